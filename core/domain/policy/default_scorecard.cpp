// SPDX-License-Identifier: GPL-3.0-or-later
// By what does a programme judge partners that says nothing of its own (semantics 6; mission C2, C3, C8, C11, H2)?
#include "core/domain/policy/scorecard.h"

#include <initializer_list>
#include <utility>

namespace counterpart {

namespace {

// Straight from (from, points) to (to, points); values and points in millionths.
struct End {
    std::int64_t at;
    std::int64_t points;
};
constexpr std::int64_t kOne = Micros::kOne;

ScorePart part(std::string metric, std::initializer_list<End> ends) {
    ScorePart made{std::move(metric), {}};
    for (const End& end : ends) {
        made.curve.push_back({{end.at}, {end.points}});
    }
    return made;
}
ScorePart rising(std::string metric, std::int64_t from, std::int64_t to, std::int64_t points) {
    return part(std::move(metric), {{from * kOne, 0}, {to * kOne, points * kOne}});
}
ScoreBand band(std::string key, std::string name, std::int64_t from, std::string action) {
    return {std::move(key), std::move(name), Micros::of(from), std::move(action)};
}

} // namespace

Scorecard defaultScorecard() {
    Scorecard card;
    card.dimensions = {
        {"revenue", "Revenue performance", {rising("quota.attainment", 0, 1, 30)}},
        {"pipeline", "Pipeline generation", {rising("pipeline.qualified_new", 0, 5, 20)}},
        {"certification", "Certification compliance", {rising("certs.current_share", 0, 1, 15)}},
        {"satisfaction", "Customer satisfaction", {rising("csat.mean", 1, 5, 20)}},
        {"engagement",
         "Engagement",
         {rising("engagement.logins", 0, 12, 5), rising("engagement.trainings", 0, 2, 5),
          rising("engagement.events", 0, 1, 5)}},
    };
    card.bands = {band("probation", "Probation", 0, "Agree on an improvement plan"),
                  band("maintain", "Maintain", 40, "Keep the cadence, find what holds it back"),
                  band("grow", "Grow", 60, "Build a joint growth plan"),
                  band("invest", "Invest", 80, "Give more: leads, funds, a named sponsor")};
    return card;
}

Scorecard defaultHealth() {
    Scorecard card;
    card.dimensions = {
        {"trend", "Trend", {part("revenue.growth", {{-kOne / 2, 0}, {0, 15 * kOne}, {kOne / 4, 30 * kOne}})}},
        {"activity", "Activity", {rising("deals.created", 0, 6, 10), rising("engagement.logins", 0, 24, 10)}},
        {"certification", "Certifications", {rising("certs.current_share", 0, 1, 15)}},
        {"satisfaction", "Satisfaction", {rising("csat.mean", 1, 5, 20)}},
        {"flags", "Red flags", {part(std::string(kFlagsOpen), {{0, 15 * kOne}, {3 * kOne, 0}})}},
    };
    card.bands = {band("high", "High churn risk", 0, "Talk this week: what would make them stay?"),
                  band("medium", "Medium churn risk", 40, "Put it on the next review's agenda"),
                  band("low", "Low churn risk", 70, "")};
    return card;
}

std::vector<FlagRule> defaultFlags() {
    const std::string manager = "channel manager";
    return {
        {"no_registration", "No deal registration",
         "registrations.days_since >= 90 or (not has(registrations.days_since) and registrations.submitted == 0 and "
         "partner.days_since_joined >= 90)",
         3, "Outreach", manager, 7, false},
        {"lapsed_certification", "Lapsed certification", "certs.lapsed > 0", 3, "Renew the certification", manager, 30,
         true},
        {"low_satisfaction", "Low customer satisfaction", "csat.mean < 3.5", 6, "Enablement", manager, 14, false},
        {"competes", "Competes with us", "competing.share > 0.2", 12, "Relationship review", manager, 14, false},
        {"below_quota", "Far below quota", "quota.attainment_to_date < 0.5", 6, "Check the exit criteria", manager, 30,
         false},
    };
}

std::vector<BadgeRule> defaultBadges() {
    return {
        {"first_sale", "First sale", "deals.won >= 1"},
        {"club_10k", "$10K club", "revenue.attributed >= 10000"},
        {"club_50k", "$50K club", "revenue.attributed >= 50000"},
        {"club_100k", "$100K club", "revenue.attributed >= 100000"},
        {"product_specialist", "Product specialist", "products.most_sold >= 10"},
        {"fast_closer", "Fast closer", "cycle.days_min < 7"},
        {"retention_master", "Retention master", "customers.buying >= 5 and customers.repeat_share >= 0.8"},
        {"cross_sell_champion", "Cross-sell champion", "customers.cross_sold >= 3"},
    };
}

std::vector<SegmentRule> defaultSegments() {
    return {
        {"strategic", "Strategic", "revenue.attributed >= 1000000", "dedicated manager"},
        {"growth", "Growth", "revenue.attributed >= 100000", "shared manager"},
        {"developing", "Developing", "revenue.attributed > 0 or deals.created > 0", "regional manager"},
        {"dormant", "Dormant", "", "self service"},
    };
}

} // namespace counterpart
