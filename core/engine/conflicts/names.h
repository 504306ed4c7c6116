// SPDX-License-Identifier: GPL-3.0-or-later
// When are two names of an organisation the same name? Its normalised form: which words of it count, in which spelling.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::conflicts {

// Names that differ only in accents, script, capitals, punctuation, legal form, usual abbreviations and filler words
// ("the", "and") have equal words; a slip in a long word of every trade ("manufactruing") is mended. Total: any bytes
// are a name, at worst one without words.
struct Name {
    std::vector<std::string> words; // in the order written; never empty strings; lower-case ASCII where ICU could
    std::string written;            // the same words without spaces, before abbreviations: "datasoftwaresystems"
    std::string legal;              // legal forms that were cut off, in order, for comparison only; may be empty
    bool foreign = false;           // written in a script other than Latin

    std::string text() const;     // words joined by a space: the normalised form; normalising it again changes nothing
    std::string compact() const;  // words without the space: "data soft" reads as "datasoft"
    std::string initials() const; // first letters, in order; empty for fewer than three words
};

Name normalised(std::string_view name);

// The spelling by which a word is compared: "mueller" and "muller", "aabenraa" and "abenra" are one.
std::string spelling(std::string_view word);

// How a transliterated word sounds, roughly: "yandeks" and "yandex", "panasonikku" and "panasonic" are one.
std::string sound(std::string_view word);

} // namespace counterpart::conflicts
