// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what was asked for with what the palette makes of it.
#include "core/report/document/color_notes.h"

namespace counterpart::report {

std::vector<ColorNote> colorNotes(const Brand& brand) {
    const Palette palette = paletteOf(brand);
    std::vector<ColorNote> notes;
    const auto compare = [&](ColorNote::Use use, Rgb asked, Rgb ground, double needed, Rgb shown) {
        if (asked != shown) {
            notes.push_back({use, asked, ground, contrast(asked, ground), needed, shown});
        }
    };
    compare(ColorNote::Use::Mark, brand.accent, palette.ground, kMarkContrast, palette.accent);
    compare(ColorNote::Use::Ink, brand.accent, palette.raised, kInkContrast, palette.accentInk);
    if (!brand.partner.empty()) {
        compare(ColorNote::Use::PartnerMark, brand.second, palette.ground, kMarkContrast, palette.second);
    }
    return notes;
}

} // namespace counterpart::report
