// SPDX-License-Identifier: GPL-3.0-or-later
// What do the tables of the mission ask for (C1)? Typed off them by hand, so that a document that says something else
// is found out.
#pragma once

#include "core/domain/policy/ladder.h"

#include <string>
#include <vector>

namespace counterpart::testing {

// In the unit of what is counted: cents, whole people and stories, millionths of a share.
struct Asks {
    LadderMetric metric;
    std::int64_t atLeast;
    std::string level = {};
};
struct Stands {
    std::string name;
    std::vector<Asks> asks;
    int topPercent = 0; // 0 = no rank
    LadderMetric rankedBy = LadderMetric::AttributedRevenue;
};
struct MissionTable {
    std::string programme;
    std::vector<Stands> tiers;            // lowest first; the floor asks for nothing
    std::vector<std::string> levels = {}; // of certificates, lowest first
};

inline std::vector<MissionTable> missionTables() {
    using enum LadderMetric;
    const auto dollars = [](std::int64_t amount) { return amount * 100; };
    const auto percent = [](std::int64_t share) { return share * 10'000; };
    return {
        {"classic-four",
         {{"Registered", {}},
          {"Silver", {{AttributedRevenue, dollars(50'000)}, {CertifiedPeople, 1}}},
          {"Gold", {{AttributedRevenue, dollars(200'000)}, {CertifiedPeople, 2}}},
          {"Platinum", {{AttributedRevenue, dollars(500'000)}, {CertifiedPeople, 3}}}}},
        {"strategic-levels",
         {{"Registered", {}},
          {"Select", {{Commitment, dollars(10'000)}}, 50},
          {"Premier", {{Commitment, dollars(25'000)}, {SuccessStories, 1}}, 20},
          {"Strategic", {{Commitment, dollars(100'000)}, {SuccessStories, 3}}, 5}}},
        {"quota-bands",
         {{"Entry", {}},
          {"Development", {{QuotaAttainment, percent(50)}}},
          {"Performance", {{QuotaAttainment, percent(80)}, {SatisfiedShare, percent(85)}}},
          {"Elite",
           {{QuotaAttainment, percent(150)}, {SatisfiedShare, percent(95)}, {CoveredShare, percent(100)}},
           10,
           QuotaAttainment}}},
        {"revenue-segments",
         {{"Entry", {}},
          {"Tier 3 development", {{AttributedRevenue, dollars(500'000)}}},
          {"Tier 2 growth", {{AttributedRevenue, dollars(2'000'000)}}},
          {"Tier 1 strategic", {{AttributedRevenue, dollars(10'000'000)}}}}},
        {"certification-ladder",
         {{"Registered", {}},
          {"Certified", {{CertifiedPeople, 1, "certified"}}},
          {"Advanced", {{CertifiedPeople, 1, "advanced"}}},
          {"Elite", {{CertifiedPeople, 1, "elite"}}}},
         {"certified", "advanced", "elite"}},
    };
}

} // namespace counterpart::testing
