// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder out of its JSON: tiers, what they ask for and what they give.
#include "core/domain/rulebook_parts.h"

namespace counterpart::rulebook {

namespace {

constexpr std::int64_t kMostPeople = 1'000'000;

void readCriterion(const Member& member, const std::string& path, Currency currency, Tier& tier, Faults& faults) {
    const auto metric = ladderMetricNamed(member.name);
    if (!metric) {
        addFault(faults, ErrorCode::BadRulebook, member.value, path, "one of: revenue.attributed, certs.people");
        return;
    }
    Criterion criterion;
    criterion.metric = member.name;
    if (*metric == LadderMetric::AttributedRevenue) {
        Money bound;
        parseMoneyNode(member.value, path, currency, false, bound, faults);
        criterion.atLeast = bound.minor;
    } else {
        Micros bound = Micros::of(0);
        parseDecimalNode(member.value, path, Micros::of(0), Micros::of(kMostPeople), bound, faults);
        if (bound.value % Micros::kOne != 0) {
            addFault(faults, ErrorCode::TooManyDecimals, member.value, path, "a whole number of people");
        }
        criterion.atLeast = bound.value;
    }
    tier.criteria.push_back(std::move(criterion));
}

void readTier(const Node& node, std::string path, Currency currency, Tier& tier, Faults& faults) {
    Members members(node, std::move(path), faults);
    members.word("key", tier.key);
    members.text("name", tier.name, true);
    if (const Node* criteria = members.optional("criteria")) {
        const Members bounds(*criteria, members.pathOf("criteria"), faults);
        for (const Member& member : criteria->members) {
            readCriterion(member, bounds.pathOf(member.name), currency, tier, faults);
        }
    }
    members.rate("margin", tier.margin);
    members.rate("mdf", tier.mdf);
    members.strings("benefits",
                    [&](std::string_view text, const Node&, const std::string&) { tier.benefits.emplace_back(text); });
    members.finish();
}

} // namespace

void readLadder(Members& top, Currency currency, Ladder& ladder) {
    const Node* node = top.required("ladder");
    if (node == nullptr) {
        return;
    }
    Members members(*node, top.pathOf("ladder"), top.faults());
    members.whole("window_months", ladder.windowMonths, {1, 120});
    members.each("tiers", kMostTiers, [&](const Node& tier, std::string path) {
        readTier(tier, std::move(path), currency, ladder.tiers.emplace_back(), top.faults());
    });
    if (ladder.tiers.empty() && members.isObject()) {
        addFault(top.faults(), ErrorCode::RequiredFieldEmpty, *node, members.pathOf("tiers"), "at least one tier");
    }
    members.finish();
}

} // namespace counterpart::rulebook
