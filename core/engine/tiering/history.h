// SPDX-License-Identifier: GPL-3.0-or-later
// What every partner brought on every day, and which tier was in force.
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/people.h"
#include "core/engine/fx/amounts.h"
#include "core/engine/fx/notes.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::attribution {
class CreditBook;
}

namespace counterpart::tiering {

// What a partner brings to the ladder on a day.
struct Facts {
    Minor revenue = 0;       // attributed, of deals won and closed within the window; in the rulebook's currency
    std::int64_t people = 0; // with a current certification
    friend bool operator==(const Facts&, const Facts&) = default;
};

struct Ledger;      // of one partner
struct LedgerEntry; // of it
struct Credited;    // an entry on its way there
class Sweep;

// What History is made from; all of it belongs to the caller and is not kept. `amounts` are the deals in the rulebook's
// currency.
struct Sources {
    const Columns& columns;
    const attribution::CreditBook& credits;
    const Rulebook& rulebook;
    const fx::Rates& rates;
    const fx::Amounts& amounts;
};

// The facts of every partner on every day: prefix sums of attributed revenue by close day, steps of certified people.
// Immutable, read from any thread; a copy shares the ledgers. Deals closed after as_of are not in it.
class History {
public:
    History() = default;
    // O(rows log rows of a partner), on all cores.
    History(const Snapshot& snapshot, const Sources& sources, Date asOf);
    // The same with the amounts converted for it alone.
    History(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
            const Rulebook& rulebook, const fx::Rates& rates, Date asOf);

    // After these deals (ascending) have changed, by the same ladder, rates and certifications; `before` are the
    // sources this history was made from. `moved` gets the other deals on whose close date a partner of theirs stood on
    // another tier. O(rows of the partners of the deals + partners).
    History updated(const Sources& before, const Sources& now, std::span<const Index> deals,
                    std::vector<Index>& moved) const;

    Facts factsOn(Index partner, Date day) const;       // O(log rows)
    std::uint8_t tierOn(Index partner, Date day) const; // index in the ladder; O(log changes of tier)
    const Ladder& ladder() const { return *m_ladder; }
    Currency currency() const { return m_currency; }
    std::size_t partners() const { return m_ledgers.size(); }
    fx::Warnings warnings() const { return m_notes.warnings(); } // of all deals in it
    // Whether both have one and the same ledger of the partner: then nothing about it has changed.
    bool sharesLedger(const History& other, Index partner) const {
        return partner < other.m_ledgers.size() && m_ledgers[partner] == other.m_ledgers[partner];
    }

private:
    void fillLedgers(const std::vector<std::vector<Credited>>& blocks, std::size_t partners);
    std::shared_ptr<const Ledger> ledgerOf(std::vector<LedgerEntry> entries, Index partner, Sweep& sweep) const;
    std::shared_ptr<const Ledger> ledgerAfter(Index partner, std::span<const Index> deals,
                                              const std::vector<Credited>& rows, Sweep& sweep) const;

    std::shared_ptr<const Ladder> m_ladder = std::make_shared<const Ladder>();
    Currency m_currency;
    Date m_asOf;
    std::shared_ptr<const certification::PeopleTimeline> m_people;
    std::vector<std::shared_ptr<const Ledger>> m_ledgers; // by partner
    fx::Notes m_notes;
};

} // namespace counterpart::tiering
