// SPDX-License-Identifier: GPL-3.0-or-later
// Several words or dates on a line, with commas; several texts, one a line.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace counterpart {

// "a, \"b, c\"" <-> a and b, c. Words with a comma or a quote stand in quotes.
QStringList wordsOf(const QString& line);
QString lineOf(const QStringList& words);

class WordsEditor : public ValueEditor {
    Q_OBJECT
public:
    WordsEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    void setFaults(const FieldFaults& faults) override;
    QLineEdit* line() const { return m_line; }

private:
    const rulebook::MemberShape& m_shape;
    QLineEdit* m_line;
    bool m_said = false;
};

class LinesEditor : public ValueEditor {
    Q_OBJECT
public:
    LinesEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    QPlainTextEdit* lines() const { return m_lines; }

private:
    void fit();
    QPlainTextEdit* m_lines;
    bool m_filling = false;
};

} // namespace counterpart
