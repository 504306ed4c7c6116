// SPDX-License-Identifier: GPL-3.0-or-later
// Which known customers are probably the same organisation? Those that share a trait are compared, nobody else.
#include "core/engine/conflicts/match.h"

#include "core/base/parallel.h"
#include "core/engine/conflicts/postings.h"
#include "core/engine/conflicts/score.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 500; // parties to a block of work

struct Scratch {
    std::vector<std::uint64_t> traits;
    std::vector<std::uint32_t> near;
};

} // namespace

struct Index::Parts {
    std::vector<Profile> profiles;
    Rarity rarity;
    Postings postings;

    Profile weighed(const Party& party) const {
        Profile profile(party);
        rarity.weigh(profile);
        return profile;
    }
    bool find(const Profile& asked, int least, Scratch& scratch, std::vector<Hit>& hits) const; // true = crowded
};

bool Index::Parts::find(const Profile& asked, int least, Scratch& scratch, std::vector<Hit>& hits) const {
    bool crowded = false;
    scratch.near.clear();
    traitsOf(asked, Side::Asked, least < kMatch, scratch.traits);
    for (const std::uint64_t trait : scratch.traits) {
        crowded = !postings.append(trait, kCrowd, scratch.near) || crowded;
    }
    std::ranges::sort(scratch.near);
    const auto repeated = std::ranges::unique(scratch.near);
    scratch.near.erase(repeated.begin(), repeated.end());
    const std::size_t begin = hits.size();
    for (const std::uint32_t known : scratch.near) {
        const Score found = score(asked, profiles[known]);
        if (found.strength > 0 && found.strength >= least) {
            hits.push_back({known, static_cast<std::uint16_t>(found.strength), found.strongest()});
        }
    }
    std::sort(hits.begin() + static_cast<std::ptrdiff_t>(begin), hits.end(), [](const Hit& a, const Hit& b) {
        return a.strength != b.strength ? a.strength > b.strength : a.known < b.known;
    });
    return crowded;
}

Index::Index(std::span<const Party> known) : m_parts(std::make_unique<Parts>()) {
    Parts& parts = *m_parts;
    parts.profiles.resize(known.size());
    std::vector<PostingBlock> blocks(blockCount(known.size(), kGrain));
    parallelBlocks(known.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t block) {
        std::vector<std::uint64_t> traits;
        for (std::size_t at = begin; at < end; ++at) {
            parts.profiles[at] = Profile(known[at]);
            traitsOf(parts.profiles[at], Side::Known, true, traits);
            for (const std::uint64_t trait : traits) {
                blocks[block].push_back({trait, static_cast<std::uint32_t>(at)});
            }
        }
    });
    parallelTasks(2, [&](std::size_t task) {
        if (task == 0) {
            parts.postings = Postings(blocks);
            return;
        }
        for (const Profile& profile : parts.profiles) {
            parts.rarity.count(profile);
        }
        parts.rarity.setTotal(parts.profiles.size());
    });
    parallelBlocks(known.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t at = begin; at < end; ++at) {
            parts.rarity.weigh(parts.profiles[at]);
        }
    });
}

Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

std::size_t Index::size() const { return m_parts->profiles.size(); }

std::vector<Hit> Index::find(const Party& asked, int least) const {
    std::vector<Hit> hits;
    Scratch scratch;
    m_parts->find(m_parts->weighed(asked), least, scratch, hits);
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
            if (m_parts->find(m_parts->weighed(asked[at]), least, scratch, part.hits)) {
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

namespace {

const std::string& seen(Rule rule, const Profile& profile) {
    switch (rule) {
    case Rule::Key:
        return profile.key;
    case Rule::Domain:
    case Rule::Label:
        return profile.domain.registered;
    default:
        return profile.text;
    }
}

} // namespace

Explanation Index::explain(const Party& asked, std::size_t known) const {
    const Profile mine = m_parts->weighed(asked);
    const Profile& theirs = m_parts->profiles.at(known);
    const Score found = score(mine, theirs);
    Explanation out{.strength = found.strength, .findings = {}, .otherDomain = found.otherDomain};
    for (std::size_t at = 0; at < kRules; ++at) {
        const Rule rule = static_cast<Rule>(at);
        if (found.byRule[at] == 0) {
            continue;
        }
        Finding finding{rule, found.byRule[at], seen(rule, mine), seen(rule, theirs)};
        if (rule == Rule::DomainSaysName) {
            const bool mineIsDomain = mine.domain.usable() &&
                                      (mine.domain.label == theirs.compact || mine.domain.label == theirs.name.written);
            (mineIsDomain ? finding.asked : finding.known) = (mineIsDomain ? mine : theirs).domain.registered;
        }
        out.findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(out.findings, std::greater(), &Finding::strength);
    return out;
}

Candidates findSame(std::span<const Party> known, std::span<const Party> asked, int least) {
    return Index(known).findAll(asked, least);
}

} // namespace counterpart::conflicts
