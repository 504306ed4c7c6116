// SPDX-License-Identifier: GPL-3.0-or-later
// In what do two rulebooks differ? Value by value, items of lists matched by their keys, so that a new tier in the
// middle is one change and not one of every tier above it.
#pragma once

#include "core/domain/rulebook.h"

#include <string>
#include <vector>

namespace counterpart::rulebook {

struct MemberShape;

struct PolicyChange {
    enum class What : std::uint8_t { Added, Removed, Changed, Moved };
    std::string path; // items by their keys: ladder.tiers["gold"].criteria["revenue.attributed"]
    What what = What::Changed;
    std::string before; // JSON; of Moved: the place, from 1; "" where there was none
    std::string after;  // JSON; what is not written stands as its default
    std::string item;   // the name of the item that it is about or in, innermost: "Gold"; "" = none
    std::string list;   // the path of the list of that item, keys left out: "ladder.tiers"
    std::string member; // the innermost name of the path: "revenue.attributed"; of an item the list's name
    const MemberShape* shape = nullptr; // of the value; of criteria and weights that of the whole

    friend bool operator==(const PolicyChange&, const PolicyChange&) = default;
};

// In the order of the document. Empty for rulebooks that say the same, however they were written.
std::vector<PolicyChange> differenceOf(const Rulebook& before, const Rulebook& after);

} // namespace counterpart::rulebook
