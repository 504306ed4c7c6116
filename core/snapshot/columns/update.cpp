// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the next revision from those of this one: the deals that changed, everything else shared.
#include "core/snapshot/columns/columns.h"
#include "core/snapshot/columns/deal_row.h"
#include "core/snapshot/columns/journeys.h"
#include "core/snapshot/columns/table_changes.h"

#include <algorithm>

namespace counterpart {

namespace {

using columns::TableChanges;

constexpr std::size_t kMostRecords = 65'536; // in chunks that differ: beyond, building anew is not much slower

// Everything that decides whether and how columns can be carried over.
struct Difference {
    std::optional<TableChanges<Deal>> deals;
    std::optional<TableChanges<Touchpoint>> touches;
    std::optional<TableChanges<DealLine>> lines;
    std::optional<TableChanges<Refund>> refunds;
    bool carries = false;

    Difference(const Snapshot& then, const Snapshot& now)
        : deals(between<Deal>(then, now)), touches(between<Touchpoint>(then, now)), lines(between<DealLine>(then, now)),
          refunds(between<Refund>(then, now)) {
        carries = deals && touches && lines && refunds && deals->keepsPositions(then.table<Deal>()) &&
                  lines->keepsPositions(then.table<DealLine>()) && refunds->keepsPositions(then.table<Refund>()) &&
                  same<Partner>(then, now) && same<Account>(then, now) && same<Product>(then, now) &&
                  samePlaces<Registration>(then, now);
    }

private:
    template <class Record>
    static std::optional<TableChanges<Record>> between(const Snapshot& then, const Snapshot& now) {
        return columns::changesBetween(then.table<Record>(), now.table<Record>(), kMostRecords);
    }
    template <class Record>
    static bool same(const Snapshot& then, const Snapshot& now) {
        const auto changes = between<Record>(then, now);
        return changes && changes->empty();
    }
    template <class Record>
    static bool samePlaces(const Snapshot& then, const Snapshot& now) {
        const auto changes = between<Record>(then, now);
        return changes && changes->created.empty() && changes->deleted.empty();
    }
};

class Carrier {
public:
    Carrier(const Columns& before, const Snapshot& now, const Difference& difference)
        : m_now(now), m_difference(difference), m_made(std::make_shared<Columns>(before)) {}

    std::optional<ColumnsUpdate> run() {
        m_made->revision = m_now.revision();
        for (const Deal* deal : m_difference.deals->created) {
            appendDeal(*deal);
        }
        fillDeals();
        const std::vector<Index> journeys = dealsOf(*m_difference.touches);
        m_made->journeys = rebuilt(m_made->journeys, journeys, *m_difference.touches);
        const std::vector<Index> lines = dealsOf(*m_difference.lines);
        m_made->lines = rebuilt(m_made->lines, lines, *m_difference.lines);
        const std::vector<Index> refunds = dealsOf(*m_difference.refunds);
        m_made->refunds = rebuilt(m_made->refunds, refunds, *m_difference.refunds);
        for (const auto* some : {&journeys, &lines, &refunds}) {
            m_update.deals.insert(m_update.deals.end(), some->begin(), some->end());
        }
        sortDistinct(m_update.deals);
        sortDistinct(m_update.renewals);
        if (m_follow.dangling != 0) {
            return std::nullopt; // counting what leads nowhere is the work of columnsOf
        }
        m_update.columns = m_made;
        return std::move(m_update);
    }

private:
    static void sortDistinct(std::vector<Index>& indexes) {
        std::ranges::sort(indexes);
        indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    }

    void appendDeal(const Deal& deal) {
        const auto at = static_cast<Index>(m_made->deals.size());
        columns::resizeDeals(m_made->deals, at + std::size_t{1});
        m_made->dealOf = m_made->dealOf.appended(deal.id, at);
        m_update.deals.push_back(at);
        m_new.push_back(at);
    }
    void fillDeals() {
        for (const Deal* deal : m_difference.deals->created) {
            columns::fillDeal(*deal, m_made->dealOf.find(deal->id), *m_made, m_follow);
        }
        for (const auto& [was, is] : m_difference.deals->updated) {
            const Index at = m_made->dealOf.find(is->id);
            columns::fillDeal(*is, at, *m_made, m_follow);
            m_update.deals.push_back(at);
            if (was->type != is->type || was->renewalOf.value != is->renewalOf.value) {
                m_update.renewals.push_back(at);
            }
        }
    }

    template <class Record>
    Index dealOf(const Record& record) {
        return m_follow(m_made->dealOf, record.deal);
    }
    // Whose rows change: of the records before and after, and new deals, which have none yet.
    template <class Record>
    std::vector<Index> dealsOf(const TableChanges<Record>& changes) {
        std::vector<Index> deals = m_new;
        for (const Record* record : changes.created) {
            deals.push_back(dealOf(*record));
        }
        for (const auto& [was, is] : changes.updated) {
            deals.push_back(dealOf(*was));
            deals.push_back(dealOf(*is));
        }
        for (const Record* record : changes.deleted) {
            deals.push_back(dealOf(*record));
        }
        std::erase(deals, kNoRecord);
        sortDistinct(deals);
        return deals;
    }

    // The records of these deals now: those they had, less what was changed or deleted, and what was changed or
    // created.
    template <class Record, class Rows>
    std::vector<std::vector<const Record*>> recordsOf(const Layered<Rows>& before, const std::vector<Index>& deals,
                                                      const TableChanges<Record>& changes) {
        std::vector<std::vector<const Record*>> records(deals.size());
        const auto& table = m_now.table<Record>();
        const auto isChanged = [&](RecordId id) {
            return std::ranges::binary_search(changes.updated, id, {}, [](const auto& u) { return u.second->id; });
        };
        for (std::size_t i = 0; i < deals.size(); ++i) {
            if (std::ranges::binary_search(m_new, deals[i])) {
                continue;
            }
            const auto [rows, at] = before[deals[i]];
            for (Index slot = rows.offsets[at]; slot < rows.offsets[at + 1]; ++slot) {
                const Record* record = columns::recordAt(table, rows, slot);
                if (record != nullptr && !isChanged(record->id)) {
                    records[i].push_back(record);
                }
            }
        }
        const auto add = [&](const Record* record) {
            const auto at = std::ranges::lower_bound(deals, dealOf(*record));
            records[static_cast<std::size_t>(at - deals.begin())].push_back(record);
        };
        std::ranges::for_each(changes.created, add);
        for (const auto& update : changes.updated) {
            add(update.second);
        }
        return records;
    }

    template <class Record, class Rows>
    Layered<Rows> rebuilt(const Layered<Rows>& before, const std::vector<Index>& deals,
                          const TableChanges<Record>& changes) {
        if (deals.empty()) {
            return before;
        }
        Rows layer;
        m_follow.dangling += columns::fillRows(m_now, *m_made, recordsOf(before, deals, changes), layer);
        return before.replaced(deals, std::move(layer), m_made->deals.size());
    }

    const Snapshot& m_now;
    const Difference& m_difference;
    std::shared_ptr<Columns> m_made;
    columns::Follow m_follow;
    std::vector<Index> m_new; // ascending
    ColumnsUpdate m_update;
};

} // namespace

std::optional<ColumnsUpdate> updateColumns(const Columns& before, const Snapshot& then, const Snapshot& now) {
    if (before.dangling != 0) {
        return std::nullopt;
    }
    const Difference difference(then, now);
    return difference.carries ? Carrier(before, now, difference).run() : std::nullopt;
}

} // namespace counterpart
