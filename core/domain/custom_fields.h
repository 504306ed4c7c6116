// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields of a record: one JSON object of strings with sorted names, as text.
#pragma once

#include "core/base/text.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart {

inline constexpr std::string_view kCustomPrefix = "custom.";

std::vector<std::pair<std::string, std::string>> customFields(std::string_view json); // sorted by name
std::string
customJson(std::vector<std::pair<std::string, std::string>> fields); // "" for none; empty values are dropped
Text withCustomField(const Text& json, std::string_view name, std::string_view value);

} // namespace counterpart
