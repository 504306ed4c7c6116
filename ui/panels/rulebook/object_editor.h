// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an object: a field for each of its members, in the order of the description.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QLabel;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class FormField;
} // namespace ui

class ObjectEditor : public ValueEditor {
    Q_OBJECT
public:
    using Members = std::vector<const rulebook::MemberShape*>;
    ObjectEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    // A page of the document: these members alone, objects among them without a frame around.
    ObjectEditor(const rulebook::MemberShape& shape, const Members& only, const EditorContext& context,
                 QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override; // members without a field stay as they are
    void setFaults(const FieldFaults& faults) override;
    bool goTo(const std::string& path) override;
    bool isGroup() const override { return true; }

    ValueEditor* editorOf(std::string_view member) const;
    ui::FormField* fieldOf(std::string_view member) const; // null for objects, which have fields of their own

private:
    struct Field {
        const rulebook::MemberShape* shape = nullptr;
        ValueEditor* editor = nullptr;
        ui::FormField* field = nullptr;
        QWidget* box = nullptr; // what is hidden with it
    };
    void addField(const rulebook::MemberShape& member, const EditorContext& context, bool flat);
    const Field* find(std::string_view member) const;
    bool belongs(const rulebook::MemberShape& member) const; // with the word chosen beside it
    void refreshShown();

    const rulebook::MemberShape& m_shape;
    std::vector<std::string_view> m_order;
    std::vector<Field> m_fields;
    QVBoxLayout* m_column;
    QLabel* m_stray; // faults of members that no field is for
    Node m_node;
    bool m_said = false;
};

} // namespace counterpart
