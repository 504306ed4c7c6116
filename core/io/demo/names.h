// SPDX-License-Identifier: GPL-3.0-or-later
// Names of companies that do not exist, put together from syllables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::demo {

// Different for different numbers.
std::string partnerName(std::uint64_t number, std::string_view type);
std::string accountName(std::uint64_t number);
// "Velmark Systems" -> "velmark-systems.example"
std::string domainOf(std::string_view name);

} // namespace counterpart::demo
