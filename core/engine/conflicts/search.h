// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many profiles share a trait with one, and how does a pair explain itself? The inside of Index.
#pragma once

#include "core/engine/conflicts/postings.h"
#include "core/engine/conflicts/score.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::conflicts {

// What one thread needs while it searches.
struct Scratch {
    std::vector<std::uint64_t> traits;
    std::vector<std::uint32_t> near;
};

class Search {
public:
    // Profiles of the known, weighed by how usual their words are among themselves.
    explicit Search(std::span<const Party> known);

    const std::vector<Profile>& profiles() const { return m_profiles; }
    const Postings& postings() const { return m_postings; }
    Profile weighed(const Party& party) const; // as strict as the known ones

private:
    std::vector<Profile> m_profiles;
    Rarity m_rarity;
    Postings m_postings;
};

// Positions of all that have one of scratch.traits, into scratch.near: ascending, each once. True: a trait is shared by
// more than kCrowd and was left out.
bool findNear(const Postings& postings, Scratch& scratch);

// Every rule that holds between the two, with what it was seen in.
Explanation explained(const Profile& asked, const Profile& known);

} // namespace counterpart::conflicts
