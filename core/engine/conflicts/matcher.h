// SPDX-License-Identifier: GPL-3.0-or-later
// Which accounts and which other registrations are of the same customer as one registration?
#pragma once

#include "core/engine/conflicts/customers.h"

#include <string>
#include <vector>

namespace counterpart::conflicts {

struct Same { // an account or a registration
    Row row = 0;
    std::uint16_t strength = 0;
    Rule match = Rule::Key;
};

struct Matches {
    std::vector<Same> accounts;       // by row
    std::vector<Same> claims;         // by row
    std::vector<std::string> domains; // registered ones that the registration states, if they say anything
    bool crowded = false;
};

// One registration that asks: in the table, or being written.
struct Asking {
    Claim claim;
    Row row = kNoRecord; // in the table; none: it is not there
    Mentions mentions;
};

class Matcher {
public:
    Matcher(const Customers& customers, const Claimants& claimants, const std::vector<Claim>& claims)
        : m_customers(customers), m_claimants(claimants), m_claims(claims) {}

    // `accept`: which claims are worth comparing.
    template <class Accept>
    Matches find(const Asking& asking, int least, Scratch& scratch, const Accept& accept) const {
        Matches out;
        if (asking.claim.account != kNoRecord) { // whatever else there is to say
            out.accounts.push_back({asking.claim.account, kCertain, Rule::Key});
        }
        for (const Profile* profile : asking.mentions.all()) {
            traitsOf(*profile, Side::Asked, least < kMatch, scratch.traits);
            findAccounts(asking, *profile, least, scratch, out);
            out.crowded = findNear(m_claimants.postings(), scratch) || out.crowded;
            for (const std::uint32_t entry : scratch.near) {
                const Row row = Claimants::registrationOf(entry);
                if (row != asking.row && m_claims[row].id != asking.claim.id && accept(m_claims[row])) {
                    compare(*profile, m_claimants.profile(entry), row, least, out.claims);
                }
            }
        }
        close(asking, out);
        return out;
    }

    // Adds registrations that share a telling word of the name, whatever else they say: for lists of what is similar.
    // Compares with all of them.
    void addSharingWords(const Asking& asking, int least, Matches& out) const;

private:
    void findAccounts(const Asking& asking, const Profile& profile, int least, Scratch& scratch, Matches& out) const;
    static void compare(const Profile& mine, const Profile& theirs, Row row, int least, std::vector<Same>& found);
    static void close(const Asking& asking, Matches& out);

    const Customers& m_customers;
    const Claimants& m_claimants;
    const std::vector<Claim>& m_claims;
};

} // namespace counterpart::conflicts
