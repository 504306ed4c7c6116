// SPDX-License-Identifier: GPL-3.0-or-later
// Commission accruals once more, the plainest way from the written rules: records, strings and maps only.
#pragma once

#include "tests/core/engine/policy_case.h"

#include <map>

namespace counterpart::testing {

__extension__ using Wide = __int128;

// Largest remainder as written down in the rules; `keys` by bytes, the house's is the last of all.
inline std::vector<Minor> shareOut(Minor total, const std::vector<Wide>& weights,
                                   const std::vector<std::string>& keys) {
    Wide all = 0;
    for (const Wide weight : weights) {
        all += weight;
    }
    std::vector<Minor> parts(weights.size(), 0);
    if (all == 0) {
        return parts;
    }
    const Wide size = total < 0 ? -Wide(total) : Wide(total);
    Wide left = size;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        parts[i] = static_cast<Minor>(size * weights[i] / all);
        left -= parts[i];
        order.push_back(i);
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const Wide x = size * weights[a] % all;
        const Wide y = size * weights[b] % all;
        return x != y ? x > y : weights[a] != weights[b] ? weights[a] > weights[b] : keys[a] < keys[b];
    });
    for (std::size_t i = 0; left > 0; ++i, --left) {
        ++parts[order[i]];
    }
    for (Minor& part : parts) {
        part = total < 0 ? -part : part;
    }
    return parts;
}

inline Minor halfEven(Wide value, Wide divisor) {
    const bool negative = value < 0;
    const Wide size = negative ? -value : value;
    Wide whole = size / divisor;
    const Wide twice = size % divisor * 2;
    whole += twice > divisor || (twice == divisor && whole % 2 == 1) ? 1 : 0;
    return static_cast<Minor>(negative ? -whole : whole);
}

inline std::string lower(std::string_view word) { return foldedAscii(word); }

inline bool listed(const std::vector<Symbol>& words, std::string_view word) {
    return words.empty() || std::ranges::any_of(words, [&](Symbol w) { return lower(w.view()) == lower(word); });
}

struct PlainLine {
    Minor base = 0;
    Minor amount = 0;
    commission::Reason reason = commission::Reason::Earned;
    friend bool operator==(const PlainLine&, const PlainLine&) = default;
};

class Plainly {
public:
    explicit Plainly(const PolicyCase& of) : m_of(of) {}

    // By "deal/item/partner".
    std::map<std::string, PlainLine> accruals() {
        m_of.snapshot->table<Deal>().forEach([&](const Deal& deal) {
            if (deal.stage.view() == "won" && deal.closed <= m_of.asOf) {
                one(deal);
            }
        });
        return std::move(m_lines);
    }

private:
    struct Piece {
        std::string name;
        Minor amount;
        const Product* product;
    };

    std::vector<Piece> pieces(const Deal& deal) const {
        std::vector<Piece> all;
        Minor left = deal.amount;
        m_of.snapshot->table<DealLine>().forEach([&](const DealLine& line) { // keys ascend with the ids here
            if (line.deal.value == deal.id) {
                all.push_back({line.line.str(), line.amount, m_of.snapshot->find(line.product)});
                left -= line.amount;
            }
        });
        if (all.empty()) {
            return {{"*", deal.amount, nullptr}};
        }
        if (left != 0) {
            all.push_back({"*rest", left, nullptr});
        }
        return all;
    }

    void one(const Deal& deal) {
        const Index d = m_of.columns->dealOf.find(deal.id);
        std::vector<Wide> shares;
        std::vector<std::string> keys;
        Wide left = 1'000'000'000'000;
        for (Index row = m_of.credits.bulk().offsets[d]; row < m_of.credits.bulk().offsets[d + 1]; ++row) {
            const Index party = m_of.credits.bulk().party[row];
            shares.push_back(m_of.credits.bulk().share[row]);
            keys.push_back(party == kDirect ? "direct" : m_of.snapshot->table<Partner>().at(party).key.str());
            left -= shares.back();
        }
        shares.push_back(left);
        keys.push_back("\xff\xff");
        for (std::size_t p = 0; p + 1 < shares.size(); ++p) {
            const Index party = m_of.credits.bulk().party[m_of.credits.bulk().offsets[d] + p];
            if (party == kDirect || shares[p] == 0) {
                continue;
            }
            std::vector<const CommissionRule*> flats;
            const Minor attributed = shareOut(deal.amount, shares, keys)[p];
            for (const Piece& piece : pieces(deal)) {
                const Minor base = shareOut(piece.amount, shares, keys)[p];
                m_lines[deal.key.str() + "/" + piece.name + "/" + keys[p]] =
                    pay(deal, m_of.snapshot->table<Partner>().at(party), piece, base, attributed, flats);
            }
        }
    }

    PlainLine pay(const Deal& deal, const Partner& partner, const Piece& piece, Minor base, Minor attributed,
                  std::vector<const CommissionRule*>& flats) const {
        const CommissionPlan* plan = planFor(deal, partner);
        if (plan == nullptr) {
            return {base, 0, commission::Reason::NoPlan};
        }
        for (const CommissionRule& rule : plan->rules) {
            if (!covers(rule.covers, deal, partner, piece.product)) {
                continue;
            }
            const Index p = m_of.columns->partnerOf.find(partner.id);
            const Rate margin = m_of.rulebook.ladder.tiers[m_of.history.tierOn(p, deal.closed)].margin;
            switch (rule.pay) {
            case Pay::Nothing:
                return {base, 0, commission::Reason::RuleSaysNothing};
            case Pay::Rate:
                return {base, halfEven(Wide(base) * rule.rate.ppm, 1'000'000), commission::Reason::Earned};
            case Pay::TierMargin:
                return {base, halfEven(Wide(base) * margin.ppm, 1'000'000), commission::Reason::Earned};
            case Pay::Flat:
                break;
            }
            if (attributed <= 0) {
                return {base, 0, commission::Reason::FlatNeedsBase};
            }
            if (std::ranges::find(flats, &rule) != flats.end()) {
                return {base, 0, commission::Reason::FlatElsewhere};
            }
            flats.push_back(&rule);
            const Date day = fx::rateDay(m_of.rulebook.fxRule, deal.closed, m_of.asOf);
            const auto converted = m_of.rates.convert(rule.flat, deal.currency, day);
            return {base, converted.has() ? converted.money.minor : 0,
                    converted.has() ? commission::Reason::Earned : commission::Reason::FlatNoRate};
        }
        return {base, 0, commission::Reason::NoRule};
    }

    const CommissionPlan* planFor(const Deal& deal, const Partner& partner) const {
        const CommissionPlan* forEveryone = nullptr;
        for (const CommissionPlan& plan : m_of.rulebook.plans) {
            if ((plan.from.has() && deal.closed < plan.from) || (plan.until.has() && deal.closed >= plan.until)) {
                continue;
            }
            if (plan.partnerTypes.empty()) {
                forEveryone = &plan;
            } else if (listed(plan.partnerTypes, partner.type.view())) {
                return &plan;
            }
        }
        return forEveryone;
    }

    int year(const Deal& deal) const {
        const Deal* earlier = m_of.snapshot->find(deal.renewalOf);
        return earlier != nullptr ? 1 + year(*earlier) : lower(deal.type.view()) == "renewal" ? 2 : 1;
    }

    bool registered(const Deal& deal, const Partner& partner) const {
        const Registration* registration = m_of.snapshot->find(deal.registration);
        return registration != nullptr && registration->partner.value == partner.id &&
               (lower(registration->status.view()) == "approved" || lower(registration->status.view()) == "won") &&
               registration->submitted.date() <= deal.closed;
    }

    bool covers(const Coverage& c, const Deal& deal, const Partner& partner, const Product* product) const {
        const Index p = m_of.columns->partnerOf.find(partner.id);
        const Tier& tier = m_of.rulebook.ladder.tiers[m_of.history.tierOn(p, deal.closed)];
        bool yes = listed(c.tiers, tier.key.view()) && listed(c.partnerTypes, partner.type.view()) &&
                   listed(c.dealTypes, deal.type.view()) &&
                   listed(c.families, product != nullptr ? product->family.view() : "") &&
                   listed(c.regions, deal.region.empty() ? partner.region.view() : deal.region.view());
        yes = yes && (c.products.empty() || (product != nullptr && product->key == c.products[0]));
        yes = yes && (c.currencies.empty() || c.currencies[0] == deal.currency);
        yes = yes && (!c.registered || *c.registered == registered(deal, partner));
        yes = yes && (!c.firstTermYear || year(deal) >= *c.firstTermYear);
        return yes && (!c.lastTermYear || year(deal) <= *c.lastTermYear);
    }

    const PolicyCase& m_of;
    std::map<std::string, PlainLine> m_lines;
};

} // namespace counterpart::testing
