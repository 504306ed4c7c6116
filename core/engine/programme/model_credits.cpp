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

PartnerDeals dealsUnderModels(const Programme& p, Index partner) {
    PartnerDeals out;
    const auto& policy = p.rulebook->attribution;
    const auto own = attribution::comparePartner(*p.columns, policy, p.lens.asOf, partner,
                                                 {true, false, false, p.lens.period}, p.aids());
    for (const auto& row : own.deals) {
        const Date closed = p.columns->deals.closed[row.deal];
        if (!closed.has() || closed > p.lens.asOf) {
            continue; // as revenue.attributed has it: not won yet
        }
        const Money amount{p.columns->deals.amount[row.deal], p.columns->deals.currency[row.deal]};
        if (amount.currency == p.lens.reporting) {
            out.rows.push_back({row.deal, amount.minor, row.share, row.amount});
            continue;
        }
        const fx::Converted converted =
            p.rates.convert(amount, p.lens.reporting, fx::rateDay(p.rulebook->fxRule, closed, p.lens.asOf));
        if (!converted.has()) {
            ++out.unconverted;
            continue;
        }
        const auto deal = attribution::compareDeal(*p.columns, policy, p.lens.asOf, row.deal, p.aids());
        auto& made = out.rows.emplace_back(PartnerDeals::Row{row.deal, converted.money.minor, row.share, {}});
        for (std::size_t model = 0; model < attribution::kModelCount; ++model) {
            made.part[model] = partOf(p, deal, model, converted.money.minor, partner);
        }
    }
    return out;
}

ModelCredits creditsUnderModels(const Programme& p, Index partner) {
    const PartnerDeals deals = dealsUnderModels(p, partner);
    ModelCredits out;
    out.unconverted = deals.unconverted;
    for (const auto& row : deals.rows) {
        for (std::size_t model = 0; model < attribution::kModelCount; ++model) {
            out.attributed[model] += row.part[model];
            out.deals[model] += row.share[model] > 0 ? 1 : 0;
        }
    }
    return out;
}

} // namespace counterpart
