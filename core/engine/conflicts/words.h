// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a word in the name of an organisation: is it its legal form, an abbreviation, a word of every trade?
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace counterpart::conflicts {

struct WordFacts {
    std::string_view shortForm;  // "international" -> "intl"; empty: the word stands for itself
    bool legalAtEnd = false;     // "gmbh", "inc"
    bool legalAtStart = false;   // "pt", "ooo"
    bool legalIfForeign = false; // legal at the start of a name in another script: "AO Smith" is not one
    bool filler = false;         // "and", "the": carries nothing anywhere
    bool optional = false;       // "group": often left out of the same name
    bool common = false;         // in the names of many unrelated organisations
};

const WordFacts& factsOf(std::string_view word); // word: lower-case ASCII; one without entry has no facts

// The short form of the one long usual word that is one slip of the pen from this one; empty if there is none.
std::string_view mended(std::string_view word);

// Legal forms of several words ("sp z oo"), lower case, without dots.
std::span<const std::vector<std::string_view>> legalPhrases();

// Legal forms of scripts without spaces, to be cut out before transliteration. UTF-8, NFKC.
std::span<const std::string_view> legalSigns();

} // namespace counterpart::conflicts
