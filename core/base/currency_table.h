// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind Currency, and the direct index from three letters to its row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace counterpart {

struct CurrencyEntry {
    char code[4];
    std::uint8_t digits;
    std::string_view name;
};

inline constexpr std::size_t kCurrencyCount = 166;

// The code must be three letters A to Z.
constexpr std::size_t currencySlot(std::string_view code) {
    return (static_cast<std::size_t>(code[0] - 'A') * 26 + static_cast<std::size_t>(code[1] - 'A')) * 26 +
           static_cast<std::size_t>(code[2] - 'A');
}

extern const std::span<const CurrencyEntry, kCurrencyCount> kCurrencies; // by code; row i has index i + 1
extern const std::array<std::uint16_t, 26 * 26 * 26> kCurrencyIndex;     // by currencySlot; 0 = no such currency

} // namespace counterpart
