// SPDX-License-Identifier: GPL-3.0-or-later
// Searches as one types, shows the best hits below, settles on one when the field is left.
#include "ui/dialogs/record/reference_picker.h"

#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace counterpart {

namespace {

constexpr std::size_t kAtOnce = 5000; // so few records are searched while the key goes down
enum HitRole { KeyRole = Qt::UserRole, NoteRole };

// Name at the leading side, key at the far one.
class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {200, ui::theme().rowHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ui::Colors& c = ui::theme().colors();
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        painter->save();
        painter->setLayoutDirection(option.direction);
        painter->fillRect(option.rect, (option.state & QStyle::State_Selected) != 0 ? c.selection : c.surface);
        const QRect area = option.rect.adjusted(ui::space::m, 0, -ui::space::m, 0);
        const QString note = index.data(NoteRole).toString();
        const QFont small = ui::theme().font(ui::Type::Caption);
        const int noteWidth = std::min(ui::textWidth(small, note), area.width() / 2);
        const int gap = note.isEmpty() ? 0 : ui::space::m;
        const QRect name = ui::leading(area, 0, area.width() - noteWidth - gap, rightToLeft);
        const QRect side = ui::leading(area, area.width() - noteWidth, noteWidth, rightToLeft);
        ui::drawLine(*painter, name, index.data().toString(), ui::theme().font(), c.text, Qt::AlignLeft);
        ui::drawLine(*painter, side, note, small, c.secondary, Qt::AlignRight);
        painter->restore();
    }
};

} // namespace

ReferencePicker::ReferencePicker(Kind target, QWidget* parent)
    : QLineEdit(parent), m_target(target), m_completer(new QCompleter(this)), m_hits(new QStandardItemModel(this)),
      m_generation(std::make_shared<std::atomic<int>>(0)) {
    auto* list = new QListView;
    list->setProperty("kind", QStringLiteral("menu"));
    m_completer->setModel(m_hits);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostHits);
    m_completer->setPopup(list);
    list->setItemDelegate(new HitDelegate(list)); // after setPopup, which sets its own
    m_completer->setWidget(this);
    setPlaceholderText(tr("Type a part of the name or key"));
    QAction* open = addAction(ui::icon(ui::Icon::ChevronDown), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Show the list (Alt+Down)"));
    const auto show = [this] {
        m_wanted = true;
        setFocus();
        search();
    };
    connect(open, &QAction::triggered, this, show);
    connect(this, &QLineEdit::textEdited, this, &ReferencePicker::take);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.data(KeyRole).toString()); });
}

ReferencePicker::~ReferencePicker() { m_generation->fetch_add(1); }

void ReferencePicker::setSnapshot(SnapshotPtr snapshot) {
    m_snapshot = std::move(snapshot);
    if (m_chosen && !m_key.isEmpty() && !hasFocus()) {
        setKey(m_key); // it may have another name now
    }
}

void ReferencePicker::setKey(const QString& key) {
    const QString title = key.isEmpty() || !m_snapshot ? key : referenceTitle(*m_snapshot, m_target, key);
    m_key = key;
    m_chosen = key.isEmpty() || !title.isEmpty();
    setText(title.isEmpty() ? key : title);
    setCursorPosition(0);
    setToolTip(text());
    m_generation->fetch_add(1);
    m_searching = false;
}

QString ReferencePicker::key() const { return m_chosen ? m_key : text().trimmed(); }

bool ReferencePicker::isUnsettled() const { return !m_chosen && hasFocus() && (m_searching || m_hits->rowCount() > 0); }

QString ReferencePicker::problem() const {
    const QString typed = text().trimmed();
    if (m_chosen || typed.isEmpty() || !m_snapshot || !referenceTitle(*m_snapshot, m_target, typed).isEmpty()) {
        return {};
    }
    if (m_hits->rowCount() > 0) {
        return tr("“%1” is not the whole name or key. Choose one from the list (Alt+Down).").arg(typed);
    }
    return tr("No %1 has “%2” in its name or key. Check the spelling, or add it first.").arg(kindName(m_target), typed);
}

void ReferencePicker::take(const QString& typed) {
    m_chosen = typed.trimmed().isEmpty();
    m_key.clear();
    m_wanted = !m_chosen;
    if (m_chosen) {
        m_completer->popup()->hide();
        m_generation->fetch_add(1);
        m_searching = false;
    } else {
        search();
    }
    Q_EMIT keyEdited();
}

void ReferencePicker::search() {
    if (!m_snapshot) {
        return;
    }
    const QString typed = m_chosen ? QString() : text();
    const int generation = m_generation->fetch_add(1) + 1;
    if (recordCount(*m_snapshot, m_target) <= kAtOnce) {
        showHits(typed, findReferences(*m_snapshot, m_target, typed, kMostHits, [] { return false; }));
        return;
    }
    m_searching = true;
    ui::inBackground(
        this,
        [snapshot = m_snapshot, target = m_target, typed, generation, newest = m_generation] {
            return findReferences(*snapshot, target, typed, kMostHits, [&] { return newest->load() != generation; });
        },
        [this, typed, generation](const std::vector<ReferenceHit>& hits) {
            if (m_generation->load() == generation) {
                m_searching = false;
                showHits(typed, hits);
            }
        });
}

void ReferencePicker::showHits(const QString& typed, const std::vector<ReferenceHit>& hits) {
    m_hits->clear();
    for (const ReferenceHit& hit : hits) {
        auto* item = new QStandardItem(hit.title);
        item->setData(hit.key, KeyRole);
        item->setData(hit.note, NoteRole);
        item->setData(hit.note.isEmpty() ? hit.title : QStringLiteral("%1, %2").arg(hit.title, hit.note),
                      Qt::AccessibleTextRole);
        m_hits->appendRow(item);
    }
    if (hits.empty()) {
        m_completer->popup()->hide();
    } else if (m_wanted && hasFocus()) {
        m_completer->complete();
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    } else if (!hasFocus()) {
        settle();
    }
    if (!typed.isEmpty()) {
        Q_EMIT keyEdited(); // what is said about it may be another now
    }
    Q_EMIT hitsShown(static_cast<int>(hits.size()));
}

void ReferencePicker::choose(const QString& key) {
    m_wanted = false;
    setKey(key);
    Q_EMIT keyEdited();
}

// Typed in full, or nothing else can be meant: it is taken without a look at the list.
void ReferencePicker::settle() {
    const QString typed = text().trimmed();
    if (m_chosen || !m_snapshot || m_searching || typed.isEmpty()) {
        return;
    }
    if (!referenceTitle(*m_snapshot, m_target, typed).isEmpty()) {
        choose(typed);
        return;
    }
    QStringList alike;
    for (int row = 0; row < m_hits->rowCount(); ++row) {
        const QStandardItem* item = m_hits->item(row);
        if (m_hits->rowCount() == 1 || item->text().compare(typed, Qt::CaseInsensitive) == 0) {
            alike << item->data(KeyRole).toString();
        }
    }
    if (alike.size() == 1) {
        choose(alike.front());
    } else {
        Q_EMIT keyEdited();
    }
}

void ReferencePicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        m_wanted = false;
        settle();
    }
}

void ReferencePicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) == 0) {
        m_wanted = true;
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace counterpart
