// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document speak without a translation? In English, one way on every machine: tests, the fallback, and what
// translations stand on: they write numbers in a style of their own.
#pragma once

#include "core/report/wording.h"

#include <vector>

namespace counterpart::report {

// Digits are always 0 to 9.
struct NumberStyle {
    struct Unit { // of short amounts
        int zeros = 0;
        std::string word;
    };
    std::string group = ",", point = ".";
    std::string percent = "\u202f%"; // behind a ratio
    std::string gap = "\u202f";      // between a short amount and its unit
    std::string mark;                // around signs and percentages: keeps them together where one reads to the left
    std::vector<Unit> units = {{9, "B"}, {6, "M"}, {3, "K"}}; // the largest first
};

class English : public Wording {
public:
    English() = default;
    explicit English(NumberStyle style) : m_style(std::move(style)) {}

    using Wording::say;
    std::string language() const override { return "en"; }
    std::string say(Phrase phrase, std::span<const Argument> arguments) const override;
    std::string money(Minor minor, Currency currency) const override;
    std::string moneyShort(Minor minor, Currency currency) const override;
    std::string amountShort(Minor minor, Currency currency) const override;
    std::string count(std::int64_t count) const override;
    std::string ratio(std::int64_t millionths) const override;
    std::string decimal(std::int64_t value, int places, int most) const override;
    std::string days(std::int64_t days) const override;
    std::string score(std::int64_t score) const override;
    std::string date(Date day) const override;
    std::string dayOfMonth(Date day) const override;
    std::string month(Date day) const override;
    std::string period(const Period& period, int fiscalFirstMonth) const override;
    std::string metricName(metrics::Id id) const override;
    std::string modelName(Model model) const override;
    std::string word(Kind kind, std::string_view field, std::string_view word) const override;

private:
    std::string exact(std::int64_t value, int places) const;        // value x 10^-places with all its places
    std::string kept(bool needed, const std::string& figure) const; // together by the mark

    NumberStyle m_style;
};

} // namespace counterpart::report
