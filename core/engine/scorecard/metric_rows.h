// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics as rows that expressions run over (core/domain/metric_expression.h): a row per partner, or per group of a
// table.
#pragma once

#include "core/base/expression/expression.h"
#include "core/domain/metric_expression.h"
#include "core/engine/metrics/metrics.h"
#include "core/snapshot/columns/columns.h"

#include <vector>

namespace counterpart::scorecard {

using metrics::kNoData;

// Values of one window. A column is a metric's place in metricSchema: the catalogue's, then one's own.
class MetricRows {
public:
    MetricRows(std::size_t rows, Currency currency, Date asOf, std::span<const UserMetric> own = {});

    // In the metric's own unit (core/domain/metric.h); money is turned into whole units with 4 places. A value too
    // large for that is no data. A metric that is never set is no data in every row.
    void set(metrics::Id metric, std::vector<std::int64_t> values);
    void setOwn(std::size_t metric, std::vector<std::int64_t> values); // at ownMetricScale
    void setPartners(const PartnerColumns& partners);                  // row = partner
    // Row = partner of that label, kNoRecord where it has none.
    void setPartners(const PartnerColumns& partners, std::span<const Index> ofRow);

    std::size_t rows() const { return m_rows; }
    Currency currency() const { return m_currency; }
    // In the metric's own unit, one's own at ownMetricScale; kNoData.
    std::int64_t value(std::size_t column, std::size_t row) const;
    bool has(std::size_t column) const { return !m_shown[column].empty(); }

    // For a program that was compiled with the first `own` of one's own metrics.
    std::vector<expression::Column> columns(std::size_t own) const;
    std::vector<expression::Value> row(std::size_t own, std::size_t row) const;

private:
    std::size_t m_rows;
    Currency m_currency;
    std::vector<int> m_ownScales;
    std::vector<std::int64_t> m_missing;             // what a metric that was never set is
    std::vector<std::vector<std::int64_t>> m_shown;  // by column
    std::vector<std::vector<std::int64_t>> m_scaled; // money only: in whole units, 4 places
    std::vector<Symbol> m_words[4];                  // type, status, region, country
    std::vector<Date> m_joined;
    std::vector<std::int64_t> m_days;
    std::vector<Date> m_today;
};

// The user's own metrics (Rulebook::metrics), in their order. A row whose reckoning comes to nothing is no data, and
// the finding says why; so is one whose value does not fit. Numbers are rounded half to even to ownMetricScale.
struct OwnMetric {
    std::vector<std::int64_t> values;             // by row
    std::vector<expression::RowFinding> findings; // by row
    std::optional<expression::Fault> fault;       // it does not compile: no data everywhere
};
std::vector<OwnMetric> ownMetrics(std::span<const UserMetric> own, MetricRows& rows); // and puts them into the rows

// One row of one of them, with every step of its arithmetic.
struct OwnExplanation {
    std::int64_t value = kNoData; // as ownMetrics gives it
    expression::Finding finding = expression::Finding::None;
    std::vector<expression::Step> steps; // outermost first
    std::vector<std::size_t> metrics;    // columns it reads, ascending
};
OwnExplanation explainOwn(std::span<const UserMetric> own, std::size_t metric, const MetricRows& rows, std::size_t row);

// The metrics of the catalogue on which these stand, also through one's own, ascending. Columns beyond the catalogue's
// are looked through; unknown names count for nothing.
std::vector<metrics::Id> catalogueBehind(std::span<const UserMetric> own, std::span<const std::size_t> columns);

} // namespace counterpart::scorecard
