// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every model over the same facts. Which rows a deal has does not depend on the model, so results align row by
// row.
#include "core/engine/attribution/compare.h"

#include "core/engine/attribution/cast.h"

#include <algorithm>
#include <map>

namespace counterpart::attribution {

namespace {

// The selected deals in which the partner has a touch or which name it.
std::vector<Index> dealsOf(const Columns& columns, Index partner, const Selection& selection) {
    std::vector<Index> deals;
    for (Index deal = 0; deal < columns.deals.size(); ++deal) {
        const auto [journeys, at] = columns.journeys[deal];
        const auto begin = journeys.partner.begin() + journeys.offsets[at];
        const auto end = journeys.partner.begin() + journeys.offsets[at + 1];
        if (selection.takes(columns.deals, deal) &&
            (columns.deals.partner[deal] == partner || std::find(begin, end, partner) != end)) {
            deals.push_back(deal);
        }
    }
    return deals;
}

void addModel(PartnerComparison& comparison, const Credits& credits, std::span<const Index> deals, Index partner,
              std::size_t model) {
    std::size_t next = 0; // the deals with a row are the same under every model
    for (Index i = 0; i < deals.size(); ++i) {
        const auto begin = credits.party.begin() + credits.offsets[i];
        const auto end = credits.party.begin() + credits.offsets[i + 1];
        const auto found = std::find(begin, end, partner);
        if (found == end) {
            continue;
        }
        if (model == 0) {
            comparison.deals.push_back({deals[i], {}, {}});
        }
        const auto row = static_cast<std::size_t>(found - credits.party.begin());
        comparison.deals[next].share[model] = credits.share[row];
        comparison.deals[next].amount[model] = credits.amount[row];
        ++next;
    }
}

std::vector<PartyComparison> totalsOf(const PartnerComparison& comparison, const Columns& columns, Index partner) {
    std::map<std::string_view, PartyComparison> byCurrency;
    for (const auto& row : comparison.deals) {
        const Currency currency = columns.deals.currency[row.deal];
        PartyComparison& total = byCurrency[currency.code()];
        total.party = partner;
        total.currency = currency;
        for (std::size_t model = 0; model < kModelCount; ++model) {
            total.attributed[model] = saturatingSum(total.attributed[model], row.amount[model]);
            total.deals[model] += row.share[model] > 0 ? 1 : 0;
        }
    }
    std::vector<PartyComparison> totals;
    for (const auto& [code, total] : byCurrency) {
        totals.push_back(total);
    }
    return totals;
}

} // namespace

std::vector<Model> modelsAvailable(const AttributionPolicy& policy, const Aids& aids) {
    std::vector<Model> models;
    std::ranges::copy_if(kModels, std::back_inserter(models),
                         [&](Model model) { return modelUsed(policy, model, aids) == model; });
    return models;
}

DealComparison compareDeal(const Columns& columns, const AttributionPolicy& policy, Date asOf, Index deal,
                           const Aids& aids) {
    DealComparison comparison;
    for (const Model followed : modelsAvailable(policy, aids)) {
        const auto model = static_cast<std::size_t>(followed);
        const Credits credits = attributeDeals(columns, policy, followed, asOf, std::span(&deal, 1), aids);
        comparison.implicit = credits.implicit[0] != 0;
        comparison.unattributed[model] = credits.unattributed[0];
        comparison.rows.resize(credits.party.size());
        for (std::size_t row = 0; row < credits.party.size(); ++row) {
            comparison.rows[row].party = credits.party[row];
            comparison.rows[row].sourced = credits.sourced(0, row);
            comparison.rows[row].share[model] = credits.share[row];
            comparison.rows[row].amount[model] = credits.amount[row];
        }
    }
    return comparison;
}

PartnerComparison comparePartner(const Columns& columns, const AttributionPolicy& policy, Date asOf, Index partner,
                                 const Selection& selection, const Aids& aids) {
    const std::vector<Index> deals = dealsOf(columns, partner, selection);
    PartnerComparison comparison;
    for (const Model model : modelsAvailable(policy, aids)) {
        const Credits credits = attributeDeals(columns, policy, model, asOf, deals, aids);
        addModel(comparison, credits, deals, partner, static_cast<std::size_t>(model));
    }
    comparison.totals = totalsOf(comparison, columns, partner);
    return comparison;
}

ProgrammeComparison compareProgramme(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                                     const Selection& selection, const Aids& aids) {
    ProgrammeComparison comparison;
    Aids shared = aids; // every model sees the same touches
    if (shared.cast == nullptr || !shared.cast->serves(policy, asOf)) {
        shared.cast = castOf(columns, policy, asOf);
    }
    for (const Model followed : modelsAvailable(policy, aids)) {
        const auto model = static_cast<std::size_t>(followed);
        const Totals totals = byPartner(columns, attribute(columns, policy, followed, asOf, shared), selection);
        comparison.parties.resize(totals.parties.size());
        for (std::size_t i = 0; i < totals.parties.size(); ++i) {
            PartyComparison& row = comparison.parties[i];
            row.party = totals.parties[i].party;
            row.currency = totals.parties[i].currency;
            row.attributed[model] = totals.parties[i].attributed;
            row.deals[model] = totals.parties[i].deals;
        }
        comparison.house.resize(totals.currencies.size());
        for (std::size_t i = 0; i < totals.currencies.size(); ++i) {
            ProgrammeComparison::House& row = comparison.house[i];
            row.currency = totals.currencies[i].currency;
            row.amount = totals.currencies[i].amount;
            row.unattributed[model] = totals.currencies[i].unattributed;
        }
    }
    return comparison;
}

} // namespace counterpart::attribution
