// SPDX-License-Identifier: GPL-3.0-or-later
// The programme templates that come with the product: resources/programs/*.json with the parts that they share,
// compiled in so that no file path is needed.
#pragma once

#include <span>
#include <string_view>

namespace counterpart {

std::span<const std::string_view> builtInPrograms(); // their names, sorted: the files' without ".json"
// The whole rulebook as JSON in its canonical form, shared parts included; "" for an unknown name.
std::string_view builtInProgram(std::string_view name);

} // namespace counterpart
