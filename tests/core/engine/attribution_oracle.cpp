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
        if (!late && !old && !direct && !afterDecision && !touch.excluded) {
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
        touches.push_back({"", 0, deal.partner, "sourced", false});
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

namespace {

const FactDeal& dealNamed(const Facts& facts, const std::string& key) {
    return *std::find_if(facts.deals.begin(), facts.deals.end(), [&](const FactDeal& deal) { return deal.key == key; });
}

using Shares = std::map<std::string, Whole>; // with the house's

Shares sharesOf(const PlainCredits& credits) {
    Shares shares;
    Whole house = 1'000'000'000'000;
    for (const auto& [name, credit] : credits.parties) {
        shares[name] = credit.share;
        house -= credit.share;
    }
    shares[kHouse] = house;
    return shares;
}

bool someone(const Shares& shares) {
    return std::any_of(shares.begin(), shares.end(),
                       [](const auto& entry) { return entry.first != kHouse && entry.second > 0; });
}

std::map<std::string, Whole> dividedAs(const Whole& total, const Shares& shares) {
    std::vector<Party> parties;
    for (const auto& [name, share] : shares) {
        parties.push_back({name, share});
    }
    return largestRemainder(total, parties);
}

Whole timesRate(const Whole& value, Rate rate) { // half to even
    const Fraction product = Fraction(value) * Fraction(rate.ppm, 1'000'000);
    Whole floor = numerator(product) / denominator(product);
    const Fraction rest = product - floor;
    if (rest > Fraction(1, 2) || (rest == Fraction(1, 2) && floor % 2 != 0)) {
        floor += 1;
    }
    return floor;
}

void takeOver(PlainCredits& credits, const PlainCredits& first, const Inheritance& by, int terms) {
    const Shares own = sharesOf(credits);
    const Shares theirs = sharesOf(first);
    Shares sum;
    Whole inherited = 1'000'000'000'000;
    if (by.credit == Inherit::Decayed) {
        for (int term = 0; term < terms; ++term) {
            inherited = timesRate(inherited, by.rate);
        }
    } else if (by.credit == Inherit::Blended && someone(own)) {
        inherited = someone(theirs) ? timesRate(inherited, by.rate) : Whole(0);
        for (const auto& [name, part] : dividedAs(Whole(1'000'000'000'000) - inherited, own)) {
            sum[name] += part;
        }
    }
    for (const auto& [name, part] : dividedAs(inherited, theirs)) {
        sum[name] += part;
    }
    for (const auto& [name, part] : sum) {
        if (name != kHouse) {
            credits.parties[name].share = static_cast<std::uint64_t>(part);
        }
    }
    for (auto& [name, credit] : credits.parties) {
        credit.share = static_cast<std::uint64_t>(sum[name]);
    }
    if (credits.sourcedBy == "nobody") {
        credits.sourcedBy = first.sourcedBy;
    }
    for (const auto& [name, share] : theirs) {
        if (name != kHouse && name != credits.sourcedBy && credits.parties.contains(name)) {
            credits.influencedBy.insert(name);
        }
    }
}

Minor signedMinor(const Whole& part, bool negative) { return static_cast<Minor>(negative ? Whole(-part) : part); }

void divideAgain(PlainCredits& credits, Minor amount) {
    const bool negative = amount < 0;
    const auto parts = dividedAs(negative ? Whole(-Whole(amount)) : Whole(amount), sharesOf(credits));
    for (auto& [name, credit] : credits.parties) {
        credit.amount = signedMinor(parts.at(name), negative);
    }
    credits.unattributed = signedMinor(parts.at(kHouse), negative);
}

// Level by level: whoever nobody that is left passes on to goes next.
void passAlong(PlainCredits& credits, std::vector<ChainLink> links) {
    std::set<std::string> reached;
    for (const auto& [name, credit] : credits.parties) {
        reached.insert(name);
    }
    for (bool more = true; more;) {
        more = false;
        for (const ChainLink& link : links) {
            more = (reached.contains(link.from.str()) && reached.insert(link.to.str()).second) || more;
        }
    }
    std::erase_if(links, [&](const ChainLink& link) { return !reached.contains(link.from.str()); });
    while (!links.empty()) {
        const auto next = std::find_if(links.begin(), links.end(), [&](const ChainLink& link) {
            return std::none_of(links.begin(), links.end(),
                                [&](const ChainLink& other) { return other.to == link.from; });
        });
        const std::string from = next->from.str();
        std::map<std::string, Fraction> weights;
        Fraction kept = 1;
        for (const ChainLink& link : links) {
            if (link.from.view() == from) {
                weights[link.to.str()] += Fraction(link.share.ppm, 1'000'000);
                kept -= Fraction(link.share.ppm, 1'000'000);
            }
        }
        weights[from] += kept;
        std::vector<Party> parties;
        for (const auto& [name, weight] : weights) {
            parties.push_back({name, weight});
        }
        const PlainCredit all = credits.parties[from];
        credits.parties[from] = {};
        for (const auto& [name, part] : largestRemainder(Whole(all.share), parties)) {
            credits.parties[name].share += static_cast<std::uint64_t>(part);
        }
        const bool negative = all.amount < 0;
        for (const auto& [name, part] :
             largestRemainder(negative ? Whole(-Whole(all.amount)) : Whole(all.amount), parties)) {
            credits.parties[name].amount += signedMinor(part, negative);
        }
        std::erase_if(links, [&](const ChainLink& link) { return link.from.view() == from; });
    }
}

} // namespace

PlainCredits plainlyOnward(const Facts& facts, const FactDeal& deal, const AttributionPolicy& policy, Model model,
                           Date asOf) {
    PlainCredits credits = plainly(deal, policy, model, asOf);
    const std::string type = deal.type == "Renewal" ? "renewal" : deal.type;
    const Inheritance by = type == "renewal"     ? policy.renewals
                           : type == "expansion" ? policy.expansions
                                                 : Inheritance{};
    if (by.credit != Inherit::Nothing && !deal.renewalOf.empty()) {
        int terms = 1;
        const FactDeal* first = &dealNamed(facts, deal.renewalOf);
        for (; !first->renewalOf.empty(); ++terms) {
            first = &dealNamed(facts, first->renewalOf);
        }
        if (terms <= 100) {
            takeOver(credits, plainly(*first, policy, model, asOf), by, terms);
            divideAgain(credits, deal.amount);
        }
    }
    const bool open = deal.stage != "won" && deal.stage != "lost";
    const Date day = open ? asOf : deal.closed;
    std::vector<ChainLink> links;
    for (const ChainLink& link : policy.chains) {
        const auto known = [&](const Text& key) {
            return std::find(facts.partners.begin(), facts.partners.end(), key.str()) != facts.partners.end();
        };
        const bool holds = (!link.since.has() || link.since <= day) && (!link.until.has() || day < link.until);
        if (holds && known(link.from) && known(link.to)) {
            links.push_back(link);
        }
    }
    passAlong(credits, links);
    return credits;
}

} // namespace counterpart::testing
