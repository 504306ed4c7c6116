// SPDX-License-Identifier: GPL-3.0-or-later
// Both palettes, and the arithmetic that mixes and checks colours.
#include "ui/shell/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace counterpart::ui {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

template <std::size_t N>
std::array<QColor, N> row(const std::array<QRgb, N>& values) {
    std::array<QColor, N> out;
    std::transform(values.begin(), values.end(), out.begin(), rgb);
    return out;
}

// Told apart by colour-blind readers in this order.
constexpr std::array<QRgb, 8> categoricalColors{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                                0x56B4E9, 0xD55E00, 0x8A7B00, 0x6B6F76};

void mixDerived(Colors& c) {
    c.field = mixed(c.border, c.secondary, 0.45);
    c.hover = mixed(c.surface, c.text, 0.05);
    c.pressed = mixed(c.surface, c.text, 0.10);
    c.header = mixed(c.surface, c.window, 0.7);
    c.mark = mixed(c.surface, c.warning, 0.32);
    c.categorical = row(categoricalColors);
}

Colors light() {
    Colors c;
    c.window = rgb(0xF6F7F9), c.surface = rgb(0xFFFFFF), c.border = rgb(0xE2E5EA);
    c.text = rgb(0x1A1E26), c.secondary = rgb(0x5A6372), c.disabled = rgb(0x9AA2AF);
    c.accent = rgb(0x2F5BEA), c.onAccent = rgb(0xFFFFFF), c.selection = rgb(0xDDE6FF);
    c.positive = rgb(0x1A7F4B), c.negative = rgb(0xC0362C), c.warning = rgb(0xA86200);
    c.sequential = row(std::array<QRgb, 7>{0xE3EBFF, 0xC3D2FF, 0x9CB4FF, 0x7594F8, 0x4F76F0, 0x2F5BEA, 0x1E3FB0});
    c.diverging = row(std::array<QRgb, 7>{0x0072B2, 0x5A9FCB, 0xA9C9E0, 0xD5D8DD, 0xF0C896, 0xE09A45, 0xB86200});
    c.tiers = row(std::array<QRgb, 5>{0x6B6F76, 0x4A6A8A, 0xA86200, 0x2F5BEA, 0x7A3FB0});
    mixDerived(c);
    return c;
}

Colors dark() {
    Colors c;
    c.window = rgb(0x14171C), c.surface = rgb(0x1B1F26), c.border = rgb(0x2B313B);
    c.text = rgb(0xE7EAF0), c.secondary = rgb(0x9AA4B3), c.disabled = rgb(0x5E6775);
    c.accent = rgb(0x7F9DFF), c.onAccent = rgb(0x10131A), c.selection = rgb(0x26345F);
    c.positive = rgb(0x4CC38A), c.negative = rgb(0xFF7A70), c.warning = rgb(0xF0B349);
    c.sequential = row(std::array<QRgb, 7>{0x1F294B, 0x293A75, 0x35509E, 0x4A67C4, 0x6584E4, 0x7F9DFF, 0xB3C5FF});
    c.diverging = row(std::array<QRgb, 7>{0x56B4E9, 0x3F83AB, 0x2F566F, 0x424955, 0x6E4C22, 0xAD7420, 0xE69F00});
    c.tiers = row(std::array<QRgb, 5>{0x9AA4B3, 0xA3BEDB, 0xF0B349, 0x7F9DFF, 0xC79BF0});
    mixDerived(c);
    return c;
}

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors& colorsOf(Scheme scheme) {
    static const Colors lightColors = light();
    static const Colors darkColors = dark();
    return scheme == Scheme::Dark ? darkColors : lightColors;
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QColor mixed(const QColor& from, const QColor& to, double part) {
    const auto blend = [part](float x, float y) { return static_cast<float>(x + (y - x) * part); };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()),
                            blend(from.blueF(), to.blueF()));
}

QColor Colors::of(Tone tone) const {
    switch (tone) {
    case Tone::Accent:
        return accent;
    case Tone::Positive:
        return positive;
    case Tone::Negative:
        return negative;
    case Tone::Warning:
        return warning;
    case Tone::Neutral:
        break;
    }
    return secondary;
}

QColor Colors::wash(Tone tone) const { return mixed(surface, of(tone), tone == Tone::Neutral ? 0.10 : 0.09); }

QColor Colors::category(int index) const {
    return categorical[static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(categorical.size()) - 1))];
}

QColor Colors::inkOn(const QColor& ground, Tone tone) const {
    QColor out = of(tone);
    for (double part = 0.05; contrast(out, ground) < 4.5 && part < 1.0; part += 0.05) {
        out = mixed(of(tone), text, part);
    }
    return out;
}

QColor Colors::edge(const QColor& fill) const {
    QColor out = fill;
    for (double part = 0.05; contrast(out, surface) < 3.0 && part < 1.0; part += 0.05) {
        out = mixed(fill, text, part);
    }
    return out;
}

int rowHeightOf(Density density) { return density == Density::Compact ? 28 : 34; }

double sizeFactor(Type type) {
    switch (type) {
    case Type::Caption:
        return 0.85;
    case Type::Heading:
        return 1.25;
    case Type::Display:
        return 1.8;
    case Type::Body:
        break;
    }
    return 1.0;
}

} // namespace counterpart::ui
