// SPDX-License-Identifier: GPL-3.0-or-later
// The written rules, sentence by sentence, in rational numbers.
#include "tests/core/engine/attribution_oracle.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>

namespace counterpart::testing {

namespace {

using Whole = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

struct Party {
    std::string name; // "" = direct, "\x01house" = the house
    Fraction weight;
    std::string key() const { return name.empty() ? "direct" : name; }
};

const std::string kHouse = "\x01house";

// Semantics 2: floors, then single units by larger fraction, larger weight, smaller key. The house is asked last.
std::map<std::string, Whole> largestRemainder(const Whole& total, const std::vector<Party>& parties) {
    Fraction sum = 0;
    for (const Party& party : parties) {
        sum += party.weight;
    }
    std::map<std::string, Whole> parts;
    struct Rest {
        Fraction fraction;
        const Party* party;
    };
    std::vector<Rest> rests;
    Whole left = total;
    for (const Party& party : parties) {
        if (sum == 0) {
            parts[party.name] = 0;
            continue;
        }
        const Fraction quota = Fraction(total) * party.weight / sum;
        const Whole floor = numerator(quota) / denominator(quota);
        parts[party.name] = floor;
        left -= floor;
        rests.push_back({quota - floor, &party});
    }
    std::sort(rests.begin(), rests.end(), [](const Rest& a, const Rest& b) {
        if (a.fraction != b.fraction) {
            return a.fraction > b.fraction;
        }
        if (a.party->weight != b.party->weight) {
            return a.party->weight > b.party->weight;
        }
        if ((a.party->name == kHouse) != (b.party->name == kHouse)) {
            return b.party->name == kHouse;
        }
        return a.party->key() != b.party->key() ? a.party->key() < b.party->key()
                                                : !a.party->name.empty() && b.party->name.empty();
    });
    if (sum != 0) {
        for (std::size_t i = 0; left > 0; ++i, --left) {
            parts[rests[i].party->name] += 1;
        }
    }
    return parts;
}

Fraction exactly(double value) {
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    const Fraction whole = Whole(static_cast<long long>(std::ldexp(mantissa, 53)));
    exponent -= 53;
    return exponent >= 0 ? whole * Fraction(Whole(1) << exponent) : whole / Fraction(Whole(1) << -exponent);
}

std::int64_t role(const AttributionPolicy& policy, const std::string& type) {
    for (const RoleWeight& entry : policy.roleWeights) {
        if (entry.type.view() == type) {
            return entry.weight.value;
        }
    }
    return policy.roleDefault.value;
}

std::vector<FactTouch> eligible(const FactDeal& deal, const AttributionPolicy& policy, Date asOf) {
    const bool open = deal.stage != "won" && deal.stage != "lost";
    const std::int64_t reference = std::int64_t{(open ? asOf : deal.closed).days} * 86400 + 86399;
    std::vector<FactTouch> touches;
    for (const FactTouch& touch : deal.touches) {
        const bool late = touch.seconds > reference;
        const bool old = policy.lookbackDays && touch.seconds < reference - std::int64_t{*policy.lookbackDays} * 86400;
        const bool direct = touch.partner.empty() && policy.direct != DirectTeam::Include;
        const bool afterDecision = std::any_of(policy.postDecision.begin(), policy.postDecision.end(),
                                               [&](Symbol type) { return type.view() == touch.type; });
        if (!late && !old && !direct && !afterDecision) {
            touches.push_back(touch);
        }
    }
    std::sort(touches.begin(), touches.end(), [](const FactTouch& a, const FactTouch& b) {
        return std::pair(a.seconds, a.key) < std::pair(b.seconds, b.key);
    });
    return touches;
}

// Weight of touch i of n, apart from equal (per partner) and decay (doubles).
Fraction touchWeight(const std::vector<FactTouch>& touches, std::size_t i, const AttributionPolicy& policy,
                     Model model) {
    const std::size_t n = touches.size();
    const bool first = i == 0;
    const bool last = i + 1 == n;
    if (model == Model::First) {
        return first ? 1 : 0;
    }
    if (model == Model::Last) {
        return last ? 1 : 0;
    }
    if (model == Model::Role) {
        return role(policy, touches[i].type);
    }
    if (model == Model::Position && n > 1) {
        const Fraction f = policy.positionFirst.value;
        const Fraction l = policy.positionLast.value;
        if (n == 2) {
            return first ? f : l;
        }
        return first ? f : last ? l : Fraction(policy.positionMiddle.value) / Fraction(Whole(n - 2));
    }
    return 1;
}

std::map<std::string, Fraction> weightsOf(const std::vector<FactTouch>& touches, const AttributionPolicy& policy,
                                          Model model) {
    std::map<std::string, Fraction> weights;
    std::map<std::string, double> decayed;
    const double halfLife = static_cast<double>(policy.halfLifeDays.value) * 86400.0 / 1e6;
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const std::string& partner = touches[i].partner;
        if (model == Model::Equal) {
            weights[partner] = 1;
        } else if (model == Model::Decay) {
            const auto age = static_cast<double>(touches.back().seconds - touches[i].seconds);
            decayed[partner] += std::exp2(-age / halfLife);
        } else {
            weights[partner] += touchWeight(touches, i, policy, model);
        }
    }
    for (const auto& [partner, weight] : decayed) {
        weights[partner] = exactly(weight);
    }
    return weights;
}

} // namespace

PlainCredits plainly(const FactDeal& deal, const AttributionPolicy& policy, Model model, Date asOf) {
    PlainCredits credits;
    std::vector<FactTouch> touches = eligible(deal, policy, asOf);
    if (touches.empty() && !deal.partner.empty()) {
        credits.implicit = true;
        touches.push_back({"", 0, deal.partner, "sourced"});
    }
    std::vector<Party> parties;
    Fraction sum = 0;
    for (const auto& [partner, weight] : weightsOf(touches, policy, model)) {
        parties.push_back({partner, weight});
        sum += weight;
    }
    const bool fixed = policy.direct == DirectTeam::Fixed;
    const Fraction partnersShare = fixed ? Fraction(policy.partnersShare.ppm, 1'000'000) : Fraction(1);
    if (sum > 0) {
        for (Party& party : parties) {
            party.weight = party.weight / sum * partnersShare;
        }
    }
    if (fixed) {
        parties.push_back({"", 1 - partnersShare});
    }
    if (sum == 0) {
        parties.push_back({kHouse, partnersShare});
    }
    const Whole oneTrillion = 1'000'000'000'000;
    const auto shares = largestRemainder(oneTrillion, parties);
    std::vector<Party> byShare;
    for (const auto& [name, share] : shares) {
        byShare.push_back({name, share});
    }
    const Whole amount = deal.amount;
    for (const auto& [name, part] : largestRemainder(amount < 0 ? Whole(-amount) : amount, byShare)) {
        const auto minor = static_cast<Minor>(amount < 0 ? Whole(-part) : part);
        if (name == kHouse) {
            credits.unattributed = minor;
        } else {
            credits.parties[name] = {static_cast<std::uint64_t>(shares.at(name)), minor};
        }
    }
    for (const FactTouch& touch : touches) {
        if (credits.sourcedBy == "nobody") {
            credits.sourcedBy = touch.partner;
        } else if (touch.partner != credits.sourcedBy) {
            credits.influencedBy.insert(touch.partner);
        }
    }
    return credits;
}

} // namespace counterpart::testing
