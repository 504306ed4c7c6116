// SPDX-License-Identifier: GPL-3.0-or-later
// The table of metrics and dimensions.
#include "core/domain/metric.h"

#include <algorithm>
#include <array>

namespace counterpart::metrics {

namespace {

constexpr std::array<Metric, kMetricCount> kMetrics = {{
    {Id::RevenueWon, "revenue.won", Unit::Money, Good::More},
    {Id::RevenueAttributed, "revenue.attributed", Unit::Money, Good::More},
    {Id::RevenueSourced, "revenue.sourced", Unit::Money, Good::More},
    {Id::RevenueInfluenced, "revenue.influenced", Unit::Money, Good::More},
    {Id::RevenueRecurring, "revenue.recurring", Unit::Money, Good::More},
    {Id::RevenueGrowth, "revenue.growth", Unit::Ratio, Good::More},
    {Id::RevenueShare, "revenue.share", Unit::Ratio, Good::More},
    {Id::DealsWon, "deals.won", Unit::Count, Good::More},
    {Id::DealsLost, "deals.lost", Unit::Count, Good::Less},
    {Id::DealsOpen, "deals.open", Unit::Count, Good::More},
    {Id::DealsCreated, "deals.created", Unit::Count, Good::More},
    {Id::DealSize, "deal.size", Unit::Money, Good::More},
    {Id::WinRate, "win.rate", Unit::Ratio, Good::More},
    {Id::CycleDays, "cycle.days", Unit::Days, Good::Less},
    {Id::CycleDaysMedian, "cycle.days_median", Unit::Days, Good::Less},
    {Id::PipelineOpen, "pipeline.open", Unit::Money, Good::More},
    {Id::PipelineQualifiedNew, "pipeline.qualified_new", Unit::Count, Good::More},
    {Id::RegistrationsSubmitted, "registrations.submitted", Unit::Count, Good::More},
    {Id::RegistrationsApproved, "registrations.approved", Unit::Count, Good::More},
    {Id::RegistrationsRejected, "registrations.rejected", Unit::Count, Good::Less},
    {Id::RegistrationsExpired, "registrations.expired", Unit::Count, Good::Less},
    {Id::RegistrationsDaysSince, "registrations.days_since", Unit::Days, Good::Less},
    {Id::CertsPeople, "certs.people", Unit::Count, Good::More},
    {Id::CertsCurrentShare, "certs.current_share", Unit::Ratio, Good::More},
    {Id::CertsLapsed, "certs.lapsed", Unit::Count, Good::Less},
    {Id::CertsExpiring, "certs.expiring", Unit::Count, Good::Less},
    {Id::CsatMean, "csat.mean", Unit::Score, Good::More},
    {Id::Nps, "nps", Unit::Score, Good::More},
    {Id::EngagementLogins, "engagement.logins", Unit::Count, Good::More},
    {Id::EngagementTrainings, "engagement.trainings", Unit::Count, Good::More},
    {Id::EngagementEvents, "engagement.events", Unit::Count, Good::More},
    {Id::EngagementIndex, "engagement.index", Unit::Score, Good::More},
    {Id::QuotaAmount, "quota.amount", Unit::Money, Good::Neither},
    {Id::QuotaAttainment, "quota.attainment", Unit::Ratio, Good::More},
    {Id::CustomersNew, "customers.new", Unit::Count, Good::More},
    {Id::RetentionRate, "retention.rate", Unit::Ratio, Good::More},
    {Id::LeadsQualified, "leads.qualified", Unit::Count, Good::More},
    {Id::LeadsContactHours, "leads.contact_hours", Unit::Hours, Good::Less},
    {Id::CommissionAccrued, "commission.accrued", Unit::Money, Good::Neither},
    {Id::ClawbackAmount, "clawback.amount", Unit::Money, Good::Less},
    {Id::ProductsCoveredShare, "products.covered_share", Unit::Ratio, Good::More},
    {Id::CsatSatisfied, "csat.satisfied", Unit::Ratio, Good::More},
    {Id::CompetingShare, "competing.share", Unit::Ratio, Good::Less},
    {Id::SuccessStories, "activities.success_story", Unit::Count, Good::More},
    {Id::QuotaAttainmentToDate, "quota.attainment_to_date", Unit::Ratio, Good::More},
    {Id::RegistrationsApprovalRate, "registrations.approval_rate", Unit::Ratio, Good::More},
    {Id::CycleDaysMin, "cycle.days_min", Unit::Days, Good::Less},
    {Id::CustomersBuying, "customers.buying", Unit::Count, Good::More},
    {Id::CustomersRepeatShare, "customers.repeat_share", Unit::Ratio, Good::More},
    {Id::CustomersCrossSold, "customers.cross_sold", Unit::Count, Good::More},
    {Id::ProductsMostSold, "products.most_sold", Unit::Count, Good::More},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kMetrics.size(); ++i) {
        if (static_cast<std::size_t>(kMetrics[i].id) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder());

constexpr std::array<Dimension, 16> kDimensions = {
    Dimension::Total,    Dimension::Partner, Dimension::Tier,     Dimension::Type,
    Dimension::Region,   Dimension::Country, Dimension::Product,  Dimension::Family,
    Dimension::Owner,    Dimension::Source,  Dimension::DealType, Dimension::Stage,
    Dimension::Currency, Dimension::Year,    Dimension::Quarter,  Dimension::Month};
constexpr std::array<std::string_view, 16> kDimensionNames = {
    "total", "partner", "tier",      "type",  "region",   "country", "product", "family",
    "owner", "source",  "deal_type", "stage", "currency", "year",    "quarter", "month"};

} // namespace

std::span<const Metric> catalogue() { return kMetrics; }

const Metric& metric(Id id) { return kMetrics[static_cast<std::size_t>(id)]; }

std::optional<Id> metricNamed(std::string_view name) {
    const auto found = std::ranges::find(kMetrics, name, &Metric::name);
    return found == kMetrics.end() ? std::nullopt : std::optional(found->id);
}

std::string_view nameOf(Dimension dimension) { return kDimensionNames[static_cast<std::size_t>(dimension)]; }

std::optional<Dimension> dimensionNamed(std::string_view name) {
    const auto found = std::ranges::find(kDimensionNames, name);
    return found == kDimensionNames.end()
               ? std::nullopt
               : std::optional(kDimensions[static_cast<std::size_t>(found - kDimensionNames.begin())]);
}

std::span<const Dimension> dimensions() { return kDimensions; }

} // namespace counterpart::metrics
