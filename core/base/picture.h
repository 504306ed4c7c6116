// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of picture is in these bytes, how large is it, and is the file whole? Told without decoding it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace counterpart {

struct PictureFacts {
    enum class Type : std::uint8_t { Png, Jpeg };
    Type type = Type::Png;
    int width = 0, height = 0; // pixels
    friend bool operator==(const PictureFacts&, const PictureFacts&) = default;
};

// No value: neither of them, cut short, or damaged (the check sums of a PNG are asked). A name says nothing here: what
// counts is what the bytes are. O(bytes).
std::optional<PictureFacts> pictureFacts(std::string_view bytes);
std::string_view mimeType(PictureFacts::Type type); // "image/png"

} // namespace counterpart
