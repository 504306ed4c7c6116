// SPDX-License-Identifier: GPL-3.0-or-later
// How random expressions and rows are drawn.
#include "tests/core/base/expression_sample.h"

#include <array>
#include <cmath>
#include <limits>

namespace counterpart::testing {

using namespace expression;

Schema sampleSchema() {
    return {{{"whole", Type::Decimal, 0, false, {}},
             {"amount", Type::Decimal, 2, false, {}},
             {"role.weight", Type::Decimal, 6, false, {}},
             {"gaps", Type::Decimal, 3, true, {}},
             {"age_days", Type::Real, 0, false, {}},
             {"ratio", Type::Real, 0, true, {}},
             {"is_first", Type::Boolean, 0, false, {}},
             {"is last", Type::Boolean, 0, false, {}},
             {"type", Type::Word, 0, false, {"demo", "referral"}},
             {"region", Type::Word, 0, false, {}},
             {"closed", Type::Date, 0, false, {}},
             {"created", Type::Date, 0, false, {}}}};
}

SampleRows::SampleRows(Random& random, std::size_t rows, bool extreme) {
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    const std::array<std::int64_t, 8> edges = {
        kMax, -kMax, 0, 1, -1, std::int64_t{1} << 62, -(std::int64_t{1} << 62), (std::int64_t{1} << 62) - 1};
    const std::array<double, 9> reals = {
        0, -0.0, 1e308, -1e308, 5e-324, 0x1p62, 0x1p126, 0.5, std::numeric_limits<double>::infinity()};
    const std::array<Symbol, 4> words = {Symbol("demo"), Symbol("referral"), Symbol("north \"x\" \\"), Symbol()};
    const auto integer = [&](std::int64_t span) {
        return extreme && below(random, 8) == 0
                   ? edges[below(random, edges.size())]
                   : static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(2 * span)) - span;
    };
    const auto real = [&] {
        return extreme && below(random, 8) == 0 ? reals[below(random, reals.size())]
                                                : static_cast<double>(integer(1'000'000)) / 1024;
    };
    const auto day = [&] {
        return below(random, 6) == 0 ? Date{} : Date{static_cast<std::int32_t>(random() % 40'000) - 5'000};
    };
    for (std::size_t i = 0; i < rows; ++i) {
        whole.push_back(integer(20));
        amount.push_back(integer(100'000'000));
        weight.push_back(integer(5'000'000));
        gaps.push_back(below(random, 4) == 0 ? kMissingDecimal : integer(10'000));
        age.push_back(real());
        ratio.push_back(below(random, 4) == 0 ? std::numeric_limits<double>::quiet_NaN() : real());
        first.push_back(static_cast<std::uint8_t>(below(random, 2) * (1 + below(random, 200))));
        last.push_back(static_cast<std::uint8_t>(below(random, 2)));
        type.push_back(words[below(random, words.size())]);
        region.push_back(words[below(random, words.size())]);
        closed.push_back(day());
        created.push_back(day());
    }
}

std::vector<Column> SampleRows::columns() const {
    return {Column::decimals(whole.data()), Column::decimals(amount.data()), Column::decimals(weight.data()),
            Column::decimals(gaps.data()),  Column::reals(age.data()),       Column::reals(ratio.data()),
            Column::booleans(first.data()), Column::booleans(last.data()),   Column::words(type.data()),
            Column::words(region.data()),   Column::dates(closed.data()),    Column::dates(created.data())};
}

std::vector<Value> SampleRows::row(std::size_t i) const {
    return {Value::ofDecimal(whole[i]),
            Value::ofDecimal(amount[i], 2),
            Value::ofDecimal(weight[i], 6),
            gaps[i] == kMissingDecimal ? Value::none(Type::Decimal, 3) : Value::ofDecimal(gaps[i], 3),
            Value::ofReal(age[i]),
            Value::ofReal(ratio[i]),
            Value::ofBoolean(first[i] != 0),
            Value::ofBoolean(last[i] != 0),
            Value::ofWord(type[i]),
            Value::ofWord(region[i]),
            Value::ofDate(closed[i]),
            Value::ofDate(created[i])};
}

std::string SampleText::literal() {
    switch (pick(5)) {
    case 0:
        return "0";
    case 1:
        return std::to_string(pick(10));
    case 2:
        return "0." + std::to_string(1 + pick(99'999));
    case 3:
        return std::to_string(pick(1'000'000'000'000));
    default:
        return std::to_string(pick(100)) + "." + std::to_string(pick(100));
    }
}

std::string SampleText::decimal(int depth) {
    if (depth <= 0 || pick(6) == 0) {
        constexpr std::array<const char*, 4> kNames = {"whole", "amount", "role.weight", "gaps"};
        return pick(2) == 0 ? literal() : kNames[pick(kNames.size())];
    }
    const auto sub = [&] { return decimal(depth - 1); };
    switch (pick(11)) {
    case 0:
        return "(" + sub() + " + " + sub() + ")";
    case 1:
        return sub() + " - (" + sub() + ")";
    case 2:
        return "round(" + sub() + ", 3) * round(" + sub() + ", 2)";
    case 3:
        return "(" + sub() + ") % (" + sub() + ")";
    case 4:
        return "-(" + sub() + ")";
    case 5:
        return "if(" + boolean(depth - 1) + ", " + sub() + ", " + sub() + ")";
    case 6:
        return "abs(" + sub() + ")";
    case 7:
        return "round(" + sub() + ", " + std::to_string(pick(8)) + ")";
    case 8:
        return (pick(2) == 0 ? "min(" : "max(") + sub() + ", " + sub() + ", " + sub() + ")";
    case 9:
        return (pick(2) == 0 ? "floor(" : "ceil(") + sub() + ")";
    default:
        return "clamp(" + sub() + ", " + sub() + ", " + sub() + ")";
    }
}

std::string SampleText::call(int depth) {
    const auto sub = [&] { return number(depth - 1); };
    constexpr std::array<const char*, 6> kOne = {"sqrt", "exp", "ln", "log2", "log10", "real"};
    switch (pick(7)) {
    case 0:
        return "pow(" + sub() + ", " + sub() + ")";
    case 1:
        return "round(" + sub() + ", " + std::to_string(pick(7)) + ")";
    case 2:
        return (pick(2) == 0 ? "floor(" : "ceil(") + sub() + ")";
    case 3:
        return "min(" + sub() + ", " + sub() + ")";
    case 4:
        return "clamp(" + sub() + ", " + sub() + ", " + sub() + ")";
    case 5:
        return "abs(-" + sub() + ")";
    default:
        return std::string(kOne[pick(kOne.size())]) + "(" + sub() + ")";
    }
}

std::string SampleText::number(int depth) {
    if (depth <= 0 || pick(8) == 0) {
        return pick(3) == 0 ? decimal(0) : pick(3) == 0 ? "2.5e0" : pick(2) == 0 ? "age_days" : "ratio";
    }
    const auto sub = [&] { return number(depth - 1); };
    switch (pick(10)) {
    case 0:
        return "(" + sub() + " + " + sub() + ")";
    case 1:
        return sub() + " - " + sub();
    case 2:
        return "round(" + sub() + ", 4) * " + sub();
    case 3:
        return "(" + sub() + ") / (" + sub() + ")";
    case 4:
        return "(" + sub() + ") ^ (" + sub() + ")";
    case 5:
        return "(" + boolean(depth - 1) + " ? " + sub() + " : " + sub() + ")";
    case 6:
        return decimal(depth - 1);
    case 7:
        return "year(" + date(depth - 1) + ") + month(" + date(depth - 1) + ") * day(" + date(depth - 1) + ")";
    case 8:
        return "(" + date(depth - 1) + " - " + date(depth - 1) + ")";
    default:
        return call(depth);
    }
}

std::string SampleText::word(int depth) {
    if (depth <= 0 || pick(2) == 0) {
        constexpr std::array<const char*, 4> kWords = {"type", "region", "\"demo\"", "'north \"x\" \\\\'"};
        return kWords[pick(kWords.size())];
    }
    return "if(" + boolean(depth - 1) + ", " + word(depth - 1) + ", " + word(depth - 1) + ")";
}

std::string SampleText::date(int depth) {
    if (depth <= 0 || pick(3) == 0) {
        constexpr std::array<const char*, 4> kDays = {"closed", "created", "2026-03-31", "date(\"1999-12-31\")"};
        return kDays[pick(kDays.size())];
    }
    switch (pick(4)) {
    case 0:
        return "(" + date(depth - 1) + " + round(" + number(depth - 1) + "))";
    case 1:
        return "(" + date(depth - 1) + " - floor(" + decimal(depth - 1) + "))";
    case 2:
        return "(whole + " + date(depth - 1) + ")";
    default:
        return "(" + boolean(depth - 1) + " ? " + date(depth - 1) + " : max(" + date(depth - 1) + ", " +
               date(depth - 1) + "))";
    }
}

std::string SampleText::comparison(int depth) {
    constexpr std::array<const char*, 6> kSigns = {" == ", " != ", " < ", " <= ", " > ", " >= "};
    const std::string sign = kSigns[pick(kSigns.size())];
    const auto sub = [&] { return depth % 2 == 0 ? decimal(depth - 1) : number(depth - 1); };
    const std::string isNot = pick(3) == 0 ? " not" : "";
    switch (pick(7)) {
    case 0:
        return "(" + date(depth - 1) + sign + date(depth - 1) + ")";
    case 1:
        return "(" + word(depth - 1) + kSigns[pick(2)] + word(depth - 1) + ")";
    case 2:
        return "(" + word(depth - 1) + isNot + " in (\"demo\", region))";
    case 3:
        return "((" + sub() + ")" + isNot + " in (1, 2, " + sub() + "))";
    case 4:
        return "between(" + sub() + ", " + sub() + ", " + sub() + ")";
    case 5:
        return "between(" + date(depth - 1) + ", created, " + date(depth - 1) + ")";
    default:
        return "((" + sub() + ")" + sign + "(" + sub() + "))";
    }
}

std::string SampleText::boolean(int depth) {
    if (depth <= 0 || pick(8) == 0) {
        constexpr std::array<const char*, 7> kTruths = {"is_first",  "`is last`",   "true",      "has(gaps)",
                                                        "has(type)", "has(closed)", "has(ratio)"};
        return kTruths[pick(kTruths.size())];
    }
    const auto sub = [&] { return boolean(depth - 1); };
    switch (pick(6)) {
    case 0:
        return "(" + sub() + " and " + sub() + ")";
    case 1:
        return "(" + sub() + " || " + sub() + ")";
    case 2:
        return "(not " + sub() + ")";
    case 3:
        return "!(" + sub() + ")";
    default:
        return comparison(depth);
    }
}

} // namespace counterpart::testing
