// SPDX-License-Identifier: GPL-3.0-or-later
// Which words are the names of the labelled sets made of? Two sets that share no list of names.
#pragma once

#include <string_view>
#include <vector>

namespace counterpart::conflicts::testing {

struct Transliterated {
    std::string_view native, latin; // as the firm itself writes both
};

struct WordLists {
    std::vector<std::string_view> heads, tails; // coined names: a head and a tail
    std::vector<std::string_view> families;     // names of families, with accents
    std::vector<std::string_view> places;
    std::vector<std::string_view> trades;                     // with a usual abbreviation or without
    std::vector<std::vector<std::string_view>> legal;         // ways to write one legal form
    std::vector<std::vector<std::string_view>> abbreviations; // full, short
    std::vector<std::vector<std::string_view>> near;          // names one letter apart that are different firms
    std::vector<Transliterated> scripts;
    std::vector<std::string_view> suffixes; // of domains
};

const WordLists& tunedLists(); // the one that thresholds were chosen on
const WordLists& otherLists(); // never looked at for that

} // namespace counterpart::conflicts::testing
