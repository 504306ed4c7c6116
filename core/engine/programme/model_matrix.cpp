// SPDX-License-Identifier: GPL-3.0-or-later
// Converts each deal once, then adds up its parts under every model.
#include "core/engine/programme/model_matrix.h"

#include "core/engine/split.h"

namespace counterpart {

namespace {

struct Valued {
    Index deal;
    Minor amount;
    bool converted; // else the credits' amounts are it already
};

std::vector<Valued> valuedDeals(const Programme& p, ModelMatrix& out) {
    std::vector<Valued> valued;
    const DealColumns& deals = p.columns->deals;
    const attribution::Selection selection{true, false, false, p.lens.period};
    for (Index deal = 0; deal < deals.size(); ++deal) {
        if (!selection.takes(deals, deal) || !deals.closed[deal].has() || deals.closed[deal] > p.lens.asOf) {
            continue;
        }
        const Money amount{deals.amount[deal], deals.currency[deal]};
        if (amount.currency == p.lens.reporting) {
            valued.push_back({deal, amount.minor, false});
            continue;
        }
        const Date day = fx::rateDay(p.rulebook->fxRule, deals.closed[deal], p.lens.asOf);
        const fx::Converted converted = p.rates.convert(amount, p.lens.reporting, day);
        if (converted.has()) {
            valued.push_back({deal, converted.money.minor, true});
        } else {
            ++out.unconverted;
        }
    }
    for (const Valued& v : valued) {
        out.revenue = attribution::saturatingSum(out.revenue, v.amount);
    }
    return valued;
}

void addDeal(const Valued& v, const attribution::DealCredits& credits, std::size_t model, Splitter& splitter,
             ModelMatrix& out) {
    using attribution::saturatingSum;
    auto parts = credits.amount;
    Minor house = credits.unattributed;
    if (v.converted) {
        parts = splitter.split(v.amount, credits.party, credits.share);
        house = splitter.house();
    }
    out.house[model] = saturatingSum(out.house[model], house);
    for (std::size_t row = 0; row < credits.size(); ++row) {
        const Index party = credits.party[row];
        if (party == kDirect) {
            out.direct[model] = saturatingSum(out.direct[model], parts[row]);
            continue;
        }
        Minor& attributed = out.attributed[party][model];
        attributed = saturatingSum(attributed, parts[row]);
        out.deals[party][model] += credits.share[row] > 0 ? 1 : 0;
        out.present[party] = 1;
    }
}

} // namespace

ModelMatrix modelMatrix(const Programme& p) {
    ModelMatrix out;
    const std::size_t partners = p.columns->partners.size();
    out.attributed.resize(partners);
    out.deals.resize(partners);
    out.present.assign(partners, 0);
    const std::vector<Valued> valued = valuedDeals(p, out);
    Splitter splitter(p.columns->partners);
    out.models = attribution::modelsAvailable(p.rulebook->attribution, p.aids());
    for (const Model followed : out.models) {
        const auto model = static_cast<std::size_t>(followed);
        const attribution::CreditBook credits =
            followed == p.lens.model ? p.credits
                                     : attribution::CreditBook(attribution::attribute(
                                           *p.columns, p.rulebook->attribution, followed, p.lens.asOf, p.aids()));
        for (const Valued& v : valued) {
            addDeal(v, credits[v.deal], model, splitter, out);
        }
    }
    return out;
}

} // namespace counterpart
