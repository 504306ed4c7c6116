// SPDX-License-Identifier: GPL-3.0-or-later
// In which units is a page measured?
#pragma once

#include <cstdint>

namespace counterpart::report {

// English Metric Units, as office files have them: 914,400 to the inch, 12,700 to the point.
using Emu = std::int64_t;
inline constexpr Emu kPoint = 12'700;
inline constexpr Emu kInch = 914'400;

struct Size {
    Emu width = 0, height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};
struct Box {
    Emu x = 0, y = 0, width = 0, height = 0;
    Emu right() const { return x + width; }
    Emu bottom() const { return y + height; }
    friend bool operator==(const Box&, const Box&) = default;
};

} // namespace counterpart::report
