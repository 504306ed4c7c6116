// SPDX-License-Identifier: GPL-3.0-or-later
// Escapes texts.
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
