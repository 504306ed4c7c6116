// SPDX-License-Identifier: GPL-3.0-or-later
// The names and types of the metrics as variables of an expression.
#include "core/domain/metric_expression.h"

#include <algorithm>

namespace counterpart {

int metricScale(metrics::Unit unit) {
    switch (unit) {
    case metrics::Unit::Money:
        return kMetricMoneyScale;
    case metrics::Unit::Count:
        return 0;
    default:
        return 6;
    }
}

int ownMetricScale(const UserMetric& metric) { // a quotient may be broken
    return metric.unit == metrics::Unit::Count ? 6 : metricScale(metric.unit);
}

std::optional<std::size_t> metricColumn(std::string_view name, std::span<const UserMetric> own) {
    if (const auto id = metrics::metricNamed(name)) {
        return static_cast<std::size_t>(*id);
    }
    const auto found = std::ranges::find(own, name, &UserMetric::key);
    return found == own.end() ? std::nullopt
                              : std::optional(metrics::kMetricCount + static_cast<std::size_t>(found - own.begin()));
}

expression::Schema metricSchema(std::span<const UserMetric> own) {
    using enum expression::Type;
    expression::Schema schema;
    for (const metrics::Metric& metric : metrics::catalogue()) {
        schema.variables.push_back({std::string(metric.name), Decimal, metricScale(metric.unit), true, {}});
    }
    for (const UserMetric& metric : own) {
        schema.variables.push_back({metric.key, Decimal, ownMetricScale(metric), true, {}});
    }
    schema.variables.push_back({"partner.type", Word, 0, true, {}});
    schema.variables.push_back({"partner.status", Word, 0, true, {}});
    schema.variables.push_back({"partner.region", Word, 0, true, {}});
    schema.variables.push_back({"partner.country", Word, 0, true, {}});
    schema.variables.push_back({"partner.joined", Date, 0, true, {}});
    schema.variables.push_back({"partner.days_since_joined", Decimal, 0, true, {}});
    schema.variables.push_back({"today", Date, 0, true, {}});
    return schema;
}

expression::Outcome<expression::Program> compileMetric(std::string_view text, std::span<const UserMetric> own) {
    return expression::compile(text, metricSchema(own), expression::Wanted::Number);
}

expression::Outcome<expression::Program> compileCondition(std::string_view text, std::span<const UserMetric> own) {
    return expression::compile(text, metricSchema(own), expression::Wanted::Boolean);
}

} // namespace counterpart
