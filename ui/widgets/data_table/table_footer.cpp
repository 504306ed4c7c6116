// SPDX-License-Identifier: GPL-3.0-or-later
// Paints totals where the head's sections are.
#include "ui/widgets/data_table/table_footer.h"

#include "ui/shell/theme/painting.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_view.h"

#include <QPainter>
#include <QScrollBar>

namespace counterpart::ui {

TableFooter::TableFooter(TableView* view, QWidget* parent) : QWidget(parent), m_view(view) {
    const auto repaint = [this] { update(); };
    connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(view->head(), &QHeaderView::sectionResized, this, repaint);
    connect(view->head(), &QHeaderView::sectionMoved, this, repaint);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Totals of the selection"));
}

void TableFooter::setTotals(const QString& caption, const QStringList& totals) {
    m_caption = caption;
    m_totals = totals;
    QStringList words{caption};
    for (int column = 0; column < totals.size(); ++column) {
        if (!totals[column].isEmpty()) {
            words << m_view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                         QLatin1Char(' ') + totals[column];
        }
    }
    setAccessibleDescription(words.join(QLatin1String(", ")));
    update();
}

QSize TableFooter::sizeHint() const { return {100, std::max(30, textHeight(theme().font()) + space::m)}; }

void TableFooter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    painter.fillRect(rect(), c.header);
    painter.fillRect(QRect(0, 0, width(), 1), c.border);
    const SortHeader* head = m_view->head();
    const int shift = m_view->viewport()->x(); // right-to-left has the scroll bar in front
    const QFont font = theme().figures(Type::Body, Weight::Strong);
    for (int column = 0; column < m_totals.size(); ++column) {
        if (!head->isSectionHidden(column) && !m_totals[column].isEmpty()) {
            const QRect cell(shift + head->sectionViewportPosition(column), 0, head->sectionSize(column), height());
            drawLine(painter, cell.adjusted(space::s, 0, -space::s, 0), trueMinus(m_totals[column]), font, c.text,
                     figureAlignment);
        }
    }
    // The caption stays in sight at the leading edge, over the first column.
    const int first = head->frozenColumn();
    const int room = first >= 0 ? head->sectionSize(first) : 160;
    const QRect place = leading(QRect(shift, 1, m_view->viewport()->width(), height() - 1), 0, room,
                                layoutDirection() == Qt::RightToLeft);
    painter.fillRect(place, c.header);
    drawLine(painter, place.adjusted(space::s, 0, -space::s, 0), m_caption, theme().font(), c.secondary, Qt::AlignLeft);
}

} // namespace counterpart::ui
