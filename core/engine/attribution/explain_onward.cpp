// SPDX-License-Identifier: GPL-3.0-or-later
// Inheritance and chains of one deal, followed step by step from the records (A6).
#include "core/engine/attribution/explain_parts.h"
#include "core/engine/attribution/onward.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace counterpart::attribution {

namespace {

using boost::multiprecision::cpp_int;

// The rows of the explanation by partner.
class Rows {
public:
    explicit Rows(DealExplanation& e) : m_parties(e.parties) {
        for (std::size_t row = 0; row < m_parties.size(); ++row) {
            m_at.emplace(m_parties[row].partner.value, row);
        }
    }
    ExplainedParty& of(Id<Partner> partner, const Text& key, RowOrigin origin) { // added where there is none
        const auto [at, isNew] = m_at.emplace(partner.value, m_parties.size());
        if (isNew) {
            ExplainedParty& added = m_parties.emplace_back();
            added.partner = partner;
            added.key = key;
            added.origin = origin;
        }
        return m_parties[at->second];
    }

private:
    std::vector<ExplainedParty>& m_parties;
    std::unordered_map<RecordId, std::size_t> m_at;
};

struct Holding {
    Id<Partner> partner;
    Text key;
    std::uint64_t share;
};

std::vector<Holding> holdingsOf(const DealExplanation& e) {
    std::vector<Holding> holdings;
    for (const ExplainedParty& party : e.parties) {
        holdings.push_back({party.partner, party.key, party.share});
    }
    return holdings;
}

// `part` divided as the holdings are, what they leave of the whole being the house's.
void divideAs(const std::vector<Holding>& holdings, std::uint64_t part, Rows& rows, RowOrigin origin) {
    std::vector<Claim> claims;
    std::uint64_t house = kShareOne;
    for (const Holding& holding : holdings) {
        Claim claim;
        claim.weight = holding.share;
        claim.key = holding.key.view();
        claim.direct = !holding.partner.has();
        claims.push_back(claim);
        house -= holding.share;
    }
    claims.push_back(houseClaim(house));
    divideExactly(part, claims);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        rows.of(holdings[i].partner, holdings[i].key, origin).share += static_cast<std::uint64_t>(claims[i].part);
    }
}

bool holdSomething(const std::vector<Holding>& holdings) {
    return std::ranges::any_of(holdings, [](const Holding& holding) { return holding.share > 0; });
}

// The deal at the beginning of the continuations.
const Deal& firstOf(const Snapshot& snapshot, const Deal& deal, int& terms) {
    const Deal* first = &deal;
    for (const Deal* next = snapshot.find(deal.renewalOf); next != nullptr; next = snapshot.find(next->renewalOf)) {
        first = next;
        if (++terms > kMostTerms) {
            terms = 0;
            return deal;
        }
    }
    return *first;
}

bool holdsOn(const ChainLink& link, Date day) {
    return (!link.since.has() || link.since <= day) && (!link.until.has() || day < link.until);
}

struct Linked {
    const Partner* to;
    std::int64_t ppm; // of all links between the two
};
using LinksFrom = std::unordered_map<RecordId, std::vector<Linked>>;

LinksFrom linksOn(Date day, const Explaining& of) {
    const auto& partners = of.snapshot.table<Partner>();
    LinksFrom links;
    std::map<std::pair<RecordId, RecordId>, std::size_t> known;
    for (const ChainLink& link : of.rulebook.attribution.chains) {
        const Partner* from = partners.findKey(link.from.view());
        const Partner* to = partners.findKey(link.to.view());
        if (from == nullptr || to == nullptr || !holdsOn(link, day) || link.share.ppm <= 0) {
            continue;
        }
        auto& own = links[from->id];
        const auto [at, isNew] = known.emplace(std::pair(from->id, to->id), own.size());
        if (isNew) {
            own.push_back({to, link.share.ppm});
        } else {
            own[at->second].ppm += link.share.ppm;
        }
    }
    return links;
}

// Everybody who passes something on, before those who receive of it: depth first, whoever is left last comes first.
std::vector<const Partner*> passingOrder(const DealExplanation& e, const LinksFrom& links, const Snapshot& snapshot) {
    struct Visit {
        const Partner* partner;
        std::size_t next = 0; // of its links
    };
    std::vector<const Partner*> order;
    std::unordered_set<RecordId> seen;
    std::vector<Visit> path;
    const auto enter = [&](const Partner* partner) {
        if (links.contains(partner->id) && seen.insert(partner->id).second) {
            path.push_back({partner});
        }
    };
    for (const ExplainedParty& party : e.parties) {
        if (!party.partner.has()) {
            continue;
        }
        enter(snapshot.find(party.partner));
        while (!path.empty()) {
            Visit& visit = path.back();
            const auto& own = links.at(visit.partner->id);
            if (visit.next == own.size()) {
                order.push_back(visit.partner);
                path.pop_back();
            } else {
                enter(own[visit.next++].to);
            }
        }
    }
    std::ranges::reverse(order);
    return order;
}

// What one partner keeps and passes on, of its share and of its amount.
void pass(const Partner& partner, const std::vector<Linked>& links, DealExplanation& e, Rows& rows) {
    std::vector<Claim> claims(1);
    std::int64_t kept = Micros::kOne;
    for (const Linked& link : links) {
        Claim claim;
        claim.weight = link.ppm;
        claim.key = link.to->key.view();
        claims.push_back(claim);
        kept -= link.ppm;
    }
    claims[0].weight = kept;
    claims[0].key = partner.key.view();
    ExplainedParty& from = rows.of({partner.id}, partner.key, RowOrigin::Passed);
    std::vector<Claim> amounts = claims;
    const bool negative = from.amount < 0;
    divideExactly(from.share, claims);
    divideExactly(negative ? cpp_int(-cpp_int(from.amount)) : cpp_int(from.amount), amounts);
    const auto signedPart = [&](const Claim& claim) {
        return static_cast<Minor>(negative ? cpp_int(-claim.part) : claim.part);
    };
    from.share = static_cast<std::uint64_t>(claims[0].part);
    from.amount = signedPart(amounts[0]);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Partner& to = *links[i].to;
        ExplainedPassing step{{partner.id}, {to.id}, partner.key, to.key, {links[i].ppm}};
        step.share = static_cast<std::uint64_t>(claims[i + 1].part);
        step.amount = signedPart(amounts[i + 1]);
        ExplainedParty& row = rows.of(step.to, step.toKey, RowOrigin::Passed);
        row.share += step.share;
        row.amount += step.amount;
        e.passed.push_back(step);
    }
}

} // namespace

void explainInheritance(DealExplanation& e, const Explaining& of) {
    const Inheritance* by = inheritanceOf(e.policy, of.deal.type);
    int terms = 0;
    const Deal& first = firstOf(of.snapshot, of.deal, terms);
    if (by == nullptr || terms == 0) {
        return;
    }
    Rulebook own = of.rulebook; // the first deal's own credit, before chains
    own.attribution.chains.clear();
    const auto before = explainDeal(of.snapshot, {first.id}, own, e.asked, e.asOf, of.columns, of.aids);
    const std::vector<Holding> theirs = holdingsOf(*before);
    const std::vector<Holding> ours = holdingsOf(e);
    for (ExplainedParty& party : e.parties) {
        party.share = 0;
    }
    Rows rows(e);
    std::uint64_t part = kShareOne;
    if (by->credit == Inherit::Decayed) {
        part = decayedPart(by->rate, terms);
    } else if (by->credit == Inherit::Blended && holdSomething(ours)) {
        part = holdSomething(theirs) ? decayedPart(by->rate, 1) : 0;
        divideAs(ours, kShareOne - part, rows, RowOrigin::Touched);
    }
    const bool nobody = std::ranges::none_of(e.parties, &ExplainedParty::sourced);
    divideAs(theirs, part, rows, RowOrigin::Inherited);
    e.inherited = {*by, first.id, first.key, terms, part};
    e.unattributedShare = kShareOne;
    for (const ExplainedParty& party : e.parties) {
        e.unattributedShare -= party.share;
    }
    for (const ExplainedParty& party : before->parties) {
        if (nobody && party.sourced) {
            rows.of(party.partner, party.key, RowOrigin::Inherited).sourced = true;
        }
    }
}

void explainPassing(DealExplanation& e, const Explaining& of) {
    if (of.rulebook.attribution.chains.empty()) {
        return;
    }
    const LinksFrom links = linksOn(e.reference.date(), of);
    Rows rows(e);
    for (const Partner* partner : passingOrder(e, links, of.snapshot)) {
        pass(*partner, links.at(partner->id), e, rows);
    }
}

} // namespace counterpart::attribution
