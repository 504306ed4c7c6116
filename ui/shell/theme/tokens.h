// SPDX-License-Identifier: GPL-3.0-or-later
// Which colours, distances and type sizes exist: the only place where they are written as literals.
#pragma once

#include <QColor>

#include <array>
#include <vector>

namespace counterpart::ui {

enum class Scheme { Light, Dark };
enum class Density { Compact, Comfortable };
enum class Type { Caption, Body, Heading, Display };
enum class Weight { Regular, Strong };
// What a mark or a word says beside its text; colour is never the only carrier.
enum class Tone { Neutral, Accent, Positive, Negative, Warning };

struct Colors {
    QColor window, surface, border;
    QColor text, secondary, disabled;
    QColor accent, onAccent, selection;
    QColor positive, negative, warning;
    // Mixed from the above, so a change of one token carries through.
    QColor field;   // the line around something one types into: 3:1 would shout, this is findable
    QColor hover;   // a surface under the pointer
    QColor pressed; // a surface held down
    QColor header;  // table heads and quiet bands
    QColor mark;    // found text
    std::array<QColor, 8> categorical;
    std::array<QColor, 7> sequential; // weak to strong
    std::array<QColor, 7> diverging;  // blue through grey to orange
    std::array<QColor, 5> tiers;      // lowest to highest

    QColor of(Tone tone) const;
    QColor wash(Tone tone) const;                        // a quiet ground behind text of that tone
    QColor category(int index) const;                    // more than eight groups are "other": the last
    QColor inkOn(const QColor& ground, Tone tone) const; // that tone, or nearer to the text until it can be read
    QColor edge(const QColor& fill) const; // the same hue at 3:1 or better against the surface, for outlines and lines
};

const Colors& colorsOf(Scheme scheme);

double contrast(const QColor& a, const QColor& b); // WCAG ratio, 1 to 21
QColor mixed(const QColor& from, const QColor& to, double part);

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
} // namespace space
inline constexpr int cornerRadius = 6;
inline constexpr int borderWidth = 1;
inline constexpr int iconSize = 20;
inline constexpr int smallIconSize = 16;
inline constexpr int motionMs = 120;       // below 150
inline constexpr int loadingDelayMs = 150; // shorter waits show nothing

int rowHeightOf(Density density);
double sizeFactor(Type type);

} // namespace counterpart::ui
