// SPDX-License-Identifier: GPL-3.0-or-later
// What does a ladder ask for? Its criteria with their names looked up once, so that a bound costs a comparison.
#pragma once

#include "core/engine/tiering/facts.h"

#include <vector>

namespace counterpart::tiering {

class Asked {
public:
    struct Bound {
        LadderMetric metric = LadderMetric::AttributedRevenue;
        Symbol level;
        std::int64_t atLeast = 0; // in the unit of the facts: whole people, deals and stories
        bool known = true;        // a metric that ladders do not know never holds
    };
    struct Top {
        std::uint8_t tier = 0;
        LadderMetric metric = LadderMetric::AttributedRevenue;
        Symbol level;
        Rate share;
        bool known = true;
    };
    explicit Asked(const Ladder& ladder);

    bool wants(LadderMetric metric) const { return m_wants[static_cast<std::size_t>(metric)]; }
    const std::vector<Symbol>& levels() const { return m_levels; } // by name, each once
    const std::vector<Top>& tops() const { return m_tops; }        // by tier
    std::size_t tiers() const { return m_bounds.size(); }
    const std::vector<Bound>& bounds(std::size_t tier) const { return m_bounds[tier]; }
    bool holds(std::size_t tier, const Facts& facts) const; // the criteria; the places are another matter
    // The highest tier whose criteria hold and whose place, if it asks for one, `isIn` has; 0 is the floor.
    template <class IsIn>
    std::uint8_t tierFor(const Facts& facts, IsIn&& isIn) const {
        for (std::size_t tier = m_bounds.size(); tier-- > 1;) {
            if (holds(tier, facts) && (!m_ranks[tier] || isIn(tier))) {
                return static_cast<std::uint8_t>(tier);
            }
        }
        return 0;
    }

private:
    std::vector<std::vector<Bound>> m_bounds; // by tier
    std::vector<bool> m_ranks;                // by tier
    std::vector<Top> m_tops;
    std::vector<Symbol> m_levels;
    bool m_wants[std::size(kLadderMetrics)] = {};
};

Asked::Bound boundOf(const Criterion& criterion);
std::uint32_t placesOf(Rate share, std::size_t of); // of x share, rounded up
bool isFor(const Ladder& ladder, Symbol partnerType);

} // namespace counterpart::tiering
