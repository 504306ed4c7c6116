// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the model to positions of the workspace; points of one deal.
#include "core/engine/learned/credit.h"

#include "core/engine/attribution/counted.h"

#include <algorithm>
#include <map>

namespace counterpart::learned {

namespace {

std::vector<double> weightOfTypes(const Model& model) {
    std::vector<double> weights(Symbol::count(), model.weights.mu);
    for (std::size_t k = 0; k < model.types.size(); ++k) {
        const std::uint32_t index = Symbol(model.types[k]).index();
        if (index >= weights.size()) { // a word that was not interned yet
            weights.resize(index + 1, model.weights.mu);
        }
        weights[index] = model.weights.theta[k];
    }
    return weights;
}

double meanBase(const Model& model) {
    double sum = 0;
    double deals = 0;
    for (std::size_t s = 0; s < model.segments.size(); ++s) {
        sum += model.weights.base[s] * model.ofSegment[s].deals;
        deals += model.ofSegment[s].deals;
    }
    return deals > 0 ? sum / deals : 0;
}

void addSegments(const Model& model, const Snapshot& snapshot, const Columns& columns, Credit& credit) {
    std::map<std::string, std::uint32_t> levels;
    for (std::uint32_t s = 0; s < model.segments.size(); ++s) {
        levels.emplace(model.segments[s], s);
    }
    const auto other = levels.find("other");
    const double mean = meanBase(model);
    for (Index deal = 0; deal < columns.deals.size(); ++deal) {
        auto found = levels.find(segmentOf(model.segmentation, snapshot, columns, deal));
        found = found == levels.end() ? other : found;
        const bool known = found != levels.end();
        credit.segmentOfDeal.push_back(known ? found->second : static_cast<std::uint32_t>(levels.size()));
        credit.baseOfDeal.push_back(known ? model.weights.base[found->second] : mean);
    }
}

} // namespace

double Credit::decay(std::int64_t ageSeconds) const {
    return decayed(static_cast<double>(std::max<std::int64_t>(ageSeconds, 0)), halfLifeSeconds);
}

Credit creditOf(const Model& model, const Snapshot& snapshot, const Columns& columns, Bases bases) {
    Credit credit;
    credit.unseenType = model.weights.mu;
    credit.curve = model.curve;
    credit.halfLifeSeconds = model.halfLife * 86400;
    credit.ofType = weightOfTypes(model);
    credit.ofPartner.assign(columns.partners.size(), 1);
    std::map<std::string_view, double> factors;
    for (std::size_t p = 0; p < model.partners.size(); ++p) {
        factors.emplace(model.partners[p], model.weights.factor[p]);
    }
    const auto& partners = snapshot.table<Partner>();
    for (Index p = 0; p < columns.partners.size(); ++p) {
        const auto found = factors.find(partners.at(p).key.view());
        credit.ofPartner[p] = found == factors.end() ? 1 : found->second;
    }
    const auto direct = factors.find("");
    credit.ofDirect = direct == factors.end() ? 1 : direct->second;
    if (bases == Bases::Deals) {
        addSegments(model, snapshot, columns, credit);
    }
    return credit;
}

DealPoints explainPoints(const Credit& credit, const Columns& columns, const AttributionPolicy& policy, Date asOf,
                         Index deal) {
    const auto counted = attribution::countedTouches(columns, policy, asOf, std::span(&deal, 1));
    DealPoints result;
    result.implicit = counted.implicit.front() != 0;
    result.base = credit.baseOfDeal[deal];
    double points = 0;
    for (std::size_t t = 0; t < counted.party.size(); ++t) {
        TouchPoints touch{counted.party[t], counted.type[t], counted.seconds[t]};
        touch.weight = credit.typeWeight(touch.type);
        touch.factor = credit.factor(touch.party);
        touch.decay = credit.decay(counted.reference.front() - touch.seconds);
        touch.points = touch.weight * touch.factor * touch.decay;
        points += touch.points;
        auto party = std::ranges::find(result.parties, touch.party, &PartyPoints::party);
        if (party == result.parties.end()) {
            party = result.parties.insert(party, PartyPoints{touch.party});
        }
        party->points += touch.points;
        result.touches.push_back(touch);
    }
    result.lambda = result.base + points;
    result.chance = bent(credit.curve, winProbability(result.lambda));
    for (PartyPoints& party : result.parties) {
        party.share = points > 0 ? party.points / points : 0;
        party.chanceWithout = bent(credit.curve, winProbability(std::max(result.lambda - party.points, result.base)));
    }
    return result;
}

} // namespace counterpart::learned
