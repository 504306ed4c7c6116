// SPDX-License-Identifier: GPL-3.0-or-later
// In which words does a document speak? The one door through which sentences, formats and names come into it: composers
// say phrases, whoever implements this knows a language (tests and anyone without one: english.h).
#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/domain/kinds.h"
#include "core/domain/metric.h"
#include "core/domain/rulebook.h"
#include "core/report/phrase.h"

#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace counterpart::report {

inline constexpr std::int64_t kNotCounted = std::numeric_limits<std::int64_t>::min();

// What stands in for {0}, {1} ... of a phrase: in words already. The first counted one of a phrase decides its plural.
struct Argument {
    std::string text;
    std::int64_t count = kNotCounted;
    Argument(std::string words) : text(std::move(words)) {} // NOLINT(google-explicit-constructor)
    Argument(const char* words) : text(words) {}            // NOLINT(google-explicit-constructor)
    Argument(std::string_view words) : text(words) {}       // NOLINT(google-explicit-constructor)
    Argument(std::string words, std::int64_t n) : text(std::move(words)), count(n) {}
};
std::int64_t countOf(std::span<const Argument> arguments); // kNotCounted when none is

// {0} = the argument; {0|deal|deals} = the first word when argument 0 counts 1, else the second. An argument that is
// not there leaves nothing; texts of arguments are never looked into. A doubled brace is a brace.
std::string expand(std::string_view pattern, std::span<const Argument> arguments);

bool isOfWholeMonths(const Period& period); // then days need not be said: "Jan 2026 to Sep 2026"

class Wording {
public:
    virtual ~Wording() = default;

    virtual std::string language() const = 0; // BCP 47
    virtual bool rightToLeft() const { return false; }

    // patternOf(phrase) in the language, expanded. A translation with more plural forms than two picks one by
    // countOf(arguments).
    virtual std::string say(Phrase phrase, std::span<const Argument> arguments) const = 0;
    std::string say(Phrase phrase, std::initializer_list<Argument> arguments = {}) const {
        return say(phrase, std::span(arguments.begin(), arguments.size()));
    }

    virtual std::string money(Minor minor, Currency currency) const = 0;       // "1,234.50 USD", to the minor unit
    virtual std::string moneyShort(Minor minor, Currency currency) const = 0;  // "1.2 M USD"
    virtual std::string amountShort(Minor minor, Currency currency) const = 0; // "1.2 M"
    virtual std::string count(std::int64_t count) const = 0;                   // "12,345"
    virtual std::string ratio(std::int64_t millionths) const = 0;              // "12.5 %"
    virtual std::string decimal(std::int64_t value, int places,
                                int most) const = 0;         // 45 x 10^-1, at most so many: "4.5"
    virtual std::string days(std::int64_t days) const = 0;   // "12 days"
    virtual std::string score(std::int64_t score) const = 0; // in scorecard::kPoint, rounded down: "59.9"
    virtual std::string date(Date day) const = 0;            // "12 May 2026"
    virtual std::string dayOfMonth(Date day) const = 0;      // "12 May"
    virtual std::string month(Date day) const = 0;           // of that day, as short as an axis needs it: "May"
    virtual std::string period(const Period& period, int fiscalFirstMonth) const = 0; // "Q3 2026"

    virtual std::string metricName(metrics::Id id) const = 0;
    virtual std::string modelName(Model model) const = 0;
    // A word that records carry as a code, as people read it: (Task, "status", "open"), (Deal, "stage", "won").
    virtual std::string word(Kind kind, std::string_view field, std::string_view word) const = 0;
    // A name or sentence of the rulebook: of a tier, a dimension, a benefit. Its author's, in whatever language; a
    // translation knows those of the programmes that come with the product.
    virtual std::string name(std::string_view given) const { return std::string(given); }

    // Made of the above.
    std::string list(std::span<const std::string> items) const;                         // "a, b and c"
    std::string withPlus(std::string figure, std::int64_t value) const;                 // "+3" for what is above 0
    std::string signedRatio(std::int64_t millionths) const;                             // "+12.5 %"
    std::string value(metrics::Unit unit, std::int64_t value, Currency currency) const; // "no data" for no data
    std::string valueShort(metrics::Unit unit, std::int64_t value, Currency currency) const;
    std::string change(metrics::Unit unit, std::int64_t difference, Currency currency) const; // with its sign
    std::string scoreChange(std::int64_t difference) const; // "+6.4": its size is rounded down, whatever its sign
    Argument counted(std::int64_t n) const { return {count(n), n}; }
};

} // namespace counterpart::report
