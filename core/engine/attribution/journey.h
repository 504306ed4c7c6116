// SPDX-License-Identifier: GPL-3.0-or-later
// One deal at a time: which touches count, and whose are they (semantics 3)? Written to their place, so a deal costs no
// allocation and no copy.
#pragma once

#include "core/base/bulk.h"
#include "core/engine/attribution/rules.h"
#include "core/snapshot/columns/columns.h"

#include <vector>

namespace counterpart::attribution {

// The rows and touches of deals behind one another, as a cast has them.
struct CastRows {
    Bulk<Index> party;
    Bulk<std::uint32_t> row;
    Bulk<Index> slot;
    std::size_t touches = 0; // so many of `row` and `slot` are taken

    void makeRoom(std::size_t more); // for touches
    void add(std::uint32_t at, Index in) {
        row[touches] = at;
        slot[touches++] = in;
    }
};

class Journey {
public:
    Journey(const Columns& columns, CastRows& into) : m_columns(columns), m_into(into) {}

    void follow(const Rules& rules) { m_rules = &rules; } // before read(); must outlive it
    void read(Index deal);                                // its parties by first touch, and its touches
    bool implicit() const { return m_implicit; }          // of the deal read: its only touch is the implied one
    std::size_t parties() const { return m_into.party.size() - m_first; }
    Index sourcedBy() const { return parties() == 0 ? kNoRecord : m_into.party[m_first]; }

private:
    struct Seen {
        std::uint32_t pass = 0; // of read()
        std::uint32_t at = 0;   // among the parties of the deal
    };
    Seen& seen(Index partner);
    std::uint32_t rowOf(Index partner); // among the parties, added where it is new

    const Columns& m_columns;
    CastRows& m_into;
    const Rules* m_rules = nullptr;
    bool m_implicit = false;
    std::size_t m_first = 0; // party of the deal
    std::uint32_t m_pass = 0;
    std::vector<Seen> m_seen; // by partner; the last one is the direct team; made when a deal has many parties
};

// The end of a closed deal's close date; of as_of otherwise.
std::int64_t referenceOf(const DealColumns& deals, Index deal, std::int64_t asOfEnd);
// When the touch implied by a deal's partner happened: on its creation, else close date, else at the reference.
std::int64_t implicitSeconds(const DealColumns& deals, Index deal, std::int64_t reference);

} // namespace counterpart::attribution
