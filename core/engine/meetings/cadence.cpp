// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings by their rhythm.
#include "core/engine/meetings/cadence.h"

#include <algorithm>
#include <array>

namespace counterpart::meetings {

namespace {

constexpr std::array<std::string_view, kRhythms> kNames = {"weekly", "monthly", "quarterly", "annual"};

using Slots = std::array<Standing, kRhythms>; // of one partner

// The stretch that holds a day: in each of them one meets once.
Period stretchOf(Rhythm rhythm, Date day, int fiscalFirstMonth) {
    switch (rhythm) {
    case Rhythm::Weekly:
        return weekOf(day);
    case Rhythm::Monthly:
        return monthOf(day);
    case Rhythm::Quarterly:
        return quarterOf(day, fiscalFirstMonth);
    case Rhythm::Annual:
        break;
    }
    return yearOf(day, fiscalFirstMonth);
}

struct Held {
    Time at;
    RecordId id = 0;
};

// What has a later time, then a later id, was held last.
void take(const Meeting& meeting, Date asOf, Slots& slots, std::array<Held, kRhythms>& last,
          std::array<Held, kRhythms>& next) {
    const auto rhythm = rhythmNamed(meeting.kind.view());
    if (!rhythm || !meeting.at.has()) {
        return;
    }
    const auto at = static_cast<std::size_t>(*rhythm);
    Standing& slot = slots[at];
    const auto before = [](const Held& a, const Meeting& b) {
        return a.id == 0 || std::pair(a.at, a.id) < std::pair(b.at, b.id);
    };
    if (meeting.at <= Time::endOf(asOf)) {
        if (before(last[at], meeting)) {
            last[at] = {meeting.at, meeting.id};
            slot.last = meeting.id;
            slot.held = meeting.at.date();
        }
    } else if (next[at].id == 0 || !before(next[at], meeting)) {
        next[at] = {meeting.at, meeting.id};
        slot.planned = meeting.id;
        slot.on = meeting.at.date();
    }
}

bool isActive(const Partner& partner) {
    return partner.status.empty() || equalsIgnoringAsciiCase(partner.status.view(), "active");
}

Standings finished(Slots slots, const Partner& partner, Date asOf, int fiscalFirstMonth) {
    Standings out;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        Standing& slot = slots[i];
        slot.rhythm = static_cast<Rhythm>(i);
        const bool always = slot.rhythm == Rhythm::Quarterly || slot.rhythm == Rhythm::Annual;
        const Date since = slot.held.has() ? slot.held : always ? partner.joined : Date();
        if (isActive(partner) && since.has() && asOf.has()) {
            const Date end = stretchOf(slot.rhythm, since, fiscalFirstMonth).to;
            slot.due = stretchOf(slot.rhythm, end, fiscalFirstMonth).to.plusDays(-1);
            slot.daysLate = std::max(0, asOf.days - slot.due.days);
        }
        if (slot.last != 0 || slot.planned != 0 || slot.due.has()) {
            out.push_back(slot);
        }
    }
    return out;
}

} // namespace

std::string_view nameOf(Rhythm rhythm) { return kNames[static_cast<std::size_t>(rhythm)]; }

std::optional<Rhythm> rhythmNamed(std::string_view word) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (equalsIgnoringAsciiCase(word, kNames[i])) {
            return static_cast<Rhythm>(i);
        }
    }
    return std::nullopt;
}

std::vector<Standings> cadences(const Snapshot& snapshot, Date asOf, int fiscalFirstMonth) {
    const auto& partners = snapshot.table<Partner>();
    std::vector<Slots> slots(partners.size());
    std::vector<std::array<Held, kRhythms>> last(partners.size());
    std::vector<std::array<Held, kRhythms>> next(partners.size());
    snapshot.table<Meeting>().forEach([&](const Meeting& meeting) {
        if (const std::size_t at = partners.positionOf(meeting.partner.value); at < partners.size()) {
            take(meeting, asOf, slots[at], last[at], next[at]);
        }
    });
    std::vector<Standings> out;
    out.reserve(partners.size());
    for (std::size_t i = 0; i < partners.size(); ++i) {
        out.push_back(finished(slots[i], partners.at(i), asOf, fiscalFirstMonth));
    }
    return out;
}

Standings cadenceOf(const Snapshot& snapshot, Id<Partner> partner, Date asOf, int fiscalFirstMonth) {
    const Partner* record = snapshot.find(partner);
    if (record == nullptr) {
        return {};
    }
    Slots slots{};
    std::array<Held, kRhythms> last{};
    std::array<Held, kRhythms> next{};
    snapshot.table<Meeting>().forEach([&](const Meeting& meeting) {
        if (meeting.partner == partner) {
            take(meeting, asOf, slots, last, next);
        }
    });
    return finished(slots, *record, asOf, fiscalFirstMonth);
}

std::vector<std::size_t> meetingsOf(const Snapshot& snapshot, Id<Partner> partner) {
    const auto& meetings = snapshot.table<Meeting>();
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        if (meetings.at(i).partner == partner) {
            out.push_back(i);
        }
    }
    std::ranges::sort(out, [&](std::size_t a, std::size_t b) {
        const Meeting& x = meetings.at(a);
        const Meeting& y = meetings.at(b);
        return x.at != y.at ? x.at > y.at : x.key < y.key;
    });
    return out;
}

} // namespace counterpart::meetings
