// SPDX-License-Identifier: GPL-3.0-or-later
// A row source over functions.
#include "ui/models/computed_rows.h"

#include "ui/models/sort_keys.h"

#include <unordered_map>
#include <utility>

namespace counterpart {

namespace {

class Rows : public ui::RowSource {
public:
    explicit Rows(ComputedRows rows) : m_rows(std::move(rows)) {
        for (std::uint32_t row = 0; row < m_rows.keys.size(); ++row) {
            m_rowOf.emplace(m_rows.keys[row], row);
        }
        for (std::size_t c = 0; c < m_rows.columns.size(); ++c) {
            const ExtraColumn& column = m_rows.columns[c];
            m_columns.push_back(column.spec);
            if (!column.facet.empty()) {
                ui::FacetSpec facet{column.spec.id, column.spec.title, {}};
                for (const QString& label : column.facet) {
                    facet.values.push_back({label, label});
                }
                m_facets.push_back(std::move(facet));
                m_facetColumns.push_back(c);
            }
        }
    }

    const std::vector<ui::ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(m_rows.keys.size()); }
    std::uint64_t key(std::uint32_t row) const override { return m_rows.keys[row]; }
    std::uint32_t rowOf(std::uint64_t key) const override {
        const auto found = m_rowOf.find(key);
        return found == m_rowOf.end() ? rowCount() : found->second;
    }
    QVariant value(std::uint32_t row, int column, int role) const override {
        return m_rows.columns[static_cast<std::size_t>(column)].value(row, role);
    }

    ui::SortKeys sortKeys(int column) const override {
        const ExtraColumn& of = m_rows.columns[static_cast<std::size_t>(column)];
        if (of.key) {
            std::vector<std::int64_t> keys(rowCount());
            for (std::uint32_t row = 0; row < keys.size(); ++row) {
                keys[row] = of.key(row);
            }
            return keys;
        }
        std::vector<QString> texts(rowCount());
        for (std::uint32_t row = 0; row < texts.size(); ++row) {
            texts[row] = of.value(row, Qt::DisplayRole).toString();
        }
        return ui::ranksOf(texts, ui::tableCollator());
    }

    bool matches(std::uint32_t row, const ui::TextNeedle& needle) const override {
        QString text;
        for (const ExtraColumn& column : m_rows.columns) {
            text += column.value(row, Qt::DisplayRole).toString() + u'\n';
        }
        return needle.inText(text);
    }

    std::vector<ui::FacetSpec> facets() const override { return m_facets; }
    std::vector<std::uint32_t> facetValues(int facet) const override {
        const ExtraColumn& column = m_rows.columns[m_facetColumns[static_cast<std::size_t>(facet)]];
        std::vector<std::uint32_t> values(rowCount());
        for (std::uint32_t row = 0; row < values.size(); ++row) {
            values[row] = column.facetValue(row);
        }
        return values;
    }

private:
    ComputedRows m_rows;
    std::vector<ui::ColumnSpec> m_columns;
    std::vector<ui::FacetSpec> m_facets;
    std::vector<std::size_t> m_facetColumns;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rowOf;
};

} // namespace

std::shared_ptr<const ui::RowSource> makeComputedRows(ComputedRows rows) {
    return std::make_shared<Rows>(std::move(rows));
}

ExtraColumn textColumn(const QString& id, const QString& title, int width, std::function<QString(Index)> text) {
    ExtraColumn column;
    column.spec.id = id;
    column.spec.title = title;
    column.spec.width = width;
    column.value = [text = std::move(text)](Index row, int role) {
        return role == Qt::DisplayRole ? QVariant(text(row)) : QVariant();
    };
    return column;
}

} // namespace counterpart
