// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the brand out of settings and fields.
#include "core/report/compose/brand.h"

#include "core/domain/custom_fields.h"

#include <charconv>

namespace counterpart::report {

std::optional<Rgb> colorNamed(std::string_view text) {
    Rgb color = 0;
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), color, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(color) : std::nullopt;
}

Brand brandOf(const Snapshot& snapshot, const Partner* partner) {
    Brand brand;
    brand.name = snapshot.setting("brand.name");
    brand.footer = snapshot.setting("brand.footer");
    brand.accent = colorNamed(snapshot.setting("brand.accent")).value_or(brand.accent);
    if (const auto font = snapshot.setting("brand.font"); !font.empty()) {
        brand.font = font;
    }
    if (partner != nullptr) {
        brand.partner = partner->name.str();
        for (const auto& [name, value] : customFields(partner->custom)) {
            if (name == "brand_accent") {
                brand.second = colorNamed(value).value_or(brand.second);
            }
        }
    }
    return brand;
}

} // namespace counterpart::report
