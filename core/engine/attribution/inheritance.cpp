// SPDX-License-Identifier: GPL-3.0-or-later
// Renewals and expansions: what they take over from the first of the deals they continue (A6).
#include "core/engine/attribution/deal_rows.h"
#include "core/engine/attribution/family.h"
#include "core/engine/attribution/onward.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace counterpart::attribution {

namespace {

__extension__ using Wide = unsigned __int128;

// Divides `total` by the shares of rows and house; adds each row's part to `out` under its party.
class Divider {
public:
    explicit Divider(const PartnerColumns& partners) : m_partners(partners) {}

    void add(std::uint64_t total, const DealRows& by, DealRows& out, RowOrigin origin) {
        const std::size_t count = by.rows.size();
        m_weights.clear();
        m_ranks.clear();
        for (const DealRow& row : by.rows) {
            m_weights.push_back(row.share);
            m_ranks.push_back(m_partners.rankOf(row.party));
        }
        m_weights.push_back(by.houseShare());
        m_ranks.push_back(std::numeric_limits<std::uint32_t>::max());
        m_parts.resize(count + 1);
        quantise(m_weights, m_ranks, m_parts, total);
        for (std::size_t row = 0; row < count; ++row) {
            out.rows[out.rowOf(by.rows[row].party, origin)].share += m_parts[row];
        }
    }
    void amounts(Minor amount, DealRows& rows) {
        m_weights.clear();
        m_ranks.clear();
        for (const DealRow& row : rows.rows) {
            m_weights.push_back(row.share);
            m_ranks.push_back(m_partners.rankOf(row.party));
        }
        m_weights.push_back(rows.houseShare());
        m_ranks.push_back(std::numeric_limits<std::uint32_t>::max());
        m_amounts.resize(m_weights.size());
        allocateByShares(amount, m_weights, m_ranks, m_amounts);
        for (std::size_t row = 0; row < rows.rows.size(); ++row) {
            rows.rows[row].amount = m_amounts[row];
        }
    }

private:
    const PartnerColumns& m_partners;
    std::vector<std::uint64_t> m_weights;
    std::vector<std::uint32_t> m_ranks;
    std::vector<std::uint64_t> m_parts;
    std::vector<Minor> m_amounts;
};

bool hasCredit(const DealRows& rows) {
    return std::ranges::any_of(rows.rows, [](const DealRow& row) { return row.share > 0; });
}

// `rows` holds the deal's own; they stay, with what the policy leaves them.
void takeOver(const Inheritance& by, int terms, const DealRows& first, Divider& divider, DealRows& rows) {
    const DealRows own = rows;
    for (DealRow& row : rows.rows) {
        row.share = 0;
    }
    std::uint64_t part = kShareOne;
    if (by.credit == Inherit::Decayed) {
        part = decayedPart(by.rate, terms);
    } else if (by.credit == Inherit::Blended && hasCredit(own)) {
        part = hasCredit(first) ? decayedPart(by.rate, 1) : 0;
        divider.add(kShareOne - part, own, rows, RowOrigin::Touched);
    }
    divider.add(part, first, rows, RowOrigin::Inherited);
    if (rows.sourcedBy == kNoRecord) {
        rows.sourcedBy = first.sourcedBy;
    }
}

// The credits of the first deals, by their position; computed here where the cast holds only some deals.
struct Firsts {
    Credits own;
    std::unordered_map<Index, std::size_t> at; // empty = every deal at its own place

    const Credits& credits(const Credits& all) const { return at.empty() ? all : own; }
    std::size_t place(Index deal) const { return at.empty() ? deal : at.at(deal); }
};

Firsts firstsOf(const Columns& columns, const AttributionPolicy& policy, Model model, const Aids& aids,
                const Cast& cast) {
    Firsts firsts;
    if (cast.deals.empty()) {
        return firsts;
    }
    std::vector<Index> deals;
    for (const Index deal : cast.deals) {
        const Origin origin = originOf(columns.deals, deal);
        if (firsts.at.emplace(origin.deal, deals.size()).second) {
            deals.push_back(origin.deal);
        }
    }
    AttributionPolicy own = policy; // they continue nothing, and what chains do to them is not taken over
    own.renewals = own.expansions = {};
    own.chains.clear();
    for (FamilyPolicy& family : own.byFamily) {
        family.policy.renewals = family.policy.expansions = {};
    }
    firsts.own = attributeDeals(columns, own, model, cast.asOf, deals, aids);
    return firsts;
}

} // namespace

Origin originOf(const DealColumns& deals, Index deal) {
    Origin origin{deal, 0};
    while (deals.renewalOf[origin.deal] != kNoRecord) {
        origin.deal = deals.renewalOf[origin.deal];
        if (++origin.terms > kMostTerms) {
            return {deal, 0};
        }
    }
    return origin;
}

const Inheritance* inheritanceOf(const AttributionPolicy& policy, Symbol dealType) {
    static const Symbol renewal("renewal");
    static const Symbol expansion("expansion");
    const Inheritance* by = sameWord(dealType, renewal)     ? &policy.renewals
                            : sameWord(dealType, expansion) ? &policy.expansions
                                                            : nullptr;
    return by == nullptr || by->credit == Inherit::Nothing ? nullptr : by;
}

bool inherits(const AttributionPolicy& policy) {
    const auto some = [](const AttributionPolicy& own) {
        return own.renewals.credit != Inherit::Nothing || own.expansions.credit != Inherit::Nothing;
    };
    return some(policy) ||
           std::ranges::any_of(policy.byFamily, [&](const auto& family) { return some(family.policy); });
}

std::uint64_t decayedPart(Rate rate, int terms) {
    const auto ppm = static_cast<std::uint64_t>(std::clamp<std::int64_t>(rate.ppm, 0, Micros::kOne));
    constexpr std::uint64_t kOne = Micros::kOne;
    std::uint64_t part = kShareOne;
    for (int term = 0; term < terms; ++term) {
        const Wide product = static_cast<Wide>(part) * ppm;
        const auto whole = static_cast<std::uint64_t>(product / kOne);
        const auto rest = static_cast<std::uint64_t>(product % kOne);
        part = whole + (rest * 2 > kOne || (rest * 2 == kOne && whole % 2 != 0) ? 1 : 0);
    }
    return part;
}

void inheritCredit(const Columns& columns, const AttributionPolicy& policy, Model model, const Aids& aids,
                   const Cast& cast, Credits& credits) {
    const Firsts firsts = firstsOf(columns, policy, model, aids, cast);
    const DealColumns& deals = columns.deals;
    credits.faults.insert(credits.faults.end(), firsts.own.faults.begin(), firsts.own.faults.end());
    std::ranges::sort(credits.faults);
    credits.faults.erase(std::ranges::unique(credits.faults).begin(), credits.faults.end());
    const auto amountOf = [&](std::size_t i) { return deals.amount[cast.dealAt(i)]; };
    const Credits before = credits;
    const auto change = [&](std::size_t i, DealRows& rows) {
        const Index deal = cast.dealAt(i);
        const std::size_t entry = cast.family.empty() ? 0 : cast.family[i];
        const AttributionPolicy& own = entry == 0 ? policy : policy.byFamily[entry - 1].policy;
        const Inheritance* by = inheritanceOf(own, deals.type[deal]);
        const Origin origin = by == nullptr ? Origin{} : originOf(deals, deal);
        if (by == nullptr || origin.terms == 0) {
            return false;
        }
        DealRows first;
        first.read(firsts.credits(before), firsts.place(origin.deal));
        rows.read(before, i);
        Divider divider(columns.partners);
        takeOver(*by, origin.terms, first, divider, rows);
        divider.amounts(deals.amount[deal], rows);
        return true;
    };
    changeRows(credits, amountOf, [&] { return RowChange(change); });
}

std::vector<Index> withInheriting(const Columns& columns, const AttributionPolicy& policy, std::vector<Index> changed) {
    if (!inherits(policy) || changed.empty()) {
        return changed;
    }
    const DealColumns& deals = columns.deals;
    std::vector<std::uint8_t> follows(deals.size());
    for (const Index deal : changed) {
        follows[deal] = 1;
    }
    for (bool more = true; more;) {
        more = false;
        for (Index deal = 0; deal < deals.size(); ++deal) {
            const Index original = deals.renewalOf[deal];
            if (original != kNoRecord && follows[original] != 0 && follows[deal] == 0) {
                follows[deal] = 1;
                changed.push_back(deal);
                more = true;
            }
        }
    }
    std::ranges::sort(changed);
    return changed;
}

} // namespace counterpart::attribution
