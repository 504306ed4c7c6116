// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the scale and the decimals of a label, and puts what stands around them in quotes.
#include "core/report/pptx/label_format.h"

#include <algorithm>
#include <string_view>

namespace counterpart::report::pptx {
namespace {

constexpr std::string_view kMinus = "\xE2\x88\x92";

struct Parsed {
    std::string before, after; // without the sign
    std::string digits;
    int decimals = 0;
    bool grouped = false, negative = false, trueMinus = false;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// "-$1,234.5 K": sign, words, digits with commas between groups and a point before decimals, words.
std::optional<Parsed> parsed(std::string_view label) {
    Parsed out;
    if (label.starts_with(kMinus) || label.starts_with("-")) {
        out.negative = true;
        out.trueMinus = label.starts_with(kMinus);
        label.remove_prefix(out.trueMinus ? kMinus.size() : 1);
    }
    const auto first = std::ranges::find_if(label, isDigit);
    out.before = std::string(label.begin(), first);
    auto at = first;
    for (bool point = false; at != label.end(); ++at) {
        const bool more = at + 1 != label.end() && isDigit(at[1]);
        if (isDigit(*at)) {
            out.digits.push_back(*at);
            out.decimals += point ? 1 : 0;
        } else if (*at == '.' && more && !point) {
            point = true;
        } else if (*at == ',' && more && !point) {
            out.grouped = true;
        } else {
            break;
        }
    }
    out.after = std::string(at, label.end());
    const std::string around = out.before + out.after;
    const bool plain = around.find('"') == std::string::npos && around.find('\\') == std::string::npos &&
                       std::ranges::none_of(around, isDigit);
    return out.digits.empty() || out.digits.size() > 15 || out.decimals > 4 || !plain ? std::nullopt
                                                                                      : std::optional(out);
}

// |value| / 10^(places + scale), rounded to so many decimals, half away from zero.
std::string rounded(std::int64_t value, int places, int scale, int decimals) {
    auto rest =
        static_cast<unsigned __int128>(value < 0 ? -static_cast<__int128>(value) : static_cast<__int128>(value));
    int drop = places + scale - decimals;
    for (; drop < 0; ++drop) {
        rest *= 10;
    }
    unsigned __int128 divisor = 1;
    for (; drop > 0; --drop) {
        divisor *= 10;
    }
    const auto result = static_cast<std::uint64_t>((rest + divisor / 2) / divisor);
    std::string out = std::to_string(result);
    return out.size() <= static_cast<std::size_t>(decimals)
               ? std::string(static_cast<std::size_t>(decimals) + 1 - out.size(), '0') + out
               : out;
}

std::string quoted(const std::string& words) { return words.empty() ? std::string() : '"' + words + '"'; }

} // namespace

std::optional<std::string> formatFor(const std::string& label, std::int64_t value, int places) {
    const std::optional<Parsed> from = parsed(label);
    if (!from || from->negative != (value < 0)) {
        return std::nullopt;
    }
    for (const int scale : {0, 3, 6, 9}) {
        if (rounded(value, places, scale, from->decimals) != from->digits) {
            continue;
        }
        std::string number = from->grouped ? "#,##0" : "0";
        number += from->decimals > 0 ? "." + std::string(static_cast<std::size_t>(from->decimals), '0') : std::string();
        number += std::string(static_cast<std::size_t>(scale / 3), ',');
        number = quoted(from->before) + number + quoted(from->after);
        return from->trueMinus ? number + ";" + quoted(std::string(kMinus)) + number : number;
    }
    return std::nullopt;
}

} // namespace counterpart::report::pptx
