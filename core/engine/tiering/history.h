// SPDX-License-Identifier: GPL-3.0-or-later
// What every partner brought on every day, and which tier was in force.
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/people.h"
#include "core/engine/fx/amounts.h"
#include "core/engine/fx/notes.h"
#include "core/engine/tiering/calendar.h"
#include "core/engine/tiering/course.h"
#include "core/engine/tiering/facts.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace counterpart::attribution {
class CreditBook;
}

namespace counterpart::tiering {

struct Ledger;      // of one partner
struct LedgerEntry; // of it
struct Credited;    // an entry on its way there
class Sweep;
class Board; // what a ladder that is not plain is evaluated by

// Whether tiers follow from today's revenue and certified people alone: then they are swept once per partner.
bool isSwept(const Ladder& ladder);

// What History is made from; all of it belongs to the caller and is not kept. `amounts` are the deals in the rulebook's
// currency.
struct Sources {
    const Columns& columns;
    const attribution::CreditBook& credits;
    const Rulebook& rulebook;
    const fx::Rates& rates;
    const fx::Amounts& amounts;
};

// The facts of every partner on every day and the tiers in force, on one ladder. Immutable, read from any thread; a
// copy shares the ledgers. Deals closed, surveys and activities after as_of are not in it; windows go on sliding after
// it.
class History {
public:
    History() = default;
    // Of the rulebook's main ladder. O(rows log rows of a partner), on all cores; see README for ladders that rank.
    History(const Snapshot& snapshot, const Sources& sources, Date asOf);
    // The same with the amounts converted for it alone.
    History(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
            const Rulebook& rulebook, const fx::Rates& rates, Date asOf);
    // Of any ladder of the rulebook, with the revenue of another one over the same sources.
    History(const Snapshot& snapshot, const Sources& sources, const Ladder& ladder, const History& revenue);

    // After these deals (ascending) have changed, by the same ladder, rates and records about partners; `before` are
    // the sources this history was made from. `moved` gets the other deals on whose close date a partner of theirs
    // stood on another tier. O(rows of the partners of the deals + partners); a ladder that is not plain is evaluated
    // anew.
    History updated(const Sources& before, const Sources& now, std::span<const Index> deals,
                    std::vector<Index>& moved) const;

    Facts factsOn(Index partner, Date day) const;       // O(log rows); O(partners log partners) where tiers rank
    std::uint8_t tierOn(Index partner, Date day) const; // in force: index in the ladder; O(log changes of tier)
    bool isPlain() const { return !m_board; }           // tiers by today's revenue and people alone, or set by hand
    bool isFor(Index partner) const; // false: the ladder is not for its partner type, it stays on the floor
    const Ladder& ladder() const { return *m_ladder; }
    Currency currency() const { return m_currency; }
    Date asOf() const { return m_asOf; }
    std::size_t partners() const { return m_ledgers.size(); }
    fx::Warnings warnings() const { return m_notes.warnings(); } // of all deals in it
    // Whether both have one and the same ledger of the partner on a plain ladder: then nothing about it has changed.
    bool sharesLedger(const History& other, Index partner) const {
        return !m_board && partner < other.m_ledgers.size() && m_ledgers[partner] == other.m_ledgers[partner];
    }

    Course courseOf(Index partner) const;              // what was found and what follows from it
    std::span<const Held> heldOf(Index partner) const; // tiers set by hand
    Calendar calendar() const { return {m_ladder->cycle, m_fiscalFirstMonth}; }
    // What the next days take out of the window: revenue by the day it leaves, in (from, until].
    struct Leaving {
        Date on;
        Minor revenue = 0;
    };
    std::vector<Leaving> leaving(Index partner, Date from, Date until) const;
    // Everyone's facts on a day, with places. O(partners log partners) where tiers rank.
    std::vector<Facts> everyonesFactsOn(Date day) const;

private:
    friend class Board;
    using LedgerPtr = std::shared_ptr<const Ledger>;
    void collect(const Sources& sources);
    void prepare(const Snapshot& snapshot, const Sources& sources);
    void holdByHand(const Snapshot& snapshot, const Sources& sources);
    void fillLedgers(const std::vector<std::vector<Credited>>& blocks, std::size_t partners);
    void sweepAll();
    void evaluate(); // courses from ledgers
    LedgerPtr ledgerOf(std::vector<LedgerEntry> entries, Index partner, Sweep& sweep) const;
    LedgerPtr ledgerAfter(Index partner, std::span<const Index> deals, const std::vector<Credited>& rows,
                          Sweep& sweep) const;
    void appendMoved(const History& before, Index partner, std::vector<Index>& moved) const;
    Facts ownFactsOn(Index partner, Date day) const; // without places

    std::shared_ptr<const Ladder> m_ladder = std::make_shared<const Ladder>();
    int m_fiscalFirstMonth = 1;
    Currency m_currency;
    Date m_asOf;
    std::shared_ptr<const certification::PeopleTimeline> m_people;
    std::vector<LedgerPtr> m_ledgers; // by partner
    fx::Notes m_notes;
    std::shared_ptr<const std::map<Index, std::vector<Held>>> m_held; // by (since, record)
    std::shared_ptr<const Board> m_board;                             // nullptr: the ladder is plain
    std::vector<std::shared_ptr<const Course>> m_courses; // by partner; a plain ladder has those with a tier by hand
};

} // namespace counterpart::tiering
