// SPDX-License-Identifier: GPL-3.0-or-later
// What can a flag, a badge, a segment or a metric of one's own speak of (semantics 5, 6)? The metrics of the catalogue
// by their names, then those of one's own, then a few facts about the partner.
#pragma once

#include "core/base/expression/expression.h"
#include "core/domain/metric.h"
#include "core/domain/policy/scorecard.h"

#include <optional>
#include <span>
#include <string_view>

namespace counterpart {

// Columns in this order: metrics of the catalogue (by metrics::Id), one's own in the order given, PartnerVariable.
// Money is a decimal of 4 places in whole units of the rulebook's currency (in a table of metrics: of the currency that
// the table is in); ratios, days, hours and scores are decimals
// of 6 places (a ratio of 0.5 is 50 %); counts are whole. All may be missing: "no data" makes a condition false.
enum class PartnerVariable : std::uint8_t { Type, Status, Region, Country, Joined, DaysSinceJoined, Today };
inline constexpr std::size_t kPartnerVariables = static_cast<std::size_t>(PartnerVariable::Today) + 1;
inline constexpr int kMetricMoneyScale = 4;

int metricScale(metrics::Unit unit);          // places of a metric of the catalogue
int ownMetricScale(const UserMetric& metric); // of one of one's own: a count may be broken
// Where a metric stands in the schema: by the name of the catalogue, else among one's own.
std::optional<std::size_t> metricColumn(std::string_view name, std::span<const UserMetric> own);

expression::Schema metricSchema(std::span<const UserMetric> own = {});
expression::Outcome<expression::Program> compileMetric(std::string_view text, std::span<const UserMetric> own = {});
expression::Outcome<expression::Program> compileCondition(std::string_view text, std::span<const UserMetric> own = {});

} // namespace counterpart
