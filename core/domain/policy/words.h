// SPDX-License-Identifier: GPL-3.0-or-later
// How times of day and weekdays are written in a rulebook.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpart::rulebook {

inline constexpr std::string_view kWeekdayNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
std::optional<int> clockMinutes(std::string_view text); // "09:30"; up to "24:00"
std::string clockText(int minutes);

} // namespace counterpart::rulebook
