// SPDX-License-Identifier: GPL-3.0-or-later
// Bars whose parts end on whole pixels and fill the width exactly.
#include "ui/charts/share_bars.h"

#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numeric>

namespace counterpart::ui {
namespace {

constexpr double whole = 1e12;
constexpr int ownColors = 7; // the eighth is a grey, which here means the direct team
constexpr int together = ownColors;

} // namespace

void ShareBars::setData(ShareData data) {
    m_data = std::move(data);
    setCurrent(-1);
    takeColors();
    arrange(m_data.title, m_data.rows.empty(), m_data.nothing);
}

// In the order given; when there are too many, those with the largest share under any model keep one.
void ShareBars::takeColors() {
    std::vector<std::uint64_t> most(m_data.parties.size(), 0);
    for (const ShareRow& row : m_data.rows) {
        for (const SharePart& part : row.parts) {
            most[static_cast<std::size_t>(part.party)] =
                std::max(most[static_cast<std::size_t>(part.party)], part.share);
        }
    }
    std::vector<int> partners;
    for (int i = 0; i < static_cast<int>(m_data.parties.size()); ++i) {
        if (m_data.parties[static_cast<std::size_t>(i)].kind == ShareParty::Kind::Partner) {
            partners.push_back(i);
        }
    }
    m_colors.assign(m_data.parties.size(), together);
    if (static_cast<int>(partners.size()) > ownColors) {
        std::ranges::stable_sort(partners, std::ranges::greater(),
                                 [&](int i) { return most[static_cast<std::size_t>(i)]; });
        partners.resize(ownColors);
        std::ranges::sort(partners);
    }
    for (std::size_t i = 0; i < partners.size(); ++i) {
        m_colors[static_cast<std::size_t>(partners[i])] = static_cast<int>(i);
    }
}

int ShareBars::colorOf(int party) const {
    const auto at = static_cast<std::size_t>(party);
    return m_data.parties[at].kind == ShareParty::Kind::Partner ? m_colors[at] : -1;
}

void ShareBars::layOut() {
    const double scale = theme().textScale();
    const QFont strong = theme().font(Type::Body, Weight::Strong);
    m_rowHeight = std::round(textHeight(strong) + space::m);
    m_names = 0;
    for (const ShareRow& row : m_data.rows) {
        m_names = std::max<double>(m_names, textWidth(strong, row.name));
    }
    m_names = std::min(m_names + space::l + 12 * scale, width() * 0.5);
    m_items.clear();
    for (int r = 0; r < static_cast<int>(m_data.rows.size()); ++r) {
        const QRectF bar = barRect(r);
        const auto& parts = m_data.rows[static_cast<std::size_t>(r)].parts;
        std::uint64_t sum = 0;
        for (int p = 0; p < static_cast<int>(parts.size()); ++p) {
            const double from = std::round(bar.width() * static_cast<double>(sum) / whole);
            sum += parts[static_cast<std::size_t>(p)].share;
            const double to = std::round(bar.width() * static_cast<double>(sum) / whole);
            if (parts[static_cast<std::size_t>(p)].share > 0) {
                m_items.push_back({r, p, QRectF(bar.left() + from, bar.top(), to - from, bar.height())});
            }
        }
        if (m_items.empty() || m_items.back().row != r) {
            m_items.push_back({r, -1, bar});
        }
    }
    m_legendTop = m_rowHeight * static_cast<double>(m_data.rows.size()) + space::s;
    needHeight(nothingToShow() ? 120
                               : m_legendTop + paintLegend(nullptr, QRectF(0, 0, width(), 0), legend()) + space::xs);
}

QRectF ShareBars::barRect(int row) const {
    const double left = std::round(m_names);
    return {left, m_rowHeight * row + space::xs, std::max(10.0, width() - left - 3), m_rowHeight - 2.0 * space::xs};
}

void ShareBars::paintFill(QPainter& painter, const QRectF& rect, int party) const {
    const Colors& c = theme().colors();
    const ShareParty::Kind kind = m_data.parties[static_cast<std::size_t>(party)].kind;
    const int color = m_colors[static_cast<std::size_t>(party)];
    const QColor grey = mixed(c.surface, c.secondary, 0.55);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    if (kind == ShareParty::Kind::Unattributed) {
        painter.fillRect(rect, c.surface);
        painter.fillRect(rect, QBrush(grey, Qt::BDiagPattern));
        return;
    }
    if (kind == ShareParty::Kind::Direct) {
        painter.fillRect(rect, grey);
        return;
    }
    painter.fillRect(rect, color == together ? mixed(c.surface, c.text, 0.25) : c.category(color));
    if (color == together) {
        painter.fillRect(rect, QBrush(c.text, Qt::Dense6Pattern));
    }
}

std::vector<LegendEntry> ShareBars::legend() const {
    std::vector<LegendEntry> entries;
    int rest = 0;
    int oneOfRest = 0;
    for (int i = 0; i < static_cast<int>(m_data.parties.size()); ++i) {
        const ShareParty& party = m_data.parties[static_cast<std::size_t>(i)];
        if (party.kind == ShareParty::Kind::Partner && m_colors[static_cast<std::size_t>(i)] == together) {
            ++rest;
            oneOfRest = i;
            continue;
        }
        entries.push_back({party.note.isEmpty() ? party.name : tr("%1: %2").arg(party.name, party.note),
                           [this, i](QPainter& painter, const QRectF& swatch) { paintFill(painter, swatch, i); }});
    }
    if (rest > 0) {
        entries.push_back({tr("%1 others").arg(rest), [this, oneOfRest](QPainter& painter, const QRectF& swatch) {
                               paintFill(painter, swatch, oneOfRest);
                           }});
    }
    return entries;
}

void ShareBars::paintChart(QPainter& painter) {
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row) {
        paintRow(painter, row);
    }
    const Colors& c = theme().colors();
    const QFont font = theme().figures(Type::Caption);
    for (const Item& item : m_items) {
        if (item.part < 0) {
            painter.setPen(QPen(c.border, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5));
            drawLine(painter, item.rect.toAlignedRect(), tr("nobody is credited"), font, c.secondary, Qt::AlignHCenter);
            continue;
        }
        const SharePart& part =
            m_data.rows[static_cast<std::size_t>(item.row)].parts[static_cast<std::size_t>(item.part)];
        paintFill(painter, item.rect, part.party);
        if (item.rect.width() > 2) { // a gap beside a hair would be all that is seen of it
            painter.fillRect(QRectF(item.rect.right() - 1, item.rect.top(), 1, item.rect.height()), c.surface);
        }
        const bool plain = m_data.parties[static_cast<std::size_t>(part.party)].kind == ShareParty::Kind::Partner &&
                           m_colors[static_cast<std::size_t>(part.party)] != together;
        if (plain && textWidth(font, part.percent) + space::s < item.rect.width()) {
            const QColor fill = c.category(m_colors[static_cast<std::size_t>(part.party)]);
            const QColor ink = contrast(Qt::white, fill) > contrast(Qt::black, fill) ? Qt::white : Qt::black;
            drawLine(painter, item.rect.toAlignedRect(), part.percent, font, ink, Qt::AlignHCenter);
        }
    }
    paintLegend(&painter, QRectF(0, m_legendTop, width(), 0), legend());
}

// The chosen model: a band, a tick, a strong name.
void ShareBars::paintRow(QPainter& painter, int row) const {
    const Colors& c = theme().colors();
    const bool chosen = row == m_data.chosen;
    const double scale = theme().textScale();
    const QRectF line(0, m_rowHeight * row, width(), m_rowHeight);
    if (chosen) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.selection);
        painter.drawRoundedRect(line, cornerRadius, cornerRadius);
        painter.setPen(QPen(c.accent, 2 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF at(space::xs, line.center().y());
        painter.drawPolyline(
            QPolygonF{at + QPointF(0, 0.5) * scale, at + QPointF(3, 3.5) * scale, at + QPointF(8.5, -3.5) * scale});
    }
    const double left = space::xs + 12 * scale;
    drawLine(painter, QRectF(left, line.top(), m_names - left - space::s, line.height()).toAlignedRect(),
             m_data.rows[static_cast<std::size_t>(row)].name,
             theme().font(Type::Body, chosen ? Weight::Strong : Weight::Regular), c.text, Qt::AlignLeft);
}

const SharePart* ShareBars::partOf(int item) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    return at.part < 0 ? nullptr
                       : &m_data.rows[static_cast<std::size_t>(at.row)].parts[static_cast<std::size_t>(at.part)];
}

QString ShareBars::wordsOf(int item) const {
    const ShareRow& row = m_data.rows[static_cast<std::size_t>(rowOf(item))];
    QStringList lines{rowOf(item) == m_data.chosen ? tr("%1 (chosen)").arg(row.name) : row.name};
    if (const SharePart* part = partOf(item)) {
        lines << tr("%1: %2, %3")
                     .arg(m_data.parties[static_cast<std::size_t>(part->party)].name, part->percent, part->amount);
    } else {
        lines << tr("nobody is credited");
    }
    if (!row.hint.isEmpty()) {
        lines << row.hint;
    }
    if (rowOf(item) != m_data.chosen) {
        lines << tr("Click or Enter: look at everything under this model");
    }
    return lines.join(QLatin1Char('\n'));
}

// Names and gaps belong to the row's first part, so that a whole row can be clicked; slivers to whoever is nearest.
int ShareBars::itemAt(const QPointF& position) const {
    const int row = m_rowHeight > 0 ? static_cast<int>(std::floor(position.y() / m_rowHeight)) : -1;
    int best = -1;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QRectF& rect = m_items[i].rect;
        const double x = position.x();
        const double away = std::max({rect.left() - x, x - rect.right(), 0.0}) + (rect.width() < 1 ? 0.5 : 0.0);
        if (m_items[i].row == row && away < nearest) {
            nearest = away;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int ShareBars::neighbour(int item, int key) const {
    const int count = itemCount();
    if (item < 0) { // begin at what is chosen
        for (int i = 0; i < count; ++i) {
            if (rowOf(i) == m_data.chosen) {
                return i;
            }
        }
        return count > 0 ? 0 : -1;
    }
    const int row = rowOf(item);
    switch (key) {
    case Qt::Key_Left:
        return item > 0 && rowOf(item - 1) == row ? item - 1 : -1;
    case Qt::Key_Right:
        return item + 1 < count && rowOf(item + 1) == row ? item + 1 : -1;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count - 1;
    default:
        break;
    }
    const QRectF beside = itemRect(item).translated(0, key == Qt::Key_Up ? -m_rowHeight : m_rowHeight);
    const int target = row + (key == Qt::Key_Up ? -1 : 1);
    return target < 0 || target >= static_cast<int>(m_data.rows.size()) ? -1 : itemAt(beside.center());
}

void ShareBars::activateItem(int item) {
    Q_EMIT modelActivated(m_data.rows[static_cast<std::size_t>(rowOf(item))].model);
}

ChartTable ShareBars::asTable() const {
    ChartTable table;
    table.headers << tr("Model");
    for (const ShareParty& party : m_data.parties) {
        table.headers << party.name;
    }
    for (const ShareRow& row : m_data.rows) {
        QStringList cells{row.name};
        for (std::size_t i = 0; i < m_data.parties.size(); ++i) {
            const auto part = std::ranges::find(row.parts, static_cast<int>(i), &SharePart::party);
            cells << (part == row.parts.end() ? QString() : tr("%1, %2").arg(part->percent, part->amount));
        }
        table.rows.push_back(cells);
    }
    return table;
}

} // namespace counterpart::ui
