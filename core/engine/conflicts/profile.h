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
    struct Word {
        std::string text;
        std::string spelled;
        std::uint64_t mark = 0;   // hash of the text
        int weight = 0;           // by Rarity, see weigh()
        bool established = false; // likewise
        bool optional = false;
        bool common = false;
    };
    std::vector<Word> words; // sorted by text
    std::string sorted;      // words in spelling(), sorted, joined by spaces: equal for any order
    std::string core;        // the same without the optional words
    std::string initials;    // of the name
    bool telling = false;    // at least one word that is not in everybody's name

    // Hashes of the same, side by side: nearly all that is compared differs, which is seen here.
    struct Marks {
        std::uint64_t key = 0, text = 0, sorted = 0, compact = 0, written = 0, label = 0, initials = 0;
    } marks;
};

// In how many known parties' names a word is. Words by FNV-1a: two that collide are both taken for more usual.
class Rarity {
public:
    void count(const Profile& profile);
    void setTotal(std::size_t parties) { m_total = parties; }
    void weigh(Profile& profile) const; // fills in what words weigh: 2 (everybody's) to 16 (nobody else's)

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_names;
    std::size_t m_total = 0;
};

enum class Side : std::uint8_t { Known, Asked };

// Traits as hashes, sorted, without repetition. Of two that `score` holds to be the same, one as known and one as
// asked share at least one, slips of the pen in two words excepted. `initials`: for who asks for weak hits too.
void traitsOf(const Profile& profile, Side side, bool initials, std::vector<std::uint64_t>& out);

} // namespace counterpart::conflicts
