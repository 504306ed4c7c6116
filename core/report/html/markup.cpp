// SPDX-License-Identifier: GPL-3.0-or-later
// Escapes texts, encodes bytes.
#include "core/report/html/markup.h"

#include <fmt/format.h>

namespace counterpart::report::html {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            three = three << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const bool isPadding = at + i > bytes.size();
            out += isPadding ? '=' : letters[three >> (18U - 6U * i) & 63U];
        }
    }
    return out;
}

std::string colorName(std::uint32_t rgb) { return fmt::format("#{:06x}", rgb & 0xFFFFFFU); }

std::string identifier(std::string_view text) {
    std::string out = "p-";
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        out += plain ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

} // namespace counterpart::report::html
