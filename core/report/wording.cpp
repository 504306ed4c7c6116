// SPDX-License-Identifier: GPL-3.0-or-later
// Puts arguments into patterns, and composes what every language composes alike.
#include "core/report/wording.h"

#include "core/engine/metrics/terms.h"

#include <charconv>
#include <cstdlib>

namespace counterpart::report {

std::int64_t countOf(std::span<const Argument> arguments) {
    for (const Argument& argument : arguments) {
        if (argument.count != kNotCounted) {
            return argument.count;
        }
    }
    return kNotCounted;
}

namespace {

// What stands between braces: "0", or "0|deal|deals".
void put(std::string& into, std::string_view slot, std::span<const Argument> arguments) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(slot.data(), slot.data() + slot.size(), index);
    if (error != std::errc() || index >= arguments.size()) {
        return;
    }
    const Argument& argument = arguments[index];
    const std::string_view forms = slot.substr(static_cast<std::size_t>(end - slot.data()));
    if (forms.empty()) {
        into += argument.text;
        return;
    }
    const std::size_t bar = forms.find('|', 1);
    const bool one = argument.count == 1 || bar == std::string_view::npos;
    into += one ? forms.substr(1, bar == std::string_view::npos ? bar : bar - 1) : forms.substr(bar + 1);
}

} // namespace

std::string expand(std::string_view pattern, std::span<const Argument> arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        const bool doubled = i + 1 < pattern.size() && pattern[i + 1] == c;
        if ((c == '{' || c == '}') && doubled) {
            out += c;
            ++i;
            continue;
        }
        const std::size_t end = c == '{' ? pattern.find('}', i) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += c;
            continue;
        }
        put(out, pattern.substr(i + 1, end - i - 1), arguments);
        i = end;
    }
    return out;
}

std::string Wording::list(std::span<const std::string> items) const {
    if (items.empty()) {
        return {};
    }
    std::string text = items.front();
    for (std::size_t i = 1; i < items.size(); ++i) {
        text = say(i + 1 == items.size() ? Phrase::ListLast : Phrase::ListMore, {text, items[i]});
    }
    return text;
}

std::string Wording::signedRatio(std::int64_t millionths) const {
    return (millionths > 0 ? "+" : "") + ratio(millionths);
}

namespace {

std::string inUnit(const Wording& w, metrics::Unit unit, std::int64_t value, Currency currency, bool isShort) {
    switch (unit) {
    case metrics::Unit::Money:
        return isShort ? w.moneyShort(value, currency) : w.money(value, currency);
    case metrics::Unit::Count:
        return w.count(value);
    case metrics::Unit::Ratio:
        return w.ratio(value);
    case metrics::Unit::Days:
        return w.say(Phrase::DaysOf, {w.decimal(value, 6, 1)});
    case metrics::Unit::Hours:
        return w.say(Phrase::HoursOf, {w.decimal(value, 6, 1)});
    case metrics::Unit::Score:
        return w.decimal(value, 6, 2);
    }
    return {};
}

} // namespace

std::string Wording::value(metrics::Unit unit, std::int64_t value, Currency currency) const {
    return value == metrics::kNoData ? say(Phrase::NoData) : inUnit(*this, unit, value, currency, false);
}

std::string Wording::valueShort(metrics::Unit unit, std::int64_t value, Currency currency) const {
    return value == metrics::kNoData ? say(Phrase::NoData) : inUnit(*this, unit, value, currency, true);
}

std::string Wording::scoreChange(std::int64_t difference) const {
    return (difference > 0 ? "+" : difference < 0 ? "\u2212" : "") + score(std::abs(difference));
}

std::string Wording::change(metrics::Unit unit, std::int64_t difference, Currency currency) const {
    const std::string sign = difference > 0 ? "+" : "";
    return unit == metrics::Unit::Ratio ? sign + say(Phrase::PercentPoints, {decimal(difference, 4, 1)})
                                        : sign + inUnit(*this, unit, difference, currency, true);
}

} // namespace counterpart::report
