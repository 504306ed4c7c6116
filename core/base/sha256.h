// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes exactly was a result made of? SHA-256 (FIPS 180-4), for digests that are kept beside results.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart {

class Sha256 {
public:
    void add(std::string_view bytes);
    void add(std::uint64_t number); // eight bytes, the lowest first
    std::string hex();              // 64 lower-case digits; ends the digest

private:
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> m_open{}; // bytes that do not fill a block yet
    std::uint64_t m_size = 0;
};

} // namespace counterpart
