// SPDX-License-Identifier: GPL-3.0-or-later
// Which instructions does a program consist of? Each works on a block of rows, from registers to a register.
#pragma once

#include "core/base/expression/arithmetic.h"
#include "core/base/expression/tree.h"

#include <cstdint>
#include <vector>

namespace counterpart::expression {

enum class Instruct : std::uint8_t {
    Load, // the column of variable `index`
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power, // `index` is 1 where a is the constant 2
    Negate,
    Absolute,
    Least,
    Greatest,
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And, // b counts only where a is true
    Or,
    Both, // both count
    Not,
    Select, // a ? b : c
    Has,
    Require, // a where it is there
    Rescale, // x 10^places
    ToReal,  // / 10^places
    Round,   // a decimal by `index` places less, a real to `places` places
    SquareRoot,
    Exponential,
    Logarithm,
    Logarithm2,
    Logarithm10,
    DateDifference,
    DateAdd,
    Year,
    Month,
    Day,
};

inline constexpr std::uint16_t kFirstConstant = 0x8000;
inline constexpr std::uint16_t kNoOperand = 0xffff;

struct Instruction {
    Instruct what = Instruct::Load;
    Type type = Type::Decimal; // of the operands
    bool optional = false;     // operands may be missing and then stay so
    bool swapped = false;      // of DateAdd: a is the number of days, b the date
    Rounding rounding = Rounding::HalfEven;
    std::uint16_t out = 0; // registers; from kFirstConstant on, constants
    std::uint16_t a = kNoOperand;
    std::uint16_t b = kNoOperand;
    std::uint16_t c = kNoOperand;
    std::uint16_t places = 0;
    std::uint16_t index = 0;
    friend auto operator<=>(const Instruction&, const Instruction&) = default;
};

struct Code {
    std::vector<Instruction> instructions;
    std::vector<Value> constants;
    std::uint16_t registers = 0;
    std::uint16_t result = 0; // register 0, used by nothing else, or a constant
    Type type = Type::Decimal;
    int scale = 0;
    bool onlyWide = false; // has constants or factors that 64 bits cannot hold
};

Code lower(const Tree& tree);
bool operator==(const Code& a, const Code& b);

} // namespace counterpart::expression
