// SPDX-License-Identifier: GPL-3.0-or-later
// What was seen in each record that was compared with a registration?
#include "core/engine/conflicts/compared.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

// Of all ways in which two were compared, the strongest; of equally strong ones the rule that says more.
Explanation strongest(const Mentions& mine, std::span<const Profile* const> theirs) {
    Explanation best;
    bool found = false;
    for (const Profile* one : mine.all()) {
        for (const Profile* other : theirs) {
            Explanation now = explained(*one, *other);
            const bool stronger = now.strength != best.strength ? now.strength > best.strength
                                                                : !now.findings.empty() && !best.findings.empty() &&
                                                                      now.findings[0].rule < best.findings[0].rule;
            if (!found || stronger) {
                best = std::move(now);
                found = true;
            }
        }
    }
    return best;
}

Explanation ofAccount(const Room& room, const Asking& asked, Row account) {
    const Profile* known = &room.customers.search().profiles()[account];
    return strongest(asked.mentions, {&known, 1});
}

Explanation ofDomain(const std::string& domain) {
    return {.strength = kSameDomain, .findings = {{Rule::Domain, kSameDomain, domain, domain}}, .otherDomain = false};
}

std::vector<Text> texts(const Products& products) { return {products.begin(), products.end()}; }

bool isWatched(const Room& room, const Claim& mine, const Claim& other) {
    return room.policy.of(mine.partner == other.partner ? ConflictRule::SamePartner : ConflictRule::Duplicate).watched;
}

Verdict verdictOn(const Room& room, const Claim& mine, const Claim& other, const Compared& compared) {
    if (!compared.conflicts.empty()) {
        return Verdict::Conflict;
    }
    if (compared.evidence.strength < room.policy.similarity) {
        return Verdict::TooWeak;
    }
    if (!isLive(mine.standing) || !isLive(other.standing)) {
        return Verdict::NotLive;
    }
    if (apart(mine.products, other.products)) {
        return Verdict::OtherProducts;
    }
    return isWatched(room, mine, other) ? Verdict::NothingAgainst : Verdict::NotWatched;
}

bool isForgotten(const Claim& claim, const Reading& reading) {
    return claim.standing == Standing::None || (claim.standing == Standing::Ended && claim.ended.has() &&
                                                claim.ended.plusDays(reading.lookbackDays) < reading.now.date());
}

class Collector {
public:
    Collector(const Room& room, const Asking& asked, const std::vector<Conflict>& conflicts)
        : m_room(room), m_asked(asked), m_left(conflicts) {}

    void registration(const Same& same) {
        const Claim& other = m_room.claims[same.row];
        if (isForgotten(other, m_room.reading)) {
            return;
        }
        Compared out;
        out.against = Against::Registration;
        out.other = other.id;
        out.partner = m_room.snapshot.table<Registration>().at(same.row).partner;
        const Mentions theirs = m_room.claimants.of(same.row);
        out.evidence = strongest(m_asked.mentions, theirs.all());
        out.mine = texts(m_asked.claim.products);
        out.theirs = texts(other.products);
        out.common = texts(overlapOf(m_asked.claim.products, other.products).common);
        out.conflicts =
            taken([&](const Conflict& c) { return c.against == Against::Registration && c.other == other.id; });
        out.verdict = verdictOn(m_room, m_asked.claim, other, out);
        m_out.push_back(std::move(out));
    }
    void account(const Same& same) {
        const Account& account = m_room.snapshot.table<Account>().at(same.row);
        Compared out;
        out.against = Against::Account;
        out.other = account.id;
        out.evidence = ofAccount(m_room, m_asked, same.row);
        out.conflicts = taken([&](const Conflict& c) { return c.account.value == account.id; });
        out.verdict = !out.conflicts.empty()                             ? Verdict::Conflict
                      : out.evidence.strength < m_room.policy.similarity ? Verdict::TooWeak
                                                                         : Verdict::NothingAgainst;
        m_out.push_back(std::move(out));
    }
    // What was found by the domain alone: leads of no account.
    std::vector<Compared> close() {
        for (const Conflict& conflict : m_left) {
            Compared out;
            out.against = conflict.against;
            out.other = conflict.other;
            out.partner = conflict.partner;
            out.verdict = Verdict::Conflict;
            const Lead* lead = m_room.snapshot.table<Lead>().find(conflict.other);
            out.evidence = ofDomain(lead == nullptr ? std::string() : domainOf(lead->domain.view()).registered);
            out.conflicts = {conflict};
            m_out.push_back(std::move(out));
        }
        return std::move(m_out);
    }

private:
    template <class Belongs>
    std::vector<Conflict> taken(const Belongs& belongs) {
        std::vector<Conflict> out;
        std::ranges::copy_if(m_left, std::back_inserter(out), belongs);
        std::erase_if(m_left, belongs);
        return out;
    }
    const Room& m_room;
    const Asking& m_asked;
    std::vector<Conflict> m_left;
    std::vector<Compared> m_out;
};

} // namespace

std::vector<Compared> comparedWith(const Room& room, const Asking& asked, const Matches& matches,
                                   const std::vector<Conflict>& conflicts, int least) {
    Collector collector(room, asked, conflicts);
    for (const Same& same : matches.claims) {
        if (same.strength >= least) {
            collector.registration(same);
        }
    }
    for (const Same& same : matches.accounts) {
        if (same.strength >= least) {
            collector.account(same);
        }
    }
    std::vector<Compared> out = collector.close();
    const auto key = [&](const Compared& one) {
        const Registration* registration =
            one.against == Against::Registration ? room.snapshot.table<Registration>().find(one.other) : nullptr;
        const Account* account =
            one.against == Against::Account ? room.snapshot.table<Account>().find(one.other) : nullptr;
        return registration != nullptr ? registration->key.view()
               : account != nullptr    ? account->key.view()
                                       : std::string_view();
    };
    std::ranges::stable_sort(out, [&](const Compared& a, const Compared& b) {
        return std::tuple(-a.evidence.strength, a.against, key(a)) <
               std::tuple(-b.evidence.strength, b.against, key(b));
    });
    return out;
}

Explanation evidenceOf(const Room& room, const Columns& columns, const Asking& asked, const Conflict& conflict) {
    if (conflict.account.has()) {
        const Row account = columns.accountOf.find(conflict.account.value);
        return account == kNoRecord ? Explanation{} : ofAccount(room, asked, account);
    }
    if (conflict.against == Against::Registration) {
        const Row other = columns.registrationOf.find(conflict.other);
        return other == kNoRecord ? Explanation{} : strongest(asked.mentions, room.claimants.of(other).all());
    }
    const Lead* lead = room.snapshot.table<Lead>().find(conflict.other);
    return lead == nullptr ? Explanation{} : ofDomain(domainOf(lead->domain.view()).registered);
}

} // namespace counterpart::conflicts
