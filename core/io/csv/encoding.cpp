// SPDX-License-Identifier: GPL-3.0-or-later
// In which encoding is this text, and what is it in UTF-8?
#include "core/io/csv/encoding.h"

#include "core/io/csv/scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace counterpart::csv {
namespace {

// Windows-1252, 0x80 to 0x9F; 0xA0 to 0xFF are the code points of the same number.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

std::uint8_t byteAt(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

std::size_t asciiPrefix(std::string_view text, std::size_t at) {
#ifdef __SSE2__
    for (; text.size() - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        if (const auto high = static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); high != 0)
            return at + static_cast<std::size_t>(std::countr_zero(high));
    }
#endif
    while (at < text.size() && byteAt(text, at) < 0x80)
        ++at;
    return at;
}

// Length of the well-formed character of several bytes that starts here; 0 when there is none (Unicode table 3-7).
std::size_t sequenceAt(std::string_view text, std::size_t at) {
    const std::uint8_t lead = byteAt(text, at);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length)
        return 0;
    const std::uint8_t second = byteAt(text, at + 1);
    const std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

std::size_t putUtf8(char* out, std::uint32_t point) {
    const auto put = [&](std::size_t i, std::uint32_t byte) { out[i] = static_cast<char>(byte); };
    if (point < 0x80) {
        put(0, point);
        return 1;
    }
    if (point < 0x800) {
        put(0, 0xC0 | (point >> 6));
        put(1, 0x80 | (point & 0x3F));
        return 2;
    }
    if (point < 0x10000) {
        put(0, 0xE0 | (point >> 12));
        put(1, 0x80 | ((point >> 6) & 0x3F));
        put(2, 0x80 | (point & 0x3F));
        return 3;
    }
    put(0, 0xF0 | (point >> 18));
    put(1, 0x80 | ((point >> 12) & 0x3F));
    put(2, 0x80 | ((point >> 6) & 0x3F));
    put(3, 0x80 | (point & 0x3F));
    return 4;
}

Error badUtf16(ByteBuffer& soFar, std::size_t offset, std::string detail) {
    const std::size_t size = soFar.size();
    const auto text = soFar.release();
    Error error = makeError(ErrorCode::BadEncoding, fmt::to_string(offset), std::move(detail));
    error.line = 1 + countLineEnds({text.get(), size});
    return error;
}

// UTF-16 without a mark: letters, digits and delimiters have a zero in their high byte and next to none in their low
// byte, and the line ends are units of their own. A narrow text with some zeros in it has line ends that are not.
std::optional<Encoding> utf16ByZeros(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
    const std::size_t units = sample.size() / 2;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < units * 2; ++i)
        zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
    const std::size_t most = std::max(zeros[0], zeros[1]);
    const std::size_t least = std::min(zeros[0], zeros[1]);
    if (units == 0 || most * 5 < units || least * 10 > most)
        return std::nullopt;
    const std::size_t high = zeros[1] > zeros[0] ? 1 : 0; // which byte of a unit is the high one
    std::size_t wide = 0;                                 // line ends that are a unit
    std::size_t narrow = 0; // bytes that look like one, but with something else beside them
    std::size_t odd = 0;    // those of them that would be the high byte, as in no common script
    for (std::size_t i = 0; i < units * 2; ++i) {
        if (sample[i] != '\n' && sample[i] != '\r')
            continue;
        const bool isUnit = i % 2 != high && sample[i ^ 1U] == '\0';
        (isUnit ? wide : narrow) += 1;
        odd += i % 2 == high ? 1 : 0;
    }
    const bool mostlyLatin = most * 2 >= units;
    const bool plausible = mostlyLatin ? wide >= narrow : wide >= 2 && odd == 0;
    return plausible ? std::optional(high == 1 ? Encoding::Utf16Le : Encoding::Utf16Be) : std::nullopt;
}

} // namespace

void Utf8Census::feed(std::string_view text) {
    for (std::size_t at = asciiPrefix(text, 0); at < text.size();) {
        const std::size_t length = sequenceAt(text, at);
        (length > 0 ? sequences : broken) += 1;
        at += std::max<std::size_t>(length, 1);
        if (at < text.size() && byteAt(text, at) < 0x80)
            at = asciiPrefix(text, at);
    }
}

std::size_t sliceEnd(std::string_view text, std::size_t wanted) {
    if (wanted >= text.size())
        return text.size();
    for (std::size_t back = 0; back < 4 && back < wanted; ++back) {
        if ((byteAt(text, wanted - back) & 0xC0) != 0x80)
            return wanted - back;
    }
    return wanted; // a fourth continuation byte in a row belongs to nothing
}

std::size_t firstBrokenUtf8(std::string_view text) {
    for (std::size_t at = asciiPrefix(text, 0); at < text.size(); at = asciiPrefix(text, at)) {
        const std::size_t length = sequenceAt(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

std::optional<Encoding> markedEncoding(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return Encoding::Utf8WithBom;
    if (bytes.starts_with("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (bytes.starts_with("\xFE\xFF"))
        return Encoding::Utf16Be;
    return utf16ByZeros(bytes);
}

std::size_t markLength(std::string_view bytes, Encoding encoding) {
    const bool utf8 = encoding == Encoding::Utf8 || encoding == Encoding::Utf8WithBom;
    if (utf8 && bytes.starts_with("\xEF\xBB\xBF"))
        return 3;
    const bool utf16 = (encoding == Encoding::Utf16Le && bytes.starts_with("\xFF\xFE")) ||
                       (encoding == Encoding::Utf16Be && bytes.starts_with("\xFE\xFF"));
    return utf16 ? 2 : 0;
}

ByteBuffer fromWindows1252(std::string_view bytes) {
    ByteBuffer out;
    out.reserve(bytes.size() + bytes.size() / 16 + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t next = asciiPrefix(bytes, at);
        out.reserve(next - at + 3);
        std::copy_n(bytes.data() + at, next - at, out.tail());
        out.grow(next - at);
        at = next;
        if (at < bytes.size()) {
            const std::uint8_t byte = byteAt(bytes, at++);
            out.grow(putUtf8(out.tail(), byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte));
        }
    }
    return out;
}

Result<ByteBuffer> fromUtf16(std::string_view bytes, bool bigEndian, std::size_t offset) {
    ByteBuffer out;
    out.reserve(bytes.size() / 2 + 16);
    const auto unitAt = [&](std::size_t at) -> std::uint32_t {
        return bigEndian ? byteAt(bytes, at) << 8U | byteAt(bytes, at + 1)
                         : byteAt(bytes, at + 1) << 8U | byteAt(bytes, at);
    };
    std::size_t at = 0;
    while (bytes.size() - at >= 2) {
        std::uint32_t point = unitAt(at);
        if ((point & 0xF800) == 0xD800) {
            const bool paired = point < 0xDC00 && bytes.size() - at >= 4 && (unitAt(at + 2) & 0xFC00) == 0xDC00;
            if (!paired)
                return badUtf16(out, offset + at, fmt::format("unpaired surrogate {:04X}", point));
            point = 0x10000 + ((point & 0x3FF) << 10) + (unitAt(at + 2) & 0x3FF);
            at += 2;
        }
        at += 2;
        out.reserve(4);
        out.grow(putUtf8(out.tail(), point));
    }
    if (at < bytes.size())
        return badUtf16(out, offset + at, "odd byte count");
    return out;
}

} // namespace counterpart::csv
