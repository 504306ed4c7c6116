// SPDX-License-Identifier: GPL-3.0-or-later
// What happened with a customer beside registrations: deals with their touches, leads, by account and by domain.
#pragma once

#include "core/engine/conflicts/claims.h"

#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace counterpart::conflicts {

// One deal as of a moment, for one partner.
struct DealTouches {
    Time direct;          // the first touch of the direct team in the span asked for; none: there is no such
    bool partner = false; // somebody else than the direct team had a touch before the span's end
    bool self = false;    // the partner itself had
};

class Facts {
public:
    Facts(SnapshotPtr snapshot, std::shared_ptr<const Columns> columns, Time now);

    std::span<const Row> dealsOf(Row account) const { return {begin(m_deals, account), end(m_deals, account)}; }
    std::span<const Row> leadsOf(Row account) const { return {begin(m_leads, account), end(m_leads, account)}; }
    std::span<const Row> leadsAt(const std::string& domain) const; // by registered domain

    // Touches at or before `until` and not after now; for `direct` also later than `after` (no time = any).
    DealTouches touchesOf(Row deal, Row partner, Time after, Time until) const;
    Products productsOf(Row deal) const;
    // As of now: what closes later is still open.
    Outcome outcomeOf(Row deal) const;

    const Columns& columns() const { return *m_columns; }
    const Deal& deal(Row deal) const { return m_snapshot->table<Deal>().at(deal); }
    const Lead& lead(Row lead) const { return m_snapshot->table<Lead>().at(lead); }

private:
    struct ByAccount { // items of account a stand at [offsets[a], offsets[a + 1])
        std::vector<Row> offsets;
        std::vector<Row> items;
    };
    static ByAccount grouped(std::size_t accounts, std::span<const Row> accountOf);
    static const Row* begin(const ByAccount& of, Row account) { return of.items.data() + of.offsets[account]; }
    static const Row* end(const ByAccount& of, Row account) { return of.items.data() + of.offsets[account + 1]; }
    void readLeads();

    SnapshotPtr m_snapshot;
    std::shared_ptr<const Columns> m_columns;
    Time m_now;
    ByAccount m_deals;
    ByAccount m_leads;
    std::unordered_map<std::string, std::vector<Row>> m_leadsAt;
};

} // namespace counterpart::conflicts
