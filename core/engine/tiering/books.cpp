// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the books from records, and reads a day's facts out of them.
#include "core/engine/tiering/books.h"

#include "core/engine/attribution/credit_book.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace counterpart::tiering {

Symbol csatSurvey() {
    static const Symbol word("csat");
    return word;
}
Symbol successStory() {
    static const Symbol word("success_story");
    return word;
}

bool isOfLevel(const Certification& certification, Symbol level, const CertificationPolicy& policy) {
    return certification::countsFor(policy, certification, {}, level);
}

Minor commitmentOf(const Snapshot& snapshot, const Partner& partner, const fx::Rates& rates, Currency to, Date asOf) {
    const Currency own = partner.currency.has() ? partner.currency : snapshot.defaultCurrency();
    if (partner.commitment == 0) {
        return 0;
    }
    const fx::Converted converted = rates.convert({partner.commitment, own}, to, asOf);
    return converted.has() ? converted.money.minor : kNoData;
}

Days::Days(std::vector<Row> rows, std::size_t partners) : m_starts(partners + 1, 0) {
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        return std::tie(a.partner, a.day, a.what) < std::tie(b.partner, b.day, b.what);
    });
    for (const Row& row : rows) {
        ++m_starts[row.partner + std::size_t{1}];
        m_days.push_back(row.day);
        m_what.push_back(row.what);
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
}

Days::Range Days::of(Index partner) const {
    return std::size_t{partner} + 1 < m_starts.size() ? Range{m_starts[partner], m_starts[partner + 1]} : Range{};
}

Days::Range Days::within(Index partner, const Period& window) const {
    const Range all = of(partner);
    const auto begin = m_days.begin() + static_cast<std::ptrdiff_t>(all.begin);
    const auto end = m_days.begin() + static_cast<std::ptrdiff_t>(all.end);
    const auto first = std::lower_bound(begin, end, window.from.days);
    const auto last = std::lower_bound(first, end, window.to.days);
    return {static_cast<std::size_t>(first - m_days.begin()), static_cast<std::size_t>(last - m_days.begin())};
}

namespace {

Index partnerOfRecord(const Sources& sources, Index deal) {
    const Index named = sources.columns.deals.partner[deal];
    return named != kNoRecord ? named : sources.credits[deal].sourcedBy;
}

// How many different products are in the window, day by day.
std::vector<DealBook::Step> coverage(const Days& sold, Index partner, Exits& exits, std::vector<Index>& times) {
    std::vector<DealBook::Step> steps;
    const Days::Range all = sold.of(partner);
    std::size_t in = all.begin;
    std::size_t out = all.begin;
    Index different = 0;
    while (out < all.end) {
        const std::int32_t day = std::min(in < all.end ? sold.day(in) : kNever, exits.of(sold.day(out)));
        for (; in < all.end && sold.day(in) == day; ++in) {
            different += times[sold.what(in)]++ == 0 ? 1 : 0;
        }
        for (; out < in && exits.of(sold.day(out)) <= day; ++out) {
            different -= --times[sold.what(out)] == 0 ? 1 : 0;
        }
        if (steps.empty() || steps.back().products != different) {
            steps.push_back({day, different});
        }
    }
    return steps;
}

} // namespace

DealBook::DealBook(const Sources& sources, const Asked& asked, int months, Date asOf)
    : products(sources.columns.products.size()) {
    const bool wantsWon = asked.wants(LadderMetric::DealsWon);
    const bool wantsProducts = asked.wants(LadderMetric::CoveredShare);
    const DealColumns& deals = sources.columns.deals;
    const std::size_t partners = sources.columns.partners.size();
    std::vector<Days::Row> rows;
    std::vector<Days::Row> sold;
    for (Index deal = 0; (wantsWon || wantsProducts) && deal < deals.size(); ++deal) {
        const Date closed = deals.closed[deal];
        if (deals.outcome[deal] != Outcome::Won || !closed.has() || closed > asOf) {
            continue;
        }
        const Index partner = partnerOfRecord(sources, deal);
        if (partner >= partners) {
            continue;
        }
        rows.push_back({partner, closed.days, deal});
        const auto [lines, at] = sources.columns.lines[deal];
        for (Index l = lines.offsets[at]; wantsProducts && l < lines.offsets[at + 1]; ++l) {
            if (lines.product[l] != kNoRecord) {
                sold.push_back({partner, closed.days, lines.product[l]});
            }
        }
    }
    won = Days(std::move(rows), partners);
    if (wantsProducts) {
        const Days days(std::move(sold), partners);
        Exits exits(months);
        std::vector<Index> times(products, 0);
        for (Index partner = 0; partner < partners; ++partner) {
            covered.push_back(coverage(days, partner, exits, times));
        }
    }
}

RecordBook::RecordBook(const Snapshot& snapshot, const Sources& sources, const Asked& asked, Date asOf) {
    const Columns& columns = sources.columns;
    const std::size_t partners = columns.partners.size();
    for (const Symbol level : asked.levels()) {
        levels.emplace_back(snapshot, columns, sources.rulebook.certification, Symbol(), level);
    }
    const auto rowOf = [&](Id<Partner> id, Time at, std::uint32_t what) {
        const Index partner = columns.partnerOf.find(id.value);
        const bool counts = at.has() && at.date() <= asOf && partner != kNoRecord;
        return counts ? std::optional(Days::Row{partner, at.date().days, what}) : std::nullopt;
    };
    if (asked.wants(LadderMetric::Csat) || asked.wants(LadderMetric::SatisfiedShare)) {
        std::vector<Days::Row> rows;
        std::vector<std::int64_t> scores;
        snapshot.table<Survey>().forEach([&](const Survey& survey) {
            const auto row = rowOf(survey.partner, survey.at, static_cast<std::uint32_t>(scores.size()));
            if (row && survey.kind == csatSurvey() && survey.score.has()) {
                rows.push_back(*row);
                scores.push_back(survey.score.value);
            }
        });
        answers = Days(std::move(rows), partners);
        for (std::size_t at = 0; at < scores.size(); ++at) {
            const std::int64_t score = scores[answers.what(at)];
            scoreUpTo.push_back((at == 0 ? Int128{0} : scoreUpTo.back()) + score);
            satisfiedUpTo.push_back((at == 0 ? 0 : satisfiedUpTo.back()) + (score >= Micros::of(4).value ? 1 : 0));
        }
    }
    if (asked.wants(LadderMetric::SuccessStories)) {
        std::vector<Days::Row> rows;
        snapshot.table<Activity>().forEach([&](const Activity& activity) {
            const auto row = rowOf(activity.partner, activity.at, 0);
            if (row && activity.kind == successStory()) {
                rows.push_back(*row);
            }
        });
        stories = Days(std::move(rows), partners);
    }
    if (asked.wants(LadderMetric::Commitment)) {
        snapshot.table<Partner>().forEach([&](const Partner& partner) {
            commitments.push_back(commitmentOf(snapshot, partner, sources.rates, sources.rulebook.currency, asOf));
        });
    }
    if (asked.wants(LadderMetric::QuotaAttainment)) {
        quotas = QuotaBook(snapshot, columns, sources.rulebook, sources.rates, asOf);
    }
}

void Books::fill(const Asked& asked, Index partner, const Period& window, Date day, Facts& facts) const {
    if (asked.wants(LadderMetric::DealsWon)) {
        facts.deals = static_cast<std::int64_t>(deals->won.within(partner, window).size());
    }
    if (asked.wants(LadderMetric::CoveredShare) && deals->products > 0) {
        const auto& steps = deals->covered[partner];
        const auto after = std::ranges::upper_bound(steps, day.days, {}, &DealBook::Step::day);
        const std::int64_t sold = after == steps.begin() ? 0 : std::prev(after)->products;
        facts.covered = sold * Micros::kOne / static_cast<std::int64_t>(deals->products);
    }
    if (asked.wants(LadderMetric::Csat) || asked.wants(LadderMetric::SatisfiedShare)) {
        const Days::Range range = records->answers.within(partner, window);
        if (range.size() > 0) {
            const auto between = [&](const auto& upTo) {
                return upTo[range.end - 1] - (range.begin == 0 ? 0 : upTo[range.begin - 1]);
            };
            const auto count = static_cast<std::int64_t>(range.size());
            facts.csat = static_cast<std::int64_t>(between(records->scoreUpTo) / count);
            facts.satisfied = std::int64_t{between(records->satisfiedUpTo)} * Micros::kOne / count;
        }
    }
    if (asked.wants(LadderMetric::SuccessStories)) {
        facts.stories = static_cast<std::int64_t>(records->stories.within(partner, window).size());
    }
    if (asked.wants(LadderMetric::Commitment)) {
        facts.commitment = records->commitments[partner];
    }
    if (asked.wants(LadderMetric::QuotaAttainment)) {
        const Attainment attained = attainmentOf(records->quotas.of(partner), window, facts.revenue);
        facts.attainment = attained.has ? attained.value : kNoData;
        facts.quota = attained.quota;
    }
    for (std::size_t i = 0; i < asked.levels().size(); ++i) {
        facts.levels.push_back({asked.levels()[i], records->levels[i].peopleOn(partner, day)});
    }
}

void Books::changes(const Asked& asked, Index partner, Exits& exits, std::vector<std::int32_t>& days) const {
    const auto add = [&](const Days& of) {
        const Days::Range range = of.of(partner);
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (at == range.begin || of.day(at) != of.day(at - 1)) {
                days.push_back(of.day(at));
                days.push_back(exits.of(of.day(at)));
            }
        }
    };
    if (asked.wants(LadderMetric::DealsWon)) {
        add(deals->won);
    }
    if (asked.wants(LadderMetric::CoveredShare)) {
        for (const DealBook::Step& step : deals->covered[partner]) {
            days.push_back(step.day);
        }
    }
    add(records->answers);
    add(records->stories);
    for (const certification::PeopleTimeline& level : records->levels) {
        for (const auto& step : level.steps(partner)) {
            days.push_back(step.day);
        }
    }
    if (asked.wants(LadderMetric::QuotaAttainment)) {
        for (const QuotaPart& quota : records->quotas.of(partner)) {
            days.push_back(quota.from);
            days.push_back(exits.of(quota.to - 1));
        }
    }
}

} // namespace counterpart::tiering
