// SPDX-License-Identifier: GPL-3.0-or-later
// In which encoding is this text, and what is it in UTF-8?
#pragma once

#include "core/base/result.h"
#include "core/io/csv/byte_buffer.h"
#include "core/io/csv/source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace counterpart::csv {

// Counts as it goes, so that a long text can be fed piece by piece; pieces must be cut by sliceEnd().
struct Utf8Census {
    std::uint64_t sequences = 0; // well-formed characters of more than one byte
    std::uint64_t broken = 0;    // bytes that belong to no well-formed character
    void feed(std::string_view text);
};
// The largest position <= wanted (or wanted itself) that splits no well-formed character.
std::size_t sliceEnd(std::string_view text, std::size_t wanted);
// Offset of the first byte that is not well-formed UTF-8; npos when all are.
std::size_t firstBrokenUtf8(std::string_view text);

// By byte order mark, or by where the zero bytes stand. None: an encoding of single bytes.
std::optional<Encoding> markedEncoding(std::string_view bytes);
std::size_t markLength(std::string_view bytes, Encoding encoding); // bytes of the mark to skip

// Windows-1252's five unassigned bytes become the C1 controls of the same number, so that nothing is lost.
ByteBuffer fromWindows1252(std::string_view bytes);
// BadEncoding: unpaired surrogate or odd byte count, with the line and, in `value`, the offset counted from `offset`.
Result<ByteBuffer> fromUtf16(std::string_view bytes, bool bigEndian, std::size_t offset);

} // namespace counterpart::csv
