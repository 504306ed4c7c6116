// SPDX-License-Identifier: GPL-3.0-or-later
// Which colours does a document have? From its brand, each checked against the ground it stands on.
#pragma once

#include "core/report/document/document.h"

#include <array>

namespace counterpart::report {

double contrast(Rgb a, Rgb b); // 1 to 21, as WCAG has it
Rgb mixed(Rgb from, Rgb to, double part);
Rgb atLeast(double ratio, Rgb color, Rgb ground, Rgb towards); // moved towards another until it stands out
inline constexpr double kInkContrast = 4.5;
inline constexpr double kMarkContrast = 3.0;

struct Palette {
    Rgb ground = 0, raised = 0, border = 0; // the page, what lies on it, hairlines
    Rgb text = 0, secondary = 0;            // inks, readable on ground and raised
    Rgb accent = 0, onAccent = 0;           // of the brand; as a mark and a surface
    Rgb accentInk = 0;                      // the accent as text
    Rgb second = 0;                         // of the partner, as a mark
    Rgb muted = 0;                          // marks of what is compared with
    Rgb good = 0, bad = 0, warning = 0;     // inks
    std::array<Rgb, 8> categorical{};       // told apart by colour-blind readers, in this order; marks
    std::array<Rgb, 7> sequential{};        // from little to much; surfaces

    Rgb ink(Tone tone) const;    // of text
    Rgb mark(Tone tone) const;   // of bars and dots
    Rgb wash(Tone tone) const;   // of the ground behind text
    Rgb inkOn(Rgb ground) const; // one that can be read on it, text or ground colour if they can
};
Palette paletteOf(const Brand& brand);

} // namespace counterpart::report
