// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the brand out of settings and fields.
#include "core/report/compose/brand.h"

#include "core/domain/brand_settings.h"
#include "core/domain/custom_fields.h"

namespace counterpart::report {

namespace {

constexpr const char* kLogo = "brand.logo";
constexpr const char* kPartnerLogo = "brand.partner_logo";

// The name of the picture; "" where the setting holds none.
std::string addLogo(std::string_view setting, const char* name, std::vector<Image>& images) {
    auto logo = brand::logoIn(setting);
    if (!logo) {
        return {};
    }
    images.push_back(
        {name, std::string(mimeType(logo->facts.type)), std::move(logo->bytes), logo->facts.width, logo->facts.height});
    return name;
}

std::optional<Rgb> accentOf(const Snapshot& snapshot, const Partner& partner) {
    if (const auto set = brand::colorNamed(snapshot.setting(brand::partnerAccentKey(partner.key)))) {
        return set;
    }
    for (const auto& [name, value] : customFields(partner.custom)) {
        if (name == brand::kOldAccentField) {
            return brand::colorNamed(value);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Format> formatNamed(std::string_view size) {
    return size == "16:9"  ? std::optional(Format::Wide)
           : size == "4:3" ? std::optional(Format::Classic)
           : size == "a4"  ? std::optional(Format::A4Landscape)
                           : std::nullopt;
}

BrandAndImages brandOf(const Snapshot& snapshot, const Partner* partner, std::optional<bool> dark) {
    BrandAndImages out;
    Brand& own = out.brand;
    own.name = snapshot.setting(brand::kName);
    own.footer = snapshot.setting(brand::kFooter);
    own.accent = brand::colorNamed(snapshot.setting(brand::kAccent)).value_or(own.accent);
    if (const auto font = snapshot.setting(brand::kFont); !font.empty()) {
        own.font = font;
    }
    own.dark = dark.value_or(snapshot.setting(brand::kTheme) == "dark");
    if (own.dark) {
        own.logo = addLogo(snapshot.setting(brand::kLogoDark), kLogo, out.images);
    }
    if (own.logo.empty()) {
        own.logo = addLogo(snapshot.setting(brand::kLogo), kLogo, out.images);
    }
    out.format = formatNamed(snapshot.setting(brand::kSize)).value_or(Format::Wide);
    if (partner != nullptr) {
        own.partner = partner->name.str();
        own.partnerLogo = addLogo(snapshot.setting(brand::partnerLogoKey(partner->key)), kPartnerLogo, out.images);
        own.second = accentOf(snapshot, *partner).value_or(own.second);
    }
    return out;
}

} // namespace counterpart::report
