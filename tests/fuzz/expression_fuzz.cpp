// SPDX-License-Identifier: GPL-3.0-or-later
// Does any text end in a program or in a fault within it, and never in a crash? What compiles must survive printing,
// and give the same for one row and for a column.
#include "core/base/expression/editing.h"
#include "core/base/expression/expression.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace counterpart;
using namespace counterpart::expression;

namespace {

void must(bool holds) {
    if (!holds) {
        std::abort();
    }
}

const Schema& schema() {
    static const Schema all{{{"role_weight", Type::Decimal, 6, false, {}},
                             {"deal_amount", Type::Decimal, 2, true, {}},
                             {"age_days", Type::Real, 0, true, {}},
                             {"is_first", Type::Boolean, 0, false, {}},
                             {"type", Type::Word, 0, false, {"demo", "referral"}},
                             {"closed", Type::Date, 0, false, {}}}};
    return all;
}

constexpr std::array<std::int64_t, 4> kWeights = {0, 1'500'000, -1, std::numeric_limits<std::int64_t>::max()};
constexpr std::array<std::int64_t, 4> kAmounts = {12'345, kMissingDecimal, 0, -99};
constexpr std::array<double, 4> kAges = {0, 3.5, std::numeric_limits<double>::quiet_NaN(), -1e300};
constexpr std::array<std::uint8_t, 4> kFirst = {1, 0, 0, 1};
constexpr std::array<Date, 4> kClosed = {Date{20'000}, Date{}, Date{0}, Date{-300'000}};

void checkProgram(const Program& program) {
    static const std::array<Symbol, 4> kTypes = {Symbol("demo"), Symbol(), Symbol("referral"), Symbol("x")};
    const std::array<Column, 6> columns = {Column::decimals(kWeights.data()), Column::decimals(kAmounts.data()),
                                           Column::reals(kAges.data()),       Column::booleans(kFirst.data()),
                                           Column::words(kTypes.data()),      Column::dates(kClosed.data())};
    Values out;
    program.run(columns, kWeights.size(), out);
    std::size_t next = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const std::array<Value, 6> row = {Value::ofDecimal(kWeights[i], 6),
                                          kAmounts[i] == kMissingDecimal ? Value::none(Type::Decimal, 2)
                                                                         : Value::ofDecimal(kAmounts[i], 2),
                                          Value::ofReal(kAges[i]),
                                          Value::ofBoolean(kFirst[i] != 0),
                                          Value::ofWord(kTypes[i]),
                                          Value::ofDate(kClosed[i])};
        const Evaluated one = program.evaluate(row);
        const bool isFound = next < out.findings.size() && out.findings[next].row == i;
        must(isFound ? out.findings[next++].finding == one.finding
                     : one.finding == Finding::None && one.value == out.at(i));
        must(!program.explain(row).empty());
    }
    const std::string printed = program.canonical();
    const auto again = compile(printed, schema());
    must(again ? *again == program && again->canonical() == printed : again.error().problem == Problem::TooLong);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::uint32_t end = 0;
    for (const Token& token : tokens(text)) {
        must(token.span.begin >= end && token.span.length > 0 && token.span.end() <= size);
        end = token.span.end();
    }
    for (const Suggestion& each : suggestionsAt(text, size / 2, schema())) {
        must(each.replaces.end() <= size && !each.text.empty());
    }
    const auto program = compile(text, schema());
    if (program) {
        checkProgram(*program);
    } else {
        must(program.error().span.end() <= size &&
             faultOf(toError(program.error())).problem == program.error().problem);
    }
    return 0;
}
