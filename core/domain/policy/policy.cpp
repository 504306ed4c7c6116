// SPDX-License-Identifier: GPL-3.0-or-later
// Names of what tiers ask for, which conflicts are watched by default (mission D2), what makes a ladder plain.
#include "core/domain/policy/desk.h"
#include "core/domain/policy/ladder.h"

#include <algorithm>
#include <iterator>

namespace counterpart {

namespace {

constexpr std::string_view kLadderMetricNames[] = {"revenue.attributed",
                                                   "certs.people",
                                                   "deals.won",
                                                   "quota.attainment",
                                                   "csat.mean",
                                                   "csat.satisfied",
                                                   "products.covered_share",
                                                   "activities.success_story",
                                                   "commitment"};
static_assert(std::size(kLadderMetricNames) == std::size(kLadderMetrics));

const std::vector<ConflictSetting>& conflictDefaults() {
    using enum ConflictOutcome;
    static const std::vector<ConflictSetting> all = {
        {ConflictRule::Duplicate, true, FirstWins, {}, 24},
        {ConflictRule::SamePartner, true, Ask, {}, 48},
        {ConflictRule::DirectDeal, true, Split, Rate::percent(40), 48},
        {ConflictRule::LeadInCrm, true, Refuse, {}, 48},
        {ConflictRule::Poaching, true, Warn, {}, 0},
        {ConflictRule::DirectOnPartnerAccount, true, Block, {}, 24},
    };
    static_assert(kConflictRules == 6);
    return all;
}

} // namespace

std::string_view nameOf(LadderMetric metric) { return kLadderMetricNames[static_cast<std::size_t>(metric)]; }

std::optional<LadderMetric> ladderMetricNamed(std::string_view name) {
    for (const LadderMetric metric : kLadderMetrics) {
        if (nameOf(metric) == name) {
            return metric;
        }
    }
    return std::nullopt;
}

std::optional<CriterionName> criterionNamed(std::string_view metric) {
    CriterionName named;
    const std::size_t colon = metric.find(':');
    if (colon != std::string_view::npos) {
        named.level = metric.substr(colon + 1);
        metric = metric.substr(0, colon);
    }
    const auto found = ladderMetricNamed(metric);
    if (!found || (colon != std::string_view::npos &&
                   (*found != LadderMetric::CertifiedPeople || trimmed(named.level).empty()))) {
        return std::nullopt;
    }
    named.metric = *found;
    return named;
}

bool Ladder::isPlain() const {
    return cycle == Cycle::Daily && grace() == 0 && noticeDays == 0 && partnerTypes.empty() &&
           std::ranges::none_of(tiers, [](const Tier& tier) { return tier.top.asked(); });
}

std::vector<ConflictSetting> ConflictPolicy::defaultConflictSettings() { return conflictDefaults(); }

const ConflictSetting& ConflictPolicy::of(ConflictRule rule) const {
    const auto found = std::ranges::find(rules, rule, &ConflictSetting::rule);
    return found != rules.end() ? *found : conflictDefaults()[static_cast<std::size_t>(rule)];
}

} // namespace counterpart
