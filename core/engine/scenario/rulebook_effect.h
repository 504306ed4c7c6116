// SPDX-License-Identifier: GPL-3.0-or-later
// What would another rulebook move, beside the one in force: tiers, commission, credit, judgements?
#pragma once

#include "core/engine/programme/judgement.h"
#include "core/engine/programme/programme.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace counterpart::scenario {

struct TierMove {
    RecordId partner = 0;
    Symbol from; // keys of tiers
    Symbol to;
    int step = 0; // -1 down, 1 up, 0 = another tier of the same rank
};
struct TierCount { // how many partners stand there; by the draft's ladder, tiers that it no longer has at the end
    Symbol tier;
    std::string name;
    std::size_t before = 0;
    std::size_t after = 0;
};
struct CommissionTotal { // accrued on or before as_of, refunds taken off; of live lines in one currency
    Currency currency;
    Minor before = 0;
    Minor after = 0;
    friend bool operator==(const CommissionTotal&, const CommissionTotal&) = default;
};

struct RulebookEffect {
    std::shared_ptr<const Programme> before;
    std::shared_ptr<const Programme> after;
    std::vector<TierMove> tiers; // by partner key
    std::vector<TierCount> counts;
    std::vector<CommissionTotal> commission;    // every currency there is a line in, by code
    std::vector<RecordId> paidOtherwise;        // partners whose commission moves in any currency, by key
    std::vector<RecordId> creditedOtherwise;    // likewise of the attributed amount
    std::optional<JudgementDifference> judged;  // none: not compared
    std::shared_ptr<const Judgement> judgement; // of `after`, where compared
};

// The draft is seen under the lens of `facts`, but for the model where it names another than the rulebook in force.
// Judgements are not compared yet. Linear in credits and lines.
RulebookEffect effectOfRulebook(std::shared_ptr<const Programme> facts, std::shared_ptr<const Rulebook> draft);

// And how partners are judged, which takes a pass over the facts more. `judged` is the judgement of `before`, made once
// for all drafts.
RulebookEffect withJudgements(const RulebookEffect& effect, const Judgement& judged);

} // namespace counterpart::scenario
