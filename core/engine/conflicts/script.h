// SPDX-License-Identifier: GPL-3.0-or-later
// How does a name of any script read in small Latin letters without accents?
#pragma once

#include <string>
#include <string_view>

namespace counterpart::conflicts {

// How much of a name is read; more is no name. Bytes, cut at a whole character.
constexpr std::size_t kLongestName = 512;

struct Latin {
    std::string text;     // lower case; accents gone; marks of direction and the like gone; punctuation still there
    bool foreign = false; // was written in another script, so that spelling is a matter of convention
};

// Bytes that are no UTF-8 separate words. Letters of scripts that ICU cannot transliterate stay as they are.
Latin toLatin(std::string_view name);

} // namespace counterpart::conflicts
