// SPDX-License-Identifier: GPL-3.0-or-later
// Who are the customers of accounts and of registrations?
#include "core/engine/conflicts/customers.h"

#include "core/base/parallel.h"

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 250; // registrations to a block of work

std::vector<Party> partiesOf(const Snapshot& snapshot) {
    std::vector<Party> parties;
    parties.reserve(snapshot.table<Account>().size());
    snapshot.table<Account>().forEach([&](const Account& account) { parties.push_back(Customers::partyOf(account)); });
    return parties;
}

} // namespace

Customers::Customers(SnapshotPtr snapshot) : m_snapshot(std::move(snapshot)), m_search(partiesOf(*m_snapshot)) {}

Party Customers::partyOf(const Account& account) {
    return {account.key.view(), account.name.view(), account.domain.view()};
}

bool Customers::fits(const Snapshot& snapshot) const {
    const auto& mine = m_snapshot->table<Account>();
    const auto& theirs = snapshot.table<Account>();
    if (mine.chunkCount() != theirs.chunkCount()) {
        return false;
    }
    for (std::size_t i = 0; i < mine.chunkCount(); ++i) {
        if (&mine.chunk(i) != &theirs.chunk(i)) {
            return false;
        }
    }
    return true;
}

Mentions mentionsOf(const Registration& registration, Row account, const Snapshot& snapshot, const Customers& customers,
                    Profile& own) {
    const Account* known = account == kNoRecord ? nullptr : &snapshot.table<Account>().at(account);
    const std::string_view name = registration.name.view();
    const std::string_view domain = registration.domain.view();
    const bool says = (!trimmed(name).empty() && (known == nullptr || name != known->name.view())) ||
                      (!trimmed(domain).empty() && (known == nullptr || domain != known->domain.view()));
    const Profile* ofAccount = known == nullptr ? nullptr : &customers.search().profiles()[account];
    if (!says) {
        return {{ofAccount, nullptr}};
    }
    Party party{known == nullptr ? std::string_view() : known->key.view(), name, domain};
    if (known != nullptr && trimmed(name).empty()) {
        party.name = known->name.view();
    }
    if (known != nullptr && trimmed(domain).empty()) {
        party.address = known->domain.view();
    }
    own = customers.search().weighed(party);
    return {{&own, ofAccount}};
}

Claimants::Claimants(const Snapshot& snapshot, const Customers& customers, const std::vector<Claim>& claims)
    : m_own(claims.size()), m_mentions(claims.size()) {
    const auto& table = snapshot.table<Registration>();
    std::vector<PostingBlock> blocks(blockCount(claims.size(), kGrain));
    parallelBlocks(claims.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t block) {
        std::vector<std::uint64_t> traits;
        for (std::size_t at = begin; at < end; ++at) {
            if (claims[at].standing == Standing::None) {
                continue;
            }
            m_mentions[at] = mentionsOf(table.at(at), claims[at].account, snapshot, customers, m_own[at]);
            for (std::size_t which = 0; which < m_mentions[at].all().size(); ++which) {
                traitsOf(*m_mentions[at].profiles[which], Side::Known, true, traits);
                for (const std::uint64_t trait : traits) {
                    blocks[block].push_back({trait, static_cast<std::uint32_t>(at * 2 + which)});
                }
            }
        }
    });
    m_postings = Postings(blocks);
}

} // namespace counterpart::conflicts
