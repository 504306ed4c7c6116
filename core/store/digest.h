// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256, from OpenSSL's libcrypto.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::store {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
std::string hexOf(const Digest& digest);

inline std::string_view bytesOf(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}
Digest digestFrom(std::string_view bytes); // throws DamagedWorkspace unless there are 32

} // namespace counterpart::store
