// SPDX-License-Identifier: GPL-3.0-or-later
// Attributed revenue by partner and day as prefix sums, so that any window is two lookups.
#include "core/base/parallel.h"
#include "core/engine/attribution/credits.h"
#include "core/engine/split.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>

namespace counterpart::tiering {

namespace {

constexpr std::size_t kDealsPerBlock = 4096;

Minor addedUp(Minor a, Minor b) { // stays at the end of the range rather than wrapping
    Minor sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) {
        return a < 0 ? std::numeric_limits<Minor>::min() : std::numeric_limits<Minor>::max();
    }
    return sum;
}

} // namespace

struct History::Tally {
    struct Entry {
        Index partner;
        std::int32_t day;
        Minor amount;
    };
    std::vector<Entry> entries;
    fx::Warnings warnings;
};

namespace {

// Attributed amounts of a block of deals, in the ladder's currency: the deal is converted, then divided by its shares.
class Collector {
public:
    Collector(const Columns& columns, const attribution::Credits& credits, const fx::Rates& rates, Currency currency)
        : m_columns(columns), m_credits(credits), m_rates(rates), m_currency(currency), m_splitter(columns.partners) {}

    std::span<const Minor> amounts(Index deal, Date rateDay, fx::Warnings& warnings) {
        const DealColumns& deals = m_columns.deals;
        const Index begin = m_credits.offsets[deal];
        const std::size_t count = m_credits.offsets[deal + 1] - begin;
        if (deals.currency[deal] == m_currency) {
            return std::span(m_credits.amount).subspan(begin, count);
        }
        const Money amount{deals.amount[deal], deals.currency[deal]};
        const fx::Converted converted = m_rates.convert(amount, m_currency, rateDay);
        warnings.note(converted, deals.id[deal], amount);
        if (!converted.has()) {
            return {};
        }
        return m_splitter.split(converted.money.minor, std::span(m_credits.party).subspan(begin, count),
                                std::span(m_credits.share).subspan(begin, count));
    }

private:
    const Columns& m_columns;
    const attribution::Credits& m_credits;
    const fx::Rates& m_rates;
    Currency m_currency;
    Splitter m_splitter;
};

} // namespace

History::History(const Snapshot& snapshot, const Columns& columns, const attribution::Credits& credits,
                 const Rulebook& rulebook, const fx::Rates& rates, Date asOf)
    : m_ladder(rulebook.ladder), m_currency(rulebook.currency), m_people(snapshot, columns) {
    const DealColumns& deals = columns.deals;
    std::vector<Tally> parts(blockCount(deals.size(), kDealsPerBlock));
    parallelBlocks(deals.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Tally& tally = parts[worker];
        Collector collector(columns, credits, rates, m_currency);
        for (std::size_t i = begin; i < end; ++i) {
            const auto deal = static_cast<Index>(i);
            const Date closed = deals.closed[deal];
            if (deals.outcome[deal] != Outcome::Won || !closed.has() || closed > asOf) {
                continue;
            }
            const Date rateDay = fx::rateDay(rulebook.fxRule, closed, asOf);
            const auto amounts = collector.amounts(deal, rateDay, tally.warnings);
            const Index first = credits.offsets[deal];
            for (std::size_t row = 0; row < amounts.size(); ++row) {
                const Index party = credits.party[first + row];
                if (party != kDirect && amounts[row] != 0) {
                    tally.entries.push_back({party, closed.days, amounts[row]});
                }
            }
        }
    });
    sumUp(parts, columns.partners.size());
    sweepTiers();
}

// Entries to their partner (in the order of the deals), each partner's by day, days added up.
void History::sumUp(std::vector<Tally>& parts, std::size_t partners) {
    std::vector<Index> starts(partners + 1, 0);
    for (const Tally& tally : parts) {
        m_warnings.merge(tally.warnings);
        for (const Tally::Entry& entry : tally.entries) {
            ++starts[entry.partner + 1];
        }
    }
    for (std::size_t i = 0; i < partners; ++i) {
        starts[i + 1] += starts[i];
    }
    std::vector<Point> points(starts[partners]);
    std::vector<Index> next(starts.begin(), starts.end());
    for (const Tally& tally : parts) {
        for (const Tally::Entry& entry : tally.entries) {
            points[next[entry.partner]++] = {entry.day, entry.amount};
        }
    }
    m_starts.assign(partners + 1, 0);
    m_points.reserve(points.size());
    for (std::size_t partner = 0; partner < partners; ++partner) {
        const auto mine = std::span(points).subspan(starts[partner], starts[partner + 1] - starts[partner]);
        std::ranges::stable_sort(mine, {}, &Point::day);
        Minor sum = 0;
        for (std::size_t i = 0; i < mine.size(); ++i) {
            sum = addedUp(sum, mine[i].upTo);
            if (i + 1 == mine.size() || mine[i + 1].day != mine[i].day) {
                m_points.push_back({mine[i].day, sum});
            }
        }
        m_starts[partner + 1] = static_cast<Index>(m_points.size());
    }
}

Minor History::upTo(Index partner, std::int32_t day) const {
    const auto mine = std::span(m_points).subspan(m_starts[partner], m_starts[partner + 1] - m_starts[partner]);
    const auto after = std::ranges::upper_bound(mine, day, {}, &Point::day);
    return after == mine.begin() ? 0 : std::prev(after)->upTo;
}

Minor History::between(Minor upTo, Minor before) {
    Minor difference = 0;
    const Minor end = upTo < 0 ? std::numeric_limits<Minor>::min() : std::numeric_limits<Minor>::max();
    return __builtin_sub_overflow(upTo, before, &difference) ? end : difference;
}

Facts History::factsOn(Index partner, Date day) const {
    if (partner >= partners() || !day.has()) {
        return {};
    }
    const Period window = windowOf(day, m_ladder.windowMonths);
    const Minor revenue = between(upTo(partner, day.days), upTo(partner, window.from.days - 1));
    return {revenue, m_people.peopleOn(partner, day)};
}

std::uint8_t History::tierOn(Index partner, Date day) const {
    if (partner >= partners()) {
        return 0;
    }
    const auto mine =
        std::span(m_tierSteps).subspan(m_tierStarts[partner], m_tierStarts[partner + 1] - m_tierStarts[partner]);
    const auto after = std::ranges::upper_bound(mine, day.days, {}, &TierStep::day);
    return after == mine.begin() ? 0 : std::prev(after)->tier;
}

} // namespace counterpart::tiering
