// SPDX-License-Identifier: GPL-3.0-or-later
// Rows whose cells are made by a function when somebody looks at them.
#pragma once

#include "ui/models/row_source.h"
#include "ui/shell/theme/tokens.h"

#include <functional>

namespace counterpart {

struct Cell {
    QVariant shown; // text or whole number
    QString tip;
    ui::Tone tone = ui::Tone::Neutral;
};
using CellAt = std::function<Cell(std::uint32_t row, int column)>; // called from any thread

class CellRows : public ui::RowSource {
public:
    CellRows(std::vector<ui::ColumnSpec> columns, std::uint32_t count, CellAt cell)
        : m_columns(std::move(columns)), m_count(count), m_cell(std::move(cell)) {}
    void setKeys(std::vector<std::uint64_t> keys) { m_keys = std::move(keys); } // at first the row plus one
    void setFacet(ui::FacetSpec facet, std::function<std::uint32_t(std::uint32_t)> value);

    const std::vector<ui::ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override { return m_count; }
    std::uint64_t key(std::uint32_t row) const override { return m_keys.empty() ? row + 1 : m_keys[row]; }
    QVariant value(std::uint32_t row, int column, int role) const override;
    ui::SortKeys sortKeys(int column) const override;
    bool matches(std::uint32_t row, const ui::TextNeedle& needle) const override;
    std::vector<ui::FacetSpec> facets() const override { return m_facets; }
    std::vector<std::uint32_t> facetValues(int facet) const override;

private:
    std::vector<ui::ColumnSpec> m_columns;
    std::uint32_t m_count;
    CellAt m_cell;
    std::vector<std::uint64_t> m_keys;
    std::vector<ui::FacetSpec> m_facets;
    std::function<std::uint32_t(std::uint32_t)> m_facetValue;
};

ui::ColumnSpec cellColumn(const QString& id, const QString& title, ui::ColumnKind kind, int width);

} // namespace counterpart
