// SPDX-License-Identifier: GPL-3.0-or-later
// What does a set look like of which is known who is who? Variants of the same organisation, and others easily taken
// for it.
#pragma once

#include "tests/core/conflicts/word_lists.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::conflicts::testing {

enum class Variant : std::uint8_t {
    LegalForm,
    Accents,
    Abbreviation,
    Slip,
    WordOrder,
    Script,
    Address, // the domain as URL, e-mail or host; another name or none
    Suffix,  // the same label under another suffix, the name with another legal form
    Group,
    Writing,  // capitals, punctuation, spaces, marks of direction
    Stranger, // none of the known organisations; named like one
    Count
};

std::string_view nameOf(Variant variant);

struct Mention {
    std::uint32_t organisation = 0;
    Variant variant = Variant::LegalForm;
    std::string name;
    std::string address;
};

struct LabelledSet {
    std::vector<Mention> known; // one or, of a few organisations, none
    std::vector<Mention> asked;
};

// `organisations` of each pattern's share, as many strangers among the known and among the asked.
LabelledSet makeLabelledSet(const WordLists& lists, std::size_t organisations, std::uint64_t seed);

} // namespace counterpart::conflicts::testing
