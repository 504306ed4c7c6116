// SPDX-License-Identifier: GPL-3.0-or-later
// Computes the programme under the draft and lays it beside the facts.
#include "core/engine/scenario/rulebook_effect.h"

#include "core/engine/programme/difference.h"
#include "core/engine/scenario/cases.h"

#include <algorithm>
#include <array>
#include <limits>

namespace counterpart::scenario {

namespace {

Minor clamped(Int128 value) {
    constexpr Int128 most = std::numeric_limits<Minor>::max();
    return static_cast<Minor>(std::clamp(value, -most, most));
}

struct Sums { // before and after, of one currency
    Currency currency;
    std::array<Int128, 2> amount = {};
};

void addLines(const Programme& p, std::vector<Sums>& sums, std::size_t side) {
    const commission::Lines& lines = p.accruals.lines;
    std::size_t at = 0; // lines of one currency come in long runs
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (!lines.isLive(row)) {
            continue;
        }
        const Currency currency = p.columns->deals.currency[lines.deal[row]];
        if (at >= sums.size() || sums[at].currency != currency) {
            at = static_cast<std::size_t>(std::ranges::find(sums, currency, &Sums::currency) - sums.begin());
            if (at == sums.size()) {
                sums.push_back({currency, {}});
            }
        }
        sums[at].amount[side] += lines.amount[row];
    }
}

std::vector<CommissionTotal> totalsOf(const Programme& before, const Programme& after) {
    std::vector<Sums> sums;
    addLines(before, sums, 0);
    addLines(after, sums, 1);
    std::ranges::sort(sums, {}, [](const Sums& one) { return one.currency.code(); });
    std::vector<CommissionTotal> totals;
    for (const Sums& one : sums) {
        totals.push_back({one.currency, clamped(one.amount[0]), clamped(one.amount[1])});
    }
    return totals;
}

void count(const Programme& p, std::size_t TierCount::*side, std::vector<TierCount>& counts) {
    const auto& tiers = p.rulebook->ladder.tiers;
    std::vector<std::size_t> place(tiers.size());
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const auto found = std::ranges::find(counts, tiers[i].key, &TierCount::tier);
        place[i] = static_cast<std::size_t>(found - counts.begin());
        if (found == counts.end()) {
            counts.push_back({tiers[i].key, tiers[i].name, 0, 0});
        }
    }
    for (const std::uint8_t tier : p.standings.tiers) {
        ++(counts[place[tier]].*side);
    }
}

std::shared_ptr<const Programme> underDraft(const Programme& facts, std::shared_ptr<const Rulebook> draft) {
    Lens lens = facts.lens;
    const Model named = draft->attribution.model;
    lens.model = named != facts.rulebook->attribution.model ? named : lens.model;
    const auto given = facts.learned.document.empty() ? facts.learned.model : nullptr; // fitted for the question
    return computeProgramme(facts.snapshot, std::move(draft), lens, &facts, given);
}

} // namespace

RulebookEffect effectOfRulebook(std::shared_ptr<const Programme> facts, std::shared_ptr<const Rulebook> draft) {
    RulebookEffect effect;
    effect.after = underDraft(*facts, std::move(draft));
    effect.before = std::move(facts);
    Cases cases{effect.before, {}};
    cases.cases.push_back({{}, {}, effect.after});
    for (const PartnerRow& row : comparePartners(cases)) {
        if (row.cells[0].tier != row.cells[1].tier) {
            effect.tiers.push_back(
                {row.partner, row.cells[0].tier, row.cells[1].tier, tierStep(row.cells[0], row.cells[1])});
        }
    }
    count(*effect.after, &TierCount::after, effect.counts);
    count(*effect.before, &TierCount::before, effect.counts);
    effect.commission = totalsOf(*effect.before, *effect.after);
    for (const PartnerMove& move : differenceOf(*effect.before, *effect.after).partners) {
        if (std::ranges::any_of(move.money, [](const MoneyMove& money) { return money.commission != 0; })) {
            effect.paidOtherwise.push_back(move.partner);
        }
        if (std::ranges::any_of(move.money, [](const MoneyMove& money) { return money.attributed != 0; })) {
            effect.creditedOtherwise.push_back(move.partner);
        }
    }
    const auto& columns = *effect.before->columns;
    const auto byKey = [&](RecordId id) { return columns.partners.keyRank[columns.partnerOf.find(id)]; };
    std::ranges::sort(effect.paidOtherwise, {}, byKey);
    std::ranges::sort(effect.creditedOtherwise, {}, byKey);
    return effect;
}

RulebookEffect withJudgements(const RulebookEffect& effect, const Judgement& judged) {
    RulebookEffect full = effect;
    full.judgement = judge(*effect.after);
    full.judged = difference(*effect.before, judged, *effect.after, *full.judgement);
    return full;
}

} // namespace counterpart::scenario
