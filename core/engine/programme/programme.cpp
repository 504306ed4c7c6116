// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engines in the order in which they build on each other.
#include "core/engine/programme/programme.h"

#include "core/engine/metrics/valued.h"
#include "core/engine/programme/tables.h"

#include <algorithm>

namespace counterpart {

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

namespace {

// What is the same in the results before. Each line says on what a result depends beside the ones above it.
struct Same {
    bool facts = false;
    bool rates = false;
    bool amounts = false;
    bool ladderAmounts = false;
    bool credits = false;
    bool history = false;
    bool lines = false;

    Same(const Programme& p, const Programme* before) {
        if (before == nullptr) {
            return;
        }
        const Rulebook& was = *before->rulebook;
        const Rulebook& is = *p.rulebook;
        const bool sameDay = before->lens.asOf == p.lens.asOf;
        facts = before->snapshot == p.snapshot;
        rates = facts && was.currency == is.currency;
        amounts = rates && sameDay && was.fxRule == is.fxRule && before->lens.reporting == p.lens.reporting;
        ladderAmounts = rates && sameDay && was.fxRule == is.fxRule;
        credits = amounts && before->lens.model == p.lens.model && was.attribution == is.attribution;
        history = credits && ladderAmounts && was.ladder == is.ladder;
        lines = history && was.plans == is.plans;
    }
};

void valueDeals(Programme& p, const Programme* before, const Same& same) {
    const FxRule rule = p.rulebook->fxRule;
    const Currency ladder = p.rulebook->currency;
    p.rates = same.rates ? before->rates : fx::Rates(*p.snapshot, ladder);
    p.amounts = same.amounts ? before->amounts : fx::Amounts(*p.columns, p.rates, p.lens.reporting, rule, p.lens.asOf);
    p.ladderAmounts = ladder == p.lens.reporting ? p.amounts
                      : same.ladderAmounts       ? before->ladderAmounts
                                                 : fx::Amounts(*p.columns, p.rates, ladder, rule, p.lens.asOf);
}

attribution::CreditBook creditsOf(const Programme& p) {
    auto credits = attribution::attribute(*p.columns, p.rulebook->attribution, p.lens.model, p.lens.asOf);
    metrics::valueCredits(*p.columns, p.amounts, credits);
    return attribution::CreditBook(std::move(credits));
}

} // namespace

std::shared_ptr<const Programme> computeProgramme(SnapshotPtr snapshot, std::shared_ptr<const Rulebook> rulebook,
                                                  const Lens& lens, const Programme* before) {
    auto programme = std::make_shared<Programme>();
    Programme& p = *programme;
    p.snapshot = std::move(snapshot);
    p.rulebook = std::move(rulebook);
    p.lens = lens;
    const Same same(p, before);
    p.columns = same.facts ? before->columns : columnsOf(*p.snapshot);
    valueDeals(p, before, same);
    p.credits = same.credits ? before->credits : creditsOf(p);
    const tiering::Sources sources{*p.columns, p.credits, *p.rulebook, p.rates, p.ladderAmounts};
    p.history = same.history ? before->history : tiering::History(*p.snapshot, sources, lens.asOf);
    p.standings = same.history ? before->standings : tiering::standingsOn(p.history, lens.asOf);
    const bool sameCertifications = same.history && before->rulebook->certification == p.rulebook->certification;
    p.certifications = sameCertifications ? before->certifications
                                          : certification::evaluate(*p.snapshot, *p.columns, *p.rulebook, lens.asOf,
                                                                    p.standings.tiers);
    p.accruals = same.lines ? before->accruals : commission::accrue(p.commissionContext());
    fillTables(p, before, {same.amounts, same.credits, same.lines});
    return programme;
}

} // namespace counterpart
