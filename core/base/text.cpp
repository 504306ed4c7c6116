// SPDX-License-Identifier: GPL-3.0-or-later
// How free text is held, and the byte-wise helpers: trimming, folding, checking UTF-8, hashing.
#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <stdexcept>

namespace counterpart {

namespace {

constexpr bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::uint64_t load64(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

// Up to 8 bytes as one number; different texts of equal length give different numbers.
std::uint64_t loadTail(const char* bytes, std::size_t length) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, length);
    return word;
}

// Both halves of a 128-bit product folded together: every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Length of the well-formed sequence that a lead byte >= 0x80 starts, 0 when it is malformed.
std::size_t sequenceLength(const unsigned char* at, std::size_t left) {
    struct Form {
        unsigned char first, last, secondFirst, secondLast;
        std::size_t length;
    };
    // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
    static constexpr Form kForms[] = {
        {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
        {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
        {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    const auto* form = std::ranges::find_if(kForms, [&](const Form& f) { return *at >= f.first && *at <= f.last; });
    if (form == std::end(kForms) || form->length > left || at[1] < form->secondFirst || at[1] > form->secondLast) {
        return 0;
    }
    for (std::size_t i = 2; i < form->length; ++i) {
        if ((at[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    return form->length;
}

} // namespace

Text::Text(std::string_view text) {
    if (text.empty()) {
        return;
    }
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("text of more than 4 GB");
    }
    void* memory = ::operator new(sizeof(Block) + text.size());
    m_block = new (memory) Block{1, static_cast<std::uint32_t>(text.size())};
    std::memcpy(static_cast<void*>(m_block + 1), text.data(), text.size());
}

void Text::destroy(Block* block) noexcept {
    block->~Block();
    ::operator delete(block);
}

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && isAsciiSpace(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && isAsciiSpace(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(kNoBreakSpace.size());
        } else {
            return text;
        }
    }
}

std::string foldedAscii(std::string_view text) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), lowered);
    return folded;
}

bool equalsIgnoringAsciiCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lowered, lowered);
}

bool isUtf8(std::string_view bytes) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    const char* data = bytes.data();
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= sizeof kHighBits && (load64(data + at) & kHighBits) == 0) {
            at += sizeof kHighBits;
            continue;
        }
        const auto* lead = reinterpret_cast<const unsigned char*>(data + at);
        const std::size_t length = *lead < 0x80 ? 1 : sequenceLength(lead, bytes.size() - at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

std::uint64_t hashOf(std::string_view bytes) {
    // odd numbers with about half of their bits set, taken from the fractions of square roots
    constexpr std::uint64_t kFirst = 0x6a09e667f3bcc909ULL;
    constexpr std::uint64_t kSecond = 0xbb67ae8584caa73bULL;
    constexpr std::uint64_t kThird = 0x3c6ef372fe94f82bULL;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = kFirst ^ left;
    for (; left > 16; at += 16, left -= 16) {
        hash = mix(load64(at) ^ kSecond, load64(at + 8) ^ hash);
    }
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (left >= 8) {
        low = load64(at);
        high = load64(at + left - 8);
    } else if (left >= 4) {
        low = loadTail(at, 4);
        high = loadTail(at + left - 4, 4);
    } else if (left > 0) {
        low = loadTail(at, 1) | loadTail(at + left / 2, 1) << 8 | loadTail(at + left - 1, 1) << 16;
    }
    return mix(mix(low ^ kSecond, high ^ hash) ^ kThird, kFirst ^ bytes.size());
}

} // namespace counterpart
