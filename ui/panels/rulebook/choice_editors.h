// SPDX-License-Identifier: GPL-3.0-or-later
// Values one chooses: one of few words, yes or no, days of the week, a metric.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QCheckBox;
class QToolButton;

namespace counterpart {

class ChoiceBox;

// A flag with a default is a box to tick; one without may also be left open, as a choice of three.
class ChoiceEditor : public ValueEditor {
    Q_OBJECT
public:
    ChoiceEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    ChoiceBox* box() const { return m_box; }
    QCheckBox* check() const { return m_check; }

private:
    void fillBox();
    const rulebook::MemberShape& m_shape;
    ChoiceBox* m_box = nullptr;
    QCheckBox* m_check = nullptr;
    bool m_said = false;
};

class WeekdayEditor : public ValueEditor {
    Q_OBJECT
public:
    WeekdayEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;

private:
    void mark(const Node& days);
    const rulebook::MemberShape& m_shape;
    QList<QToolButton*> m_days; // Monday first
    bool m_said = false;
};

// A metric of the catalogue or one's own, by its title.
class MetricEditor : public ValueEditor {
    Q_OBJECT
public:
    MetricEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    ChoiceBox* box() const { return m_box; }

private:
    const rulebook::MemberShape& m_shape;
    EditorContext m_context;
    ChoiceBox* m_box;
    std::string m_name; // "" = not said
};

// The entry with that data, added under its own name where it is missing.
void choose(ChoiceBox& box, const QString& data);

} // namespace counterpart
