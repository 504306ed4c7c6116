// SPDX-License-Identifier: GPL-3.0-or-later
// The additive terms that metrics are made of, and how each metric is made from them.
#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/domain/metric.h"

#include <array>
#include <limits>
#include <vector>

namespace counterpart::metrics {

enum class Term : std::uint8_t {
    None,
    Won,
    Attributed,
    AttributedBefore, // in the same stretch a year earlier
    AttributedAll,    // of the whole programme, in every group alike
    Sourced,
    Influenced,
    Recurring,
    DealsWon,
    DealsLost,
    DealsClosed,
    DealsOpen,
    DealsCreated,
    CycleDays,
    CycleDeals,
    Open,
    QualifiedNew,
    Submitted,
    Approved,
    Rejected,
    Expired,
    Granted, // approved, also those that were won, lost or expired later
    Decided,
    DaysSince, // the smallest, not the sum
    CertPeople,
    CertsCurrent,
    CertsAll,
    CertsLapsed,
    CertsExpiring,
    CsatScore,
    CsatCount,
    CsatSatisfied,
    NpsBalance, // promoters less detractors
    NpsCount,
    Logins,
    Trainings,
    Events,
    SuccessStories,
    ActivePartners, // with any activity in the period
    Quota,
    QuotaToDate,           // the part of the days up to as_of
    QuotaAttributed,       // attributed to partners that have a quota
    QuotaAttributedToDate, // of days that quotas cover
    CustomersNew,
    CustomersBefore, // with a won deal in the year before
    CustomersKept,   // of those, with one in the period too
    CustomersBuying,
    CustomersRepeat, // with two won deals or more
    CustomersCrossSold,
    Competing, // deals that name the partner as the competitor
    Concerned, // those and the partner's own
    LeadsQualified,
    ContactSeconds,
    LeadsContacted,
    Commission,
    Clawback,
    ProductsSold,
    ProductMost, // lines of the product sold most
    ProductsAll,
    Count_
};
inline constexpr std::size_t kTermCount = static_cast<std::size_t>(Term::Count_);

// value = sum of `adds` over sum of `base` where there is a base, scaled to the metric's unit.
struct Recipe {
    Term adds = Term::None;
    Term base = Term::None;
    std::int64_t scale = 1; // numerator factor: 10^6 for ratios, scores and means
};
Recipe recipeOf(Id metric);

// What a term is counted from: the parts of a table that change together.
enum class Part : std::uint8_t {
    Deals,       // the deals and their partner of record: not the model
    Parties,     // who sourced and influenced deals: which touches count, not the model
    Credits,     // the model
    Commissions, // tiers and plans as well
    Partners,    // records about partners
};
inline constexpr std::size_t kPartCount = 5;
Part partOf(Term term);

// The terms that these metrics are made of.
using TermSet = std::array<bool, kTermCount>;
TermSet termsOf(const std::vector<Id>& metrics);
bool needCycles(const std::vector<Id>& metrics); // every sales cycle, not only their sum

using Sums = std::array<Int128, kTermCount>;

// Units as in the catalogue; "no data" is not 0.
inline constexpr std::int64_t kNoData = std::numeric_limits<std::int64_t>::min();

// A metric's value before it is rounded: over / under in the metric's unit; under = 0: no data. The index of engagement
// and medians are what their rounded value is.
struct Fraction {
    Int128 over = 0;
    Int128 under = 0;
};
Fraction fractionOf(Id metric, const Sums& sums, const TermSet& seen, int months);

// The metric's value from a group's sums; kNoData without facts. `months` is the length of the period, for targets per
// quarter. Sets `overflow` when the value does not fit.
std::int64_t valueOf(Id metric, const Sums& sums, const TermSet& seen, int months, bool& overflow);

int monthsOf(const Period& period, Date asOf); // whole months, at least 1; 12 for all time

} // namespace counterpart::metrics
