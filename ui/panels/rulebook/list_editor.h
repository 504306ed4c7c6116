// SPDX-License-Identifier: GPL-3.0-or-later
// A list of objects: what there is, in which order, and the form of the one that is chosen.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QFrame;
class QToolButton;

namespace counterpart {

class ObjectEditor;
class ReorderList;

class ListEditor : public ValueEditor {
    Q_OBJECT
public:
    ListEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override; // the row that was chosen stays so
    std::optional<Node> value() const override;
    void setFaults(const FieldFaults& faults) override;
    bool goTo(const std::string& path) override;
    bool isGroup() const override { return true; }

    ReorderList* list() const { return m_list; }
    ObjectEditor* form() const { return m_form; } // of the chosen item; null before there was one

    void add();
    void remove();
    void duplicate();
    void move(int from, int to);

private:
    void fillRows(int choose);
    void showItem();
    void takeItem();
    void refreshMarks();
    QString freeKey(const QString& wanted) const;

    const rulebook::MemberShape& m_shape;
    EditorContext m_context;
    ReorderList* m_list;
    QList<QToolButton*> m_verbs; // add, duplicate, up, down, remove
    QFrame* m_frame;
    ObjectEditor* m_form = nullptr;
    std::vector<Node> m_items;
    FieldFaults m_faults;
    bool m_said = false;
};

} // namespace counterpart
