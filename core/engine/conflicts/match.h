// SPDX-License-Identifier: GPL-3.0-or-later
// Which known customers are probably the same organisation as a given one, and why?
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::conflicts {

// What is said of a customer somewhere: an account, or what a registration, lead or deal says. Anything may be empty.
// The texts are read while a call runs and not kept by reference.
struct Party {
    std::string_view key;     // the customer's key; compared exactly
    std::string_view name;    // any script
    std::string_view address; // domain, URL or e-mail address
};

// From the strongest to the weakest. The last three are never enough alone.
enum class Rule : std::uint8_t {
    Key,            // the same customer key
    Domain,         // the same registered domain
    Name,           // equal normalised names
    WordOrder,      // the same words in another order
    Spacing,        // the same letters, spaces elsewhere
    NameWithoutAdd, // equal but for "group" or "holding"
    SimilarName,    // every word found again, with slips
    DomainSaysName, // the label of one's domain is the name of the other
    PartOfName,     // one name has more words
    Label,          // the same label under another suffix: acme.com, acme.de
    Initials,       // "IBM" and the name it stands for
};
constexpr std::size_t kRules = 11;

constexpr int kMatch = 700;    // strength from which two are held to be the same; semantics.md 7 "stated similarity"
constexpr int kCertain = 1000; // the same key

struct Hit {
    std::uint32_t known = 0;    // position in what the index was made of
    std::uint16_t strength = 0; // 0..1000
    Rule rule = Rule::Key;      // the one that counts most
    friend bool operator==(const Hit&, const Hit&) = default;
};

// One reason, with what it was seen in. `strength` is what this rule alone gives; negative: speaks against.
struct Finding {
    Rule rule = Rule::Key;
    int strength = 0;
    std::string asked; // as compared: the normalised name, the domain ...
    std::string known;
    friend bool operator==(const Finding&, const Finding&) = default;
};

struct Explanation {
    int strength = 0;              // the same as Hit::strength
    std::vector<Finding> findings; // strongest first
    bool otherDomain = false;      // the names agree, but the domains contradict: taken off the strength
};

// Hits of asked[i]: hits[offsets[i]] up to hits[offsets[i + 1]], strongest first, then by position.
struct Candidates {
    std::vector<std::uint32_t> offsets;
    std::vector<Hit> hits;
    std::vector<std::uint32_t>
        crowded; // positions of asked of which a trait is shared by more than kCrowd: not all shown

    std::span<const Hit> of(std::size_t asked) const {
        return {hits.data() + offsets[asked], hits.data() + offsets[asked + 1]};
    }
};

// A trait (domain, name ...) that more than this many known parties have finds nobody: it says nothing about one.
constexpr std::size_t kCrowd = 1000;

// Made once of all known parties, asked any number of times, from any thread. Time and memory grow with their number.
class Index {
public:
    explicit Index(std::span<const Party> known);
    ~Index();
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;

    // All known parties of at least that strength. Does not depend on the order of `known` but for positions.
    std::vector<Hit> find(const Party& asked, int least = kMatch) const;
    Candidates findAll(std::span<const Party> asked, int least = kMatch) const; // on all cores
    // The same arithmetic for one pair, with its evidence.
    Explanation explain(const Party& asked, std::size_t known) const;
    std::size_t size() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

Candidates findSame(std::span<const Party> known, std::span<const Party> asked, int least = kMatch);

} // namespace counterpart::conflicts
