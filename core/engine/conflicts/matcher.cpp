// SPDX-License-Identifier: GPL-3.0-or-later
// Which accounts and which other registrations are of the same customer as one registration?
#include "core/engine/conflicts/matcher.h"

#include <algorithm>

namespace counterpart::conflicts {

void Matcher::compare(const Profile& mine, const Profile& theirs, Row row, int least, std::vector<Same>& found) {
    const Score score = conflicts::score(mine, theirs);
    if (score.strength > 0 && score.strength >= least) {
        found.push_back({row, static_cast<std::uint16_t>(score.strength), score.strongest()});
    }
}

void Matcher::findAccounts(const Asking& asking, const Profile& profile, int least, Scratch& scratch,
                           Matches& out) const {
    const Search& accounts = m_customers.search();
    out.crowded = findNear(accounts.postings(), scratch) || out.crowded;
    for (const std::uint32_t account : scratch.near) {
        if (account != asking.claim.account) {
            compare(profile, accounts.profiles()[account], account, least, out.accounts);
        }
    }
}

namespace {

// The strongest way in which each was found; of equally strong ones the rule that says more.
void keepStrongest(std::vector<Same>& found) {
    std::ranges::sort(found, [](const Same& a, const Same& b) {
        return a.row != b.row ? a.row < b.row : a.strength != b.strength ? a.strength > b.strength : a.match < b.match;
    });
    found.erase(std::ranges::unique(found, {}, &Same::row).begin(), found.end());
}

} // namespace

namespace {

bool shareWord(const Profile& a, const Profile& b) {
    auto one = a.words.begin();
    auto other = b.words.begin();
    while (one != a.words.end() && other != b.words.end()) { // both by text
        const int order = one->text.compare(other->text);
        if (order == 0 && !one->common && !one->optional) {
            return true;
        }
        one += order <= 0 ? 1 : 0;
        other += order >= 0 ? 1 : 0;
    }
    return false;
}

} // namespace

void Matcher::addSharingWords(const Asking& asking, int least, Matches& out) const {
    for (Row row = 0; row < m_claims.size(); ++row) {
        if (row == asking.row || m_claims[row].id == asking.claim.id) {
            continue;
        }
        const Mentions others = m_claimants.of(row);
        for (const Profile* theirs : others.all()) {
            for (const Profile* mine : asking.mentions.all()) {
                if (shareWord(*mine, *theirs)) {
                    compare(*mine, *theirs, row, least, out.claims);
                }
            }
        }
    }
    keepStrongest(out.claims);
}

void Matcher::close(const Asking& asking, Matches& out) {
    keepStrongest(out.accounts);
    keepStrongest(out.claims);
    for (const Profile* profile : asking.mentions.all()) {
        const Domain& domain = profile->domain;
        if (domain.usable() && std::ranges::find(out.domains, domain.registered) == out.domains.end()) {
            out.domains.push_back(domain.registered);
        }
    }
}

} // namespace counterpart::conflicts
