// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures made without any library, so that tests know what is in their bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::testing {

inline std::string bigEnd(std::uint32_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift & 0xFFU);
    }
    return out;
}

inline std::uint32_t bitwiseCrc(std::string_view bytes) {
    std::uint32_t value = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            value = (value >> 1) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~value;
}

inline std::string pngChunk(const std::string& name, const std::string& data) {
    return bigEnd(static_cast<std::uint32_t>(data.size())) + name + data + bigEnd(bitwiseCrc(name + data));
}

// Grey of one shade, 8 bits a pixel, stored uncompressed. With `whole` false the pixels are missing, so that a header
// may say any size.
inline std::string pngOf(std::uint32_t width, std::uint32_t height, unsigned char shade = 0x40, bool whole = true) {
    std::string rows;
    for (std::uint32_t y = 0; whole && y < height; ++y) {
        rows += '\0' + std::string(width, static_cast<char>(shade));
    }
    std::string stream = "\x78\x01";
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char byte : rows) {
        a = (a + static_cast<unsigned char>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    for (std::size_t at = 0; at == 0 || at < rows.size(); at += 65535) {
        const std::string part = rows.substr(at, 65535);
        const auto size = static_cast<std::uint32_t>(part.size());
        stream += at + 65535 < rows.size() ? '\0' : '\x01';
        for (const std::uint32_t word : {size, ~size}) {
            stream += static_cast<char>(word & 0xFFU);
            stream += static_cast<char>(word >> 8 & 0xFFU);
        }
        stream += part;
    }
    stream += bigEnd(b << 16 | a);
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", bigEnd(width) + bigEnd(height) + std::string("\x08\0\0\0\0", 5)) +
           pngChunk("IDAT", stream) + pngChunk("IEND", {});
}

// A JPEG of 3 x 2 pixels, in base 64.
inline constexpr std::string_view kSmallJpeg =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/"
    "2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxl"
    "Z2P/wAALCAACAAMBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AJ//Z";

} // namespace counterpart::testing
