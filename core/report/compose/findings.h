// SPDX-License-Identifier: GPL-3.0-or-later
// What do a partner's figures say that is worth a sentence? Titles, highlights and concerns, all derived.
#pragma once

#include "core/report/compose/scene.h"

namespace counterpart::report {

// "Attributed revenue grew 12.0 % to 1.2 M USD, 96.0 % of quota".
std::string revenueFinding(const Scene& scene);

struct Findings {
    std::vector<std::string> highlights; // the weightiest first, at most kMostFindings
    std::vector<std::string> concerns;   // likewise
};
inline constexpr std::size_t kMostFindings = 3;
Findings findingsOf(const Scene& scene);

// The growth of the quarter in the direction of words: rounded to what is shown, so that "grew 0.0 %" is never said.
enum class Course : std::uint8_t { Up, Down, Level };
Course courseOf(std::int64_t millionths);

} // namespace counterpart::report
