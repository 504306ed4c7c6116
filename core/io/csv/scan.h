// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the few bytes that mean something in CSV stand? 64 bytes at a time, with SSE2 where there is SSE2.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace counterpart::csv {

inline constexpr std::size_t kStride = 64;

// Bit i is set when at[i] is one of `wanted`. Reads 64 bytes.
template <std::size_t N>
inline std::uint64_t matchesOneByOne(const char* at, const std::array<char, N>& wanted) {
    std::uint64_t mask = 0;
    for (std::size_t bit = 0; bit < kStride; ++bit) {
        bool hit = false;
        for (const char c : wanted)
            hit |= at[bit] == c;
        mask |= std::uint64_t{hit} << bit;
    }
    return mask;
}

#ifdef __SSE2__
template <std::size_t N>
inline std::uint64_t matches(const char* at, const std::array<char, N>& wanted) {
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * part));
        __m128i hits = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted[0]));
        for (std::size_t i = 1; i < N; ++i)
            hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted[i])));
        mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(hits))} << (16 * part);
    }
    return mask;
}
#else
template <std::size_t N>
inline std::uint64_t matches(const char* at, const std::array<char, N>& wanted) {
    return matchesOneByOne(at, wanted);
}
#endif

// The same for the last bytes of a text, of which there may be fewer than 64.
template <std::size_t N>
inline std::uint64_t matchesOfTail(const char* at, std::size_t size, const std::array<char, N>& wanted) {
    if (size >= kStride)
        return matches(at, wanted);
    std::array<char, kStride> padded{};
    if (size > 0)
        std::memcpy(padded.data(), at, size);
    return matches(padded.data(), wanted) & ((std::uint64_t{1} << size) - 1);
}

// Walks the wanted bytes of a text from left to right.
template <std::size_t N>
class Scan {
public:
    Scan() = default;
    Scan(std::string_view text, const std::array<char, N>& wanted)
        : m_stride(text.data()), m_end(text.data() + text.size()), m_wanted(wanted) {
        m_mask = matchesOfTail(m_stride, text.size(), m_wanted);
    }

    // The next wanted byte, or the end of the text, again and again. drop() goes on behind it.
    const char* peek() {
        while (m_mask == 0) {
            const auto left = static_cast<std::size_t>(m_end - m_stride);
            if (left <= kStride)
                return m_end;
            m_stride += kStride;
            m_mask = matchesOfTail(m_stride, left - kStride, m_wanted);
        }
        return m_stride + std::countr_zero(m_mask);
    }
    void drop() { m_mask &= m_mask - 1; } // of an empty mask makes an empty mask
    const char* next() {
        const char* hit = peek();
        drop();
        return hit;
    }

private:
    const char* m_stride = nullptr;
    const char* m_end = nullptr;
    std::uint64_t m_mask = 0;
    std::array<char, N> m_wanted{};
};

// How many lines end within the text: LF, CR, and CRLF as one. A LF right at the start counts, whatever stood before
// it.
std::int64_t countLineEnds(std::string_view text);

} // namespace counterpart::csv
