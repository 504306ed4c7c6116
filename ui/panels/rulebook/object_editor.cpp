// SPDX-License-Identifier: GPL-3.0-or-later
// Fields under each other; objects inside of objects stand indented under their name.
#include "ui/panels/rulebook/object_editor.h"

#include "ui/bridge/rulebook_field_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

using rulebook::Form;
using rulebook::MemberShape;

namespace {

ObjectEditor::Members allOf(const MemberShape& shape) {
    ObjectEditor::Members members;
    for (const MemberShape& member : shape.members) {
        members.push_back(&member);
    }
    if (shape.name == "ladder") { // its tiers are what one comes for
        std::ranges::stable_partition(members, [](const MemberShape* member) { return member->form == Form::List; });
    }
    return members;
}

} // namespace

ObjectEditor::ObjectEditor(const MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ObjectEditor(shape, allOf(shape), context, parent) {}

ObjectEditor::ObjectEditor(const MemberShape& shape, const Members& only, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_column(new QVBoxLayout(this)), m_stray(new QLabel(this)),
      m_node(emptyNode(Node::Type::Object)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::m);
    m_stray->setWordWrap(true);
    m_stray->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_stray, ui::Type::Caption, ui::Ink::Negative);
    m_stray->hide();
    m_column->addWidget(m_stray);
    for (const MemberShape& member : shape.members) {
        m_order.push_back(member.name);
    }
    const bool page = &shape == &rulebook::rulebookShape();
    for (const MemberShape* member : only) {
        addField(*member, context, page);
    }
    if (!m_fields.empty()) {
        setFocusProxy(m_fields.front().editor);
    }
}

void ObjectEditor::addField(const MemberShape& member, const EditorContext& context, bool flat) {
    Field made{&member, ValueEditor::make(member, context, this), nullptr, nullptr};
    const QString label = rulebookFieldLabel(m_shape.name, member.name);
    if (member.form != Form::Object) {
        made.field = new ui::FormField(label, made.editor, this);
        made.field->setHint(rulebookFieldHint(m_shape.name, member.name));
        made.field->setRequired(member.required || !member.goesWith.empty());
        made.box = made.field;
    } else if (flat) {
        made.box = made.editor;
    } else {
        auto* frame = new QFrame(this);
        frame->setProperty("kind", QStringLiteral("card"));
        auto* inside = new QVBoxLayout(frame);
        inside->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::m);
        auto* title = new QLabel(label, frame);
        ui::setTextStyle(title, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
        inside->addWidget(title);
        made.editor->setParent(frame);
        inside->addWidget(made.editor);
        made.box = frame;
    }
    made.editor->setAccessibleName(label);
    if (QWidget* inner = made.editor->focusProxy(); inner != nullptr && inner->accessibleName().isEmpty()) {
        inner->setAccessibleName(label);
    }
    m_column->addWidget(made.box);
    connect(made.editor, &ValueEditor::edited, this, [this] {
        m_said = true;
        refreshShown();
        Q_EMIT edited();
    });
    m_fields.push_back(made);
}

const ObjectEditor::Field* ObjectEditor::find(std::string_view member) const {
    const auto found = std::ranges::find_if(m_fields, [&](const Field& field) { return field.shape->name == member; });
    return found == m_fields.end() ? nullptr : &*found;
}

ValueEditor* ObjectEditor::editorOf(std::string_view member) const {
    const Field* field = find(member);
    return field != nullptr ? field->editor : nullptr;
}

ui::FormField* ObjectEditor::fieldOf(std::string_view member) const {
    const Field* field = find(member);
    return field != nullptr ? field->field : nullptr;
}

bool ObjectEditor::belongs(const MemberShape& member) const {
    const ValueEditor* choice = member.goesWith.empty() ? nullptr : editorOf(member.goesWith);
    const auto chosen = choice != nullptr ? choice->value() : std::nullopt;
    return !chosen || chosen->text == member.word;
}

void ObjectEditor::refreshShown() {
    for (const Field& field : m_fields) {
        field.box->setVisible(belongs(*field.shape) &&
                              (field.shape->goesWith.empty() || editorOf(field.shape->goesWith)->value()));
    }
}

void ObjectEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    m_node = value != nullptr ? *value : emptyNode(Node::Type::Object);
    for (const Field& field : m_fields) {
        field.editor->setValue(memberOf(m_node, field.shape->name));
    }
    refreshShown();
}

std::optional<DocumentNode> ObjectEditor::value() const {
    Node node = m_node;
    for (const Field& field : m_fields) {
        setMember(node, field.shape->name, belongs(*field.shape) ? field.editor->value() : std::nullopt, m_order);
    }
    const bool empty = node.members.empty() && !m_shape.required;
    return !m_said || empty ? std::nullopt : std::optional(std::move(node));
}

void ObjectEditor::setFaults(const FieldFaults& faults) {
    for (const Field& field : m_fields) {
        const FieldFaults inside = faultsIn(faults, field.shape->name);
        field.editor->setFaults(inside);
        if (field.field != nullptr) {
            const auto own = std::ranges::find_if(
                inside, [&](const FieldFault& fault) { return !field.editor->isGroup() || fault.path.empty(); });
            field.field->setError(own != inside.end() ? own->text : QString());
            if (QWidget* inner = field.editor->focusProxy()) {
                inner->setAccessibleDescription(field.editor->accessibleDescription());
            }
        }
    }
    QStringList stray;
    for (const FieldFault& fault : faults) {
        if (fault.path.empty() ||
            (find(headOf(fault.path).name) == nullptr && &m_shape != &rulebook::rulebookShape())) {
            stray << (fault.path.empty() ? fault.text
                                         : QString::fromStdString(fault.path) + QStringLiteral(": ") + fault.text);
        }
    }
    m_stray->setText(stray.join(u'\n'));
    m_stray->setVisible(!stray.isEmpty());
}

bool ObjectEditor::goTo(const std::string& path) {
    const PathHead head = headOf(path);
    const Field* field = find(head.name);
    if (field == nullptr) {
        return !path.empty() || m_fields.empty() ? false : m_fields.front().editor->goTo({});
    }
    std::string rest = head.rest;
    if (head.item) {
        rest = "[" + std::to_string(*head.item) + "]" + (rest.empty() ? "" : ".") + rest;
    }
    return field->editor->goTo(rest);
}

} // namespace counterpart
