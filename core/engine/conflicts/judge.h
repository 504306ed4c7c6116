// SPDX-License-Identifier: GPL-3.0-or-later
// Which of those that have to do with the same customer stand against a registration, by which rule?
#pragma once

#include "core/engine/conflicts/facts.h"
#include "core/engine/conflicts/matcher.h"

#include <unordered_map>
#include <vector>

namespace counterpart::conflicts {

class Judge {
public:
    Judge(const Snapshot& snapshot, const Facts& facts, const std::vector<Claim>& claims, const ConflictPolicy& policy,
          const Reading& reading);

    // Whether a claim can stand against another at all, be they of one customer.
    static bool mayCollide(const Claim& mine, const Claim& other) {
        return isLive(mine.standing) && isLive(other.standing) && other.partner != kNoRecord &&
               !apart(mine.products, other.products);
    }
    std::vector<Conflict> conflictsOf(const Claim& mine, const Matches& matches) const;
    // The earlier ones of a partner's upheld poaching, and what this one brings.
    Sanction sanctionOf(const Claim& mine) const;

private:
    // One record that says something against a registration.
    struct Witness {
        Against against = Against::Deal;
        RecordId id = 0;
        Row partner = kNoRecord;
        Row account = kNoRecord;
        Time since;
        Rule match = Rule::Key;
        std::uint16_t strength = 0;
        std::uint16_t common = 0;
    };
    using Witnesses = std::vector<Witness>;

    void sameCustomer(const Claim& mine, const Same& same, std::vector<Conflict>& out, Witnesses& owners) const;
    void directDeals(const Claim& mine, const Same& account, Witnesses& out) const;
    void leads(const Claim& mine, const Matches& matches, Witnesses& out) const;
    void wonDeals(const Claim& mine, const Same& account, Witnesses& out) const;
    void directOnProtected(const Claim& mine, const Same& account, Witnesses& out) const;
    Time directSince(const Claim& mine, Row deal) const;
    Time directAfterGrant(const Claim& mine, Row deal) const;

    void add(ConflictRule rule, const Claim& mine, Time since, const Witness& witness, std::size_t more,
             std::vector<Conflict>& out) const;
    // One conflict of all of them, by the earliest.
    void addEarliest(ConflictRule rule, const Claim& mine, Time since, const Witnesses& witnesses,
                     std::vector<Conflict>& out) const;
    std::string_view keyOf(Against against, RecordId id) const;
    bool watches(ConflictRule rule) const { return m_policy.of(rule).watched; }

    const Snapshot& m_snapshot;
    const Facts& m_facts;
    const std::vector<Claim>& m_claims;
    const ConflictPolicy& m_policy;
    Reading m_reading;
    struct Poached { // an upheld one
        Time submitted;
        std::string_view key;
        RecordId registration = 0;
    };
    std::unordered_map<Row, std::vector<Poached>> m_upheld; // by partner; each registration once
};

} // namespace counterpart::conflicts
