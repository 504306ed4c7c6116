// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps the days on which people gain and lose their last certification.
#include "core/engine/certification/people.h"

#include <algorithm>
#include <limits>

namespace counterpart::certification {

namespace {

constexpr std::int32_t kForever = std::numeric_limits<std::int32_t>::max();

struct Stay { // a person certified on [from, until)
    Index partner;
    std::string_view person;
    std::int32_t from;
    std::int32_t until;
};

// `lastOf` gives the last day; `counts` says whether a certification is asked for.
template <class LastOf, class Counts>
std::vector<Stay> staysOf(const Snapshot& snapshot, const Columns& columns, const LastOf& lastOf,
                          const Counts& counts) {
    std::vector<Stay> stays;
    stays.reserve(snapshot.table<Certification>().size());
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        const Index partner = columns.partnerOf.find(c.partner.value);
        const Date last = lastOf(c);
        const std::int32_t until = last.has() ? last.days + 1 : kForever;
        if (partner != kNoRecord && c.issued.days < until && counts(c)) {
            stays.push_back({partner, c.person.view(), c.issued.days, until});
        }
    });
    std::ranges::sort(stays, [](const Stay& a, const Stay& b) {
        return std::tie(a.partner, a.person, a.from) < std::tie(b.partner, b.person, b.from);
    });
    return stays;
}

// Stays of one person that touch or overlap count once.
using Event = PeopleTimeline::Event;

std::vector<Event> eventsOf(const std::vector<Stay>& stays) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < stays.size();) {
        Stay joined = stays[i++];
        while (i < stays.size() && stays[i].partner == joined.partner && stays[i].person == joined.person &&
               stays[i].from <= joined.until) {
            joined.until = std::max(joined.until, stays[i++].until);
        }
        events.push_back({joined.partner, joined.from, 1});
        if (joined.until != kForever) {
            events.push_back({joined.partner, joined.until, -1});
        }
    }
    std::ranges::sort(
        events, [](const Event& a, const Event& b) { return std::tie(a.partner, a.day) < std::tie(b.partner, b.day); });
    return events;
}

} // namespace

PeopleTimeline::PeopleTimeline(const Snapshot& snapshot, const Columns& columns,
                               const std::function<bool(const Certification&)>& counts) {
    fill(eventsOf(staysOf(
             snapshot, columns, [](const Certification& c) { return c.expires; },
             [&](const Certification& c) { return !counts || counts(c); })),
         columns.partners.size());
}

PeopleTimeline::PeopleTimeline(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy,
                               Symbol track, Symbol level) {
    fill(eventsOf(staysOf(
             snapshot, columns, [&](const Certification& c) { return lastDayOf(c, policy); },
             [&](const Certification& c) { return countsFor(policy, c, track, level); })),
         columns.partners.size());
}

void PeopleTimeline::fill(const std::vector<Event>& events, std::size_t partners) {
    m_starts.assign(partners + 1, 0);
    std::size_t i = 0;
    for (Index partner = 0; partner < partners; ++partner) {
        std::int32_t people = 0;
        while (i < events.size() && events[i].partner == partner) {
            const std::int32_t day = events[i].day;
            for (; i < events.size() && events[i].partner == partner && events[i].day == day; ++i) {
                people += events[i].change;
            }
            m_steps.push_back({day, people});
        }
        m_starts[partner + 1] = static_cast<Index>(m_steps.size());
    }
}

std::span<const PeopleTimeline::Step> PeopleTimeline::steps(Index partner) const {
    if (std::size_t{partner} + 1 >= m_starts.size()) {
        return {};
    }
    return std::span(m_steps).subspan(m_starts[partner], m_starts[partner + 1] - m_starts[partner]);
}

std::int32_t PeopleTimeline::peopleOn(Index partner, Date day) const {
    const auto mine = steps(partner);
    const auto after = std::ranges::upper_bound(mine, day.days, {}, &Step::day);
    return after == mine.begin() ? 0 : std::prev(after)->people;
}

} // namespace counterpart::certification
