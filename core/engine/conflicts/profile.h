// SPDX-License-Identifier: GPL-3.0-or-later
// What of a party is compared, and by which traits is it found?
#pragma once

#include "core/engine/conflicts/domains.h"
#include "core/engine/conflicts/match.h"
#include "core/engine/conflicts/names.h"

#include <unordered_map>

namespace counterpart::conflicts {

struct Profile {
    explicit Profile(const Party& party);
    Profile() = default;

    std::string key;
    Name name;
    Domain domain;
    std::string text;    // normalised
    std::string compact; // the same without spaces
    std::string sorted;  // words in spelling(), sorted, joined by spaces: equal for any order
    std::string core;    // the same without the optional words
    bool telling = false; // at least one word that is not in everybody's name
};

// In how many known parties' names a word is. Words by FNV-1a: two that collide are both taken for more usual.
class Rarity {
public:
    void count(const Profile& profile);
    void setTotal(std::size_t parties) { m_total = parties; }
    int weight(std::string_view word) const; // 2 (everybody's) to 16 (nobody else's)
    bool established(std::string_view word) const;

private:
    std::uint32_t of(std::string_view word) const;
    std::unordered_map<std::uint64_t, std::uint32_t> m_names;
    std::size_t m_total = 0;
};

// Traits as hashes, sorted, without repetition. Two parties that can reach kWeakest by any rules share at least one,
// slips of the pen in two words excepted.
void traitsOf(const Profile& profile, std::vector<std::uint64_t>& out);

} // namespace counterpart::conflicts
