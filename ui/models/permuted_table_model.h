// SPDX-License-Identifier: GPL-3.0-or-later
// A table of up to a million rows that stays responsive: sorting and filtering choose source rows on another thread.
#pragma once

#include "ui/models/permutation.h"

#include <QAbstractTableModel>

namespace counterpart::ui {

// Holds a source and the permutation of its rows that is shown. Questions (sort, filter text, facet choices) are
// answered later by rearranged(); an answer to an older question is dropped. Small sources are answered at once.
class PermutedTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PermutedTableModel(QObject* parent = nullptr);
    ~PermutedTableModel() override;

    void setSource(std::shared_ptr<const RowSource> source); // the former one is shown until the new one is arranged
    const std::shared_ptr<const RowSource>& source() const { return m_source; } // the one shown; may be null
    void setSynchronousBelow(std::uint32_t rows) { m_synchronousBelow = rows; } // 5,000 at first

    void setSort(std::vector<SortBy> sort);
    const std::vector<SortBy>& sortedBy() const { return m_query.sort; }
    void setFilterText(const QString& text);
    const QString& filterText() const { return m_filterText; }
    const TextNeedle& needle() const { return m_query.needle; }
    void setFacetChoice(int facet, std::vector<std::uint32_t> values); // none = all
    std::vector<std::uint32_t> facetChoice(int facet) const;
    void setOnly(std::vector<std::uint64_t> keys); // none = all; what a chart's element or a finding stands for
    bool hasOnly() const { return m_query.only != nullptr; }
    void clearFilters(); // text, facets and keys
    bool filtered() const;

    std::uint32_t sourceRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const std::vector<std::uint32_t>& rows() const { return m_rows; } // source rows in the order shown
    std::uint64_t key(int row) const;
    int rowOfKey(std::uint64_t key) const; // -1 if it is not shown; looks at every row
    std::uint32_t totalCount() const { return m_source ? m_source->rowCount() : 0; }
    const std::vector<std::vector<std::uint32_t>>& facetCounts() const { return m_facetCounts; }
    bool busy() const { return m_busy; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void aboutToRearrange(); // the rows shown are still the old ones
    void rearranged();
    void sourceChanged(); // columns and facets may be others
    void busyChanged(bool busy);

private:
    struct Door;
    struct Answer;
    void ask();
    void carryChoices(const RowSource& from, const RowSource& to);
    void accept(Answer answer);
    void swapRows(Permutation permutation);
    void setBusy(bool busy);

    std::shared_ptr<const RowSource> m_source; // shown
    std::shared_ptr<const RowSource> m_wanted; // asked for
    std::shared_ptr<SourceCache> m_cache;      // of the wanted one
    std::shared_ptr<Door> m_door;
    PermutationQuery m_query;
    QString m_filterText;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::vector<std::uint32_t>> m_facetCounts;
    std::uint32_t m_synchronousBelow = 5000;
    bool m_busy = false;
};

} // namespace counterpart::ui
