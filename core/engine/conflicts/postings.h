// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a trait? An inverted index from hashes to positions, in one pass over memory and without sorting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::conflicts {

struct Posting {
    std::uint64_t trait = 0;
    std::uint32_t party = 0;
};
using PostingBlock = std::vector<Posting>;

class Postings {
public:
    Postings() = default;
    explicit Postings(std::span<const PostingBlock> blocks);

    // Adds all who have the trait, unless they are more than `most`: then none, and false.
    bool append(std::uint64_t trait, std::size_t most, std::vector<std::uint32_t>& out) const;

private:
    struct Entry {
        std::uint32_t check = 0; // the half of the hash that the bucket does not say
        std::uint32_t party = 0;
    };
    std::size_t bucket(std::uint64_t trait) const { return static_cast<std::size_t>(trait >> m_shift); }
    int m_shift = 63;
    std::vector<std::uint32_t> m_begin; // of each bucket in m_entries, and the end
    std::vector<Entry> m_entries;
};

} // namespace counterpart::conflicts
