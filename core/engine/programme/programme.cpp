// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engines in the order in which they build on each other.
#include "core/engine/programme/programme.h"

#include "core/engine/attribution/cast.h"
#include "core/engine/certification/needs.h"
#include "core/engine/metrics/valued.h"
#include "core/engine/programme/tables.h"
#include "core/snapshot/columns/table_changes.h"

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

// From the columns of `before` to those of the snapshot at hand.
struct Step {
    std::shared_ptr<const Columns> columns;
    bool carried = false;         // positions hold; only `deals` differ
    std::vector<Index> deals;     // ascending
    std::vector<Index> termDeals; // those and the ones whose term year may have changed
    const Snapshot* then = nullptr;
    const Snapshot* now = nullptr;

    Step(const Snapshot& snapshot, const Programme* before) : now(&snapshot) {
        if (before != nullptr) {
            then = before->snapshot.get();
            carry(*before);
        }
        if (!columns) {
            columns = columnsOf(snapshot);
        }
    }
    // Whether no record of these kinds differs.
    template <class... Records>
    bool same() const {
        return carried && (isSame<Records>() && ...);
    }

private:
    static constexpr std::size_t kMostDeals = 512;   // beyond, everything anew is not much slower
    static constexpr std::size_t kMostLayers = 4096; // likewise, once in so many edits

    void carry(const Programme& before) {
        if (then == now) {
            columns = before.columns;
            carried = true;
            return;
        }
        auto update = updateColumns(*before.columns, *then, *now);
        if (!update) {
            return;
        }
        columns = std::move(update->columns);
        carried = update->deals.size() <= kMostDeals && before.credits.layers() < kMostLayers;
        deals = std::move(update->deals);
        if (carried) {
            termDeals = commission::withLaterTerms(*columns, std::move(update->renewals));
        }
    }
    template <class Record>
    bool isSame() const {
        if (then == now) {
            return true;
        }
        const auto changes = columns::changesBetween(then->table<Record>(), now->table<Record>(), kMostRecords);
        return changes && changes->empty();
    }
    static constexpr std::size_t kMostRecords = 65'536;
};

// What of the results before holds, but for the deals of the step. Each line says on what a result depends beside the
// ones above it.
struct Same {
    bool rates = false;
    bool amounts = false;
    bool ladderAmounts = false;
    bool credits = false;
    bool revenue = false; // what the ladders' histories are made of but records about partners
    bool history = false;
    bool lines = false;
    bool partnerFacts = false;
    bool quotas = false;

    // Ladders that are asked about records of partners.
    static bool isPlain(const Rulebook& rulebook) {
        return tiering::isSwept(rulebook.ladder) && rulebook.otherLadders.empty();
    }

    Same(const Programme& p, const Programme* before, const Step& step) {
        if (before == nullptr || !step.carried) {
            return;
        }
        const Rulebook& was = *before->rulebook;
        const Rulebook& is = *p.rulebook;
        const bool sameDay = before->lens.asOf == p.lens.asOf;
        rates = step.same<FxRate>() && was.currency == is.currency;
        ladderAmounts = rates && sameDay && was.fxRule == is.fxRule;
        amounts = ladderAmounts && before->lens.reporting == p.lens.reporting;
        credits = amounts && before->lens.model == p.lens.model && was.attribution == is.attribution &&
                  before->learned.model == p.learned.model && before->learned.used() == p.learned.used();
        revenue = credits && ladderAmounts;
        history = revenue && was.ladder == is.ladder && was.otherLadders == is.otherLadders &&
                  was.fiscalFirstMonth == is.fiscalFirstMonth && was.certification == is.certification &&
                  step.same<Certification, TierOverride>() &&
                  (isPlain(is) || step.same<Quota, Setting, Survey, Activity>());
        lines = history && was.plans == is.plans && step.same<Registration>();
        quotas = amounts && was.fiscalFirstMonth == is.fiscalFirstMonth && step.same<Quota, Setting>();
        partnerFacts = quotas && was.certification == is.certification && was.ladder == is.ladder &&
                       step.same<Registration, Certification, Survey, Activity, Lead>();
    }
};

fx::Amounts amountsIn(Currency currency, const Programme& p, const fx::Amounts* before, const Step& step) {
    if (before == nullptr) {
        return {*p.columns, p.rates, currency, p.rulebook->fxRule, p.lens.asOf};
    }
    return step.deals.empty() ? *before : before->updated(*p.columns, p.rates, step.deals);
}

void valueDeals(Programme& p, const Programme* before, const Same& same, const Step& step) {
    const Currency ladder = p.rulebook->currency;
    p.rates = same.rates ? before->rates : fx::Rates(*p.snapshot, ladder);
    p.amounts = amountsIn(p.lens.reporting, p, same.amounts ? &before->amounts : nullptr, step);
    p.ladderAmounts = ladder == p.lens.reporting
                          ? p.amounts
                          : amountsIn(ladder, p, same.ladderAmounts ? &before->ladderAmounts : nullptr, step);
}

// Who is in which deal is taken over as long as facts, day and eligibility hold: another model costs its weighing.
std::shared_ptr<const attribution::Cast> castFor(const Programme& p, const Programme* before) {
    const AttributionPolicy& policy = p.rulebook->attribution;
    const bool holds = before != nullptr && before->columns == p.columns && before->cast != nullptr &&
                       before->cast->serves(policy, p.lens.asOf);
    return holds ? before->cast : attribution::castOf(*p.columns, policy, p.lens.asOf);
}

attribution::CreditBook creditsOf(const Programme& p, const attribution::CreditBook* before, const Step& step) {
    const AttributionPolicy& policy = p.rulebook->attribution;
    if (before == nullptr) {
        auto credits = attribution::attribute(*p.columns, policy, p.lens.model, p.lens.asOf, p.aids());
        metrics::valueCredits(*p.columns, p.amounts, credits);
        return attribution::CreditBook(std::move(credits));
    }
    if (step.deals.empty()) {
        return *before;
    }
    auto credits = attribution::attributeDeals(*p.columns, policy, p.lens.model, p.lens.asOf, step.deals, p.aids());
    metrics::valueCredits(*p.columns, p.amounts, credits, step.deals);
    return before->replaced(step.deals, std::move(credits), p.columns->deals.size());
}

tiering::Sources sourcesOf(const Programme& p) {
    return {*p.columns, p.credits, *p.rulebook, p.rates, p.ladderAmounts};
}

// By revenue that holds. The other ladders of the rulebook, if anything has changed.
void standOnOthers(Programme& p, const Programme* same) {
    if (same != nullptr) {
        p.otherHistories = same->otherHistories;
        p.otherStandings = same->otherStandings;
        return;
    }
    for (const Ladder& ladder : p.rulebook->otherLadders) {
        p.otherHistories.emplace_back(*p.snapshot, sourcesOf(p), ladder, p.history);
        p.otherStandings.push_back(tiering::standingsOn(p.otherHistories.back(), p.lens.asOf));
    }
}

// Tiers and standings; `moved` gets the deals whose partners stood on another tier than before on their close date.
void standPartners(Programme& p, const Programme* before, const Same& same, const Step& step,
                   std::vector<Index>& moved) {
    if (same.history) {
        p.history = step.deals.empty() ? before->history
                                       : before->history.updated(sourcesOf(*before), sourcesOf(p), step.deals, moved);
        p.standings = tiering::standingsOn(p.history, p.lens.asOf, before->history, before->standings);
    } else {
        p.history = same.revenue && step.deals.empty()
                        ? tiering::History(*p.snapshot, sourcesOf(p), p.rulebook->ladder, before->history)
                        : tiering::History(*p.snapshot, sourcesOf(p), p.lens.asOf);
        p.standings = tiering::standingsOn(p.history, p.lens.asOf);
    }
    standOnOthers(p, same.history && step.deals.empty() ? before : nullptr);
}

void certify(Programme& p, const Programme* before, const Step& step) {
    const bool holds = before != nullptr && step.same<Certification>() &&
                       before->rulebook->certification == p.rulebook->certification &&
                       before->standings.tiers == p.standings.tiers;
    p.certifications =
        holds ? before->certifications
              : certification::evaluate(*p.snapshot, *p.columns, *p.rulebook, p.lens.asOf, p.standings.tiers);
}

void merge(std::vector<Index>& into, const std::vector<Index>& more) { // both ascending
    std::vector<Index> all;
    std::ranges::set_union(into, more, std::back_inserter(all));
    into = std::move(all);
}

} // namespace

std::shared_ptr<const Programme> computeProgramme(SnapshotPtr snapshot, std::shared_ptr<const Rulebook> rulebook,
                                                  const Lens& lens, const Programme* before,
                                                  std::shared_ptr<const learned::Model> model) {
    auto programme = std::make_shared<Programme>();
    Programme& p = *programme;
    p.snapshot = std::move(snapshot);
    p.rulebook = std::move(rulebook);
    p.lens = lens;
    Step step(*p.snapshot, before);
    p.columns = step.columns;
    p.learned = learnedUse(*p.snapshot, *p.columns, p.rulebook->attribution, lens.ungated, std::move(model),
                           before != nullptr ? &before->learned : nullptr, step.carried);
    const Same same(p, before, step);
    if (same.credits) {
        step.deals = attribution::withInheriting(*p.columns, p.rulebook->attribution, std::move(step.deals));
    } else {
        p.cast = castFor(p, before);
    }
    valueDeals(p, before, same, step);
    p.credits = creditsOf(p, same.credits ? &before->credits : nullptr, step);
    Carried carried{same.amounts, same.credits, false, same.partnerFacts, same.quotas, step.deals, {}};
    std::vector<Index> moved;
    standPartners(p, before, same, step, moved);
    certify(p, same.history ? before : nullptr, step);
    // Which certifications a partner needs goes by its tier.
    carried.partnerFacts =
        same.partnerFacts && (before->standings.tiers == p.standings.tiers || !certification::asksForAny(*p.rulebook));
    if (same.lines) {
        carried.lines = true;
        carried.lineDeals = step.deals;
        merge(carried.lineDeals, moved);
        merge(carried.lineDeals, step.termDeals);
        p.accruals = carried.lineDeals.empty()
                         ? before->accruals
                         : commission::accrueAgain(p.commissionContext(), before->accruals, carried.lineDeals);
    } else {
        const bool holds = before != nullptr && before->columns == p.columns && step.same<Registration>();
        p.registrations = holds ? before->registrations : nullptr;
        if (p.registrations == nullptr) {
            p.registrations = commission::registrationsOf(*p.snapshot, *p.columns);
        }
        p.accruals = commission::accrue(p.commissionContext());
    }
    fillTables(p, before, carried);
    return programme;
}

} // namespace counterpart
