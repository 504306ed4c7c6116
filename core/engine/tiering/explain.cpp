// SPDX-License-Identifier: GPL-3.0-or-later
// One partner's standing deal by deal: the twin of History, without its sums.
#include "core/engine/attribution/credit_book.h"
#include "core/engine/split.h"
#include "core/engine/tiering/scan.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>

namespace counterpart::tiering {

namespace {

// The partner's part of the converted deal amount.
Minor partOf(const Columns& columns, const attribution::DealCredits& credits, Index partner, Minor amount) {
    Splitter splitter(columns.partners);
    const auto parts = splitter.split(amount, credits.party, credits.share);
    const auto mine = std::ranges::find(credits.party, partner);
    return mine == credits.party.end() ? 0 : parts[static_cast<std::size_t>(mine - credits.party.begin())];
}

std::optional<Minor> attributedTo(const attribution::DealCredits& credits, Index partner) {
    const auto mine = std::ranges::find(credits.party, partner);
    return mine == credits.party.end()
               ? std::nullopt
               : std::optional(credits.amount[static_cast<std::size_t>(mine - credits.party.begin())]);
}

std::vector<Text> peopleOf(const Snapshot& snapshot, const CertificationPolicy& policy, RecordId partner, Date day) {
    std::vector<Text> people;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        if (c.partner.value == partner && certification::isCurrent(c, day, policy)) {
            people.push_back(c.person);
        }
    });
    std::ranges::sort(people, {}, &Text::view);
    const auto rest = std::ranges::unique(people);
    people.erase(rest.begin(), rest.end());
    return people;
}

} // namespace

Explanation explain(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
                    const Rulebook& rulebook, const fx::Rates& rates, Index partner, Date day, Date asOf,
                    const Ladder* of) {
    const Ladder& ladder = of != nullptr ? *of : rulebook.ladder;
    Explanation result;
    result.window = windowOf(day, ladder.windowMonths);
    const auto& table = snapshot.table<Deal>();
    for (Index position = 0; position < table.size(); ++position) {
        const Deal& deal = table.at(position);
        if (!isWon(deal) || !result.window.contains(deal.closed) || deal.closed > asOf) {
            continue;
        }
        const auto attributed = attributedTo(credits[position], partner);
        if (!attributed) {
            continue;
        }
        const Date rateDay = fx::rateDay(rulebook.fxRule, deal.closed, asOf);
        Explanation::Item item{position, {*attributed, deal.currency}, {}};
        item.converted = rates.convert({deal.amount, deal.currency}, rulebook.currency, rateDay);
        if (item.converted.has()) {
            Minor& mine = item.converted.money.minor;
            mine = partOf(columns, credits[position], partner, mine);
        }
        result.deals.push_back(item);
    }
    std::ranges::sort(result.deals, [&](const Explanation::Item& a, const Explanation::Item& b) {
        const Deal& x = table.at(a.deal);
        const Deal& y = table.at(b.deal);
        return x.closed != y.closed ? x.closed < y.closed : x.key.view() < y.key.view();
    });
    result.people = peopleOf(snapshot, rulebook.certification, columns.partners.id[partner], day);
    const RecordsOf records{snapshot, columns, credits, rulebook, rates, ladder, asOf};
    const bool ranks = !Asked(ladder).tops().empty();
    result.facts = scan(records, day, ranks ? std::nullopt : std::optional(partner))[partner];
    result.tier = isFor(ladder, columns.partners.type[partner]) ? tierFor(ladder, result.facts) : std::uint8_t{0};
    result.keeps = needsOf(ladder, result.tier, result.facts);
    if (result.tier + std::size_t{1} < ladder.tiers.size()) {
        result.next = needsOf(ladder, result.tier + std::size_t{1}, result.facts);
    }
    return result;
}

} // namespace counterpart::tiering
