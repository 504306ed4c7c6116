// SPDX-License-Identifier: GPL-3.0-or-later
// Three bytes as four letters and back.
#include "core/base/base64.h"

#include <array>
#include <cstdint>

namespace counterpart {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNone = 0xFF;

constexpr auto kValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNone);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}();

} // namespace

std::string toBase64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t here = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            three = three << 8 | (i < here ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            out += i <= here ? kAlphabet[three >> (18 - 6 * i) & 63] : '=';
        }
    }
    return out;
}

std::optional<std::string> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    std::string out;
    out.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool last = at + 4 == text.size();
        const std::size_t letters = !last ? 4 : text.ends_with("==") ? 2 : text.ends_with('=') ? 3 : 4;
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint8_t value = i < letters ? kValues[static_cast<unsigned char>(text[at + i])] : 0;
            if (value == kNone) {
                return std::nullopt;
            }
            three = three << 6 | value;
        }
        if ((three & ((1U << (8 * (4 - letters))) - 1)) != 0) {
            return std::nullopt; // bits that belong to no byte
        }
        for (std::size_t i = 0; i + 1 < letters; ++i) {
            out += static_cast<char>(three >> (16 - 8 * i) & 0xFF);
        }
    }
    return out;
}

} // namespace counterpart
