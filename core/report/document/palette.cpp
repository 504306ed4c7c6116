// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of documents, light and dark, and the arithmetic that checks them.
#include "core/report/document/palette.h"

#include <algorithm>
#include <cmath>

namespace counterpart::report {
namespace {

double channel(Rgb color, unsigned shift) { return static_cast<double>((color >> shift) & 0xFFU); }

double linear(double value) {
    const double part = value / 255;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Rgb color) {
    return 0.2126 * linear(channel(color, 16)) + 0.7152 * linear(channel(color, 8)) +
           0.0722 * linear(channel(color, 0));
}

constexpr std::array<Rgb, 8> kCategorical{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                          0x56B4E9, 0xD55E00, 0x8A7B00, 0x6B6F76};

Palette grounds(bool dark) {
    Palette out;
    if (dark) {
        out.ground = 0x14171C, out.raised = 0x1F242C, out.border = 0x39414D;
        out.text = 0xE7EAF0, out.secondary = 0xA6AFBD, out.muted = 0x6C7686;
        out.good = 0x4CC38A, out.bad = 0xFF7A70, out.warning = 0xF0B349;
    } else {
        out.ground = 0xFFFFFF, out.raised = 0xF4F6F9, out.border = 0xD8DCE3;
        out.text = 0x1A1E26, out.secondary = 0x5A6372, out.muted = 0x8D95A2;
        out.good = 0x1A7F4B, out.bad = 0xC0362C, out.warning = 0x9A5A00;
    }
    return out;
}

} // namespace

double contrast(Rgb a, Rgb b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

Rgb mixed(Rgb from, Rgb to, double part) {
    const auto blend = [&](unsigned shift) {
        const double value = channel(from, shift) + (channel(to, shift) - channel(from, shift)) * part;
        return static_cast<Rgb>(std::clamp(std::lround(value), 0L, 255L)) << shift;
    };
    return blend(16) | blend(8) | blend(0);
}

Rgb atLeast(double ratio, Rgb color, Rgb ground, Rgb towards) {
    Rgb out = color;
    for (int step = 1; step <= 25 && contrast(out, ground) < ratio; ++step) {
        out = mixed(color, towards, step * 0.04);
    }
    return out;
}

Palette paletteOf(const Brand& brand) {
    Palette out = grounds(brand.dark);
    out.accent = atLeast(kMarkContrast, brand.accent, out.ground, out.text);
    out.accentInk = atLeast(kInkContrast, brand.accent, out.raised, out.text);
    out.second = atLeast(kMarkContrast, brand.second, out.ground, out.text);
    out.onAccent = contrast(0xFFFFFF, out.accent) >= 4 ? 0xFFFFFF : 0x000000;
    for (std::size_t i = 0; i < out.categorical.size(); ++i) {
        out.categorical[i] = atLeast(kMarkContrast, kCategorical[i], out.ground, out.text);
    }
    for (std::size_t i = 0; i < out.sequential.size(); ++i) {
        out.sequential[i] = mixed(out.ground, out.accent, 0.10 + 0.15 * static_cast<double>(i));
    }
    return out;
}

Rgb Palette::ink(Tone tone) const {
    switch (tone) {
    case Tone::Accent:
        return accentInk;
    case Tone::Good:
        return good;
    case Tone::Bad:
        return bad;
    case Tone::Warning:
        return warning;
    case Tone::Muted:
        return secondary;
    case Tone::Neutral:
        break;
    }
    return text;
}

Rgb Palette::mark(Tone tone) const { return tone == Tone::Muted ? muted : tone == Tone::Neutral ? accent : ink(tone); }

Rgb Palette::wash(Tone tone) const { return mixed(ground, mark(tone == Tone::Neutral ? Tone::Muted : tone), 0.16); }

Rgb Palette::inkOn(Rgb surface) const {
    for (const Rgb own : {text, ground}) {
        if (contrast(own, surface) >= kInkContrast) {
            return own;
        }
    }
    return contrast(0xFFFFFF, surface) >= contrast(0x000000, surface) ? 0xFFFFFF : 0x000000;
}

} // namespace counterpart::report
