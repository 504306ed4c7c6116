// SPDX-License-Identifier: GPL-3.0-or-later
// Who are the customers of accounts and of registrations, made ready to be compared?
#pragma once

#include "core/engine/conflicts/claims.h"
#include "core/engine/conflicts/rules.h"
#include "core/engine/conflicts/search.h"

#include <array>
#include <vector>

namespace counterpart::conflicts {

// All accounts, by position in their table.
class Customers {
public:
    explicit Customers(SnapshotPtr snapshot);
    bool fits(const Snapshot& snapshot) const; // made of the very same accounts
    const Search& search() const { return m_search; }
    static Party partyOf(const Account& account);

private:
    SnapshotPtr m_snapshot; // keeps the accounts it was made of
    Search m_search;
};

// What a registration says of its customer. One that names an account also says what is known of that account, if it is
// something else: it is compared by either.
struct Mentions {
    std::array<const Profile*, 2> profiles{};
    std::span<const Profile* const> all() const {
        return {profiles.data(), profiles[0] == nullptr ? 0U : profiles[1] == nullptr ? 1U : 2U};
    }
};

// `own` takes the profile that is made, if one must be.
Mentions mentionsOf(const Registration& registration, Row account, const Snapshot& snapshot, const Customers& customers,
                    Profile& own);

// All registrations that were ever submitted, by position in their table.
class Claimants {
public:
    Claimants(const Snapshot& snapshot, const Customers& customers, const std::vector<Claim>& claims);
    Mentions of(Row registration) const { return m_mentions[registration]; }
    const Postings& postings() const { return m_postings; } // of entries
    const Profile& profile(std::uint32_t entry) const { return *m_mentions[entry / 2].profiles[entry % 2]; }
    static Row registrationOf(std::uint32_t entry) { return entry / 2; }

private:
    std::vector<Profile> m_own;
    std::vector<Mentions> m_mentions;
    Postings m_postings;
};

} // namespace counterpart::conflicts
