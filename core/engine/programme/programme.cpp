// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engines in the order in which they build on each other.
#include "core/engine/programme/programme.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <functional>

namespace counterpart {

namespace {

using metrics::Dimension;
using metrics::Id;

metrics::Table tableFor(const Programme& programme, const Period& period, const std::vector<Dimension>& dimensions,
                        const std::vector<Id>& wanted = {}) {
    Lens lens = programme.lens;
    lens.period = period;
    metrics::Inputs inputs{*programme.snapshot,      *programme.columns, programme.credits,   programme.standings,
                           programme.accruals.lines, programme.rates,    *programme.rulebook, lens};
    return metrics::compute(inputs, dimensions, wanted);
}

// The tables do not depend on each other: each is a walk over the facts of its own.
void fillTables(Programme& p) {
    const Period thisMonth = monthOf(p.lens.asOf);
    p.before = comparable(p.lens.period, p.lens.asOf);
    const Period twoYears{thisMonth.from.plusMonths(-23), thisMonth.to};
    const std::array<std::function<void()>, 5> walks = {
        [&] { p.byPartner = tableFor(p, p.lens.period, {Dimension::Partner}); },
        [&] { p.total = tableFor(p, p.lens.period, {Dimension::Total}); },
        [&] {
            p.byStage = tableFor(p, p.lens.period, {Dimension::Stage}, {Id::PipelineOpen, Id::DealsOpen});
        },
        [&] { p.totalBefore = tableFor(p, p.before, {Dimension::Total}); },
        [&] {
            p.byMonth = tableFor(p, twoYears, {Dimension::Month},
                                 {Id::RevenueAttributed, Id::RevenueWon, Id::DealsWon, Id::DealsCreated, Id::WinRate,
                                  Id::CommissionAccrued, Id::QuotaAmount});
        }};
    parallelBlocks(walks.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t walk = begin; walk < end; ++walk) {
            walks[walk]();
        }
    });
    const auto& partners = p.snapshot->table<Partner>();
    p.byTierAndType =
        metrics::rollUp(p.byPartner, {Dimension::Tier, Dimension::Type}, {Id::RevenueAttributed}, [&](std::size_t row) {
            const Partner* partner = partners.findKey(p.byPartner.labels[row][0]);
            if (partner == nullptr) {
                return std::vector<std::string>{"", ""};
            }
            const std::uint8_t tier = p.standings.tiers[p.columns->partnerOf.find(partner->id)];
            return std::vector<std::string>{p.rulebook->ladder.tiers[tier].key.str(), partner->type.str()};
        });
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

Period comparable(const Period& period, Date asOf) {
    const Period whole = previous(period);
    const Date next = asOf.plusDays(1);
    if (!period.from.has() || !period.to.has() || next >= period.to) {
        return whole;
    }
    if (next <= period.from) {
        return {whole.from, whole.from};
    }
    const auto from = period.from.civil();
    const auto before = whole.from.civil();
    const int months = (int(from.year()) - int(before.year())) * 12 + static_cast<int>(unsigned(from.month())) -
                       static_cast<int>(unsigned(before.month()));
    const bool byMonths = whole.from.plusMonths(months) == period.from && whole.from.civil().day() == from.day();
    const Date until =
        byMonths ? asOf.plusMonths(-months).plusDays(1) : whole.from.plusDays(next.days - period.from.days);
    return {whole.from, std::min(until, whole.to)};
}

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

    fillTables(p);
    placePartners(p);
    return programme;
}

} // namespace counterpart
