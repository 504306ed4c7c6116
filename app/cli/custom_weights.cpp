// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences, with the value as the explanation of the deal has it.
#include "app/cli/custom_weights.h"

#include "core/domain/touch_expression.h"
#include "core/engine/attribution/explanation.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

using attribution::WeightFault;

std::string_view reasonOf(WeightFault::Kind kind) {
    switch (kind) {
    case WeightFault::Kind::Negative:
        return "below zero";
    case WeightFault::Kind::NotFinite:
        return "not a finite number";
    case WeightFault::Kind::DivisionByZero:
        return "a division by zero";
    case WeightFault::Kind::TooLarge:
        return "too large, by itself or added to the others of the deal";
    case WeightFault::Kind::Missing:
        return "reckoned with a value that is missing";
    case WeightFault::Kind::None:
        break;
    }
    return "none";
}

std::string touchName(const Snapshot& snapshot, RecordId touch) {
    const Touchpoint* record = touch == 0 ? nullptr : snapshot.find(Id<Touchpoint>{touch});
    if (record == nullptr) {
        return "the touch implied by its partner";
    }
    return record->key.empty() ? "the touch of " + toString(record->at) : "touch " + record->key.str();
}

std::string valueOf(const Question& q, const Columns& columns, const WeightFault& fault) {
    const Deal& deal = q.snapshot->table<Deal>().at(fault.deal);
    const auto e =
        attribution::explainDeal(*q.snapshot, Id<Deal>{deal.id}, *q.rulebook, Model::Custom, q.lens.asOf, &columns);
    if (!e) {
        return {};
    }
    const auto touch = std::ranges::find_if(e->touches, [&](const auto& of) {
        return of.touch == fault.touch && of.position > 0 && of.fault != WeightFault::Kind::None;
    });
    return touch == e->touches.end() ? std::string() : expression::toString(touch->weight.custom);
}

} // namespace

std::optional<Refused> refuseWithoutExpression(const Rulebook& rulebook, Model asked) {
    const AttributionPolicy& policy = rulebook.attribution;
    const auto stuck = [&](const AttributionPolicy& own) {
        return (asked == policy.model ? own.model : asked) == Model::Custom && !compileWeight(own.expression);
    };
    std::string where = stuck(policy) ? "attribution.expression" : "";
    for (std::size_t i = 0; i < policy.byFamily.size() && where.empty(); ++i) {
        where = stuck(policy.byFamily[i].policy) ? fmt::format("attribution.by_family[{}].expression", i) : "";
    }
    if (where.empty()) {
        return std::nullopt;
    }
    return Refused{
        makeError(ErrorCode::BadArgument, "--model custom",
                  fmt::format("The rulebook \"{}\" states no expression to weigh by. Write one as {}, for example "
                              "\"role_weight / (1 + age_days)\", or ask for another model.",
                              rulebook.name, where)),
        Usage};
}

std::optional<Exit> refuseWeights(const Question& q, const Columns& columns, const std::vector<WeightFault>& faults) {
    if (faults.empty()) {
        return std::nullopt;
    }
    const WeightFault& first = faults.front();
    const std::string deal = q.snapshot->table<Deal>().at(first.deal).key.str();
    const bool isNumber = first.kind == WeightFault::Kind::Negative || first.kind == WeightFault::Kind::TooLarge;
    const std::string value = isNumber ? valueOf(q, columns, first) : std::string();
    const std::string more = faults.size() == 1 ? ""
                             : faults.size() == 2
                                 ? " (1 more deal is refused as well.)"
                                 : fmt::format(" ({} more deals are refused as well.)", faults.size() - 1);
    printError(fmt::format("Deal {}, {}: the custom model's weight{} is {}, so the deal cannot be divided. Change the "
                           "expression of the rulebook so that it gives a finite number of at least 0 here, or "
                           "exclude the touch; --deal {} --explain shows each step.{}",
                           deal, touchName(*q.snapshot, first.touch), value.empty() ? "" : " " + value,
                           reasonOf(first.kind), deal, more));
    return No;
}

std::optional<Exit> refuseWeights(const Question& q, const Programme& programme) {
    return refuseWeights(q, *programme.columns, programme.credits.faults());
}

} // namespace counterpart::cli
