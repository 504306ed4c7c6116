// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of metrics, and one's own metrics computed into them.
#include "core/engine/scorecard/metric_rows.h"

#include <algorithm>

namespace counterpart::scorecard {

namespace {

constexpr std::int64_t kTens[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

// Minor units into whole ones with 4 places.
std::int64_t wholeMoney(std::int64_t minor, int digits) {
    if (minor == kNoData) {
        return expression::kMissingDecimal;
    }
    if (digits > kMetricMoneyScale) {
        return static_cast<std::int64_t>(divHalfEven(minor, kTens[digits - kMetricMoneyScale]));
    }
    std::int64_t value = 0;
    const bool fits = !__builtin_mul_overflow(minor, kTens[kMetricMoneyScale - digits], &value);
    return fits ? value : expression::kMissingDecimal;
}

bool isMoney(std::size_t column) {
    return column < metrics::kMetricCount && metrics::catalogue()[column].unit == metrics::Unit::Money;
}

// The result of a program at `scale`, rounded half to even; a real by its exact binary value.
expression::Outcome<expression::Program> compileRounded(const UserMetric& metric, std::span<const UserMetric> before) {
    auto plain = compileMetric(metric.expression, before); // for the fault's place in the text as it was written
    if (!plain) {
        return plain;
    }
    const std::string rounded = "round((" + metric.expression + "), " + std::to_string(ownMetricScale(metric)) + ")";
    return compileMetric(rounded, before);
}

std::int64_t atScale(Int128 mantissa, int scale, int wanted) {
    for (; scale < wanted; ++scale) {
        mantissa *= 10;
    }
    Int128 divisor = 1;
    for (; scale > wanted; --scale) {
        divisor *= 10;
    }
    const Int128 value = divisor == 1 ? mantissa : divHalfEven(mantissa, divisor);
    const bool fits =
        value > std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
    return fits ? static_cast<std::int64_t>(value) : kNoData;
}

} // namespace

MetricRows::MetricRows(std::size_t rows, Currency currency, Date asOf, std::span<const UserMetric> own)
    : m_rows(rows), m_currency(currency), m_missing(rows, expression::kMissingDecimal),
      m_shown(metrics::kMetricCount + own.size()), m_scaled(metrics::kMetricCount), m_joined(rows),
      m_days(rows, expression::kMissingDecimal), m_today(rows, asOf) {
    std::ranges::transform(own, std::back_inserter(m_ownScales), ownMetricScale);
    for (auto& words : m_words) {
        words.resize(rows);
    }
}

void MetricRows::set(metrics::Id metric, std::vector<std::int64_t> values) {
    const auto column = static_cast<std::size_t>(metric);
    if (isMoney(column)) {
        auto& scaled = m_scaled[column];
        scaled.resize(values.size());
        std::ranges::transform(values, scaled.begin(),
                               [&](std::int64_t minor) { return wholeMoney(minor, m_currency.digits()); });
    }
    m_shown[column] = std::move(values);
}

void MetricRows::setOwn(std::size_t metric, std::vector<std::int64_t> values) {
    m_shown[metrics::kMetricCount + metric] = std::move(values);
}

void MetricRows::setPartners(const PartnerColumns& partners) {
    std::vector<Index> all(partners.size());
    for (Index partner = 0; partner < all.size(); ++partner) {
        all[partner] = partner;
    }
    setPartners(partners, all);
}

void MetricRows::setPartners(const PartnerColumns& partners, std::span<const Index> ofRow) {
    for (std::size_t row = 0; row < m_rows && row < ofRow.size(); ++row) {
        const Index partner = ofRow[row];
        if (partner >= partners.size()) {
            continue;
        }
        m_words[0][row] = partners.type[partner];
        m_words[1][row] = partners.status[partner];
        m_words[2][row] = partners.region[partner];
        m_words[3][row] = partners.country[partner];
        m_joined[row] = partners.joined[partner];
        if (m_joined[row].has() && m_today[row].has()) {
            m_days[row] = std::int64_t{m_today[row].days} - m_joined[row].days;
        }
    }
}

std::int64_t MetricRows::value(std::size_t column, std::size_t row) const {
    return column < m_shown.size() && row < m_shown[column].size() ? m_shown[column][row] : kNoData;
}

std::vector<expression::Column> MetricRows::columns(std::size_t own) const {
    static_assert(kNoData == expression::kMissingDecimal);
    std::vector<expression::Column> columns;
    for (std::size_t c = 0; c < metrics::kMetricCount + own; ++c) {
        const auto& values = isMoney(c) ? m_scaled[c] : m_shown[c];
        columns.push_back(expression::Column::decimals(values.empty() ? m_missing.data() : values.data()));
    }
    for (const auto& words : m_words) {
        columns.push_back(expression::Column::words(words.data()));
    }
    columns.push_back(expression::Column::dates(m_joined.data()));
    columns.push_back(expression::Column::decimals(m_days.data()));
    columns.push_back(expression::Column::dates(m_today.data()));
    return columns;
}

std::vector<expression::Value> MetricRows::row(std::size_t own, std::size_t row) const {
    using expression::Value;
    std::vector<Value> values;
    const auto decimal = [&](const std::vector<std::int64_t>& column, int scale) {
        const bool missing = row >= column.size() || column[row] == expression::kMissingDecimal;
        values.push_back(missing ? Value::none(expression::Type::Decimal, scale)
                                 : Value::ofDecimal(column[row], scale));
    };
    for (std::size_t c = 0; c < metrics::kMetricCount; ++c) {
        decimal(isMoney(c) ? m_scaled[c] : m_shown[c], metricScale(metrics::catalogue()[c].unit));
    }
    for (std::size_t c = 0; c < own; ++c) {
        decimal(m_shown[metrics::kMetricCount + c], m_ownScales[c]);
    }
    for (const auto& words : m_words) {
        values.push_back(Value::ofWord(words[row]));
    }
    values.push_back(Value::ofDate(m_joined[row]));
    decimal(m_days, 0);
    values.push_back(Value::ofDate(m_today[row]));
    return values;
}

std::vector<OwnMetric> ownMetrics(std::span<const UserMetric> own, MetricRows& rows) {
    std::vector<OwnMetric> made(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        OwnMetric& metric = made[i];
        metric.values.assign(rows.rows(), kNoData);
        const auto program = compileRounded(own[i], own.first(i));
        if (program) {
            expression::Values out;
            program->run(rows.columns(i), rows.rows(), out);
            auto finding = out.findings.begin();
            for (std::size_t row = 0; row < rows.rows(); ++row) {
                if (finding != out.findings.end() && finding->row == row) {
                    ++finding;
                    continue;
                }
                metric.values[row] = atScale(out.mantissa(row), out.scale, ownMetricScale(own[i]));
                if (metric.values[row] == kNoData) {
                    metric.findings.push_back({row, expression::Finding::Overflow});
                }
            }
            metric.findings.insert(metric.findings.end(), out.findings.begin(), out.findings.end());
            std::ranges::sort(metric.findings, {}, &expression::RowFinding::row);
        } else {
            metric.fault = program.error();
        }
        rows.setOwn(i, metric.values);
    }
    return made;
}

OwnExplanation explainOwn(std::span<const UserMetric> own, std::size_t metric, const MetricRows& rows,
                          std::size_t row) {
    OwnExplanation out;
    const auto rounded = compileRounded(own[metric], own.first(metric));
    const auto plain = compileMetric(own[metric].expression, own.first(metric));
    if (!rounded || !plain) {
        return out;
    }
    const auto values = rows.row(metric, row);
    const expression::Evaluated result = rounded->evaluate(values);
    out.finding = result.finding;
    if (result.finding == expression::Finding::None && !result.value.missing) {
        out.value = atScale(result.value.mantissa, result.value.scale, ownMetricScale(own[metric]));
    }
    out.steps = plain->explain(values);
    for (const std::uint32_t variable : plain->variables()) {
        if (variable < metrics::kMetricCount + metric) {
            out.metrics.push_back(variable);
        }
    }
    return out;
}

std::vector<metrics::Id> catalogueBehind(std::span<const UserMetric> own, std::span<const std::size_t> columns) {
    std::vector<bool> needed(metrics::kMetricCount + own.size(), false);
    for (const std::size_t column : columns) {
        if (column < needed.size()) {
            needed[column] = true;
        }
    }
    for (std::size_t i = own.size(); i-- > 0;) { // they speak of those before them
        const auto program = needed[metrics::kMetricCount + i] ? compileMetric(own[i].expression, own.first(i))
                                                               : compileMetric("0", own.first(i));
        if (!program) {
            continue;
        }
        for (const std::uint32_t variable : program->variables()) {
            if (variable < metrics::kMetricCount + i) {
                needed[variable] = true;
            }
        }
    }
    std::vector<metrics::Id> ids;
    for (std::size_t m = 0; m < metrics::kMetricCount; ++m) {
        if (needed[m]) {
            ids.push_back(static_cast<metrics::Id>(m));
        }
    }
    return ids;
}

} // namespace counterpart::scorecard
