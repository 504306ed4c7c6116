// SPDX-License-Identifier: GPL-3.0-or-later
// How alike are two words, as one person types what another typed? Whole numbers only: the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace counterpart::conflicts {

// Fewest insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), or most + 1 as soon
// as it is more than `most`. Bytes; words longer than 64 are compared up to there.
int edits(std::string_view a, std::string_view b, int most);

struct WordSide {
    std::string_view word;
    std::string_view spelled; // spelling(word)
    bool established = false; // an ordinary word, or one in several names: not a slip of the pen
    bool foreign = false;     // transliterated
};

// 0 (another word) to 1000 (the same). A slip counts only in long words and never where both are established.
int likeness(const WordSide& a, const WordSide& b);

} // namespace counterpart::conflicts
