// SPDX-License-Identifier: GPL-3.0-or-later
// Rows made up by a formula, as many as a test or a benchmark wants, of every kind of column.
#pragma once

#include "ui/models/permuted_table_model.h"

namespace counterpart::ui::testing {

// Row r: a name of few distinct words and r, an amount, a tier of four, a date, a status, a sparkline. Every 97th
// amount is missing.
class SyntheticRows : public RowSource {
public:
    explicit SyntheticRows(std::uint32_t count, std::uint64_t firstKey = 1);

    const std::vector<ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override { return m_count; }
    std::uint64_t key(std::uint32_t row) const override { return m_firstKey + row; }
    QVariant value(std::uint32_t row, int column, int role) const override;
    SortKeys sortKeys(int column) const override;
    bool matches(std::uint32_t row, const TextNeedle& needle) const override;
    std::vector<FacetSpec> facets() const override;
    std::vector<std::uint32_t> facetValues(int facet) const override;
    QString total(int column, std::span<const std::uint32_t> rows) const override;

    static std::int64_t amount(std::uint32_t row); // INT64_MIN where missing
    static QString name(std::uint32_t row);
    static std::uint32_t tier(std::uint32_t row) { return row % 7 % 4; }

private:
    std::uint32_t m_count;
    std::uint64_t m_firstKey;
    std::vector<ColumnSpec> m_columns;
    std::vector<std::string> m_search; // folded
};

enum Column { Name, Amount, Tier, Closed, Status, Trend, Gap };

} // namespace counterpart::ui::testing
