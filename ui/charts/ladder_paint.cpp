// SPDX-License-Identifier: GPL-3.0-or-later
// How the ladder is drawn, and the same as a table.
#include "ui/charts/ladder_view.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace counterpart::ui {
namespace {

constexpr int marks = 4; // of the axis: 0, 25, 50, 75, 100 %

QColor tierColor(int tier, std::size_t count) {
    const Colors& c = theme().colors();
    const auto most = c.tiers.size() - 1;
    const std::size_t at = count < 2 ? most : static_cast<std::size_t>(tier) * most / (count - 1);
    return c.tiers[std::min(at, most)];
}

} // namespace

void LadderView::paintChart(QPainter& painter) {
    const Colors& c = theme().colors();
    for (int tier = 0; tier < static_cast<int>(m_data.tiers.size()); ++tier) {
        const QRectF band = bandRect(tier);
        painter.fillRect(band, tier % 2 == 1 ? mixed(c.surface, c.header, 0.6) : c.surface);
        painter.fillRect(QRectF(0, band.bottom() - 1, width(), 1), c.border);
        paintHead(painter, tier);
    }
    paintAxis(painter);
    for (const Item& item : m_items) {
        paintItem(painter, item);
    }
    for (const Label& label : m_labels) {
        drawLine(painter, label.rect.toAlignedRect(), label.text, theme().font(Type::Caption), c.text, Qt::AlignLeft);
    }
}

// A bar of the tier's colour, its name and count; margin and what it asks for below, as far as there is height.
void LadderView::paintHead(QPainter& painter, int tier) const {
    const Colors& c = theme().colors();
    const LadderTier& one = m_data.tiers[static_cast<std::size_t>(tier)];
    const QRectF band = bandRect(tier);
    painter.fillRect(QRectF(band.left(), band.top(), 4, band.height() - 1), tierColor(tier, m_data.tiers.size()));
    const QFont strong = theme().font(Type::Body, Weight::Strong);
    const QFont caption = theme().font(Type::Caption);
    const int left = space::m;
    const int room = static_cast<int>(m_headWidth) - left - space::s;
    const int nameHeight = textHeight(strong);
    const int line = textHeight(caption);
    const bool three = band.height() >= nameHeight + 2 * line + space::xs;
    int y = static_cast<int>(band.top() + (band.height() - nameHeight - line * (three ? 2 : 1)) / 2);
    const QString count = QLocale().toString(static_cast<qlonglong>(m_here[static_cast<std::size_t>(tier)].size()));
    const int countWidth = textWidth(theme().figures(), count);
    drawLine(painter, {left, y, room - countWidth - space::s, nameHeight}, one.name, strong, c.text, Qt::AlignLeft);
    drawLine(painter, {left + room - countWidth, y, countWidth, nameHeight}, count, theme().figures(), c.secondary,
             Qt::AlignLeft);
    y += nameHeight;
    const QString margin = tr("margin %1").arg(one.margin);
    const QString asks = one.requirements.isEmpty() ? tr("open to everyone") : one.requirements;
    drawLine(painter, {left, y, room, line}, three ? margin : tr("%1, %2").arg(margin, asks), caption, c.secondary,
             Qt::AlignLeft);
    if (three) {
        drawLine(painter, {left, y + line, room, line}, asks, caption, c.secondary, Qt::AlignLeft);
    }
}

void LadderView::paintAxis(QPainter& painter) const {
    const Colors& c = theme().colors();
    const QFont font = theme().figures(Type::Caption);
    const QRectF lowest = bandRect(0);
    const int highest = static_cast<int>(m_data.tiers.size()) - 1;
    const double top = highest > 0 ? bandRect(highest).bottom() : lowest.top(); // the highest has no way to go
    for (int i = 0; i <= marks; ++i) {
        const double part = static_cast<double>(i) / marks;
        const double x = std::round(xOf(part)) + 0.5;
        painter.setPen(QPen(c.border, 1, i == marks ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(x, top), QPointF(x, lowest.bottom()));
        const QString words =
            i == marks ? tr("next tier") : QLocale().toString(part * 100, 'f', 0) + QStringLiteral(" %");
        const double wide = textWidth(font, words);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide - 1));
        drawLine(painter, QRectF(left, lowest.bottom() + space::xs, wide + 1, textHeight(font)).toAlignedRect(), words,
                 font, c.secondary, Qt::AlignLeft);
    }
    if (m_here[static_cast<std::size_t>(highest)].empty()) {
        drawLine(painter, plotOf(highest).toAlignedRect(), tr("nobody yet"), theme().font(Type::Caption), c.secondary,
                 Qt::AlignLeft);
    }
}

// Close to the next tier: filled with the accent and named; else in the tier's colour. What is selected has a ring.
void LadderView::paintItem(QPainter& painter, const Item& item) const {
    if (item.dots.empty()) {
        return;
    }
    const Colors& c = theme().colors();
    const bool near = !isTop(item.tier) && item.to >= close && !item.column;
    const QColor fill = near ? c.accent : tierColor(item.tier, m_data.tiers.size());
    const bool chosen = std::ranges::any_of(item.dots, [this](int dot) {
        return m_selected != 0 && m_data.dots[static_cast<std::size_t>(dot)].id == m_selected;
    });
    painter.setPen(QPen(chosen ? c.text : c.edge(fill), chosen ? 2 : 1));
    painter.setBrush(fill);
    if (!item.column) {
        painter.drawEllipse(item.rect.adjusted(0.5, 0.5, -0.5, -0.5));
        if (chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(item.rect.adjusted(-3, -3, 3, 3));
        }
        return;
    }
    painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (!item.told) {
        return;
    }
    const QFont font = theme().figures(Type::Caption);
    const QString count = QLocale().toString(static_cast<qlonglong>(item.dots.size()));
    const double words = textWidth(font, count);
    const double left = std::max(plotOf(item.tier).left(), item.rect.center().x() - words / 2);
    drawLine(painter, QRectF(left, item.rect.top() - textHeight(font), words + 1, textHeight(font)).toAlignedRect(),
             count, font, c.text, Qt::AlignLeft);
}

QPainterPath LadderView::ringOf(int item) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    if (at.dots.empty() || at.column) {
        QPainterPath path;
        path.addRect(at.rect.adjusted(1, 1, -1, -2));
        return path;
    }
    QPainterPath path;
    path.addEllipse(at.rect.adjusted(-3, -3, 3, 3));
    return path;
}

ChartTable LadderView::asTable() const {
    ChartTable table{{tr("Tier"), tr("Partner"), tr("Toward the next tier"), tr("Missing")}, {}};
    for (std::size_t tier = m_here.size(); tier-- > 0;) {
        for (auto dot = m_here[tier].rbegin(); dot != m_here[tier].rend(); ++dot) {
            const LadderDot& one = m_data.dots[static_cast<std::size_t>(*dot)];
            const bool top = isTop(static_cast<int>(tier));
            table.rows.push_back(
                {m_data.tiers[tier].name, one.name,
                 top ? QString() : QLocale().toString(one.progress * 100, 'f', 1) + QStringLiteral(" %"), one.gap});
        }
    }
    return table;
}

ChartTable LadderView::plainTable() const {
    ChartTable table = asTable();
    for (std::size_t row = 0, tier = m_here.size(); tier-- > 0;) {
        for (auto dot = m_here[tier].rbegin(); dot != m_here[tier].rend(); ++dot, ++row) {
            const double progress = m_data.dots[static_cast<std::size_t>(*dot)].progress;
            table.rows[row][2] = isTop(static_cast<int>(tier)) ? QString() : QString::number(progress, 'f', 4);
        }
    }
    return table;
}

} // namespace counterpart::ui
