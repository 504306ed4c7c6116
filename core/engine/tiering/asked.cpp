// SPDX-License-Identifier: GPL-3.0-or-later
// Looks the names of criteria up and puts bounds into the units of the facts.
#include "core/engine/tiering/asked.h"

#include "core/base/decimal.h"

#include <algorithm>

namespace counterpart::tiering {

Asked::Bound boundOf(const Criterion& criterion) {
    const auto named = criterionNamed(criterion.metric);
    if (!named) { // the reader refuses it, a hand-made one must not promote
        return {LadderMetric::AttributedRevenue, {}, std::numeric_limits<std::int64_t>::max(), false};
    }
    const std::int64_t whole = criterion.atLeast / Micros::kOne;
    const std::int64_t counted = whole + (criterion.atLeast % Micros::kOne > 0 ? 1 : 0); // half a person is a person
    const Symbol level = named->level.empty() ? Symbol() : Symbol(trimmed(named->level));
    return {named->metric, level, isCount(named->metric) ? counted : criterion.atLeast, true};
}

std::uint32_t placesOf(Rate share, std::size_t of) {
    constexpr std::uint64_t whole = 1'000'000;
    const auto ppm = static_cast<std::uint64_t>(std::clamp<std::int64_t>(share.ppm, 0, whole));
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(of) * ppm + whole - 1) / whole);
}

bool isFor(const Ladder& ladder, Symbol partnerType) {
    return ladder.partnerTypes.empty() || std::ranges::any_of(ladder.partnerTypes, [&](Symbol type) {
               return equalsIgnoringAsciiCase(type.view(), partnerType.view());
           });
}

Asked::Asked(const Ladder& ladder) {
    const auto take = [&](LadderMetric metric, Symbol level) {
        m_wants[static_cast<std::size_t>(metric)] = true;
        if (!level.empty() && std::ranges::find(m_levels, level) == m_levels.end()) {
            m_levels.push_back(level);
        }
    };
    for (std::size_t tier = 0; tier < ladder.tiers.size(); ++tier) {
        std::vector<Bound>& bounds = m_bounds.emplace_back();
        for (const Criterion& criterion : ladder.tiers[tier].criteria) {
            bounds.push_back(boundOf(criterion));
            take(bounds.back().metric, bounds.back().level);
        }
        const TopShare& top = ladder.tiers[tier].top;
        m_ranks.push_back(top.asked() && tier > 0);
        if (m_ranks.back()) {
            const Bound named = boundOf({top.metric, 0});
            m_tops.push_back({static_cast<std::uint8_t>(tier), named.metric, named.level, top.share, named.known});
            take(named.metric, named.level);
        }
    }
    std::ranges::sort(m_levels, [](Symbol a, Symbol b) { return a.view() < b.view(); });
}

bool Asked::holds(std::size_t tier, const Facts& facts) const {
    return std::ranges::all_of(m_bounds[tier], [&](const Bound& bound) {
        const std::int64_t value = valueOf(bound.metric, bound.level, facts);
        return bound.known && value != kNoData && value >= bound.atLeast;
    });
}

std::int64_t valueOf(LadderMetric metric, Symbol level, const Facts& facts) {
    switch (metric) {
    case LadderMetric::AttributedRevenue:
        return facts.revenue;
    case LadderMetric::CertifiedPeople: {
        const auto held = std::ranges::find(facts.levels, level, &LevelCount::level);
        return level.empty() ? facts.people : held == facts.levels.end() ? 0 : held->people;
    }
    case LadderMetric::DealsWon:
        return facts.deals;
    case LadderMetric::QuotaAttainment:
        return facts.attainment;
    case LadderMetric::Csat:
        return facts.csat;
    case LadderMetric::SatisfiedShare:
        return facts.satisfied;
    case LadderMetric::CoveredShare:
        return facts.covered;
    case LadderMetric::SuccessStories:
        return facts.stories;
    case LadderMetric::Commitment:
        return facts.commitment;
    }
    return kNoData;
}

} // namespace counterpart::tiering
