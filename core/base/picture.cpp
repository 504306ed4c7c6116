// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the chunks of a PNG, the segments of a JPEG.
#include "core/base/picture.h"

#include <array>

namespace counterpart {

namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";

std::uint32_t byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::uint32_t wordAt(std::string_view bytes, std::size_t at) { // big end first
    return byteAt(bytes, at) << 24 | byteAt(bytes, at + 1) << 16 | byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3);
}

constexpr std::array<std::uint32_t, 256> checkTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? 0xEDB88320U ^ value >> 1 : value >> 1;
        }
        table[i] = value;
    }
    return table;
}

std::uint32_t checkSum(std::string_view bytes) { // CRC-32, as PNG has it
    static constexpr std::array<std::uint32_t, 256> table = checkTable();
    std::uint32_t value = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        value = table[(value ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ value >> 8;
    }
    return ~value;
}

std::optional<PictureFacts> sized(PictureFacts::Type type, std::uint32_t width, std::uint32_t height) {
    constexpr std::uint32_t most = 0x7FFFFFFF;
    if (width == 0 || height == 0 || width > most || height > most) {
        return std::nullopt;
    }
    return PictureFacts{type, static_cast<int>(width), static_cast<int>(height)};
}

std::optional<PictureFacts> pngFacts(std::string_view bytes) {
    constexpr std::size_t around = 12; // length, name and check sum of a chunk
    std::optional<PictureFacts> facts;
    bool anything = false;
    for (std::size_t at = kPng.size(); bytes.size() - at >= around;) {
        const std::size_t length = wordAt(bytes, at);
        if (length > bytes.size() - at - around ||
            checkSum(bytes.substr(at + 4, 4 + length)) != wordAt(bytes, at + 8 + length)) {
            return std::nullopt;
        }
        const std::string_view name = bytes.substr(at + 4, 4);
        if ((name == "IHDR") == facts.has_value() || (name == "IHDR" && length != 13)) {
            return std::nullopt; // the first, and only the first, is the header
        }
        if (name == "IHDR") {
            facts = sized(PictureFacts::Type::Png, wordAt(bytes, at + 8), wordAt(bytes, at + 12));
            if (!facts) {
                return std::nullopt;
            }
        }
        if (name == "IEND") {
            return anything ? facts : std::nullopt;
        }
        anything = anything || name == "IDAT";
        at += around + length;
    }
    return std::nullopt;
}

bool isFrame(std::uint32_t marker) { // the segment that says the size
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureFacts> jpegFacts(std::string_view bytes) {
    std::optional<PictureFacts> facts;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (byteAt(bytes, at) != 0xFF) {
            return std::nullopt;
        }
        const std::uint32_t marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        const std::size_t length = byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3);
        if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD9) || length < 2 || length > bytes.size() - at - 2) {
            return std::nullopt;
        }
        if (isFrame(marker)) {
            if (facts || length < 8) {
                return std::nullopt;
            }
            facts = sized(PictureFacts::Type::Jpeg, byteAt(bytes, at + 7) << 8 | byteAt(bytes, at + 8),
                          byteAt(bytes, at + 5) << 8 | byteAt(bytes, at + 6));
            if (!facts) {
                return std::nullopt;
            }
        }
        at += 2 + length;
        if (marker == 0xDA) { // what follows is the picture itself, up to the end mark
            return bytes.find("\xFF\xD9", at) != std::string_view::npos ? facts : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureFacts> pictureFacts(std::string_view bytes) {
    if (bytes.starts_with(kPng)) {
        return pngFacts(bytes);
    }
    return bytes.starts_with("\xFF\xD8\xFF") ? jpegFacts(bytes) : std::nullopt;
}

std::string_view mimeType(PictureFacts::Type type) {
    return type == PictureFacts::Type::Png ? "image/png" : "image/jpeg";
}

} // namespace counterpart
