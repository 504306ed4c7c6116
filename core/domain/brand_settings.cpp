// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what settings of the brand hold.
#include "core/domain/brand_settings.h"

#include "core/base/base64.h"

#include <charconv>
#include <fmt/format.h>

namespace counterpart::brand {

namespace {

constexpr std::string_view kOfPartner = "brand.partner.";

} // namespace

std::string partnerLogoKey(std::string_view partner) { return fmt::format("{}{}.logo", kOfPartner, partner); }

std::string partnerAccentKey(std::string_view partner) { return fmt::format("{}{}.accent", kOfPartner, partner); }

bool isLogoKey(std::string_view setting) {
    return setting == kLogo || setting == kLogoDark || (setting.starts_with(kOfPartner) && setting.ends_with(".logo"));
}

LogoFault faultOf(std::string_view bytes) {
    if (bytes.size() > kMostLogoBytes) {
        return LogoFault::TooLarge;
    }
    const auto facts = pictureFacts(bytes);
    if (!facts) {
        return LogoFault::NoPicture;
    }
    return facts->width > kMostLogoSide || facts->height > kMostLogoSide ? LogoFault::TooManyPixels : LogoFault::None;
}

std::optional<Logo> logoIn(std::string_view setting) {
    if (setting.empty() || setting.size() > (kMostLogoBytes + 2) / 3 * 4) {
        return std::nullopt;
    }
    auto bytes = fromBase64(setting);
    if (!bytes || faultOf(*bytes) != LogoFault::None) {
        return std::nullopt;
    }
    const PictureFacts facts = *pictureFacts(*bytes);
    return Logo{std::move(*bytes), facts};
}

std::optional<std::uint32_t> colorNamed(std::string_view text) {
    std::uint32_t color = 0;
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), color, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(color) : std::nullopt;
}

std::string colorName(std::uint32_t color) { return fmt::format("#{:06X}", color & 0xFFFFFFU); }

} // namespace counterpart::brand
