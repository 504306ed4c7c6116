// SPDX-License-Identifier: GPL-3.0-or-later
// Does the machine do what an independent telling of the policy does, for any sequence of events at any times, and the
// same whenever somebody looked in between?
#include "core/engine/registration/desk.h"
#include "tests/core/engine/registration_model.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace counterpart;
using namespace counterpart::registration;
using counterpart::testing::RegistrationModel;

namespace {

constexpr std::int64_t kStart = 1'767'225'600; // 2026-01-01

struct Attempt {
    std::string event;
    std::int64_t at = 0;
    bool says = true;
    int role = -1;
};

struct World {
    RegistrationPolicy policy;
    std::vector<std::string> chain;
    bool banned = false;
    std::int64_t wonOn = -1;
    std::int64_t lostOn = -1;
};

World randomWorld() {
    World world;
    world.policy.decisionHours = *rc::gen::element(48, 24, 1, 200);
    world.policy.clock = *rc::gen::weightedElement<DecisionClock>({{5, DecisionClock::Hours}, {1, DecisionClock::Off}});
    world.policy.silence = *rc::gen::weightedElement<Silence>({{2, Silence::Approve}, {1, Silence::Reject}});
    world.policy.validDays = *rc::gen::element(90, 1, 7);
    world.policy.extensionDays = *rc::gen::element(30, 0, 1);
    const std::vector<std::string> roles = {"finance", "legal", "board"};
    world.chain.assign(roles.begin(), roles.begin() + *rc::gen::weightedElement<int>({{3, 0}, {1, 1}, {1, 2}, {1, 3}}));
    world.banned = *rc::gen::weightedElement<bool>({{9, false}, {1, true}});
    const std::int64_t day = kStart / 86'400 + *rc::gen::inRange(-2, 130);
    const int end = *rc::gen::weightedElement<int>({{2, 0}, {1, 1}, {1, 2}});
    world.wonOn = end == 1 ? day : -1;
    world.lostOn = end == 2 ? day : -1;
    return world;
}

std::vector<Attempt> randomAttempts() {
    static const std::vector<std::string> events = {
        "submit",          "open_review",      "return", "resubmit", "approve", "reject", "request_extension",
        "grant_extension", "refuse_extension", "cancel", "comment",  "assign",  "edit",   "amend"};
    std::vector<Attempt> attempts{{"submit", kStart, true, -1}};
    std::int64_t at = kStart;
    for (int n = *rc::gen::inRange(0, 14); n > 0; --n) {
        at += *rc::gen::weightedElement<std::int64_t>({{4, *rc::gen::inRange<std::int64_t>(0, 30 * 3600)},
                                                       {1, 48 * 3600},
                                                       {2, *rc::gen::inRange<std::int64_t>(0, 60 * 86'400)},
                                                       {1, -3600}});
        // The usual way more often than all others, so that runs get far.
        const std::string event = *rc::gen::weightedElement<std::string>(
            {{6, *rc::gen::elementOf(events)}, {2, "approve"}, {1, "request_extension"}, {1, "resubmit"}});
        attempts.push_back(
            {event, at, *rc::gen::weightedElement<bool>({{6, true}, {1, false}}), *rc::gen::inRange(-1, 4)});
    }
    return attempts;
}

// The machine as commands use it: what is due first, then the deed.
class Machine {
public:
    Machine(const World& world, std::vector<std::string>& log) : m_desk(*Desk::make(world.policy)), m_log(log) {
        m_file.record.status = Symbol("draft");
        for (const std::string& role : world.chain) {
            m_file.must.emplace_back(role);
        }
        m_file.restricted = world.banned;
        m_chain = world.chain;
        if (world.wonOn >= 0) {
            m_file.end = {DealEnd::How::Won, Date{static_cast<std::int32_t>(world.wonOn)}};
        } else if (world.lostOn >= 0) {
            m_file.end = {DealEnd::How::Lost, Date{static_cast<std::int32_t>(world.lostOn)}};
        }
    }
    void open(std::int64_t now) {
        for (const Transition& due : m_desk.advance(m_file, {now})) {
            m_log.push_back(std::string(nameOf(due.event)) + ' ' + std::to_string(due.at.seconds));
        }
    }
    std::string attempt(const Attempt& attempt) {
        open(attempt.at);
        Deed deed{*eventNamed(attempt.event),   {attempt.at}, Symbol("jo"),
                  attempt.says ? "words" : " ", {},           Symbol("pat")};
        if (attempt.role >= 0) {
            const auto role = static_cast<std::size_t>(attempt.role);
            deed.role = Symbol(role < m_chain.size() ? m_chain[role] : "nobody");
        }
        const Refused refused = m_desk.check(m_file, deed);
        if (refused.refusal != Refusal::None) {
            return std::string(nameOf(refused.refusal));
        }
        m_log.push_back(std::string(nameOf(m_desk.carryOut(m_file, deed))) + ' ' + std::to_string(attempt.at));
        return {};
    }
    const Case& file() const { return m_file; }
    const Desk& desk() const { return m_desk; }

private:
    Desk m_desk;
    Case m_file;
    std::vector<std::string> m_chain;
    std::vector<std::string>& m_log;
};

RegistrationModel modelOf(const World& world) {
    RegistrationModel model;
    model.chain = world.chain;
    model.banned = world.banned;
    model.wonOn = world.wonOn;
    model.lostOn = world.lostOn;
    model.silenceHours = world.policy.decisionHours;
    model.silenceApproves = world.policy.silence == Silence::Approve;
    model.silenceOff = world.policy.clock == DecisionClock::Off;
    model.days = world.policy.validDays;
    model.moreDays = world.policy.extensionDays;
    return model;
}

bool sameEnd(const Case& file, const RegistrationModel& model) {
    const bool decided = model.decided == 0 ? !file.record.decided.has() : file.record.decided.seconds == model.decided;
    const bool until = model.lastDay == 0 ? !file.record.expires.has() : file.record.expires.days == model.lastDay;
    return nameOf(file.state()) == model.state && file.record.extension.view() == model.extension && decided && until;
}

} // namespace

class RegistrationRandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anySequenceGoesAsThePolicyTellsIt() {
        std::set<std::string> seen;
        QVERIFY(rc::check([&] {
            const World world = randomWorld();
            std::vector<std::string> log;
            Machine machine(world, log);
            RegistrationModel model = modelOf(world);
            for (const Attempt& one : randomAttempts()) {
                const std::string before = model.state;
                const std::string expected = model.attempt(one.event, one.at, one.says, one.role);
                RC_ASSERT(machine.attempt(one) == expected);
                RC_ASSERT(log == model.log);
                RC_ASSERT(sameEnd(machine.file(), model));
                seen.insert(before + ' ' + one.event);
                seen.insert("refused " + expected);
            }
            const std::int64_t end = kStart + 400 * std::int64_t{86'400};
            while (model.tick(end)) {
            }
            machine.open(end);
            RC_ASSERT(log == model.log);
            RC_ASSERT(sameEnd(machine.file(), model));
        }));
        // The generator reached what it is to show: most pairs of state and event, nearly all refusals.
        QVERIFY2(seen.size() > 60, std::to_string(seen.size()).c_str());
    }

    void whenTheFileWasOpenedMakesNoDifference() {
        QVERIFY(rc::check([] {
            const World world = randomWorld();
            const std::vector<Attempt> attempts = randomAttempts();
            std::vector<std::string> log;
            std::vector<std::string> logOfOpened;
            Machine once(world, log);
            Machine opened(world, logOfOpened);
            for (const Attempt& one : attempts) {
                // Somebody looks in at random times before that.
                for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
                    opened.open(one.at - *rc::gen::inRange<std::int64_t>(0, 20 * 86'400));
                }
                RC_ASSERT(once.attempt(one) == opened.attempt(one));
            }
            const std::int64_t end = kStart + 400 * std::int64_t{86'400};
            for (std::int64_t at = kStart; at < end; at += *rc::gen::inRange<std::int64_t>(3600, 100 * 86'400)) {
                opened.open(at);
            }
            once.open(end);
            opened.open(end);
            RC_ASSERT(log == logOfOpened);
            const Registration& a = once.file().record;
            const Registration& b = opened.file().record;
            RC_ASSERT(a.status == b.status && a.decided == b.decided && a.decidedBy == b.decidedBy);
            RC_ASSERT(a.expires == b.expires && a.extension == b.extension && a.reason == b.reason);
            RC_ASSERT(a.owner == b.owner && a.submitted == b.submitted);
        }));
    }

    void whatHoldsWithoutWritingIsWhatWouldBeWritten() {
        QVERIFY(rc::check([] {
            const World world = randomWorld();
            std::vector<std::string> log;
            Machine machine(world, log);
            for (const Attempt& one : randomAttempts()) {
                (void)machine.attempt(one);
            }
            const Time now{kStart + *rc::gen::inRange<std::int64_t>(0, 400 * 86'400)};
            const Standing seen = effectiveState(machine.file(), machine.desk(), now);
            RC_ASSERT(seen.due == machine.desk().dueTransitions(machine.file(), now));
            machine.open(now.seconds);
            RC_ASSERT(seen.state == machine.file().state());
            RC_ASSERT(seen.record.expires == machine.file().record.expires);
        }));
    }
};
COUNTERPART_TEST(RegistrationRandomTest)
#include "registration_random_test.moc"
