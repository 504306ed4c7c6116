// SPDX-License-Identifier: GPL-3.0-or-later
// The attribution policies that suit a type of organisation (A8): resources/organisations/*.json, compiled in.
#pragma once

#include <span>
#include <string_view>

namespace counterpart {

std::span<const std::string_view> organisations();          // their names, sorted: the files' without ".json"
std::string_view organisationPolicy(std::string_view name); // an attribution object as JSON; "" for an unknown name

} // namespace counterpart
