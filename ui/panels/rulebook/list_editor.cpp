// SPDX-License-Identifier: GPL-3.0-or-later
// Rows above, the form of one of them below; it is made when the first row is chosen.
#include "ui/panels/rulebook/list_editor.h"

#include "ui/bridge/rulebook_field_text.h"
#include "ui/panels/rulebook/object_editor.h"
#include "ui/panels/rulebook/reorder_list.h"
#include "ui/shell/theme/icons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

ListEditor::ListEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_context(context), m_list(new ReorderList(this)),
      m_frame(new QFrame(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xs);
    const auto verb = [&](ui::Icon icon, const QString& text, bool worded, auto does) {
        auto* button = new QToolButton(this);
        button->setIcon(ui::icon(icon));
        button->setText(text);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setToolButtonStyle(worded ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        m_verbs << button;
        connect(button, &QToolButton::clicked, this, does);
    };
    verb(ui::Icon::Add, rulebookAddVerb(shape.name), true, [this] { add(); });
    verb(ui::Icon::Copy, tr("Duplicate (Ctrl+D)"), false, [this] { duplicate(); });
    verb(ui::Icon::ArrowUp, tr("Move up (Alt+Up)"), false,
         [this] { move(m_list->currentRow(), m_list->currentRow() - 1); });
    verb(ui::Icon::ArrowDown, tr("Move down (Alt+Down)"), false,
         [this] { move(m_list->currentRow(), m_list->currentRow() + 1); });
    verb(ui::Icon::Delete, tr("Remove (Delete)"), false, [this] { remove(); });
    row->addStretch(1);
    m_list->setAccessibleName(rulebookFieldLabel({}, shape.name));
    m_list->setReorderable(!context.readOnly());
    setFocusProxy(m_list);
    column->addWidget(m_list);
    column->addLayout(row);
    m_frame->setProperty("kind", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(m_frame);
    inside->setContentsMargins(ui::space::m, ui::space::m, ui::space::m, ui::space::m);
    m_frame->hide();
    column->addWidget(m_frame);
    connect(m_list, &QListWidget::currentRowChanged, this, &ListEditor::showItem);
    connect(m_list, &ReorderList::moveRequested, this, &ListEditor::move);
    connect(m_list, &ReorderList::addRequested, this, &ListEditor::add);
    connect(m_list, &ReorderList::removeRequested, this, &ListEditor::remove);
    connect(m_list, &ReorderList::duplicateRequested, this, &ListEditor::duplicate);
}

void ListEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    const auto fallback = rulebook::parseTree(m_shape.fallback);
    m_items = value != nullptr ? value->items : fallback ? fallback->items : std::vector<Node>();
    m_faults.clear();
    fillRows(std::max(0, m_list->currentRow()));
}

std::optional<DocumentNode> ListEditor::value() const {
    const bool hasDefault = m_shape.fallback.size() > 2;
    if (!m_said || (m_items.empty() && !m_shape.required && !hasDefault)) {
        return std::nullopt;
    }
    Node list = emptyNode(Node::Type::Array);
    list.items = m_items;
    return list;
}

void ListEditor::fillRows(int chosen) {
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Node& item : m_items) {
            auto* row = new QListWidgetItem(rulebookItemLabel(m_shape.name, item), m_list);
            row->setToolTip(row->text());
        }
        m_list->setCurrentRow(std::min(chosen, m_list->count() - 1));
    }
    m_list->updateGeometry();
    refreshMarks();
    showItem();
}

void ListEditor::showItem() {
    const int row = m_list->currentRow();
    const bool has = row >= 0 && row < m_list->count();
    if (has && m_form == nullptr) {
        m_form = new ObjectEditor(m_shape, m_context, m_frame);
        m_frame->layout()->addWidget(m_form);
        connect(m_form, &ValueEditor::edited, this, &ListEditor::takeItem);
    }
    m_frame->setVisible(has);
    const bool open = !m_context.readOnly();
    const auto count = static_cast<int>(m_items.size());
    m_verbs[0]->setEnabled(open && m_items.size() < m_shape.mostItems);
    m_verbs[1]->setEnabled(open && has && m_items.size() < m_shape.mostItems);
    m_verbs[2]->setEnabled(open && has && row > 0);
    m_verbs[3]->setEnabled(open && has && row + 1 < count);
    m_verbs[4]->setEnabled(open && has);
    if (has) {
        m_form->setValue(&m_items[static_cast<std::size_t>(row)]);
        m_form->setFaults(faultsAt(m_faults, static_cast<std::size_t>(row)));
    }
}

void ListEditor::takeItem() {
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    Node& item = m_items[static_cast<std::size_t>(row)];
    item = m_form->value().value_or(emptyNode(Node::Type::Object));
    m_list->item(row)->setText(rulebookItemLabel(m_shape.name, item));
    m_said = true;
    Q_EMIT edited();
}

void ListEditor::setFaults(const FieldFaults& faults) {
    m_faults = faults;
    refreshMarks();
    if (m_form != nullptr && m_list->currentRow() >= 0) {
        m_form->setFaults(faultsAt(m_faults, static_cast<std::size_t>(m_list->currentRow())));
    }
}

void ListEditor::refreshMarks() {
    for (int row = 0; row < m_list->count(); ++row) {
        const bool wrong = !faultsAt(m_faults, static_cast<std::size_t>(row)).empty();
        QListWidgetItem* item = m_list->item(row);
        item->setIcon(wrong ? ui::icon(ui::Icon::Warning, ui::Tone::Negative) : QIcon());
        item->setData(Qt::AccessibleTextRole, wrong ? tr("%1, has faults").arg(item->text()) : item->text());
    }
}

bool ListEditor::goTo(const std::string& path) {
    const PathHead head = headOf(path);
    if (!head.item || *head.item >= m_items.size()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    m_list->setCurrentRow(static_cast<int>(*head.item));
    return head.rest.empty() ? ValueEditor::goTo({}) : m_form->goTo(head.rest);
}

QString ListEditor::freeKey(const QString& wanted) const {
    const auto taken = [&](const QString& key) {
        return std::ranges::any_of(m_items, [&](const Node& item) {
            const Node* has = memberOf(item, m_shape.key);
            return has != nullptr && has->text == key.toStdString();
        });
    };
    QString key = wanted;
    for (int next = 2; taken(key); ++next) {
        key = wanted + u'_' + QString::number(next);
    }
    return key;
}

// What has to be said and has no default is left for the form to ask.
void ListEditor::add() {
    if (m_context.readOnly() || m_items.size() >= m_shape.mostItems) {
        return;
    }
    Node item = emptyNode(Node::Type::Object);
    const rulebook::MemberShape* key = m_shape.member("key");
    if (key != nullptr && key->required) {
        const QString prefix = m_shape.name == "metrics" ? QStringLiteral("own.new") : QStringLiteral("new");
        setMember(item, "key", textNode(freeKey(prefix).toStdString()));
    }
    m_items.push_back(std::move(item));
    m_said = true;
    fillRows(static_cast<int>(m_items.size()) - 1);
    Q_EMIT edited();
    m_form->goTo({});
}

void ListEditor::remove() {
    const int row = m_list->currentRow();
    if (row < 0 || m_context.readOnly()) {
        return;
    }
    m_items.erase(m_items.begin() + row);
    m_said = true;
    m_faults.clear();
    fillRows(row);
    Q_EMIT edited();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ListEditor::duplicate() {
    const int row = m_list->currentRow();
    if (row < 0 || m_context.readOnly() || m_items.size() >= m_shape.mostItems) {
        return;
    }
    Node copy = m_items[static_cast<std::size_t>(row)];
    if (const Node* key = memberOf(copy, m_shape.key); key != nullptr && m_shape.key == "key") {
        setMember(copy, "key", textNode(freeKey(QString::fromStdString(key->text)).toStdString()));
    }
    m_items.insert(m_items.begin() + row + 1, std::move(copy));
    m_said = true;
    m_faults.clear();
    fillRows(row + 1);
    Q_EMIT edited();
}

void ListEditor::move(int from, int to) {
    const auto count = static_cast<int>(m_items.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to || m_context.readOnly()) {
        return;
    }
    Node item = std::move(m_items[static_cast<std::size_t>(from)]);
    m_items.erase(m_items.begin() + from);
    m_items.insert(m_items.begin() + to, std::move(item));
    m_said = true;
    m_faults.clear();
    fillRows(to);
    Q_EMIT edited();
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace counterpart
