// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engines in the order in which they build on each other.
#include "core/engine/programme/programme.h"

#include <algorithm>

namespace counterpart {

namespace {

using metrics::Dimension;

metrics::Table tableFor(const Programme& programme, const Period& period, const std::vector<Dimension>& dimensions,
                        const std::vector<metrics::Id>& wanted = {}) {
    Lens lens = programme.lens;
    lens.period = period;
    metrics::Inputs inputs{*programme.snapshot,      *programme.columns, programme.credits,   programme.standings,
                           programme.accruals.lines, programme.rates,    *programme.rulebook, lens};
    return metrics::compute(inputs, dimensions, wanted);
}

void placePartners(Programme& programme) {
    const auto& partners = programme.snapshot->table<Partner>();
    programme.partnerRow.assign(partners.size(), programme.byPartner.groups());
    for (std::size_t row = 0; row < programme.byPartner.groups(); ++row) {
        const Partner* partner = partners.findKey(programme.byPartner.labels[row][0]);
        if (partner != nullptr) {
            programme.partnerRow[programme.columns->partnerOf.find(partner->id)] = row;
        }
    }
}

} // namespace

std::shared_ptr<const Programme> computeProgramme(SnapshotPtr snapshot, std::shared_ptr<const Rulebook> rulebook,
                                                  const Lens& lens, const Programme* before) {
    auto programme = std::make_shared<Programme>();
    Programme& p = *programme;
    const bool sameFacts = before != nullptr && before->snapshot == snapshot;
    p.snapshot = std::move(snapshot);
    p.rulebook = std::move(rulebook);
    p.lens = lens;
    const bool sameRates = sameFacts && before->rulebook->currency == p.rulebook->currency;
    p.columns = sameFacts ? before->columns : columnsOf(*p.snapshot);
    p.rates = sameRates ? before->rates : fx::Rates(*p.snapshot, p.rulebook->currency);
    p.credits = attribution::attribute(*p.columns, p.rulebook->attribution, lens.model, lens.asOf);
    p.history = tiering::History(*p.snapshot, *p.columns, p.credits, *p.rulebook, p.rates, lens.asOf);
    p.standings = tiering::standingsOn(p.history, lens.asOf);
    p.certifications = certification::evaluate(*p.snapshot, *p.columns, *p.rulebook, lens.asOf, p.standings.tiers);
    p.accruals = commission::accrue(p.commissionContext());

    p.total = tableFor(p, lens.period, {Dimension::Total});
    p.totalBefore = tableFor(p, previous(lens.period), {Dimension::Total});
    p.byPartner = tableFor(p, lens.period, {Dimension::Partner});
    const Period thisMonth = monthOf(lens.asOf);
    const Period twoYears{thisMonth.from.plusMonths(-23), thisMonth.to};
    p.byMonth = tableFor(p, twoYears, {Dimension::Month},
                         {metrics::Id::RevenueAttributed, metrics::Id::RevenueWon, metrics::Id::DealsWon,
                          metrics::Id::DealsCreated, metrics::Id::CommissionAccrued, metrics::Id::QuotaAmount});
    placePartners(p);
    return programme;
}

} // namespace counterpart
