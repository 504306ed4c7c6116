// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of one deal -> shares -> amounts (semantics 2), written into the credits. Keeps its buffers: one per thread.
#pragma once

#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/rules.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

__extension__ using Wide = unsigned __int128;

class Division {
public:
    Division(const Columns& columns, const Cast& cast, Credits& credits)
        : m_columns(columns), m_cast(cast), m_credits(credits) {}
    void follow(const Rules& rules) { m_rules = &rules; }

    // Of deal i: one weight per party that is weighed, which is all but the direct team under DirectTeam::Fixed.
    void byWhole(std::size_t i, std::span<const std::uint64_t> weights);
    void byWide(std::size_t i, std::span<const Wide> weights);
    void byReal(std::size_t i, std::span<const double> weights, double house = 0);
    void byNothing(std::size_t i); // they cannot be weighed: all stays with the house

private:
    std::span<const std::uint32_t> ranksOf(std::size_t i, std::size_t parties);
    std::span<std::uint64_t> sharesOf(std::size_t i, std::size_t parties) {
        return {m_credits.share.data() + m_cast.offsets[i], parties};
    }
    void divideAmount(std::size_t i, bool weighed);
    void divideAmountWithHouse(std::size_t i);

    const Columns& m_columns;
    const Cast& m_cast;
    Credits& m_credits;
    const Rules* m_rules = nullptr;
    std::vector<std::uint32_t> m_rank;
    std::vector<std::uint64_t> m_shares; // with the house's
    std::vector<double> m_weights;       // with the house's
    std::vector<Minor> m_amounts;        // with the house's
};

} // namespace counterpart::attribution
