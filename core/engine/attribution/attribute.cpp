// SPDX-License-Identifier: GPL-3.0-or-later
// The bulk: deals on all cores, one kernel per model, each deal written to its place. What continues another deal or
// passes through chains is settled afterwards.
#include "core/base/parallel.h"
#include "core/domain/touch_expression.h"
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/custom.h"
#include "core/engine/attribution/division.h"
#include "core/engine/attribution/journey.h"
#include "core/engine/attribution/learned_weights.h"
#include "core/engine/attribution/onward.h"
#include "core/engine/attribution/weighing.h"

#include <algorithm>
#include <mutex>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

// What a block works with; deal number n of a kernel's list is list[n], or n itself where the list is empty.
struct Work {
    const Columns& columns;
    const Cast& cast;
    const Rules& rules;
    const LearnedWeights* learned;
    const expression::Program* program;
    std::span<const Index> list;
    Credits& credits;
    std::mutex& faultsLock;

    const JourneyColumns& journeysOf(std::size_t i) const { return columns.journeys[cast.dealAt(i)].in; }
    std::size_t at(std::size_t n) const { return list.empty() ? n : list[n]; }
};

template <Model model>
void wholeBlock(const Work& work, std::size_t begin, std::size_t end) {
    Division division(work.columns, work.cast, work.credits);
    division.follow(work.rules);
    std::vector<std::uint64_t> weight;
    const bool fixed = work.rules.direct == DirectTeam::Fixed;
    for (std::size_t n = begin; n < end; ++n) {
        const std::size_t i = work.at(n);
        const DealTouches touches(work.cast, i, fixed);
        if (touches.row.empty()) {
            division.byNothing(i);
            continue;
        }
        weight.assign(touches.parties, 0);
        weighWhole<model>(touches, work.rules, work.journeysOf(i), weight);
        division.byWhole(i, weight);
    }
}

void decayBlock(const Work& work, std::size_t begin, std::size_t end) {
    Division division(work.columns, work.cast, work.credits);
    division.follow(work.rules);
    std::vector<double> weight;
    const bool fixed = work.rules.direct == DirectTeam::Fixed;
    for (std::size_t n = begin; n < end; ++n) {
        const std::size_t i = work.at(n);
        const DealTouches touches(work.cast, i, fixed);
        if (touches.row.empty()) {
            division.byNothing(i);
            continue;
        }
        if (touches.parties == 1) { // its last touch weighs 1, whatever the others do
            const double all = 1;
            division.byReal(i, {&all, 1});
            continue;
        }
        weight.assign(touches.parties, 0);
        weighDecay(touches, work.rules, work.journeysOf(i), weight);
        division.byReal(i, weight);
    }
}

void learnedBlock(const Work& work, std::size_t begin, std::size_t end) {
    Division division(work.columns, work.cast, work.credits);
    division.follow(work.rules);
    std::vector<double> weight;
    const LearnedWeights& learned = *work.learned;
    const bool fixed = work.rules.direct == DirectTeam::Fixed;
    for (std::size_t n = begin; n < end; ++n) {
        const std::size_t i = work.at(n);
        const Index deal = work.cast.dealAt(i);
        const JourneyColumns& journeys = work.journeysOf(i);
        const DealTouches touches(work.cast, i, fixed);
        const std::int64_t reference = referenceOf(work.columns.deals, deal, work.rules.asOfEnd);
        weight.assign(touches.parties, 0);
        for (std::size_t touch = 0; touch < touches.row.size(); ++touch) {
            const std::uint32_t row = touches.row[touch];
            const Index slot = touches.slot[touch];
            const Index party = work.cast.party[work.cast.offsets[i] + row];
            weight[row] += slot == kNoRecord
                               ? learned.points(sourcedType(), party, 0)
                               : learned.points(journeys.type[slot], party, reference - journeys.seconds[slot]);
        }
        division.byReal(i, weight, learned.house.empty() ? 0 : learned.house[deal]);
    }
}

void customBlock(const Work& work, std::size_t begin, std::size_t end) {
    CustomWeighing weighing(work.columns, work.cast, work.rules, *work.program);
    Division division(work.columns, work.cast, work.credits);
    division.follow(work.rules);
    std::vector<Index> list(end - begin);
    for (std::size_t n = begin; n < end; ++n) {
        list[n - begin] = static_cast<Index>(work.at(n));
    }
    std::vector<WeightFault> faults;
    for (std::span<const Index> left = list; !left.empty();) {
        left = left.subspan(weighing.weigh(left, division, faults));
    }
    if (!faults.empty()) {
        const std::scoped_lock lock(work.faultsLock);
        work.credits.faults.insert(work.credits.faults.end(), faults.begin(), faults.end());
    }
}

using Kernel = void (*)(const Work&, std::size_t begin, std::size_t end);

Kernel kernelOf(Model model) {
    switch (model) {
    case Model::Equal:
        return wholeBlock<Model::Equal>;
    case Model::Linear:
        return wholeBlock<Model::Linear>;
    case Model::First:
        return wholeBlock<Model::First>;
    case Model::Last:
        return wholeBlock<Model::Last>;
    case Model::Decay:
        return decayBlock;
    case Model::Position:
        return wholeBlock<Model::Position>;
    case Model::Role:
        return wholeBlock<Model::Role>;
    case Model::Custom:
        return customBlock;
    case Model::Ai:
        return learnedBlock;
    }
    return wholeBlock<Model::Linear>;
}

// The deals of one entry of byFamily (0 = the programme's own).
std::vector<Index> listOf(const Cast& cast, std::size_t entry) {
    std::vector<Index> list;
    for (std::size_t i = 0; i < cast.family.size(); ++i) {
        if (cast.family[i] == entry) {
            list.push_back(static_cast<Index>(i));
        }
    }
    return list;
}

Model usable(const AttributionPolicy& policy, Model asked, const LearnedWeights* learned) {
    Model model = asked == Model::Ai && learned == nullptr ? configuredRule(policy) : asked;
    const bool stuck =
        (model == Model::Custom && !compileWeight(policy.expression)) || (model == Model::Ai && learned == nullptr);
    return stuck ? Model::Linear : model; // of a policy made by hand: a rulebook that was read is sound
}

void weighAll(const Columns& columns, const AttributionPolicy& policy, Model model, const Cast& cast,
              const LearnedWeights* learned, Credits& credits) {
    std::mutex faultsLock;
    for (std::size_t entry = 0; entry <= policy.byFamily.size(); ++entry) {
        const AttributionPolicy& own = entry == 0 ? policy : policy.byFamily[entry - 1].policy;
        const std::vector<Index> list = listOf(cast, entry);
        if (!cast.family.empty() && list.empty()) {
            continue;
        }
        const Model used = usable(own, model == policy.model ? own.model : model, learned);
        const Rules rules(own, used, credits.asOf);
        const auto program = used == Model::Custom ? compileWeight(own.expression)
                                                   : expression::Outcome<expression::Program>(expression::Fault{});
        const Work work{columns, cast, rules, learned, program ? &*program : nullptr, list, credits, faultsLock};
        const std::size_t count = list.empty() ? cast.size() : list.size();
        parallelBlocks(count, kDealsPerBlock,
                       [&](std::size_t begin, std::size_t end, std::size_t) { kernelOf(used)(work, begin, end); });
    }
    std::ranges::sort(credits.faults);
}

// The rows are the cast's, not a copy of them: half of the time of the quicker models would be memory.
void takeRows(const std::shared_ptr<const Cast>& cast, Credits& credits) {
    const auto of = [&](const auto& column) {
        return std::shared_ptr<std::decay_t<decltype(column)> const>(cast, &column);
    };
    credits.offsets = of(cast->offsets);
    credits.party = of(cast->party);
    credits.sourcedBy = of(cast->sourcedBy);
    credits.implicit = of(cast->implicit);
    credits.share.resize(cast->party.size());
    credits.amount.resize(cast->party.size());
    credits.unattributed.resize(cast->size());
}

Credits run(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf, const Aids& aids,
            const std::shared_ptr<const Cast>& cast) {
    Credits credits;
    credits.model = modelUsed(policy, model, aids);
    credits.direct = policy.direct;
    credits.asOf = asOf;
    credits.revision = columns.revision;
    takeRows(cast, credits);
    weighAll(columns, policy, model, *cast, aids.learned, credits);
    if (inherits(policy)) {
        inheritCredit(columns, policy, model, aids, *cast, credits);
    }
    if (!policy.chains.empty()) {
        passOn(columns, policy.chains, *cast, credits);
    }
    return credits;
}

} // namespace

Model modelUsed(const AttributionPolicy& policy, Model asked, const Aids& aids) {
    return usable(policy, asked, aids.learned);
}

Credits attribute(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf, const Aids& aids) {
    const bool served = aids.cast != nullptr && aids.cast->serves(policy, asOf);
    return run(columns, policy, model, asOf, aids, served ? aids.cast : castOf(columns, policy, asOf));
}

Credits attributeDeals(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
                       std::span<const Index> deals, const Aids& aids) {
    return run(columns, policy, model, asOf, aids, castOf(columns, policy, asOf, deals));
}

} // namespace counterpart::attribution
