// SPDX-License-Identifier: GPL-3.0-or-later
// Whose name, logo, colours and foot does a document carry? As the workspace's settings say (mission E4, F3).
#pragma once

#include "core/report/document/document.h"
#include "core/snapshot/snapshot.h"

#include <optional>

namespace counterpart::report {

struct BrandAndImages {
    Brand brand;
    std::vector<Image> images; // the logos that the brand names
    Format format = Format::Wide;
};

// From the settings of core/domain/brand_settings.h; beside the vendor the partner's name, logo and colour. What is not
// said, or cannot be shown, is as Brand has it. `dark`: another theme than the setting's.
BrandAndImages brandOf(const Snapshot& snapshot, const Partner* partner, std::optional<bool> dark = {});

std::optional<Format> formatNamed(std::string_view size); // "16:9", "4:3", "a4"

} // namespace counterpart::report
