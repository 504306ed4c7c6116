// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the built-in programmes as they stand in resources/programs, before a programme takes in its parts.
#pragma once

#include <span>
#include <string_view>

namespace counterpart {

std::span<const std::string_view> programFiles(); // names without ".json", sorted
std::string_view programFile(std::string_view name);
std::span<const std::string_view> programParts(); // of resources/programs/common
std::string_view programPart(std::string_view name);

} // namespace counterpart
