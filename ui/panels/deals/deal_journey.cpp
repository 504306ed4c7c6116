// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps picture and list of touches together.
#include "ui/panels/deals/deal_journey.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/section_header.h"

#include <QDateTime>
#include <QHeaderView>
#include <QTreeWidget>

namespace counterpart {

namespace {

// Figures keep their order in a text that runs the other way.
QString apart(const QString& figure) {
    constexpr QChar mark(0x200E); // left to right
    return QGuiApplication::isRightToLeft() && !figure.isRightToLeft() ? mark + figure + mark : figure;
}

QString dayOf(const ui::JourneyTouch& touch) {
    return touch.dated
               ? QLocale().toString(QDateTime::fromSecsSinceEpoch(touch.at, Qt::UTC).date(), QLocale::ShortFormat)
               : touch.when;
}

} // namespace

DealJourney::DealJourney(QWidget* parent)
    : QWidget(parent), m_view(new ui::JourneyView(this)), m_list(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::m);
    column->addWidget(m_view);
    auto* head = new ui::SectionHeader(tr("Touches"), this);
    auto* add = new QAction(ui::icon(ui::Icon::Add), tr("Add a touchpoint..."), this);
    connect(add, &QAction::triggered, this, &DealJourney::touchWanted);
    head->addButton(add);
    column->addWidget(head);
    m_list->setHeaderLabels({tr("When"), tr("Type"), tr("Party"), tr("Credit")});
    m_list->setAccessibleName(tr("Touches of the deal"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_list);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_list->hasFocus()) {
            m_view->setCurrent(item ? m_list->indexOfTopLevelItem(item) : -1);
        }
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const qint64 id = item->data(0, Qt::UserRole).toLongLong(); id != 0) {
            Q_EMIT touchOpened(id);
        }
    });
    connect(m_view, &ui::JourneyView::currentChanged, this, &DealJourney::choose);
    connect(m_view, &ui::JourneyView::activated, this, &DealJourney::touchOpened);
}

void DealJourney::choose(int touch) {
    if (touch >= 0 && !m_list->hasFocus()) {
        m_list->setCurrentItem(m_list->topLevelItem(touch));
    }
}

void DealJourney::setJourney(ui::JourneyData journey) {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ui::JourneyTouch& touch : journey.touches) {
        const QString& party = journey.lanes[static_cast<std::size_t>(touch.lane)].name;
        auto* item = new QTreeWidgetItem(
            m_list,
            {apart(dayOf(touch)), touch.type, party,
             touch.counts ? apart(QLocale().toString(touch.part * 100, 'f', 1) + QStringLiteral(" %")) : tr("no")});
        item->setData(0, Qt::UserRole, touch.id);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setSizeHint(0, QSize(ui::textWidth(ui::theme().font(), item->text(0)) + ui::space::l,
                                   ui::theme().rowHeight(ui::Density::Compact)));
        QStringList lines = QStringList{touch.when} + touch.facts;
        if (!touch.counts) {
            lines << touch.reason;
        }
        const QString tip = ui::plainTip(lines.join(QLatin1Char('\n')));
        for (int c = 0; c < m_list->columnCount(); ++c) {
            item->setToolTip(c, tip);
            if (!touch.counts) {
                item->setForeground(c, ui::theme().colors().secondary);
            }
        }
    }
    for (const int c : {0, 1, 3}) {
        m_list->resizeColumnToContents(c);
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    constexpr int mostShown = 10; // further ones scroll
    const int rows = std::clamp(static_cast<int>(journey.touches.size()), 1, mostShown);
    const int row = m_list->topLevelItemCount() > 0 ? m_list->sizeHintForRow(0) : ui::theme().rowHeight();
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * std::max(row, 1) + ui::space::s);
    m_view->setData(std::move(journey));
}

} // namespace counterpart
