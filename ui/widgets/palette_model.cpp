// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the palette and their painter.
#include "ui/widgets/palette_model.h"

#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace counterpart::ui {

void PaletteModel::setRows(QVector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::items() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.heading.isEmpty(); }));
}

int PaletteModel::next(int from, int step) const {
    for (int at = from + step; at >= 0 && at < m_rows.size(); at += step) {
        if (!isHeading(at)) {
            return at;
        }
    }
    return from;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.heading.isEmpty() ? row.item.title : row.heading;
    case Qt::AccessibleDescriptionRole:
        return row.item.note;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return index.isValid() && !isHeading(index.row())
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
               : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = static_cast<const PaletteModel*>(index.model())->isHeading(index.row());
    return {200, heading ? textHeight(theme().font(Type::Caption)) + space::m : theme().rowHeight()};
}

namespace {

// The title with the letters that were found in strong type.
int drawMarked(QPainter& painter, const QRect& rect, const PaletteItem& item, bool rightToLeft) {
    const Colors& c = theme().colors();
    QTextLayout layout(item.title, theme().font());
    QVector<QTextLayout::FormatRange> formats;
    for (const int at : item.marked) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::Bold);
        strong.setForeground(c.accent);
        formats.append({at, 1, strong});
    }
    layout.setFormats(formats);
    QTextOption option(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(c.text);
    painter.save();
    painter.setClipRect(rect);
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
    painter.restore();
    return static_cast<int>(line.naturalTextWidth()) + 1;
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const PaletteModel::Row& row = static_cast<const PaletteModel*>(index.model())->row(index.row());
    const Colors& c = theme().colors();
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, option.rect,
                                  QRect(option.rect.x() + x, option.rect.y(), width, option.rect.height()));
    };
    const int total = option.rect.width();
    if (!row.heading.isEmpty()) {
        drawLine(*painter, place(space::m, total - 2 * space::m).adjusted(0, space::xs, 0, 0), row.heading,
                 theme().font(Type::Caption, Weight::Strong), c.secondary, Qt::AlignLeft);
        return;
    }
    if ((option.state & QStyle::State_Selected) != 0) {
        drawBox(*painter, option.rect.adjusted(space::xs, 0, -space::xs, 0), c.selection, {});
    }
    paintIcon(*painter, place(space::m, smallIconSize), row.item.icon, c.secondary);
    int x = space::m + (row.item.icon == Icon::None ? 0 : smallIconSize + space::s);
    const int keys = row.item.shortcut.isEmpty() ? 0 : textWidth(theme().font(Type::Caption), row.item.shortcut);
    const int room = total - x - keys - 2 * space::m;
    x += drawMarked(*painter, place(x, room), row.item, rightToLeft) + space::m;
    const int rest = total - x - keys - 2 * space::m;
    if (rest > 40) {
        drawLine(*painter, place(x, rest), row.item.note, theme().font(Type::Caption), c.secondary, Qt::AlignLeft);
    }
    drawLine(*painter, place(total - keys - space::m, keys), row.item.shortcut, theme().font(Type::Caption),
             c.secondary, Qt::AlignLeft);
}

} // namespace counterpart::ui
