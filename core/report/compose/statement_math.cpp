// SPDX-License-Identifier: GPL-3.0-or-later
// Says how a commission line was computed.
#include "core/report/compose/statement_math.h"

#include "core/engine/commission/explain.h"

#include <algorithm>

namespace counterpart::report {

using commission::LineExplanation;
using commission::Reason;

std::string StatementMath::itemName(std::size_t row) const {
    const Index item = m_p.accruals.lines.item[row];
    if (item == commission::kWholeDeal) {
        return m_w.say(Phrase::WholeDeal);
    }
    if (item == commission::kRestOfDeal) {
        return m_w.say(Phrase::RestOfDeal);
    }
    const DealLine& line = m_p.snapshot->table<DealLine>().at(item);
    const Product* product = m_p.snapshot->find(line.product);
    if (product == nullptr) {
        return line.line.empty() ? line.key.str() : line.line.str();
    }
    return product->name.empty() ? product->key.str() : product->name.str();
}

std::string StatementMath::ruleName(std::size_t row) const {
    const auto& lines = m_p.accruals.lines;
    if (lines.plan[row] == commission::kNoRule) {
        return {};
    }
    const CommissionPlan& plan = m_p.rulebook->plans[lines.plan[row]];
    const std::string planName = plan.name.empty() ? plan.key : m_w.name(plan.name);
    if (lines.rule[row] == commission::kNoRule) {
        return planName;
    }
    const CommissionRule& rule = plan.rules[lines.rule[row]];
    return m_w.say(Phrase::NameWithDetail, {planName, rule.name.empty() ? rule.key : m_w.name(rule.name)});
}

std::string StatementMath::rate(Rate rate) const { return m_w.say(Phrase::Percent, {m_w.decimal(rate.ppm, 4, 4)}); }

std::string StatementMath::of(std::size_t row) const {
    const auto& lines = m_p.accruals.lines;
    if (lines.kind[row] == commission::LineKind::Refund) {
        return ofRefund(row);
    }
    const auto explained = commission::explainLine(m_p.commissionContext(), lines, row);
    if (!explained) {
        return {};
    }
    const LineExplanation& e = *explained;
    const auto own = std::ranges::find(e.parts, e.partner, &commission::ShareOfItem::party);
    const std::int64_t share = own == e.parts.end() ? 0 : static_cast<std::int64_t>(own->share / 1'000'000);
    const std::string credited = m_w.say(
        Phrase::MathShare, {m_w.ratio(share), m_w.money(e.itemAmount, e.currency), m_w.money(e.base, e.currency)});
    if (e.rate.ppm == 0) {
        return m_w.say(Phrase::MathFlat, {credited, m_w.money(e.amount, e.currency)});
    }
    return m_w.say(Phrase::MathRate, {credited, rate(e.rate), m_w.money(e.amount, e.currency)});
}

std::string StatementMath::ofRefund(std::size_t row) const {
    const auto& lines = m_p.accruals.lines;
    const auto explained = commission::explainLine(m_p.commissionContext(), lines, row);
    if (!explained || explained->refunds.empty()) {
        return {};
    }
    const LineExplanation& e = *explained;
    const commission::RefundStep& last = e.refunds.back();
    return m_w.say(Phrase::MathRefund, {m_w.money(last.counted, e.currency), m_w.money(e.dealAmount, e.currency),
                                        m_w.money(e.originalAmount, e.currency), m_w.money(e.amount, e.currency)});
}

std::string StatementMath::reason(std::size_t row) const {
    const auto& lines = m_p.accruals.lines;
    switch (lines.reason[row]) {
    case Reason::Earned:
        return {};
    case Reason::NoPlan:
        return m_w.say(Phrase::ReasonNoPlan);
    case Reason::NoRule:
        return m_w.say(Phrase::ReasonNoRule);
    case Reason::RuleSaysNothing: {
        const bool known = lines.plan[row] != commission::kNoRule && lines.rule[row] != commission::kNoRule;
        const std::string why = known ? m_p.rulebook->plans[lines.plan[row]].rules[lines.rule[row]].why : std::string();
        return why.empty() ? m_w.say(Phrase::ReasonRule, {ruleName(row)}) : why;
    }
    case Reason::FlatElsewhere:
        return m_w.say(Phrase::ReasonFlatElsewhere);
    case Reason::FlatNeedsBase:
        return m_w.say(Phrase::ReasonFlatNeedsBase);
    case Reason::FlatNoRate:
        return m_w.say(Phrase::ReasonFlatNoRate);
    case Reason::TooLarge:
        return m_w.say(Phrase::ReasonTooLarge);
    }
    return {};
}

} // namespace counterpart::report
