// SPDX-License-Identifier: GPL-3.0-or-later
// Which colours of a brand are shown otherwise than they were asked for, because they would not stand out?
#pragma once

#include "core/report/document/palette.h"

#include <vector>

namespace counterpart::report {

struct ColorNote {
    enum class Use : std::uint8_t { Mark, Ink, PartnerMark }; // bars and bands; text; the partner's bands
    Use use = Use::Mark;
    Rgb asked = 0;
    Rgb ground = 0;
    double ratio = 0;  // of the colour asked for to its ground
    double needed = 0; // at least
    Rgb shown = 0;     // darkened on light, lightened on dark
    friend bool operator==(const ColorNote&, const ColorNote&) = default;
};

// None: all of them are shown as they are. The partner's only where there is a partner.
std::vector<ColorNote> colorNotes(const Brand& brand);

} // namespace counterpart::report
