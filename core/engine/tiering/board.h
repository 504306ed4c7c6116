// SPDX-License-Identifier: GPL-3.0-or-later
// How is a ladder evaluated that is not plain: by any metric, by rank, at the end of periods?
#pragma once

#include "core/engine/tiering/books.h"
#include "core/engine/tiering/ledger.h"

namespace counterpart::tiering {

// Immutable; the history it belongs to comes as an argument.
class Board {
public:
    Board(const Snapshot& snapshot, const Sources& sources, const History& of);
    // The same after deals have changed.
    std::shared_ptr<const Board> withDeals(const Sources& sources, const History& of) const;

    bool isFor(Index partner) const { return m_isFor[partner]; }
    bool ranks() const { return !m_asked.tops().empty(); }
    const Asked& asked() const { return m_asked; }
    void fill(Index partner, const Period& window, Date day, Facts& facts) const {
        m_books.fill(m_asked, partner, window, day, facts);
    }
    // What the evaluations found of every partner, in parallel. Without ranks each partner on the days on which its own
    // facts change: O(changes log changes). With ranks everyone on every day on which anyone's do: O(days x partners x
    // log rows).
    std::vector<Course> evaluate(const History& of) const;
    // Fills in the places of everyone (facts by partner).
    void place(std::vector<Facts>& facts) const;

private:
    std::vector<std::int32_t> evaluationsOf(const History& of, Index partner, Calendar& calendar, Exits& exits) const;
    void evaluateAlone(const History& of, std::vector<Course>& courses) const;
    void evaluateTogether(const History& of, std::vector<Course>& courses) const;
    std::vector<std::uint8_t> foundOn(const History& of, Date day) const; // by member
    void markFirst(const std::vector<Facts>& facts, std::vector<std::uint8_t>& in) const;
    void placeIn(const Asked::Top& top, std::vector<Index>& order, std::vector<Facts>& facts) const;
    bool before(const Asked::Top& top, const Facts& a, Index partnerA, const Facts& b, Index partnerB) const;

    Asked m_asked;
    Books m_books;
    int m_months;
    std::vector<bool> m_isFor;            // by partner
    std::vector<Index> m_members;         // those, ascending
    std::vector<std::uint32_t> m_keyRank; // by partner
};

} // namespace counterpart::tiering
