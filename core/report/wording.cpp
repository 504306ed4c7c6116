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

namespace {

// Where one reads to the left, a mark keeps a sign before its digits.
std::string signedFigure(const Wording& w, const char* sign, const std::string& figure) {
    return (w.rightToLeft() ? "\u200e" : "") + (sign + figure);
}

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

std::string Wording::withPlus(std::string figure, std::int64_t value) const {
    return value > 0 ? signedFigure(*this, "+", figure) : figure;
}

std::string Wording::signedRatio(std::int64_t millionths) const { return withPlus(ratio(millionths), millionths); }

std::string Wording::value(metrics::Unit unit, std::int64_t value, Currency currency) const {
    return value == metrics::kNoData ? say(Phrase::NoData) : inUnit(*this, unit, value, currency, false);
}

std::string Wording::valueShort(metrics::Unit unit, std::int64_t value, Currency currency) const {
    return value == metrics::kNoData ? say(Phrase::NoData) : inUnit(*this, unit, value, currency, true);
}

std::string Wording::scoreChange(std::int64_t difference) const {
    const std::string size = score(std::abs(difference));
    return difference < 0 ? signedFigure(*this, "\u2212", size) : withPlus(size, difference);
}

std::string Wording::change(metrics::Unit unit, std::int64_t difference, Currency currency) const {
    return withPlus(unit == metrics::Unit::Ratio ? say(Phrase::PercentPoints, {decimal(difference, 4, 1)})
                                                 : inUnit(*this, unit, difference, currency, true),
                    difference);
}

bool isOfWholeMonths(const Period& period) {
    const auto begins = [](Date day) { return day.has() && static_cast<unsigned>(day.civil().day()) == 1; };
    return begins(period.from) && begins(period.to);
}

} // namespace counterpart::report
