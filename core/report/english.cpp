// SPDX-License-Identifier: GPL-3.0-or-later
// English formats and names. Digits are placed by integers alone.
#include "core/report/english.h"

#include <array>
#include <fmt/format.h>

namespace counterpart::report {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

constexpr std::array<std::string_view, metrics::kMetricCount> kMetrics = {
    "Won revenue",
    "Attributed revenue",
    "Sourced revenue",
    "Influenced revenue",
    "Recurring revenue",
    "Revenue growth",
    "Share of revenue",
    "Deals won",
    "Deals lost",
    "Open deals",
    "Deals created",
    "Average deal size",
    "Win rate",
    "Sales cycle",
    "Sales cycle, median",
    "Open pipeline",
    "New qualified opportunities",
    "Registrations",
    "Registrations approved",
    "Registrations rejected",
    "Registrations expired",
    "Days since registration",
    "Certified people",
    "Certifications current",
    "Certifications lapsed",
    "Certifications expiring",
    "Customer satisfaction",
    "Net promoter score",
    "Logins",
    "Trainings",
    "Events",
    "Engagement",
    "Quota",
    "Quota attainment",
    "New customers",
    "Customer retention",
    "Qualified leads",
    "Time to contact",
    "Commission accrued",
    "Clawback",
    "Product coverage",
    "Satisfied customers",
    "Competing deals",
    "Success stories",
    "Quota attainment to date",
    "Registrations approved, share",
    "Sales cycle, shortest",
    "Customers that bought",
    "Customers that bought again",
    "Cross-sold customers",
    "Most sold product",
};

constexpr std::array<std::string_view, std::size(kModels)> kModelNames = {
    "Equal split",    "Linear",     "First touch", "Last touch",       "Time decay",
    "Position based", "Role based", "Custom",      "Evidence-weighted"};

std::int64_t powerOfTen(int places) {
    std::int64_t power = 1;
    for (int i = 0; i < places; ++i) {
        power *= 10;
    }
    return power;
}

std::int64_t roundedTo(std::int64_t value, int from, int to) {
    return to >= from ? value : static_cast<std::int64_t>(divHalfEven(value, powerOfTen(from - to)));
}

} // namespace

std::string English::exact(std::int64_t value, int places) const {
    const std::uint64_t magnitude =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    const auto unit = static_cast<std::uint64_t>(powerOfTen(places));
    std::string text = std::to_string(magnitude / unit);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, m_style.group);
    }
    if (places > 0) {
        text += fmt::format("{}{:0{}}", m_style.point, magnitude % unit, places);
    }
    return value < 0 ? "\u2212" + text : text;
}

std::string English::kept(bool needed, const std::string& figure) const {
    return needed ? m_style.mark + figure + m_style.mark : figure;
}

std::string English::say(Phrase phrase, std::span<const Argument> arguments) const {
    return expand(patternOf(phrase), arguments);
}

std::string English::money(Minor minor, Currency currency) const {
    const std::string amount = kept(minor < 0, exact(minor, currency.digits()));
    return currency.has() ? fmt::format("{}\u00a0{}", amount, currency.code()) : amount;
}

std::string English::moneyShort(Minor minor, Currency currency) const {
    const std::string amount = amountShort(minor, currency);
    return currency.has() ? fmt::format("{}\u00a0{}", amount, currency.code()) : amount;
}

std::string English::amountShort(Minor minor, Currency currency) const {
    const int digits = currency.digits();
    const Int128 magnitude = minor < 0 ? -Int128{minor} : Int128{minor};
    for (const NumberStyle::Unit& step : m_style.units) {
        const Int128 unit = Int128{powerOfTen(step.zeros)} * powerOfTen(digits);
        if (magnitude * 2000 < unit * 1999) { // what would be shown as 1,000 K is 1.0 M
            continue;
        }
        const bool fine = magnitude * 100 < unit * 9995; // one place below 100
        const auto shown = static_cast<std::int64_t>(divHalfEven(magnitude * (fine ? 10 : 1), unit));
        return kept(minor < 0, exact(minor < 0 ? -shown : shown, fine ? 1 : 0)) + m_style.gap + step.word;
    }
    return kept(minor < 0, exact(roundedTo(minor, digits, 0), 0));
}

std::string English::count(std::int64_t count) const { return kept(count < 0, exact(count, 0)); }

std::string English::ratio(std::int64_t millionths) const {
    return kept(true, exact(roundedTo(millionths, 4, 1), 1) + m_style.percent);
}

std::string English::decimal(std::int64_t value, int places, int most) const {
    const int shown = std::min(places, most);
    std::string text = exact(roundedTo(value, places, shown), shown);
    if (shown > 0) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with(m_style.point)) {
            text.erase(text.size() - m_style.point.size());
        }
    }
    return kept(value < 0, text);
}

std::string English::days(std::int64_t days) const {
    const std::array<Argument, 1> arguments = {counted(days)};
    return expand("{0} {0|day|days}", arguments);
}

std::string English::score(std::int64_t score) const { // rounded down, so that no bound shows that was not reached
    constexpr std::int64_t tenth = 100'000'000'000;
    const std::int64_t down = score / tenth - (score % tenth < 0 ? 1 : 0);
    return kept(down < 0, exact(down, 1));
}

std::string English::date(Date day) const {
    return day.has() ? fmt::format("{} {}", dayOfMonth(day), static_cast<int>(day.civil().year())) : std::string();
}

std::string English::dayOfMonth(Date day) const {
    return day.has() ? fmt::format("{} {}", static_cast<unsigned>(day.civil().day()), month(day)) : std::string();
}

std::string English::month(Date day) const {
    return day.has() ? std::string(kMonths[static_cast<unsigned>(day.civil().month()) - 1].substr(0, 3))
                     : std::string();
}

std::string English::period(const Period& period, int fiscalFirstMonth) const {
    const std::string text = toString(period, fiscalFirstMonth);
    if (text == "all") {
        return "all time";
    }
    if (text.size() == 7 && text[5] == 'Q') {
        return fmt::format("Q{} {}", text[6], text.substr(0, 4));
    }
    if (text.size() == 7 && period.from.has()) {
        return fmt::format("{} {}", kMonths[static_cast<unsigned>(period.from.civil().month()) - 1], text.substr(0, 4));
    }
    if (text.find("..") == std::string::npos) {
        return text;
    }
    if (isOfWholeMonths(period)) {
        const auto said = [&](Date day) { return month(day) + " " + toString(day).substr(0, 4); };
        return fmt::format("{} to {}", said(period.from), said(period.to.plusDays(-1)));
    }
    const std::string until = period.to.has() ? date(period.to.plusDays(-1)) : std::string();
    return !period.from.has() ? fmt::format("until {}", until)
           : until.empty()    ? fmt::format("since {}", date(period.from))
                              : fmt::format("{} to {}", date(period.from), until);
}

std::string English::metricName(metrics::Id id) const { return std::string(kMetrics[static_cast<std::size_t>(id)]); }

std::string English::modelName(Model model) const { return std::string(kModelNames[static_cast<std::size_t>(model)]); }

std::string English::word(Kind, std::string_view, std::string_view word) const {
    std::string tidy(word);
    for (char& c : tidy) {
        c = c == '_' ? ' ' : c;
    }
    if (!tidy.empty() && tidy[0] >= 'a' && tidy[0] <= 'z') {
        tidy[0] = static_cast<char>(tidy[0] - 'a' + 'A');
    }
    return tidy;
}

} // namespace counterpart::report
