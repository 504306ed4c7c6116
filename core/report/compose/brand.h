// SPDX-License-Identifier: GPL-3.0-or-later
// Whose name, colours and foot does a document carry? As the workspace's settings say (mission E4, F3).
#pragma once

#include "core/report/document/document.h"
#include "core/snapshot/snapshot.h"

#include <optional>

namespace counterpart::report {

// Settings "brand.name", "brand.accent" (#RRGGBB), "brand.footer", "brand.font"; beside it the partner's name, and its
// colour by its custom field "brand_accent". What is not said, or is no colour, is as Brand has it.
Brand brandOf(const Snapshot& snapshot, const Partner* partner);

std::optional<Rgb> colorNamed(std::string_view text); // "#2F5BEA"

} // namespace counterpart::report
