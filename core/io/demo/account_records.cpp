// SPDX-License-Identifier: GPL-3.0-or-later
// What account teams do with their partners: meetings, commitments of the last reviews, joint marketing, escalations,
// next steps of open deals.
#include "core/io/demo/world.h"
#include "core/snapshot/identity.h"

#include <array>

namespace counterpart::demo {

namespace {

constexpr std::string_view kAttendees[] = {
    "Channel manager; Partner manager", "Channel manager; Sales lead; Partner manager",
    "Channel manager; Partner manager; Marketing lead", "Channel manager; Technical lead; Presales engineer"};

struct Told {
    std::string_view title;
    std::string_view notes;
};
constexpr Told kWeekly[] = {
    {"Pipeline call", "Went through the open deals; two close dates moved by a month."},
    {"Pipeline call", "Three deals need a technical validation before they can be offered."},
};
constexpr Told kMonthly[] = {
    {"Performance of the month", "Leads are answered within a day now. Demos lag behind: presales is short of people."},
    {"Performance of the month", "On target. The next two months depend on one large renewal."},
};
constexpr Told kQuarterly[] = {
    {"Quarterly business review", "Agreed on what both sides do until the next review. The sponsor took part."},
    {"Quarterly business review",
     "Revenue is on plan, certifications are not. They will send two people to the next course."},
    {"Quarterly business review", "They want to move to a higher tier; the plan for it was gone through step by step."},
};
constexpr Told kAnnual[] = {
    {"Yearly plan", "Targets by quarter agreed, and the countries in which they sell."},
};
constexpr Told kEscalation[] = {
    {"Call about a late delivery", "Support gives a daily state until it is settled. Next call in a week."},
    {"Call about a disputed commission", "The lines are looked at together; the answer is promised within five days."},
};

struct Wording {
    std::string_view title;
    std::string_view owner;
};
constexpr Wording kCommitments[] = {
    {"Certify two more sales people", "partner manager"},
    {"Ten first meetings with new customers", "partner manager"},
    {"Publish a success story", "marketing lead"},
    {"Train the presales team on the new release", "technical lead"},
    {"Agree on an account plan for the three largest", "channel manager"},
    {"Report the pipeline every week", "partner manager"},
};
constexpr Wording kMarketing[] = {
    {"Joint webinar for operations managers", "marketing lead"},
    {"Booth at the regional industry day", "marketing lead"},
    {"Co-branded guide to the migration", "marketing lead"},
    {"Mailing to customers of the old product", "channel manager"},
};
constexpr Wording kEscalations[] = {
    {"Support case open for longer than agreed", "support lead"},
    {"Commission of the last quarter is disputed", "channel manager"},
    {"Two of their customers report a failed upgrade", "technical lead"},
};
constexpr std::string_view kNextSteps[] = {"Demo for the department heads",
                                           "Send the offer",
                                           "Workshop on site to size the installation",
                                           "Legal reads the contract",
                                           "Call with the head of purchasing",
                                           "Reference call with another customer"};
constexpr std::string_view kBlockers[] = {"Budget is frozen until the new year", "No answer for two weeks",
                                          "Security review is not done", "A competitor is already in a test"};

class Office {
public:
    Office(const World& world, IdSource& ids, ChangeSet& changes) : m_world(world), m_ids(ids), m_changes(changes) {}

    void meet(std::size_t partner);
    void work(std::size_t partner);

private:
    template <std::size_t N>
    void hold(Date day, std::string_view kind, const Told (&told)[N], Random& random);
    template <std::size_t N>
    Task& add(std::string_view source, const Wording (&wordings)[N], std::size_t which, Date created, Date due);
    void finish(Task& task, Random& random, int percent) const;
    bool goes(Date day) const { return day >= m_world.partners[m_at].joined && day <= m_world.options.asOf; }
    std::string key() const { return numbered("P-", m_at + 1, 4); }
    Id<Partner> id() const { return {m_world.firstPartner + static_cast<RecordId>(m_at)}; }

    const World& m_world;
    IdSource& m_ids;
    ChangeSet& m_changes;
    std::size_t m_at = 0; // the partner
};

template <std::size_t N>
void Office::hold(Date day, std::string_view kind, const Told (&told)[N], Random& random) {
    const Told& words = told[static_cast<std::size_t>(random.below(N))];
    const Time at{Time::startOf(day).seconds + random.between(8, 16) * 3600};
    const std::string_view attendees = random.oneOf(kAttendees);
    if (!goes(day)) {
        return;
    }
    Meeting& meeting = m_changes.of<Meeting>().created.emplace_back();
    meeting.id = m_ids.take();
    meeting.partner = id();
    meeting.at = at;
    meeting.kind = Symbol(kind);
    meeting.title = words.title;
    meeting.attendees = attendees;
    meeting.notes = words.notes;
    meeting.recordedBy = Symbol("channel manager");
    const std::array<std::string, 3> texts = {key(), toString(at), std::string(kind)};
    const std::array<std::string_view, 3> parts = {texts[0], texts[1], texts[2]};
    meeting.key = derivedKey(Kind::Meeting, joinIdentity(parts), 1);
}

// The better they stand, the more often one meets.
void Office::meet(std::size_t partner) {
    m_at = partner;
    Random random(m_world.options.seed, Stream::Program, 0x9000000000ULL + partner);
    const int tier = m_world.partners[partner].tier;
    const Date today = m_world.options.asOf;
    hold(yearOf(today).from.plusDays(static_cast<int>(random.between(9, 30))), "annual", kAnnual, random);
    Period quarter = previous(quarterOf(today));
    for (int n = 0; n < std::min(1 + tier, 3); ++n, quarter = previous(quarter)) { // each is held after its quarter
        hold(quarter.to.plusDays(static_cast<int>(random.between(4, 24))), "quarterly", kQuarterly, random);
    }
    Period month = previous(monthOf(today));
    for (int n = 0; n < (tier >= 2 ? 3 : 0); ++n, month = previous(month)) {
        hold(month.to.plusDays(static_cast<int>(random.between(2, 9))), "monthly", kMonthly, random);
    }
    for (int n = 1; n <= (tier == 3 ? 3 : 0); ++n) {
        hold(today.plusDays(-7 * n + 2), "weekly", kWeekly, random);
    }
    if (random.chance(15)) {
        hold(today.plusDays(-static_cast<int>(random.between(3, 40))), "escalation", kEscalation, random);
    }
}

template <std::size_t N>
Task& Office::add(std::string_view source, const Wording (&wordings)[N], std::size_t which, Date created, Date due) {
    const Wording& wording = wordings[which % N];
    auto& tasks = m_changes.of<Task>().created;
    Task& task = tasks.emplace_back();
    task.id = m_ids.take();
    task.key = numbered("T-", tasks.size(), 4);
    task.title = wording.title;
    task.partner = id();
    task.source = Symbol(source);
    task.owner = Symbol(wording.owner);
    task.created = std::max(created, m_world.partners[m_at].joined);
    task.due = Time::endOf(due);
    task.status = Symbol("open");
    return task;
}

// Some are done, before they were due or a little later, but not after today.
void Office::finish(Task& task, Random& random, int percent) const {
    const bool done = random.chance(percent);
    const int earliest = task.created.days + 3;
    const int latest = std::min(task.due.date().days + 6, m_world.options.asOf.days - 1);
    const Date day{static_cast<std::int32_t>(random.between(earliest, std::max(earliest, latest)))};
    if (done && day < m_world.options.asOf) {
        task.status = Symbol("done");
        task.closed = {Time::startOf(day).seconds + 15 * 3600};
        task.closedBy = task.owner;
    }
}

void Office::work(std::size_t partner) {
    m_at = partner;
    Random random(m_world.options.seed, Stream::Program, 0xA000000000ULL + partner);
    const int tier = m_world.partners[partner].tier;
    const Date today = m_world.options.asOf;
    const Period quarter = quarterOf(today);
    const auto some = [&](std::int64_t low, std::int64_t high) { return static_cast<int>(random.between(low, high)); };
    const std::size_t first = static_cast<std::size_t>(random.below(6));
    const bool olderThan = m_world.partners[partner].joined < previous(quarter).to;
    for (int n = 0; n < 2 + tier; ++n) { // what was promised in the review of the quarter before, then of this one
        const bool before = n < 1 + (tier + 1) / 2;
        if (before && !olderThan) {
            continue;
        }
        const Date made = before ? quarter.from.plusDays(some(4, 20)) : today.plusDays(-some(1, 6));
        Task& task = add("commitment", kCommitments, first + static_cast<std::size_t>(n), std::min(made, today),
                         before ? quarter.from.plusDays(some(40, 100)) : quarter.to.plusDays(some(20, 85)));
        task.plan = toString(before ? previous(quarter) : quarter);
        if (before) {
            finish(task, random, 60);
        }
    }
    for (int n = 0; n < (tier == 0 ? 0 : some(1, 2)); ++n) {
        Task& task = add("marketing", kMarketing, first + static_cast<std::size_t>(n), today.plusDays(-some(20, 80)),
                         today.plusDays(some(-30, 60)));
        if (task.due <= Time::endOf(today)) { // what is announced has not happened
            finish(task, random, 70);
        }
    }
    if (random.chance(20)) {
        Task& task = add("escalation", kEscalations, first, today.plusDays(-some(3, 50)), today.plusDays(some(-5, 12)));
        finish(task, random, 25);
    }
}

} // namespace

void addMeetings(const World& world, IdSource& ids, ChangeSet& changes) {
    Office office(world, ids, changes);
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        if (changes.of<Partner>().created[i].status.view() == "active") {
            office.meet(i);
        }
    }
}

void addJointWork(const World& world, IdSource& ids, ChangeSet& changes) {
    Office office(world, ids, changes);
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        if (changes.of<Partner>().created[i].status.view() == "active") {
            office.work(i);
        }
    }
    auto& deals = changes.of<Deal>().created;
    for (std::size_t i = 0; i < deals.size(); ++i) {
        Random random(world.options.seed, Stream::Program, 0xB000000000ULL + i);
        if (isOpen(deals[i])) {
            deals[i].nextStep = random.chance(80) ? random.oneOf(kNextSteps) : "";
            deals[i].blocker = random.chance(25) ? random.oneOf(kBlockers) : "";
        }
    }
}

} // namespace counterpart::demo
