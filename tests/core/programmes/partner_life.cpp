// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a life, and the table's judgement of it by counting.
#include "tests/core/programmes/partner_life.h"

#include "core/base/decimal.h"

#include <algorithm>

namespace counterpart::testing {

namespace {

constexpr Minor kQuota = 10'000'000'000; // one cent of it is far less than a millionth

int people(const Life& life, const std::string& level, const MissionTable& table) { // of that level or above
    const auto from = std::ranges::find(table.levels, level);
    int count = 0;
    for (const auto& [held, number] : life.certified) {
        count += level.empty() || std::find(from, table.levels.end(), held) != table.levels.end() ? number : 0;
    }
    return count;
}

void records(PolicySample& sample, const Life& life, const std::vector<RecordId>& products) {
    Partner& made = sample.partner(life.key);
    made.commitment = life.commitment;
    const RecordId partner = made.id;
    const RecordId deal = sample.dealOf("D " + life.key, partner, life.revenue, "2026-11-15").id;
    for (int i = 0; i < life.products; ++i) {
        sample.line(deal, std::to_string(i), 1, products[std::size_t(i)]);
    }
    if (life.quota > 0) {
        Quota& quota = sample.add<Quota>("Q " + life.key);
        quota.partner.value = partner;
        quota.period = Symbol("2026");
        quota.amount = life.quota;
        quota.currency = currencyOf("USD");
    }
    for (const auto& [level, number] : life.certified) {
        for (int i = 0; i < number; ++i) {
            Certification& held = sample.add<Certification>(std::to_string(sample.nextId()));
            held.partner.value = partner;
            held.person = level + std::to_string(i);
            held.track = Symbol(level.empty() ? "sales" : "partner");
            held.level = Symbol(level.empty() ? "foundation" : level);
            held.issued = dayOf("2026-11-01");
        }
    }
    for (int i = 0; life.satisfied >= 0 && i < kAnswers; ++i) {
        Survey& survey = sample.add<Survey>(std::to_string(sample.nextId()));
        survey.partner.value = partner;
        survey.at = Time::startOf(dayOf("2026-10-10"));
        survey.kind = Symbol("csat");
        survey.score = Micros::of(i < life.satisfied ? 4 : 3);
    }
    for (int i = 0; i < life.stories; ++i) {
        Activity& story = sample.add<Activity>(std::to_string(sample.nextId()));
        story.partner.value = partner;
        story.at = Time::startOf(dayOf("2026-12-24"));
        story.kind = Symbol("success_story");
    }
}

} // namespace

SnapshotPtr Lives::snapshot() const {
    PolicySample sample;
    std::vector<RecordId> products;
    for (int i = 0; i < kProducts; ++i) {
        products.push_back(sample.add<Product>("p" + std::to_string(i)).id);
    }
    for (const Life& life : all) {
        records(sample, life, products);
    }
    return sample.snapshot();
}

bool bring(Life& life, const Asks& asks, int step, const MissionTable& table) {
    const std::int64_t bound = asks.atLeast;
    switch (asks.metric) {
    case LadderMetric::AttributedRevenue:
        life.revenue = bound + step;
        return true;
    case LadderMetric::QuotaAttainment:
        life.quota = kQuota;
        life.revenue = kQuota / 1'000'000 * bound + step;
        return true;
    case LadderMetric::CertifiedPeople: {
        int above = 0;
        for (auto level = std::ranges::find(table.levels, asks.level);
             level != table.levels.end() && ++level != table.levels.end();) {
            above += life.certified[*level];
        }
        life.certified[asks.level] = std::max(0, int(bound) + step - above);
        return people(life, asks.level, table) == bound + step;
    }
    case LadderMetric::SatisfiedShare:
        life.satisfied = int(bound * kAnswers / 1'000'000) + step;
        return true;
    case LadderMetric::CoveredShare:
        life.products = int(bound * kProducts / 1'000'000) + step;
        return life.products <= kProducts;
    case LadderMetric::SuccessStories:
        life.stories = int(bound) + step;
        return true;
    case LadderMetric::Commitment:
        life.commitment = bound + step;
        return true;
    case LadderMetric::DealsWon:
    case LadderMetric::Csat:
        break;
    }
    return false; // no table asks for it
}

bool holds(const Asks& asks, const Life& life, const MissionTable& table) {
    const auto share = [&](Int128 part, Int128 whole) { return part * 1'000'000 >= whole * asks.atLeast; };
    switch (asks.metric) {
    case LadderMetric::AttributedRevenue:
        return life.revenue >= asks.atLeast;
    case LadderMetric::QuotaAttainment:
        return life.quota > 0 && share(life.revenue, life.quota);
    case LadderMetric::CertifiedPeople:
        return people(life, asks.level, table) >= asks.atLeast;
    case LadderMetric::SatisfiedShare:
        return life.satisfied >= 0 && share(life.satisfied, kAnswers);
    case LadderMetric::CoveredShare:
        return share(life.products, kProducts);
    case LadderMetric::SuccessStories:
        return life.stories >= asks.atLeast;
    case LadderMetric::Commitment:
        return life.commitment >= asks.atLeast;
    case LadderMetric::DealsWon:
    case LadderMetric::Csat:
        break;
    }
    return false;
}

bool isRanked(const Stands& tier, const Lives& lives, std::size_t who) {
    const auto ahead = [&](const Life& a, const Life& b) { // whoever has no quota comes last
        Int128 of = a.revenue;
        Int128 than = b.revenue;
        if (tier.rankedBy == LadderMetric::QuotaAttainment) {
            of = a.quota > 0 ? Int128{a.revenue} * std::max<Minor>(b.quota, 1) : -1;
            than = b.quota > 0 ? Int128{b.revenue} * std::max<Minor>(a.quota, 1) : -1;
        }
        return of > than || (of == than && a.key < b.key);
    };
    const Life& mine = lives.all[who];
    const auto before = std::ranges::count_if(lives.all, [&](const Life& life) { return ahead(life, mine); });
    // Place before + 1 is among the first p % of n: ceil(n x p / 100), in whole numbers.
    return before < (std::int64_t(lives.all.size()) * tier.topPercent + 99) / 100;
}

int tierOf(const MissionTable& table, const Lives& lives, std::size_t who) {
    int highest = 0;
    for (std::size_t tier = 1; tier < table.tiers.size(); ++tier) {
        const Stands& stands = table.tiers[tier];
        const bool all =
            std::ranges::all_of(stands.asks, [&](const Asks& asks) { return holds(asks, lives.all[who], table); });
        if (all && (stands.topPercent == 0 || isRanked(stands, lives, who))) {
            highest = int(tier);
        }
    }
    return highest;
}

} // namespace counterpart::testing
