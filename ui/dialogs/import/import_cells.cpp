// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting, searching and facets over cells that are made on demand; all of it runs on other threads.
#include "ui/dialogs/import/import_cells.h"

#include "ui/models/sort_keys.h"

#include <limits>

namespace counterpart {

QVariant CellRows::value(std::uint32_t row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return m_cell(row, column).shown;
    case Qt::ToolTipRole: {
        const Cell cell = m_cell(row, column);
        return cell.tip.isEmpty() ? cell.shown : QVariant(cell.tip);
    }
    case ui::Role::ToneOf:
        return static_cast<int>(m_cell(row, column).tone);
    default:
        return {};
    }
}

ui::SortKeys CellRows::sortKeys(int column) const {
    const ui::ColumnKind kind = m_columns[static_cast<std::size_t>(column)].kind;
    if (kind == ui::ColumnKind::Number) {
        std::vector<std::int64_t> keys(m_count);
        for (std::uint32_t row = 0; row < m_count; ++row) {
            const QVariant shown = m_cell(row, column).shown;
            keys[row] = shown.isValid() ? shown.toLongLong() : std::numeric_limits<std::int64_t>::min();
        }
        return keys;
    }
    std::vector<QString> texts(m_count);
    for (std::uint32_t row = 0; row < m_count; ++row) {
        texts[row] = m_cell(row, column).shown.toString();
    }
    return ui::ranksOf(texts, ui::tableCollator());
}

bool CellRows::matches(std::uint32_t row, const ui::TextNeedle& needle) const {
    QString all;
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        all += m_cell(row, column).shown.toString() + u'\n';
    }
    return needle.inText(all);
}

std::vector<std::uint32_t> CellRows::facetValues(int) const {
    std::vector<std::uint32_t> values(m_count);
    for (std::uint32_t row = 0; row < m_count; ++row) {
        values[row] = m_facetValue(row);
    }
    return values;
}

void CellRows::setFacet(ui::FacetSpec facet, std::function<std::uint32_t(std::uint32_t)> value) {
    m_facets = {std::move(facet)};
    m_facetValue = std::move(value);
}

ui::ColumnSpec cellColumn(const QString& id, const QString& title, ui::ColumnKind kind, int width) {
    ui::ColumnSpec spec;
    spec.id = id;
    spec.title = title;
    spec.kind = kind;
    spec.width = width;
    return spec;
}

} // namespace counterpart
