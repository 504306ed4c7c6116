// SPDX-License-Identifier: GPL-3.0-or-later
// Converts each deal of the partner once and divides it by the shares of every model.
#include "core/engine/programme/model_credits.h"

#include "core/base/allocate.h"

namespace counterpart {

namespace {

// The partner's part of an amount by the deal's shares; what nobody is credited with stays with the house.
Minor partOf(const Programme& p, const attribution::DealComparison& deal, std::size_t model, Minor amount,
             Index partner) {
    const std::size_t n = deal.rows.size() + 1;
    std::vector<std::uint64_t> weights(n);
    std::vector<std::uint32_t> ranks(n, 0xffffffffU);
    std::vector<Minor> parts(n);
    std::uint64_t given = 0;
    std::size_t own = n;
    for (std::size_t row = 0; row + 1 < n; ++row) {
        weights[row] = deal.rows[row].share[model];
        ranks[row] = p.columns->partners.rankOf(deal.rows[row].party);
        given += weights[row];
        own = deal.rows[row].party == partner ? row : own;
    }
    weights[n - 1] = kShareOne - given;
    allocate(amount, weights, ranks, parts);
    return own < n ? parts[own] : 0;
}

} // namespace

ModelCredits creditsUnderModels(const Programme& p, Index partner) {
    ModelCredits out;
    const auto& policy = p.rulebook->attribution;
    const auto own =
        attribution::comparePartner(*p.columns, policy, p.lens.asOf, partner, {true, false, false, p.lens.period});
    for (const auto& row : own.deals) {
        const Date closed = p.columns->deals.closed[row.deal];
        if (!closed.has() || closed > p.lens.asOf) {
            continue; // as revenue.attributed has it: not won yet
        }
        const Money amount{p.columns->deals.amount[row.deal], p.columns->deals.currency[row.deal]};
        const bool same = amount.currency == p.lens.reporting;
        const Date day = fx::rateDay(p.rulebook->fxRule, closed, p.lens.asOf);
        const fx::Converted converted = same ? fx::Converted{} : p.rates.convert(amount, p.lens.reporting, day);
        if (!same && !converted.has()) {
            ++out.unconverted;
            continue;
        }
        const auto deal =
            same ? attribution::DealComparison{} : attribution::compareDeal(*p.columns, policy, p.lens.asOf, row.deal);
        for (std::size_t model = 0; model < attribution::kModelCount; ++model) {
            out.attributed[model] += same ? row.amount[model] : partOf(p, deal, model, converted.money.minor, partner);
            out.deals[model] += row.share[model] > 0 ? 1 : 0;
        }
    }
    return out;
}

} // namespace counterpart
