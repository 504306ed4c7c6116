// SPDX-License-Identifier: GPL-3.0-or-later
// Values one types on a line: texts, numbers, shares, money, times and dates, as the reader's locale writes them; and
// expressions.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QLineEdit;

namespace counterpart {

class ExpressionEdit;

// Native texts of the document and what one reads and types, for a form.
QString shownText(const DocumentNode& value, const rulebook::MemberShape& shape);
DocumentNode typedNode(const QString& typed, const rulebook::MemberShape& shape);
QString defaultText(const rulebook::MemberShape& shape); // what holds where nothing is said; "" = nothing does

// A line with words to choose from, offered while one types and by Alt+Down.
QLineEdit* offeringEdit(const EditorContext& context, rulebook::Names names, QWidget* parent);

class LineEditor : public ValueEditor {
    Q_OBJECT
public:
    LineEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    void setFaults(const FieldFaults& faults) override;
    QLineEdit* line() const { return m_line; }

private:
    const rulebook::MemberShape& m_shape;
    QLineEdit* m_line;
};

class ExpressionEditor : public ValueEditor {
    Q_OBJECT
public:
    ExpressionEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    void setFaults(const FieldFaults& faults) override; // marks the characters
    ExpressionEdit* edit() const { return m_edit; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QStringList names() const;
    const rulebook::MemberShape& m_shape;
    EditorContext m_context;
    ExpressionEdit* m_edit;
    bool m_filling = false;
};

} // namespace counterpart
