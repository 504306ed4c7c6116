// SPDX-License-Identifier: GPL-3.0-or-later
// Divides each party's own credit among its touches, exactly.
#include "core/engine/attribution/touch_parts.h"

#include "core/engine/attribution/exact_division.h"

#include <unordered_map>

namespace counterpart::attribution {

namespace {

using boost::multiprecision::cpp_int;

Claim houseOf(std::uint64_t weight) {
    Claim house;
    house.weight = weight;
    house.house = true;
    return house;
}

std::vector<Claim> claimsOf(const DealExplanation& deal, const std::vector<std::uint64_t>& shares) {
    std::vector<Claim> claims;
    std::uint64_t left = kShareOne;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        Claim& claim = claims.emplace_back();
        claim.weight = shares[i];
        claim.key = deal.parties[i].key.view();
        claim.direct = !deal.parties[i].partner.has();
        left -= shares[i];
    }
    claims.push_back(houseOf(left));
    return claims;
}

// Of each party, what its own touches brought it: of the deal that continues none all of `ownShare`.
std::vector<std::uint64_t> ownShares(const DealExplanation& deal) {
    std::vector<std::uint64_t> shares;
    for (const ExplainedParty& party : deal.parties) {
        shares.push_back(party.ownShare);
    }
    if (deal.inherited.first != 0) {
        std::vector<Claim> claims = claimsOf(deal, shares);
        divideExactly(ownPart(deal), claims);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            shares[i] = static_cast<std::uint64_t>(claims[i].part);
        }
    }
    return shares;
}

std::vector<cpp_int> weightsOf(const DealExplanation& deal, const std::vector<const ExplainedTouch*>& touches) {
    std::vector<double> real;
    std::vector<cpp_int> whole;
    const bool custom = deal.model == Model::Custom;
    const bool isReal = deal.model == Model::Decay || deal.model == Model::Ai ||
                        (custom && deal.total.custom.type == expression::Type::Real);
    for (const ExplainedTouch* touch : touches) {
        if (isReal) {
            real.push_back(custom ? touch->weight.custom.real : touch->weight.real);
        } else {
            whole.emplace_back(custom ? cpp_int(touch->weight.custom.mantissa) : cpp_int(touch->weight.exact));
        }
    }
    return isReal ? exactIntegers(real) : whole;
}

void divide(const cpp_int& total, std::vector<Claim> claims, const auto& take) {
    divideExactly(total < 0 ? cpp_int(-total) : total, claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        take(i, total < 0 ? cpp_int(-claims[i].part) : claims[i].part);
    }
}

} // namespace

std::uint64_t ownPart(const DealExplanation& deal) {
    if (deal.inherited.first == 0) {
        return kShareOne;
    }
    return deal.inherited.policy.credit == Inherit::Blended ? kShareOne - deal.inherited.part : 0;
}

std::vector<TouchPart> touchParts(const DealExplanation& deal) {
    std::vector<TouchPart> parts(deal.touches.size());
    const std::vector<std::uint64_t> shares = ownShares(deal);
    std::vector<Minor> amounts(deal.parties.size(), 0);
    divide(deal.amount.minor, claimsOf(deal, shares), [&](std::size_t i, const cpp_int& part) {
        if (i < amounts.size()) { // the house is last
            amounts[i] = static_cast<Minor>(part);
        }
    });
    std::unordered_map<RecordId, std::vector<std::size_t>> ofParty;
    for (std::size_t i = 0; i < deal.touches.size() && !deal.refused; ++i) {
        if (deal.touches[i].position > 0) {
            ofParty[deal.touches[i].partner.value].push_back(i);
        }
    }
    for (std::size_t p = 0; p < deal.parties.size(); ++p) {
        const auto own = ofParty.find(deal.parties[p].partner.value);
        if (own == ofParty.end() || shares[p] == 0 || deal.parties[p].fixedPart) {
            continue;
        }
        std::vector<const ExplainedTouch*> touches;
        for (const std::size_t i : own->second) {
            touches.push_back(&deal.touches[i]);
        }
        const std::vector<cpp_int> weights = weightsOf(deal, touches);
        std::vector<Claim> claims(touches.size());
        for (std::size_t i = 0; i < claims.size(); ++i) {
            claims[i].weight = weights[i];
            claims[i].key = touches[i]->key.view();
        }
        divide(shares[p], claims, [&](std::size_t i, const cpp_int& part) {
            parts[own->second[i]].share = static_cast<std::uint64_t>(part);
        });
        divide(amounts[p], claims,
               [&](std::size_t i, const cpp_int& part) { parts[own->second[i]].amount = static_cast<Minor>(part); });
    }
    return parts;
}

} // namespace counterpart::attribution
