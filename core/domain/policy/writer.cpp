// SPDX-License-Identifier: GPL-3.0-or-later
// How single values of the policy are written; times of day and weekdays both ways.
#include "core/domain/policy/writer.h"

#include <fmt/format.h>

namespace counterpart::rulebook {

std::optional<int> clockMinutes(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
        return std::nullopt;
    }
    const int hours = (text[0] - '0') * 10 + text[1] - '0';
    const int minutes = (text[3] - '0') * 10 + text[4] - '0';
    const int all = hours * 60 + minutes;
    return minutes < 60 && all <= 24 * 60 ? std::optional(all) : std::nullopt;
}

std::string clockText(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

void PolicyWriter::amount(std::string_view name, const Money& value) {
    const bool isOwn = value.currency.has() && value.currency != m_currency;
    m_out.text(name, isOwn ? toString(value) : amountString(value.minor, m_currency));
}

void PolicyWriter::weekdays(std::string_view name, int bits) {
    std::vector<std::string_view> days;
    for (int day = 0; day < 7; ++day) {
        if ((bits >> day & 1) != 0) {
            days.push_back(kWeekdayNames[day]);
        }
    }
    m_out.list(
        name, days, [](std::string_view day) { return std::string(day); }, true);
}

void PolicyWriter::criteria(std::string_view name, const std::vector<Criterion>& value) {
    if (value.empty()) {
        return;
    }
    m_out.open(name, '{');
    for (const Criterion& criterion : value) {
        const auto named = criterionNamed(criterion.metric);
        const LadderMetric metric = named ? named->metric : LadderMetric::CertifiedPeople;
        if (isMoney(metric)) {
            m_out.text(criterion.metric, amountString(criterion.atLeast, m_currency));
        } else if (isCount(metric) || metric == LadderMetric::Csat) {
            m_out.value(criterion.metric, toString(Micros{criterion.atLeast}));
        } else {
            m_out.text(criterion.metric, toString(Rate{criterion.atLeast}));
        }
    }
    m_out.close('}');
}

void PolicyWriter::curve(std::string_view name, const std::vector<CurvePoint>& value) {
    std::string json = "[";
    for (const CurvePoint& point : value) {
        json += fmt::format("{}[{}, {}]", json.size() == 1 ? "" : ", ", toString(point.at), toString(point.points));
    }
    m_out.value(name, json + "]");
}

} // namespace counterpart::rulebook
