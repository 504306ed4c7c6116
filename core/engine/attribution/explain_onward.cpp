// SPDX-License-Identifier: GPL-3.0-or-later
// Inheritance and chains of one deal, followed step by step from the records (A6).
#include "core/engine/attribution/explain_parts.h"
#include "core/engine/attribution/onward.h"

#include <algorithm>
#include <functional>
#include <set>

namespace counterpart::attribution {

namespace {

using boost::multiprecision::cpp_int;

std::size_t rowOf(DealExplanation& e, Id<Partner> partner, const Text& key, RowOrigin origin) {
    const auto found = std::ranges::find(e.parties, partner, &ExplainedParty::partner);
    if (found != e.parties.end()) {
        return static_cast<std::size_t>(found - e.parties.begin());
    }
    ExplainedParty added;
    added.partner = partner;
    added.key = key;
    added.origin = origin;
    e.parties.push_back(added);
    return e.parties.size() - 1;
}

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
void divideAs(const std::vector<Holding>& holdings, std::uint64_t part, DealExplanation& e, RowOrigin origin) {
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
        e.parties[rowOf(e, holdings[i].partner, holdings[i].key, origin)].share +=
            static_cast<std::uint64_t>(claims[i].part);
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
    std::uint64_t part = kShareOne;
    if (by->credit == Inherit::Decayed) {
        part = decayedPart(by->rate, terms);
    } else if (by->credit == Inherit::Blended && holdSomething(ours)) {
        part = holdSomething(theirs) ? decayedPart(by->rate, 1) : 0;
        divideAs(ours, kShareOne - part, e, RowOrigin::Touched);
    }
    const bool nobody = std::ranges::none_of(e.parties, &ExplainedParty::sourced);
    divideAs(theirs, part, e, RowOrigin::Inherited);
    e.inherited = {*by, first.id, first.key, terms, part};
    e.unattributedShare = kShareOne;
    for (ExplainedParty& party : e.parties) {
        e.unattributedShare -= party.share;
        const auto theirParty = std::ranges::find(before->parties, party.partner, &ExplainedParty::partner);
        party.sourced = party.sourced || (nobody && theirParty != before->parties.end() && theirParty->sourced);
    }
}

void explainPassing(DealExplanation& e, const Explaining& of) {
    if (of.rulebook.attribution.chains.empty()) {
        return;
    }
    const Date day = e.reference.date();
    std::vector<ChainLink> links;
    for (const ChainLink& link : of.rulebook.attribution.chains) {
        const bool known = of.snapshot.table<Partner>().findKey(link.from.view()) != nullptr &&
                           of.snapshot.table<Partner>().findKey(link.to.view()) != nullptr;
        if (known && holdsOn(link, day) && link.share.ppm > 0) {
            links.push_back(link);
        }
    }
    std::set<std::string_view> done;
    // Depth first: who receives is settled after everybody who passes on to it.
    std::vector<Text> order;
    const std::function<void(const Text&)> visit = [&](const Text& key) {
        if (!done.insert(key.view()).second) {
            return;
        }
        for (const ChainLink& link : links) {
            if (link.from == key) {
                visit(link.to);
            }
        }
        order.push_back(key);
    };
    const std::vector<ExplainedParty> present = e.parties;
    for (const ExplainedParty& party : present) {
        if (party.partner.has()) {
            visit(party.key);
        }
    }
    std::ranges::reverse(order);
    for (const Text& key : order) {
        std::vector<Claim> claims(1);
        std::vector<const ChainLink*> passing;
        std::int64_t kept = Micros::kOne;
        for (const ChainLink& link : links) {
            if (link.from == key) {
                const auto same =
                    std::ranges::find_if(passing, [&](const auto* other) { return other->to == link.to; });
                if (same != passing.end()) {
                    claims[static_cast<std::size_t>(same - passing.begin()) + 1].weight += link.share.ppm;
                } else {
                    passing.push_back(&link);
                    Claim claim;
                    claim.weight = link.share.ppm;
                    claim.key = link.to.view();
                    claims.push_back(claim);
                }
                kept -= link.share.ppm;
            }
        }
        if (passing.empty()) {
            continue;
        }
        const auto* partner = of.snapshot.table<Partner>().findKey(key.view());
        const std::size_t from = rowOf(e, {partner->id}, key, RowOrigin::Passed);
        claims[0].weight = kept;
        claims[0].key = key.view();
        std::vector<Claim> amounts = claims;
        const Minor amount = e.parties[from].amount;
        divideExactly(e.parties[from].share, claims);
        divideExactly(amount < 0 ? -cpp_int(amount) : cpp_int(amount), amounts);
        const auto signedPart = [&](const Claim& claim) {
            return static_cast<Minor>(amount < 0 ? cpp_int(-claim.part) : claim.part);
        };
        e.parties[from].share = static_cast<std::uint64_t>(claims[0].part);
        e.parties[from].amount = signedPart(amounts[0]);
        for (std::size_t i = 0; i < passing.size(); ++i) {
            const auto* to = of.snapshot.table<Partner>().findKey(passing[i]->to.view());
            ExplainedPassing step{
                {partner->id}, {to->id}, key, to->key, {static_cast<std::int64_t>(claims[i + 1].weight)}};
            step.share = static_cast<std::uint64_t>(claims[i + 1].part);
            step.amount = signedPart(amounts[i + 1]);
            ExplainedParty& row = e.parties[rowOf(e, step.to, step.toKey, RowOrigin::Passed)];
            row.share += step.share;
            row.amount += step.amount;
            e.passed.push_back(step);
        }
    }
}

} // namespace counterpart::attribution
