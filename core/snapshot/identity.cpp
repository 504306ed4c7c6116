// SPDX-License-Identifier: GPL-3.0-or-later
// Deriving keys from identities.
#include "core/snapshot/identity.h"

#include <array>

namespace counterpart {

std::string joinIdentity(std::span<const std::string_view> parts) {
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            joined += '/';
        }
        for (const char c : parts[i]) {
            if (c == '/' || c == '\\') {
                joined += '\\';
            }
            joined += c;
        }
    }
    return joined;
}

std::string derivedKey(Kind kind, std::string_view identity, int occurrence) {
    std::string numbered(identity);
    if (occurrence > 1) {
        numbered += '#';
        numbered += std::to_string(occurrence);
    }
    if (kind != Kind::Touchpoint) {
        return numbered;
    }
    constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without I, L, O, U
    std::array<char, 14> key{'~'};
    std::uint64_t hash = fnv1a(numbered);
    for (std::size_t i = key.size() - 1; i > 0; --i, hash >>= 5) {
        key[i] = digits[hash & 31];
    }
    return std::string(key.data(), key.size());
}

} // namespace counterpart
