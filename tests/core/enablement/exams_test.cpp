// SPDX-License-Identifier: GPL-3.0-or-later
// Does the best attempt count, is a level earned when the last module is, and is what is unknown kept apart?
#include "core/engine/certification/exams.h"
#include "tests/core/enablement/academy.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;
namespace cert = counterpart::certification;

class ExamsTest : public QObject {
    Q_OBJECT
private:
    static std::vector<cert::ExamProgress> on(const Roll& roll, std::string_view day) {
        const SnapshotPtr snapshot = roll.snapshot();
        return cert::examProgress(*snapshot, *columnsOf(*snapshot), academy().certification, dayOf(day));
    }

private Q_SLOTS:
    void theBestAttemptCountsAndThePassMarkItselfIsEnough() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.tries(p, "Ada", "sales", "foundation", "value", "2026-01-01", "69.999999");
        roll.tries(p, "Ada", "Sales", "Foundation", "VALUE", "2026-01-02", "70");
        roll.tries(p, "Ada", "sales", "foundation", "value", "2026-01-03", "40");
        roll.tries(p, "Ada", "sales", "foundation", "pricing", "2026-01-04", "79");
        auto before = on(roll, "2026-01-01");
        QVERIFY(before.size() == 1 && before[0].passed() == 0 && before[0].attempts == 1);
        const auto now = on(roll, "2026-01-04");
        QCOMPARE(now.size(), std::size_t{1});
        QCOMPARE(now[0].attempts, 4);
        QCOMPARE(now[0].modules[0].attempts, 3);
        QVERIFY((now[0].modules[0].best == Micros::of(70)));
        QCOMPARE(toString(now[0].modules[0].passed), std::string("2026-01-02"));
        QCOMPARE(now[0].modules[1].passMark, 80); // of the module, not of the level
        QVERIFY(!now[0].modules[1].passed.has());
        QCOMPARE(now[0].passed(), 1);
        QCOMPARE(now[0].needed(), 3);
        QCOMPARE(*now[0].next, std::size_t{1});
        QVERIFY(!now[0].earned.has() && !now[0].waits());
    }

    void aLevelIsEarnedOnTheDayOfItsLastModule() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.tries(p, "Ada", "sales", "foundation", "demo", "2026-03-01", "100");
        roll.tries(p, "Ada", "sales", "foundation", "value", "2026-02-01", "100");
        roll.tries(p, "Ada", "sales", "foundation", "pricing", "2026-02-15", "80");
        QVERIFY(!on(roll, "2026-02-28")[0].earned.has());
        auto now = on(roll, "2026-03-01");
        QCOMPARE(toString(now[0].earned), std::string("2026-03-01"));
        QVERIFY(now[0].waits() && !now[0].next);
        roll.holds(p, "Ada", "sales", "advanced", "2026-03-02"); // a higher one: nobody has to issue this one
        QVERIFY(on(roll, "2026-03-01")[0].waits());
        now = on(roll, "2026-03-02");
        QVERIFY(now[0].certified && !now[0].waits());
        QCOMPARE(toString(now[0].issued), std::string("2026-03-02"));
    }

    void aLevelWithoutModulesHasOneExamOrNone() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.tries(p, "Ada", "sales", "advanced", "", "2026-01-01", "75");
        roll.tries(p, "Ada", "sales", "master", "", "2026-01-01", "100"); // has no exam: nothing to earn
        const auto now = on(roll, "2026-01-01");
        QCOMPARE(now.size(), std::size_t{2});
        QVERIFY(now[0].earned.has() && now[0].needed() == 1);
        QVERIFY(!now[1].earned.has() && now[1].needed() == 0 && now[1].others.size() == 1);
    }

    void whatThePolicyDoesNotKnowIsKeptAndEarnsNothing() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.tries(p, "Ada", "sales", "foundation", "history", "2026-01-01", "100");
        roll.tries(p, "Ada", "legacy", "guru", "a", "2026-01-01", "100");
        roll.tries(p, "Ada", "sales", "foundation", "value", "2026-01-01", ""); // attended only
        const auto now = on(roll, "2026-01-01");
        QCOMPARE(now.size(), std::size_t{2});
        QCOMPARE(now[0].others.size(), std::size_t{1});
        QVERIFY(!now[0].others[0].passed.has() && now[0].passed() == 0 && now[0].attempts == 2);
        QVERIFY(!now[0].modules[0].best.has() && now[0].modules[0].attempts == 1);
        QVERIFY(!now[1].at && now[1].needed() == 0 && !now[1].earned.has() && !now[1].next);
    }

    void aRecountOfRandomAttemptsAgrees() {
        Chance chance(23);
        const CertificationPolicy policy = academy().certification;
        for (int round = 0; round < 300; ++round) {
            const SnapshotPtr snapshot = randomRoll(chance).snapshot();
            const auto columns = columnsOf(*snapshot);
            const Date asOf{20'000 + chance.upTo(1'000)};
            const auto all = cert::examProgress(*snapshot, *columns, policy, asOf);
            int attempts = 0;
            std::set<std::tuple<Index, std::string, std::string, std::string>> seen;
            for (const cert::ExamProgress& one : all) {
                QVERIFY(seen.emplace(one.partner, one.person.str(), one.track.str(), one.level.str()).second);
                const auto twin = cert::examProgressOf(*snapshot, *columns, policy, asOf, one.partner, one.person,
                                                       one.track, one.level);
                QVERIFY(twin && *twin == one);
                attempts += one.attempts;
                for (const cert::ModuleProgress& module : one.modules) {
                    QVERIFY(recounted(*snapshot, columns->partners.id[one.partner], one, module, asOf));
                }
            }
            int counted = 0;
            snapshot->table<Exam>().forEach([&](const Exam& exam) { counted += exam.at <= asOf ? 1 : 0; });
            QCOMPARE(attempts, counted);
        }
    }

private:
    static bool recounted(const Snapshot& snapshot, RecordId partner, const cert::ExamProgress& one,
                          const cert::ModuleProgress& module, Date asOf) {
        std::map<Date, Micros> bestOf; // by day
        int attempts = 0;
        snapshot.table<Exam>().forEach([&](const Exam& exam) {
            if (exam.partner.value == partner && exam.person == one.person && sameWord(exam.track, one.track) &&
                sameWord(exam.level, one.level) && sameWord(exam.module, module.module) && exam.at <= asOf) {
                ++attempts;
                bestOf[exam.at] = std::max(bestOf[exam.at], exam.score);
            }
        });
        Micros best;
        Date passed;
        for (const auto& [day, score] : bestOf) {
            best = std::max(best, score);
            if (!passed.has() && score.has() && score.value >= module.passMark * Micros::kOne) {
                passed = day;
            }
        }
        return attempts == module.attempts && best == module.best && passed == module.passed;
    }
};

COUNTERPART_TEST(ExamsTest)
#include "exams_test.moc"
