// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates ladders by any metric, partner by partner where nobody else matters, day by day where ranks do.
#include "core/engine/tiering/board.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace counterpart::tiering {

namespace {

constexpr std::size_t kPartnersPerBlock = 16;
constexpr std::size_t kDaysPerBlock = 1;
constexpr std::size_t kDaysAtOnce = 256; // what is found on them is held in memory

void sortDistinct(std::vector<std::int32_t>& days) {
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
}

// "Ever since" has no day: it is part of what was there before anything happened.
constexpr std::int32_t kFirstDay = -1'000'000;
bool isDay(std::int32_t day) { return day > kFirstDay && day != kNever; }

} // namespace

Board::Board(const Snapshot& snapshot, const Sources& sources, const History& of)
    : m_asked(of.ladder()), m_months(of.ladder().windowMonths) {
    m_books.deals = std::make_shared<const DealBook>(sources, m_asked, m_months, of.asOf());
    m_books.records = std::make_shared<const RecordBook>(snapshot, sources, m_asked, of.asOf());
    const PartnerColumns& partners = sources.columns.partners;
    m_keyRank = partners.keyRank;
    for (Index partner = 0; partner < partners.size(); ++partner) {
        m_isFor.push_back(tiering::isFor(of.ladder(), partners.type[partner]));
        if (m_isFor.back()) {
            m_members.push_back(partner);
        }
    }
}

std::shared_ptr<const Board> Board::withDeals(const Sources& sources, const History& of) const {
    auto next = std::make_shared<Board>(*this);
    next->m_books.deals = std::make_shared<const DealBook>(sources, m_asked, m_months, of.asOf());
    return next;
}

// The evaluations that may find something else of the partner than the one before, ascending.
std::vector<std::int32_t> Board::evaluationsOf(const History& of, Index partner, Calendar& calendar,
                                               Exits& exits) const {
    std::vector<std::int32_t> days;
    const Entries& entries = *of.m_ledgers[partner]->entries;
    const bool sells = m_asked.wants(LadderMetric::AttributedRevenue) || m_asked.wants(LadderMetric::QuotaAttainment);
    for (std::size_t i = 0; sells && i < entries.size(); ++i) {
        if (i == 0 || entries[i].day != entries[i - 1].day) {
            days.push_back(entries[i].day);
            days.push_back(exits.of(entries[i].day));
        }
    }
    if (m_asked.wants(LadderMetric::CertifiedPeople)) {
        for (const auto& step : of.m_people->steps(partner)) {
            days.push_back(step.day);
        }
    }
    m_books.changes(m_asked, partner, exits, days);
    std::erase_if(days, [](std::int32_t day) { return !isDay(day); });
    std::ranges::sort(days);
    for (std::int32_t& day : days) {
        day = calendar.onOrAfter(Date{day}).days;
    }
    if (m_asked.wants(LadderMetric::QuotaAttainment) && !entries.empty()) { // the part of a quota moves every day
        for (const QuotaPart& quota : m_books.records->quotas.of(partner)) {
            const std::int32_t last = std::min(exits.of(quota.to - 1), exits.of(entries.back().day));
            Date day = calendar.onOrAfter(Date{std::max(quota.from, entries.front().day)});
            for (; day.days <= last; day = calendar.after(day)) {
                days.push_back(day.days);
            }
        }
    }
    sortDistinct(days);
    return days;
}

std::vector<Course> Board::evaluate(const History& of) const {
    std::vector<Course> courses(of.partners());
    if (ranks()) {
        evaluateTogether(of, courses);
    } else {
        evaluateAlone(of, courses);
    }
    parallelBlocks(courses.size(), kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        Calendar calendar = of.calendar();
        for (std::size_t partner = begin; partner < end; ++partner) {
            Course& course = courses[partner];
            course = courseOf(calendar, of.ladder(), course.first, std::move(course.found),
                              of.heldOf(static_cast<Index>(partner)));
        }
    });
    return courses;
}

void Board::evaluateAlone(const History& of, std::vector<Course>& courses) const {
    parallelBlocks(m_members.size(), kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        Calendar calendar = of.calendar();
        Exits exits(m_months);
        const auto nobody = [](std::size_t) { return false; };
        for (std::size_t i = begin; i < end; ++i) {
            const Index partner = m_members[i];
            Course& course = courses[partner];
            const auto days = evaluationsOf(of, partner, calendar, exits);
            course.first = m_asked.tierFor(of.ownFactsOn(partner, Date{kFirstDay}), nobody);
            std::uint8_t last = course.first;
            for (const std::int32_t day : days) {
                const std::uint8_t tier = m_asked.tierFor(of.ownFactsOn(partner, Date{day}), nobody);
                if (tier != last) {
                    course.found.push_back({day, tier});
                    last = tier;
                }
            }
        }
    });
}

void Board::evaluateTogether(const History& of, std::vector<Course>& courses) const {
    std::vector<std::vector<std::int32_t>> blocks(blockCount(m_members.size(), kPartnersPerBlock));
    parallelBlocks(m_members.size(), kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t block) {
        Calendar calendar = of.calendar();
        Exits exits(m_months);
        std::vector<std::int32_t>& days = blocks[block];
        for (std::size_t i = begin; i < end; ++i) {
            const auto more = evaluationsOf(of, m_members[i], calendar, exits);
            days.insert(days.end(), more.begin(), more.end());
        }
        sortDistinct(days);
    });
    std::vector<std::int32_t> days = {kFirstDay};
    for (const auto& block : blocks) {
        days.insert(days.end(), block.begin(), block.end());
    }
    sortDistinct(days);
    for (std::size_t from = 0; from < days.size(); from += kDaysAtOnce) {
        const std::size_t count = std::min(kDaysAtOnce, days.size() - from);
        std::vector<std::vector<std::uint8_t>> found(count);
        parallelBlocks(count, kDaysPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t i = begin; i < end; ++i) {
                found[i] = foundOn(of, Date{days[from + i]});
            }
        });
        for (std::size_t member = 0; member < m_members.size(); ++member) {
            Course& course = courses[m_members[member]];
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint8_t tier = found[i][member];
                if (from + i == 0) {
                    course.first = tier;
                } else if (tier != (course.found.empty() ? course.first : course.found.back().tier)) {
                    course.found.push_back({days[from + i], tier});
                }
            }
        }
    }
}

std::vector<std::uint8_t> Board::foundOn(const History& of, Date day) const {
    std::vector<Facts> facts; // by member
    facts.reserve(m_members.size());
    for (const Index partner : m_members) {
        facts.push_back(of.ownFactsOn(partner, day));
    }
    std::vector<std::uint8_t> in(m_asked.tiers() * facts.size(), 0); // tier x member
    markFirst(facts, in);
    std::vector<std::uint8_t> found;
    found.reserve(facts.size());
    for (std::size_t member = 0; member < facts.size(); ++member) {
        found.push_back(
            m_asked.tierFor(facts[member], [&](std::size_t tier) { return in[tier * facts.size() + member] != 0; }));
    }
    return found;
}

bool Board::before(const Asked::Top& top, const Facts& a, Index partnerA, const Facts& b, Index partnerB) const {
    const std::int64_t x = valueOf(top.metric, top.level, a);
    const std::int64_t y = valueOf(top.metric, top.level, b);
    return x != y ? x > y : m_keyRank[partnerA] < m_keyRank[partnerB];
}

// Who is among the first of each tier that ranks. O(members) per tier.
void Board::markFirst(const std::vector<Facts>& facts, std::vector<std::uint8_t>& in) const {
    std::vector<Index> order;
    for (const Asked::Top& top : m_asked.tops()) {
        order.clear();
        for (Index member = 0; member < facts.size(); ++member) {
            if (top.known && valueOf(top.metric, top.level, facts[member]) != kNoData) {
                order.push_back(member);
            }
        }
        const std::size_t places = std::min<std::size_t>(placesOf(top.share, facts.size()), order.size());
        std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(places), order.end(),
                         [&](Index a, Index b) { return before(top, facts[a], m_members[a], facts[b], m_members[b]); });
        for (std::size_t i = 0; i < places; ++i) {
            in[top.tier * facts.size() + order[i]] = 1;
        }
    }
}

void Board::place(std::vector<Facts>& facts) const {
    std::vector<Index> order; // partners
    for (const Asked::Top& top : m_asked.tops()) {
        order.clear();
        for (const Index partner : m_members) {
            if (top.known && valueOf(top.metric, top.level, facts[partner]) != kNoData) {
                order.push_back(partner);
            }
        }
        std::ranges::sort(order, [&](Index a, Index b) { return before(top, facts[a], a, facts[b], b); });
        placeIn(top, order, facts);
    }
}

void Board::placeIn(const Asked::Top& top, std::vector<Index>& order, std::vector<Facts>& facts) const {
    const std::uint32_t places = placesOf(top.share, m_members.size());
    std::vector<std::uint32_t> rank(facts.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = static_cast<std::uint32_t>(i + 1);
    }
    const auto value = [&](Index partner) { return valueOf(top.metric, top.level, facts[partner]); };
    // The bar is set by the last one inside for those outside, and by the first one outside for those inside.
    const auto barAgainst = [&](Index other, Index partner) {
        return value(other) + (m_keyRank[partner] < m_keyRank[other] ? 0 : 1);
    };
    for (Index partner = 0; partner < facts.size(); ++partner) {
        Place place{top.tier, rank[partner], places, static_cast<std::uint32_t>(m_members.size()), value(partner), 0};
        const std::size_t against = place.in() ? std::size_t{places} : std::size_t{places} - 1; // position in `order`
        if (places > 0 && against < order.size()) {
            place.bar = barAgainst(order[against], partner);
        } else { // nobody stands in the way
            place.bar = place.in() ? std::min<std::int64_t>(place.value, 0) : 0;
        }
        facts[partner].places.push_back(place);
    }
}

} // namespace counterpart::tiering
