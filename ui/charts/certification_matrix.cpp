// SPDX-License-Identifier: GPL-3.0-or-later
// Order, places and words of the matrix.
#include "ui/charts/certification_matrix.h"

#include "ui/shell/theme/theme.h"

#include <QCollator>
#include <QScrollBar>
#include <QStyle>

#include <numeric>

namespace counterpart::ui {

CertificationMatrix::CertificationMatrix(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    measure();
}

void CertificationMatrix::setData(MatrixData data) {
    const qint64 before = partnerAt(m_row);
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    m_sortColumn = std::min(m_sortColumn, lastColumn());
    m_column = std::min(m_column, lastColumn());
    measure();
    arrange();
    m_row = std::min(m_row, rows() - 1);
    for (int row = 0; before != 0 && row < rows(); ++row) {
        if (partnerAt(row) == before) {
            m_row = row;
        }
    }
    m_row = std::max(m_row, rows() > 0 ? 0 : -1);
    setAccessibleDescription(rows() > 0 ? wordsOf(m_row, m_column) : m_data.nothing);
}

void CertificationMatrix::sortBy(int column, bool descending) {
    m_sortColumn = std::clamp<int>(column, Name, lastColumn());
    m_descending = descending;
    arrange();
}

std::int64_t CertificationMatrix::keyOf(const MatrixRow& row, int column) const {
    if (column == Need) {
        return row.missing;
    }
    if (column == Expiring) {
        return row.expiring;
    }
    const MatrixCell& cell = row.cells[static_cast<std::size_t>(column)];
    return (std::int64_t{cell.current} + cell.expiring) * 10'000 + cell.lapsed;
}

// Ties stand by name.
void CertificationMatrix::arrange() {
    m_order.resize(m_data.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> names;
    names.reserve(m_data.rows.size());
    for (const MatrixRow& row : m_data.rows) {
        names.push_back(collator.sortKey(row.name));
    }
    std::ranges::stable_sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
        if (m_sortColumn == Name) {
            return m_descending ? names[b] < names[a] : names[a] < names[b];
        }
        const std::int64_t x = keyOf(m_data.rows[a], m_sortColumn);
        const std::int64_t y = keyOf(m_data.rows[b], m_sortColumn);
        if (x != y) {
            return m_descending ? x > y : x < y;
        }
        return names[a] < names[b];
    });
    viewport()->update();
}

QStringList CertificationMatrix::headTexts(int column) const {
    switch (column) {
    case Name:
        return {tr("Partner")};
    case Need:
        return {tr("For the tier")};
    case Expiring:
        return {tr("Expiring")};
    default:
        break;
    }
    const MatrixColumn& one = m_data.columns[static_cast<std::size_t>(column)];
    return {one.track, one.level};
}

void CertificationMatrix::measure() {
    const double scale = theme().textScale();
    const QFont strong = theme().font(Type::Caption, Weight::Strong);
    m_rowHeight = theme().rowHeight();
    m_headHeight = 2 * textHeight(strong) + space::m;
    m_nameWidth = std::clamp(static_cast<int>(viewport()->width() * 0.3), 120, static_cast<int>(280 * scale));
    m_sumWidth = static_cast<int>(112 * scale);
    m_lefts.assign(1, 0);
    for (const MatrixColumn& column : m_data.columns) {
        const int words = textWidth(strong, column.level) + 2 * space::s + space::l;
        m_lefts.push_back(m_lefts.back() +
                          std::clamp(words, static_cast<int>(72 * scale), static_cast<int>(160 * scale)));
    }
    const int across = viewport()->width() - m_nameWidth;
    horizontalScrollBar()->setRange(0, std::max(0, columnLeft(lastColumn()) + columnWidth(lastColumn()) - across));
    horizontalScrollBar()->setPageStep(std::max(1, across));
    horizontalScrollBar()->setSingleStep(m_sumWidth / 2);
    const int down = viewport()->height() - m_headHeight;
    verticalScrollBar()->setRange(0, std::max(0, m_rowHeight * static_cast<int>(m_data.rows.size()) - down));
    verticalScrollBar()->setPageStep(std::max(1, down));
    verticalScrollBar()->setSingleStep(m_rowHeight);
}

int CertificationMatrix::columnWidth(int column) const {
    if (column == Name) {
        return m_nameWidth;
    }
    const auto at = static_cast<std::size_t>(column);
    return column < 0 ? m_sumWidth : m_lefts[at + 1] - m_lefts[at];
}

int CertificationMatrix::columnLeft(int column) const {
    return column < 0 ? (column - Need) * m_sumWidth : 2 * m_sumWidth + m_lefts[static_cast<std::size_t>(column)];
}

QRect CertificationMatrix::cellRect(int row, int column) const {
    const int x = column == Name ? 0 : m_nameWidth + columnLeft(column) - horizontalScrollBar()->value();
    const int y = row < 0 ? 0 : m_headHeight + m_rowHeight * row - verticalScrollBar()->value();
    return QStyle::visualRect(layoutDirection(), viewport()->rect(),
                              QRect(x, y, columnWidth(column), row < 0 ? m_headHeight : m_rowHeight));
}

std::pair<int, int> CertificationMatrix::cellAt(const QPoint& position) const {
    const int y = position.y();
    const int row = y < m_headHeight ? -1 : (y - m_headHeight + verticalScrollBar()->value()) / m_rowHeight;
    if (row >= rows() || y < 0) {
        return {-2, 0};
    }
    for (int column = Name; column <= lastColumn(); ++column) { // the first column lies over the others
        const QRect rect = cellRect(row, column);
        if (position.x() >= rect.left() && position.x() <= rect.right()) {
            return {row, column};
        }
    }
    return {-2, 0};
}

qint64 CertificationMatrix::partnerAt(int row) const { return row >= 0 && row < rows() ? rowAt(row).partner : 0; }

CertificationMatrix::Mark CertificationMatrix::markOf(int row, int column) const {
    const MatrixRow& at = rowAt(row);
    switch (column) {
    case Name:
        return Mark::None;
    case Need:
        return at.missing > 0 ? Mark::Missing : at.required > 0 ? Mark::Current : Mark::None;
    case Expiring:
        return at.expiring > 0 ? Mark::Expiring : Mark::None;
    default:
        break;
    }
    const MatrixCell& cell = at.cells[static_cast<std::size_t>(column)];
    return cell.expiring > 0  ? Mark::Expiring
           : cell.current > 0 ? Mark::Current
           : cell.lapsed > 0  ? Mark::Lapsed
                              : Mark::None;
}

QString CertificationMatrix::textOf(int row, int column) const {
    const MatrixRow& at = rowAt(row);
    const QLocale locale;
    switch (column) {
    case Name:
        return at.name;
    case Need:
        return at.required > 0 ? tr("%1 of %2").arg(locale.toString(at.people), locale.toString(at.required))
                               : locale.toString(at.people);
    case Expiring:
        return at.expiring > 0 ? locale.toString(at.expiring) : QString();
    default:
        break;
    }
    const MatrixCell& cell = at.cells[static_cast<std::size_t>(column)];
    const int people = cell.current + cell.expiring;
    return people > 0 || cell.lapsed > 0 ? locale.toString(people) : QString();
}

QString CertificationMatrix::wordsOf(int row, int column) const {
    if (row < 0) {
        const QString sorted = column != m_sortColumn ? tr("Click to sort")
                               : m_descending         ? tr("sorted, largest first")
                                                      : tr("sorted, smallest first");
        return headTexts(column).join(QStringLiteral(", ")) + QLatin1Char('\n') + sorted;
    }
    const MatrixRow& at = rowAt(row);
    QStringList lines{tr("%1, %2").arg(at.name, at.tier)};
    if (column < 0) {
        lines << (at.need.isEmpty() ? tr("%n certified", nullptr, at.people) : at.need);
        if (at.missing > 0) {
            lines << tr("missing for the tier: %1").arg(at.missing);
        }
        if (at.expiring > 0) {
            lines << tr("expiring: %1").arg(at.expiring);
        }
        if (!at.restricted.isEmpty()) {
            lines << at.restricted;
        }
        return lines.join(QLatin1Char('\n'));
    }
    const MatrixCell& cell = at.cells[static_cast<std::size_t>(column)];
    lines << headTexts(column).join(QStringLiteral(", "));
    const auto add = [&lines](const QString& words, int count) {
        if (count > 0) {
            lines << words.arg(count);
        }
    };
    add(tr("current: %1"), cell.current);
    add(tr("expiring: %1"), cell.expiring);
    add(tr("lapsed: %1"), cell.lapsed);
    if (lines.size() == 2) {
        lines << tr("nobody");
    }
    return lines.join(QLatin1Char('\n'));
}

ChartTable CertificationMatrix::asTable() const {
    ChartTable table;
    for (int column = Name; column <= lastColumn(); ++column) {
        table.headers << headTexts(column).join(QLatin1Char(' '));
    }
    for (int row = 0; row < rows(); ++row) {
        QStringList cells;
        for (int column = Name; column <= lastColumn(); ++column) {
            cells << textOf(row, column);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace counterpart::ui
