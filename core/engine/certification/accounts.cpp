// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up credits and fees of issued certifications by partner and year.
#include "core/engine/certification/accounts.h"

#include "core/engine/certification/levels.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace counterpart::certification {

namespace {

std::int64_t addedUp(std::int64_t a, std::int64_t b) { // stays at the end of the range
    const Int128 sum = Int128{a} + b;
    const Int128 least = std::numeric_limits<std::int64_t>::min();
    const Int128 most = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(sum, least, most));
}

void addFee(std::vector<Money>& fees, Money fee) {
    if (fee.minor == 0) {
        return;
    }
    const auto at = std::ranges::lower_bound(fees, fee.currency.code(), {}, [](Money m) { return m.currency.code(); });
    if (at != fees.end() && at->currency == fee.currency) {
        at->minor = addedUp(at->minor, fee.minor);
    } else {
        fees.insert(at, fee);
    }
}

void take(YearUse& use, const Certification& c, const Rulebook& rulebook) {
    const CertificationPolicy& policy = rulebook.certification;
    const auto at = levelAt(policy, c.track, c.level);
    if (!at) {
        ++use.unknown;
        return;
    }
    const CertificationLevel& level = levelOf(policy, *at);
    ++use.issued;
    use.credits = addedUp(use.credits, level.credits);
    addFee(use.fees, {level.fee.minor, level.fee.currency.has() ? level.fee.currency : rulebook.currency});
}

bool isOver(const Certification& c, Date asOf) { return c.issued.has() && c.issued <= asOf; }

} // namespace

std::vector<YearUse> yearUses(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf) {
    std::map<std::pair<std::uint32_t, Date>, YearUse> uses; // partner key, first day of the year
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        const Index partner = columns.partnerOf.find(c.partner.value);
        if (partner == kNoRecord || !isOver(c, asOf)) {
            return;
        }
        const Period year = yearOf(c.issued, rulebook.fiscalFirstMonth);
        YearUse& use = uses[{columns.partners.keyRank[partner], year.from}];
        use.partner = partner;
        use.year = year;
        take(use, c, rulebook);
    });
    std::vector<YearUse> result;
    for (auto& [key, use] : uses) {
        result.push_back(std::move(use));
    }
    return result;
}

std::vector<YearUse> yearUsesOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                                Index partner) {
    std::vector<YearUse> uses;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        if (partner == kNoRecord || columns.partnerOf.find(c.partner.value) != partner || !isOver(c, asOf)) {
            return;
        }
        const auto found = std::ranges::find_if(uses, [&](const YearUse& use) { return use.year.contains(c.issued); });
        if (found != uses.end()) {
            take(*found, c, rulebook);
        } else {
            YearUse& use = uses.emplace_back();
            use.partner = partner;
            use.year = yearOf(c.issued, rulebook.fiscalFirstMonth);
            take(use, c, rulebook);
        }
    });
    std::ranges::sort(uses, {}, [](const YearUse& use) { return use.year.from; });
    return uses;
}

std::vector<CreditBalance> creditBalances(const std::vector<YearUse>& uses, const Columns& columns,
                                          const Rulebook& rulebook, Date asOf, std::span<const std::uint8_t> tierOf) {
    std::vector<CreditBalance> balances(columns.partners.size());
    for (std::size_t p = 0; p < balances.size() && p < tierOf.size(); ++p) {
        if (tierOf[p] < rulebook.ladder.tiers.size()) {
            balances[p].included = rulebook.ladder.tiers[tierOf[p]].trainingHours;
        }
    }
    for (const YearUse& use : uses) {
        if (use.year.contains(asOf) && use.partner < balances.size()) {
            balances[use.partner].used = use.credits;
        }
    }
    return balances;
}

} // namespace counterpart::certification
