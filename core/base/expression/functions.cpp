// SPDX-License-Identifier: GPL-3.0-or-later
// The list of functions, by name.
#include "core/base/expression/functions.h"

#include <algorithm>
#include <array>

namespace counterpart::expression {

namespace {

constexpr std::array<Function, 21> kFunctions = {{
    {"abs", Operation::Absolute, 1, 1, "x"},
    {"between", Operation::Between, 3, 3, "x, lowest, highest"},
    {"ceil", Operation::Ceiling, 1, 1, "x"},
    {"clamp", Operation::Clamp, 3, 3, "x, lowest, highest"},
    {"date", Operation::Literal, 1, 1, "\"2026-03-31\""},
    {"day", Operation::Day, 1, 1, "date"},
    {"exp", Operation::Exponential, 1, 1, "x"},
    {"floor", Operation::Floor, 1, 1, "x"},
    {"has", Operation::Has, 1, 1, "value"},
    {"if", Operation::If, 3, 3, "condition, then, else"},
    {"ln", Operation::Logarithm, 1, 1, "x"},
    {"log10", Operation::Logarithm10, 1, 1, "x"},
    {"log2", Operation::Logarithm2, 1, 1, "x"},
    {"max", Operation::Greatest, 1, kAnyNumber, "x, y, ..."},
    {"min", Operation::Least, 1, kAnyNumber, "x, y, ..."},
    {"month", Operation::Month, 1, 1, "date"},
    {"pow", Operation::Power, 2, 2, "x, exponent"},
    {"real", Operation::ToReal, 1, 1, "x"},
    {"round", Operation::Round, 1, 2, "x, places"},
    {"sqrt", Operation::SquareRoot, 1, 1, "x"},
    {"year", Operation::Year, 1, 1, "date"},
}};

} // namespace

std::span<const Function> functions() { return kFunctions; }

const Function* findFunction(std::string_view name) {
    const auto found =
        std::ranges::find_if(functions(), [&](const Function& f) { return equalsIgnoringAsciiCase(f.name, name); });
    return found == functions().end() ? nullptr : &*found;
}

std::string_view functionName(Operation operation) {
    const auto found = std::ranges::find(functions(), operation, &Function::operation);
    return found == functions().end() || operation == Operation::Literal || operation == Operation::Power
               ? std::string_view()
               : found->name;
}

} // namespace counterpart::expression
