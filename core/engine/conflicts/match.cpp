// SPDX-License-Identifier: GPL-3.0-or-later
// Which known customers are probably the same organisation? Those that share a trait are compared, nobody else.
#include "core/engine/conflicts/match.h"

#include "core/base/parallel.h"
#include "core/engine/conflicts/search.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 500; // parties to a block of work

} // namespace

struct Index::Parts {
    explicit Parts(std::span<const Party> known) : search(known) {}
    Search search;

    bool find(const Profile& asked, int least, Scratch& scratch, std::vector<Hit>& hits) const; // true = crowded
};

bool Index::Parts::find(const Profile& asked, int least, Scratch& scratch, std::vector<Hit>& hits) const {
    traitsOf(asked, Side::Asked, least < kMatch, scratch.traits);
    const bool crowded = findNear(search.postings(), scratch);
    const std::size_t begin = hits.size();
    for (const std::uint32_t known : scratch.near) {
        const Score found = score(asked, search.profiles()[known]);
        if (found.strength > 0 && found.strength >= least) {
            hits.push_back({known, static_cast<std::uint16_t>(found.strength), found.strongest()});
        }
    }
    std::sort(hits.begin() + static_cast<std::ptrdiff_t>(begin), hits.end(), [](const Hit& a, const Hit& b) {
        return a.strength != b.strength ? a.strength > b.strength : a.known < b.known;
    });
    return crowded;
}

Index::Index(std::span<const Party> known) : m_parts(std::make_unique<Parts>(known)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

std::size_t Index::size() const { return m_parts->search.profiles().size(); }

std::vector<Hit> Index::find(const Party& asked, int least) const {
    std::vector<Hit> hits;
    Scratch scratch;
    m_parts->find(m_parts->search.weighed(asked), least, scratch, hits);
    return hits;
}

Candidates Index::findAll(std::span<const Party> asked, int least) const {
    struct Part {
        std::vector<Hit> hits;
        std::vector<std::uint32_t> counts;
        std::vector<std::uint32_t> crowded;
    };
    std::vector<Part> found(blockCount(asked.size(), kGrain));
    parallelBlocks(asked.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t block) {
        Part& part = found[block];
        Scratch scratch;
        for (std::size_t at = begin; at < end; ++at) {
            const std::size_t before = part.hits.size();
            if (m_parts->find(m_parts->search.weighed(asked[at]), least, scratch, part.hits)) {
                part.crowded.push_back(static_cast<std::uint32_t>(at));
            }
            part.counts.push_back(static_cast<std::uint32_t>(part.hits.size() - before));
        }
    });
    Candidates out;
    out.offsets.push_back(0);
    for (const Part& part : found) {
        for (const std::uint32_t count : part.counts) {
            out.offsets.push_back(out.offsets.back() + count);
        }
        out.hits.insert(out.hits.end(), part.hits.begin(), part.hits.end());
        out.crowded.insert(out.crowded.end(), part.crowded.begin(), part.crowded.end());
    }
    return out;
}

Explanation Index::explain(const Party& asked, std::size_t known) const {
    return explained(m_parts->search.weighed(asked), m_parts->search.profiles().at(known));
}

Candidates findSame(std::span<const Party> known, std::span<const Party> asked, int least) {
    return Index(known).findAll(asked, least);
}

} // namespace counterpart::conflicts
