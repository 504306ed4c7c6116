// SPDX-License-Identifier: GPL-3.0-or-later
// Where do settings say how documents look (mission E4, F3), and what may stand in them? Whoever writes them and
// whoever reads them ask here.
#pragma once

#include "core/base/picture.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart::brand {

// Keys of settings. Logos are base 64 of a PNG or JPEG, colours "#RRGGBB".
inline constexpr std::string_view kName = "brand.name";
inline constexpr std::string_view kFooter = "brand.footer";
inline constexpr std::string_view kFont = "brand.font"; // a family
inline constexpr std::string_view kAccent = "brand.accent";
inline constexpr std::string_view kTheme = "brand.theme";       // one of kThemes
inline constexpr std::string_view kSize = "brand.size";         // one of kSizes
inline constexpr std::string_view kLanguage = "brand.language"; // of documents, as BCP 47 has it
inline constexpr std::string_view kLogo = "brand.logo";
inline constexpr std::string_view kLogoDark = "brand.logo_dark"; // on dark grounds; without it the logo itself
// Of a partner, beside the vendor's: "brand.partner.P-0014.logo". Before them its colour was its custom field
// "brand_accent", which is still read where the setting is not there.
std::string partnerLogoKey(std::string_view partner);
std::string partnerAccentKey(std::string_view partner);
inline constexpr std::string_view kOldAccentField = "brand_accent";
bool isLogoKey(std::string_view setting);

inline constexpr std::array<std::string_view, 2> kThemes = {"light", "dark"};
inline constexpr std::array<std::string_view, 3> kSizes = {"16:9", "4:3", "a4"};

// What a logo's file may be at most. What is chosen by hand is made as large as it is of use (kUsefulWidth, ...Height:
// sharp on paper and on a 4K screen at the height of a cover's mark).
inline constexpr std::size_t kMostLogoBytes = 512 * 1024;
inline constexpr int kMostLogoSide = 4096; // pixels
inline constexpr int kUsefulWidth = 1600, kUsefulHeight = 400;

struct Logo {
    std::string bytes;
    PictureFacts facts;
};
// No value: nothing there, or nothing that could be shown.
std::optional<Logo> logoIn(std::string_view setting);
// What is wrong with a file as a logo. Unreadable: it cannot be opened.
enum class LogoFault : std::uint8_t { None, NoPicture, TooLarge, TooManyPixels, Unreadable };
LogoFault faultOf(std::string_view bytes);

std::optional<std::uint32_t> colorNamed(std::string_view text); // "#2F5BEA"
std::string colorName(std::uint32_t color);

} // namespace counterpart::brand
