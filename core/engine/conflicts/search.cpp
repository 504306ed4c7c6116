// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles are made and dealt to their traits on all cores.
#include "core/engine/conflicts/search.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 500; // parties to a block of work

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

Search::Search(std::span<const Party> known) : m_profiles(known.size()) {
    std::vector<PostingBlock> blocks(blockCount(known.size(), kGrain));
    parallelBlocks(known.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t block) {
        std::vector<std::uint64_t> traits;
        for (std::size_t at = begin; at < end; ++at) {
            m_profiles[at] = Profile(known[at]);
            traitsOf(m_profiles[at], Side::Known, true, traits);
            for (const std::uint64_t trait : traits) {
                blocks[block].push_back({trait, static_cast<std::uint32_t>(at)});
            }
        }
    });
    parallelTasks(2, [&](std::size_t task) {
        if (task == 0) {
            m_postings = Postings(blocks);
            return;
        }
        for (const Profile& profile : m_profiles) {
            m_rarity.count(profile);
        }
        m_rarity.setTotal(m_profiles.size());
    });
    parallelBlocks(known.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t at = begin; at < end; ++at) {
            m_rarity.weigh(m_profiles[at]);
        }
    });
}

Profile Search::weighed(const Party& party) const {
    Profile profile(party);
    m_rarity.weigh(profile);
    return profile;
}

bool findNear(const Postings& postings, Scratch& scratch) {
    bool crowded = false;
    scratch.near.clear();
    for (const std::uint64_t trait : scratch.traits) {
        crowded = !postings.append(trait, kCrowd, scratch.near) || crowded;
    }
    std::ranges::sort(scratch.near);
    const auto repeated = std::ranges::unique(scratch.near);
    scratch.near.erase(repeated.begin(), repeated.end());
    return crowded;
}

Explanation explained(const Profile& asked, const Profile& known) {
    const Score found = score(asked, known);
    Explanation out{.strength = found.strength, .findings = {}, .otherDomain = found.otherDomain};
    for (std::size_t at = 0; at < kRules; ++at) {
        const Rule rule = static_cast<Rule>(at);
        if (found.byRule[at] == 0) {
            continue;
        }
        Finding finding{rule, found.byRule[at], seen(rule, asked), seen(rule, known)};
        if (rule == Rule::DomainSaysName) {
            const bool askedIsDomain = asked.domain.usable() && (asked.domain.label == known.compact ||
                                                                 asked.domain.label == known.name.written);
            (askedIsDomain ? finding.asked : finding.known) = (askedIsDomain ? asked : known).domain.registered;
        }
        out.findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(out.findings, std::greater(), &Finding::strength);
    return out;
}

} // namespace counterpart::conflicts
