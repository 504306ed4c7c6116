// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers exist (semantics 5): name, unit, what it is computed from, which direction is good. The words live in
// ui/bridge/metric_text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace counterpart::metrics {

enum class Unit : std::uint8_t {
    Money, // minor units of the reporting currency
    Count, // whole things
    Ratio, // millionths of 1: 0.5 = 500 000, shown as a percentage
    Days,  // millionths of a day
    Hours, // millionths of an hour
    Score, // millionths of a point (CSAT 1-5, NPS -100..100, engagement 0-15)
};
enum class Good : std::uint8_t { More, Less, Neither };

enum class Id : std::uint8_t {
    RevenueWon,
    RevenueAttributed,
    RevenueSourced,
    RevenueInfluenced,
    RevenueRecurring,
    RevenueGrowth,
    RevenueShare,
    DealsWon,
    DealsLost,
    DealsOpen,
    DealsCreated,
    DealSize,
    WinRate,
    CycleDays,
    CycleDaysMedian,
    PipelineOpen,
    PipelineQualifiedNew,
    RegistrationsSubmitted,
    RegistrationsApproved,
    RegistrationsRejected,
    RegistrationsExpired,
    RegistrationsDaysSince,
    CertsPeople,
    CertsCurrentShare,
    CertsLapsed,
    CertsExpiring,
    CsatMean,
    Nps,
    EngagementLogins,
    EngagementTrainings,
    EngagementEvents,
    EngagementIndex,
    QuotaAmount,
    QuotaAttainment,
    CustomersNew,
    RetentionRate,
    LeadsQualified,
    LeadsContactHours,
    CommissionAccrued,
    ClawbackAmount,
    ProductsCoveredShare,
    CsatSatisfied,
    CompetingShare,
    SuccessStories,
    QuotaAttainmentToDate,
    RegistrationsApprovalRate,
    CycleDaysMin,
    CustomersBuying,
    CustomersRepeatShare,
    CustomersCrossSold,
    ProductsMostSold,
};
inline constexpr std::size_t kMetricCount = static_cast<std::size_t>(Id::ProductsMostSold) + 1;

struct Metric {
    Id id;
    std::string_view name; // "revenue.attributed"
    Unit unit;
    Good good;
};

std::span<const Metric> catalogue(); // in the order of Id
const Metric& metric(Id id);
std::optional<Id> metricNamed(std::string_view name);

// By what a table of metrics is broken down. A fact without a value in a dimension stands in the group "" ("none").
enum class Dimension : std::uint8_t {
    Total,
    Partner,
    Tier,     // the partner's standing on as_of
    Type,     // of the partner
    Region,   // of the deal, else of the partner
    Country,  // of the partner
    Product,  // of the deal line
    Family,   // of the deal line's product
    Owner,    // of the deal, else the partner's manager
    Source,   // of the deal
    DealType, // new, renewal, expansion
    Stage,    // of the deal
    Currency, // of the deal
    Year,
    Quarter,
    Month, // of the close date of won and lost deals, the creation date of open ones, the date of other facts
};
std::string_view nameOf(Dimension dimension);
std::optional<Dimension> dimensionNamed(std::string_view name);
std::span<const Dimension> dimensions();

} // namespace counterpart::metrics
