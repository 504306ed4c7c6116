// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what packs read: whose credits are whose, and what open deals would earn.
#include "core/report/compose/pack.h"

#include "core/snapshot/apply.h"

namespace counterpart::report {

namespace {

void placeCredits(PackFacts& facts) {
    const Programme& p = *facts.review->programme;
    const DealColumns& deals = p.columns->deals;
    facts.credited = ByPartner(p.columns->partners.size());
    for (Index d = 0; d < deals.size(); ++d) {
        const Date closed = deals.closed[d];
        if (deals.outcome[d] != Outcome::Won || !facts.review->period.contains(closed) || closed > p.lens.asOf) {
            continue;
        }
        for (const Index party : p.credits[d].party) {
            facts.credited.add(party, d); // the direct team has no place there
        }
    }
}

// The deals (ascending), won on as_of.
SnapshotPtr withDealsWon(const Programme& p, const std::vector<Index>& deals) {
    ChangeSet changes;
    auto& updated = changes.of<Deal>().updated;
    for (const Index d : deals) {
        const Deal& before = p.snapshot->table<Deal>().at(d);
        Deal after = before;
        after.stage = Symbol("won");
        after.closed = p.lens.asOf;
        updated.push_back({before, std::move(after)});
    }
    return apply(*p.snapshot, changes, p.snapshot->revision() + 1);
}

void project(PackFacts& facts) {
    const Programme& p = *facts.review->programme;
    std::vector<Index> open;
    for (Index d = 0; d < p.columns->deals.size(); ++d) {
        if (isOpenOn(p.columns->deals, d, p.lens.asOf)) {
            open.push_back(d);
        }
    }
    auto would = std::make_shared<Programme>(p);
    would->snapshot = withDealsWon(p, open);
    would->columns = columnsOf(*would->snapshot);
    would->cast = nullptr;
    would->registrations = nullptr;
    auto credits =
        attribution::attributeDeals(*would->columns, p.rulebook->attribution, p.lens.model, p.lens.asOf, open,
                                    {nullptr, p.learned.weightsUsed()});
    would->credits = p.credits.replaced(open, std::move(credits), p.columns->deals.size());
    would->accruals = commission::accrueAgain(would->commissionContext(), p.accruals, open);
    facts.projected = ByPartner(p.columns->partners.size());
    for (const Index d : open) {
        const auto [begin, end] = would->accruals.lines.ofDeal(d);
        for (std::size_t row = begin; row < end; ++row) {
            if (would->accruals.lines.kind[row] == commission::LineKind::Accrual) {
                facts.projected.add(would->accruals.lines.partner[row], row);
            }
        }
    }
    facts.ifWon = std::move(would);
}

} // namespace

std::shared_ptr<const PackFacts> gatherPackFacts(std::shared_ptr<const ReviewFacts> review) {
    auto facts = std::make_shared<PackFacts>();
    facts->review = std::move(review);
    placeCredits(*facts);
    project(*facts);
    return facts;
}

} // namespace counterpart::report
