// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema (draft 2020-12) of a rulebook document, for editors and scripts outside.
#pragma once

#include <string>

namespace counterpart {

// Of the canonical form: it knows whole numbers and decimals as JSON numbers only, where reading also takes them in
// quotes. What no single member shows (order of tiers, unknown keys) is not in it.
std::string rulebookSchema();

} // namespace counterpart
