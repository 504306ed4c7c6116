// SPDX-License-Identifier: GPL-3.0-or-later
// How many lines does a stretch of text hold?
#include "core/io/csv/scan.h"

#include <algorithm>

namespace counterpart::csv {

namespace {

// Line ends that stand in [at, end) of a text that began before `at`. A LF after a CR ends the line that the CR has
// ended.
std::int64_t countOneByOne(const char* at, const char* end) {
    std::int64_t count = 0;
    for (; at != end; ++at)
        count += *at == '\r' || (*at == '\n' && at[-1] != '\r') ? 1 : 0;
    return count;
}

} // namespace

std::int64_t countLineEnds(std::string_view text) {
    if (text.empty())
        return 0;
    const char* at = text.data() + 1;
    const char* const end = text.data() + text.size();
    std::int64_t count = text[0] == '\n' || text[0] == '\r' ? 1 : 0;
#if defined(__SSE2__) && defined(__x86_64__)
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    while (end - at >= 16) {
        // Sixteen counters of a byte each hold up to 255 steps.
        const auto steps = std::min<std::ptrdiff_t>((end - at) / 16, 255);
        __m128i counters = _mm_setzero_si128();
        for (const char* const stop = at + steps * 16; at != stop; at += 16) {
            const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
            const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at - 1));
            const __m128i lone = _mm_andnot_si128(_mm_cmpeq_epi8(before, cr), _mm_cmpeq_epi8(here, lf));
            counters = _mm_sub_epi8(counters, _mm_or_si128(lone, _mm_cmpeq_epi8(here, cr)));
        }
        const __m128i sums = _mm_sad_epu8(counters, _mm_setzero_si128());
        count += _mm_cvtsi128_si64(sums) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums));
    }
#endif
    return count + countOneByOne(at, end);
}

} // namespace counterpart::csv
