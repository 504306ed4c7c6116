// SPDX-License-Identifier: GPL-3.0-or-later
// A popup with ticks.
#include "ui/widgets/facet_list.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace counterpart::ui {
namespace {

constexpr int searchFrom = 8; // values before a search field is worth its room
constexpr int valueRole = Qt::UserRole + 1;
constexpr int countRole = Qt::UserRole + 2;
constexpr int chosenRole = Qt::UserRole + 3;

class ValueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int words = textWidth(theme().font(), index.data().toString());
        return {words + 104, theme().rowHeight(Density::Compact)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colors& c = theme().colors();
        const bool lit = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
        painter->fillRect(option.rect, lit ? c.selection : c.surface);
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const auto place = [&](int x, int width) {
            return QStyle::visualRect(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight, option.rect,
                                      QRect(option.rect.x() + x, option.rect.y(), width, option.rect.height()));
        };
        const QRect tick = place(space::s, smallIconSize);
        const QRectF box(tick.x(), tick.center().y() - 7, 15, 15);
        const bool on = index.data(chosenRole).toBool();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(on ? QPen(c.accent) : QPen(c.secondary));
        painter->setBrush(on ? c.accent : c.surface);
        painter->drawRoundedRect(box, 3, 3);
        if (on) {
            paintIcon(*painter, box.adjusted(1, 1, -1, -1), Icon::Check, c.onAccent);
        }
        const int total = option.rect.width();
        const int count = index.data(countRole).toInt();
        drawLine(*painter, place(32, total - 32 - 64), index.data().toString(), theme().font(),
                 count > 0 || on ? c.text : c.secondary, Qt::AlignLeft);
        drawLine(*painter, place(total - 64 - space::s, 64), QLocale().toString(count), theme().figures(), c.secondary,
                 Qt::AlignRight);
    }
};

} // namespace

FacetList::FacetList(const FacetGroup& facet, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setProperty("kind", QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    column->setSpacing(space::xs);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->setPlaceholderText(tr("Find a value"));
    m_search->setAccessibleName(tr("Find a value of %1").arg(facet.title));
    m_search->setVisible(facet.values.size() >= searchFrom);
    m_list->setAccessibleName(facet.title);
    m_list->setItemDelegate(new ValueDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    fill(facet);
    const int rows = std::clamp(static_cast<int>(facet.values.size()), 1, 12);
    m_list->setFixedHeight(rows * theme().rowHeight(Density::Compact) + 2);
    m_list->setMinimumWidth(std::clamp(m_list->sizeHintForColumn(0) + space::l, 200, 360));
    connect(m_search, &QLineEdit::textChanged, this, &FacetList::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &FacetList::toggle);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    setFocusProxy(m_search->isVisibleTo(this) ? static_cast<QWidget*>(m_search) : m_list);
}

void FacetList::fill(const FacetGroup& facet) {
    for (const FacetChoice& value : facet.values) {
        auto* item = new QListWidgetItem(value.label, m_list);
        item->setData(valueRole, value.value);
        item->setData(countRole, value.count);
        item->setData(chosenRole, value.chosen);
    }
    m_list->setCurrentRow(0);
}

void FacetList::refresh(const FacetGroup& facet) {
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const auto same = [item](const FacetChoice& value) { return value.value == item->data(valueRole).toUInt(); };
        const auto now = std::find_if(facet.values.begin(), facet.values.end(), same);
        item->setData(countRole, now == facet.values.end() ? 0 : now->count);
        item->setData(chosenRole, now != facet.values.end() && now->chosen);
    }
}

void FacetList::narrow(const QString& text) {
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

void FacetList::toggle(QListWidgetItem* item) {
    item->setData(chosenRole, !item->data(chosenRole).toBool());
    QList<quint32> values;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(chosenRole).toBool()) {
            values.append(m_list->item(row)->data(valueRole).toUInt());
        }
    }
    Q_EMIT chosen(values);
}

bool FacetList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool choose = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                            (watched == m_list && key->key() == Qt::Key_Space);
        if (choose && m_list->currentItem() && !m_list->currentItem()->isHidden()) {
            toggle(m_list->currentItem());
            return true;
        }
        if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_list->setFocus();
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace counterpart::ui
