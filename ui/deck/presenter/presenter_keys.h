// SPDX-License-Identifier: GPL-3.0-or-later
// Which key does what while one presents? Said once, for the keys and for the list of them.
#pragma once

#include <QString>

#include <optional>
#include <vector>

class QKeyEvent;

namespace counterpart::deck {

// clang-format off
enum class Verb {
    Next, Previous, First, Last,
    NextLens, PreviousLens, Lenses,
    Black, White, Laser, Overview, Notes, LargerNotes, SmallerNotes, RestartClock,
    SwapDisplays, SwapViews, Keys,
    Ask, Back, End // Ask: to the number typed, into the figure, or on
};
// clang-format on

std::optional<Verb> verbOf(const QKeyEvent& event);

struct KeyLine {
    QString keys;
    QString does;
};
std::vector<KeyLine> keyLines();

} // namespace counterpart::deck
