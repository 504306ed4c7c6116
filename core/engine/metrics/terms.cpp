// SPDX-License-Identifier: GPL-3.0-or-later
// Each metric as one or two terms (semantics 5, 6).
#include "core/engine/metrics/terms.h"

#include <algorithm>
#include <limits>

namespace counterpart::metrics {

namespace {
constexpr std::int64_t kMillion = 1'000'000;
}

Recipe recipeOf(Id metric) {
    switch (metric) {
    case Id::RevenueWon:
        return {Term::Won};
    case Id::RevenueAttributed:
        return {Term::Attributed};
    case Id::RevenueSourced:
        return {Term::Sourced};
    case Id::RevenueInfluenced:
        return {Term::Influenced};
    case Id::RevenueRecurring:
        return {Term::Recurring};
    case Id::RevenueGrowth:
        return {Term::Attributed, Term::AttributedBefore, kMillion};
    case Id::RevenueShare:
        return {Term::Attributed, Term::AttributedAll, kMillion};
    case Id::DealsWon:
        return {Term::DealsWon};
    case Id::DealsLost:
        return {Term::DealsLost};
    case Id::DealsOpen:
        return {Term::DealsOpen};
    case Id::DealsCreated:
        return {Term::DealsCreated};
    case Id::DealSize:
        return {Term::Won, Term::DealsWon};
    case Id::WinRate:
        return {Term::DealsWon, Term::DealsClosed, kMillion};
    case Id::CycleDays:
    case Id::CycleDaysMedian:
    case Id::CycleDaysMin:
        return {Term::CycleDays, Term::CycleDeals, kMillion};
    case Id::PipelineOpen:
        return {Term::Open};
    case Id::PipelineQualifiedNew:
        return {Term::QualifiedNew};
    case Id::RegistrationsSubmitted:
        return {Term::Submitted};
    case Id::RegistrationsApproved:
        return {Term::Approved};
    case Id::RegistrationsRejected:
        return {Term::Rejected};
    case Id::RegistrationsExpired:
        return {Term::Expired};
    case Id::RegistrationsDaysSince:
        return {Term::DaysSince, Term::None, kMillion};
    case Id::CertsPeople:
        return {Term::CertPeople};
    case Id::CertsCurrentShare:
        return {Term::CertsCurrent, Term::CertsAll, kMillion};
    case Id::CertsLapsed:
        return {Term::CertsLapsed};
    case Id::CertsExpiring:
        return {Term::CertsExpiring};
    case Id::CsatMean:
        return {Term::CsatScore, Term::CsatCount};
    case Id::Nps:
        return {Term::NpsBalance, Term::NpsCount, 100 * kMillion};
    case Id::EngagementLogins:
        return {Term::Logins};
    case Id::EngagementTrainings:
        return {Term::Trainings};
    case Id::EngagementEvents:
        return {Term::Events};
    case Id::EngagementIndex:
        return {Term::Logins, Term::ActivePartners, kMillion};
    case Id::QuotaAmount:
        return {Term::Quota};
    case Id::QuotaAttainment:
        return {Term::QuotaAttributed, Term::Quota, kMillion};
    case Id::CustomersNew:
        return {Term::CustomersNew};
    case Id::RetentionRate:
        return {Term::CustomersKept, Term::CustomersBefore, kMillion};
    case Id::LeadsQualified:
        return {Term::LeadsQualified};
    case Id::LeadsContactHours:
        return {Term::ContactSeconds, Term::LeadsContacted, kMillion};
    case Id::CommissionAccrued:
        return {Term::Commission};
    case Id::ClawbackAmount:
        return {Term::Clawback};
    case Id::ProductsCoveredShare:
        return {Term::ProductsSold, Term::ProductsAll, kMillion};
    case Id::CsatSatisfied:
        return {Term::CsatSatisfied, Term::CsatCount, kMillion};
    case Id::CompetingShare:
        return {Term::Competing, Term::Concerned, kMillion};
    case Id::SuccessStories:
        return {Term::SuccessStories};
    case Id::QuotaAttainmentToDate:
        return {Term::QuotaAttributedToDate, Term::QuotaToDate, kMillion};
    case Id::RegistrationsApprovalRate:
        return {Term::Granted, Term::Decided, kMillion};
    case Id::CustomersBuying:
        return {Term::CustomersBuying};
    case Id::CustomersRepeatShare:
        return {Term::CustomersRepeat, Term::CustomersBuying, kMillion};
    case Id::CustomersCrossSold:
        return {Term::CustomersCrossSold};
    case Id::ProductsMostSold:
        return {Term::ProductMost};
    }
    return {};
}

Part partOf(Term term) {
    switch (term) {
    case Term::Sourced:
    case Term::Influenced:
        return Part::Parties;
    case Term::Attributed:
    case Term::AttributedBefore:
    case Term::QuotaAttributed:
    case Term::QuotaAttributedToDate:
        return Part::Credits;
    case Term::Commission:
    case Term::Clawback:
        return Part::Commissions;
    default:
        break;
    }
    const bool ofPartner = (term >= Term::Submitted && term <= Term::QuotaToDate) ||
                           (term >= Term::LeadsQualified && term <= Term::LeadsContacted);
    return ofPartner ? Part::Partners : Part::Deals;
}

TermSet termsOf(const std::vector<Id>& metrics) {
    TermSet terms{};
    const auto take = [&](Term term) { terms[static_cast<std::size_t>(term)] = true; };
    for (const Id id : metrics) {
        const Recipe recipe = recipeOf(id);
        take(recipe.adds);
        take(recipe.base);
        if (id == Id::EngagementIndex) {
            take(Term::Trainings);
            take(Term::Events);
        }
        if (id == Id::RevenueShare) {
            take(Term::Attributed); // the whole is added up from the parts
        }
        if (id == Id::ProductsMostSold) {
            take(Term::ProductsSold); // counted by product
        }
    }
    terms[0] = false; // Term::None
    return terms;
}

namespace {

// 5 points each for 12 logins, 2 trainings and 1 event per quarter and active partner, reached in part pro rata
// (semantics 6).
Int128 engagementIndex(const Sums& sums, int months) {
    const auto sum = [&](Term term) { return sums[static_cast<std::size_t>(term)]; };
    const Int128 partners = sum(Term::ActivePartners);
    const auto points = [&](Term term, int perQuarter) -> Int128 {
        const Int128 target = partners * perQuarter * months; // in thirds of a quarter
        return std::min<Int128>(5 * kMillion, divHalfEven(sum(term) * 3 * 5 * kMillion, target));
    };
    return points(Term::Logins, 12) + points(Term::Trainings, 2) + points(Term::Events, 1);
}

bool isMoneyOrCount(Id id) { return metric(id).unit == Unit::Money || metric(id).unit == Unit::Count; }

} // namespace

bool needCycles(const std::vector<Id>& metrics) {
    return std::ranges::any_of(metrics, [](Id id) { return id == Id::CycleDaysMedian || id == Id::CycleDaysMin; });
}

Fraction fractionOf(Id id, const Sums& sums, const TermSet& seen, int months) {
    const Recipe recipe = recipeOf(id);
    const auto at = [](Term term) { return static_cast<std::size_t>(term); };
    const Int128 adds = sums[at(recipe.adds)];
    if (recipe.base == Term::None) {
        const bool any = seen[at(recipe.adds)] || isMoneyOrCount(id);
        return any ? Fraction{adds * recipe.scale, 1} : Fraction();
    }
    const Int128 base = sums[at(recipe.base)];
    if (base <= 0) {
        return {}; // an empty denominator is no data, not 0
    }
    switch (id) {
    case Id::EngagementIndex:
        return {engagementIndex(sums, months), 1};
    case Id::RevenueGrowth:
        return {(adds - base) * recipe.scale, base};
    case Id::LeadsContactHours:
        return {adds * recipe.scale, base * 3600};
    default:
        return {adds * recipe.scale, base};
    }
}

std::int64_t valueOf(Id id, const Sums& sums, const TermSet& seen, int months, bool& overflow) {
    const Fraction exact = fractionOf(id, sums, seen, months);
    if (exact.under == 0) {
        return kNoData;
    }
    const Int128 value = divHalfEven(exact.over, exact.under);
    if (value > std::numeric_limits<std::int64_t>::max() || value <= std::numeric_limits<std::int64_t>::min()) {
        overflow = true;
        return kNoData;
    }
    return static_cast<std::int64_t>(value);
}

int monthsOf(const Period& period, Date asOf) {
    if (!period.from.has()) {
        return 12;
    }
    const auto from = period.from.civil();
    const auto to = (period.to.has() ? period.to : asOf.plusDays(1)).civil();
    const int months = (int(to.year()) - int(from.year())) * 12 + static_cast<int>(unsigned(to.month())) -
                       static_cast<int>(unsigned(from.month()));
    return std::max(1, months);
}

} // namespace counterpart::metrics
