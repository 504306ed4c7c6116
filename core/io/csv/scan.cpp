// SPDX-License-Identifier: GPL-3.0-or-later
// How many lines does a stretch of text hold?
#include "core/io/csv/scan.h"

namespace counterpart::csv {

std::int64_t countLineEnds(std::string_view text) {
    constexpr std::array<char, 1> lf{'\n'};
    constexpr std::array<char, 1> cr{'\r'};
    std::int64_t count = 0;
    std::uint64_t afterCr = 0; // 1 when the stride before ended in CR
    for (std::size_t at = 0; at < text.size(); at += kStride) {
        const std::uint64_t lfs = matchesOfTail(text.data() + at, text.size() - at, lf);
        const std::uint64_t crs = matchesOfTail(text.data() + at, text.size() - at, cr);
        // A LF after a CR ends the line that the CR has ended.
        count += std::popcount(crs) + std::popcount(lfs & ~((crs << 1) | afterCr));
        afterCr = crs >> (kStride - 1);
    }
    return count;
}

} // namespace counterpart::csv
