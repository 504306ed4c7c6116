// SPDX-License-Identifier: GPL-3.0-or-later
// One deal at a time: which touches count, and whose are they (semantics 3)? Its buffers live for a whole block of
// deals, so a deal costs no allocation.
#pragma once

#include "core/engine/attribution/rules.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

class Journey {
public:
    explicit Journey(const Columns& columns);

    void follow(const Rules& rules) { m_rules = &rules; } // before read(); must outlive it
    void read(Index deal);
    std::int64_t referenceOf(Index deal) const;

    struct Touch {
        std::uint32_t party; // in parties()
        Index slot;          // in the journeys
    };
    // Of the deal read.
    bool implicit() const { return m_implicit; }
    Index sourcedBy() const { return m_party.empty() ? kNoRecord : m_party.front(); }
    std::span<const Index> parties() const { return m_party; }   // by first touch
    std::span<const Touch> touches() const { return m_touches; } // that count and are recorded

private:
    struct Seen {
        std::uint32_t pass = 0; // of read()
        std::uint32_t at = 0;   // in m_party
    };
    Seen& seen(Index partner);
    std::uint32_t rowOf(Index partner); // in m_party, added where it is new

    const Columns& m_columns;
    const Rules* m_rules = nullptr;
    bool m_implicit = false;
    std::uint32_t m_pass = 0;
    std::vector<Seen> m_seen; // by partner; the last one is the direct team
    std::vector<Touch> m_touches;
    std::vector<Index> m_party;
};

// The end of a closed deal's close date; of as_of otherwise.
std::int64_t referenceOf(const DealColumns& deals, Index deal, std::int64_t asOfEnd);
// When the touch implied by a deal's partner happened: on its creation, else close date, else at the reference.
std::int64_t implicitSeconds(const DealColumns& deals, Index deal, std::int64_t reference);

} // namespace counterpart::attribution
