// SPDX-License-Identifier: GPL-3.0-or-later
// Is a touch contested, excluded and reinstated as asked, with a reason, and refused where it is so already?
#include "core/command/touches.h"
#include "core/snapshot/apply.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

struct Scene {
    Sample sample;
    RecordId first = 0;
    RecordId second = 0;
    SnapshotPtr snapshot;
    Scene() {
        const RecordId partner = sample.partner("P-1").id;
        const RecordId deal = sample.deal("D-1", 100'00).id;
        first = sample.touch(deal, partner, "2026-02-01").id;
        second = sample.touch(deal, partner, "2026-03-01").id;
        snapshot = sample.snapshot();
    }
    const Touchpoint& touch(RecordId id) const { return *snapshot->table<Touchpoint>().find(id); }
    template <class Command>
    Result<Planned> run(const Command& command) {
        auto planned = plan(*snapshot, command);
        if (planned) {
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned;
    }
};

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TouchesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aContestedTouchCarriesTheReasonAndSoDoesTheTrail() {
        Scene scene;
        const auto planned = scene.run(ContestTouch{{scene.first}, "  not our meeting \n"});
        QVERIFY(planned);
        QCOMPARE(scene.touch(scene.first).contested.str(), std::string("not our meeting"));
        QVERIFY(scene.touch(scene.first).excluded.empty());
        QVERIFY(scene.touch(scene.second).contested.empty());
        QCOMPARE(planned->intent.action, Action::ContestTouch);
        QCOMPARE(planned->intent.reason, std::string("not our meeting"));
        QCOMPARE(planned->intent.subject, scene.touch(scene.first).key.str());
        QCOMPARE(actionNamed(nameOf(planned->intent.action)), std::optional(Action::ContestTouch));
    }

    void whatIsSoAlreadyIsRefusedWithItsReason() {
        Scene scene;
        QVERIFY(scene.run(ContestTouch{{scene.first}, "one"}));
        const auto again = scene.run(ContestTouch{{scene.first}, "two"});
        QCOMPARE(codeOf(again), ErrorCode::NothingChanged);
        QCOMPARE(again.error().column, std::string("contested"));
        QCOMPARE(again.error().value, std::string("one"));
        QCOMPARE(again.error().key, scene.touch(scene.first).key.str());
        QVERIFY(scene.run(ExcludeTouch{{scene.first}, "three"}));
        for (const auto& refused :
             {scene.run(ExcludeTouch{{scene.first}, "four"}), scene.run(ContestTouch{{scene.first}, "5"})}) {
            QCOMPARE(codeOf(refused), ErrorCode::NothingChanged);
            QCOMPARE(refused.error().column, std::string("excluded"));
            QCOMPARE(refused.error().value, std::string("three"));
        }
        const auto stands = scene.run(ReinstateTouch{{scene.second}, "no"});
        QCOMPARE(codeOf(stands), ErrorCode::NothingChanged);
        QCOMPARE(stands.error().value, std::string());
    }

    void reinstatingTakesBackOneObjectionAtATime() {
        Scene scene;
        QVERIFY(scene.run(ContestTouch{{scene.first}, "doubtful"}));
        QVERIFY(scene.run(ExcludeTouch{{scene.first}, "was somebody else"}));
        QVERIFY(scene.run(ReinstateTouch{{scene.first}, "it was them"}));
        QVERIFY(scene.touch(scene.first).excluded.empty());
        QCOMPARE(scene.touch(scene.first).contested.str(), std::string("doubtful"));
        QVERIFY(scene.run(ReinstateTouch{{scene.first}, "settled"}));
        QVERIFY(scene.touch(scene.first).contested.empty());
    }

    void aReasonIsNeededAndMustBeText() {
        Scene scene;
        for (const char* reason : {"", "   ", "\t\n", "\xC2\xA0"}) {
            QCOMPARE(codeOf(scene.run(ContestTouch{{scene.first}, reason})), ErrorCode::RequiredFieldEmpty);
            QCOMPARE(codeOf(scene.run(ExcludeTouch{{scene.first}, reason})), ErrorCode::RequiredFieldEmpty);
            QCOMPARE(codeOf(scene.run(ReinstateTouch{{scene.first}, reason})), ErrorCode::RequiredFieldEmpty);
        }
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{scene.first}, "\xFF"})), ErrorCode::NotUtf8);
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{scene.first}, std::string("a\0b", 3)})), ErrorCode::NotUtf8);
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{scene.first}, std::string(1 << 20, 'x')})), ErrorCode::TextTooLong);
        QVERIFY(scene.run(ExcludeTouch{{scene.first}, std::string(kLongestReason, 'x')}));
    }

    void whatIsNotThereIsRefused() {
        Scene scene;
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{12345}, "x"})), ErrorCode::NoSuchRecord);
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{}, "x"})), ErrorCode::NothingChanged);
    }

    void severalAreOneStepAndOneThatIsRefusedRefusesAll() {
        Scene scene;
        const auto both = scene.run(ExcludeTouch{{scene.second, scene.first, scene.second}, "double entry"});
        QVERIFY(both);
        QCOMPARE(both->changes.of<Touchpoint>().updated.size(), std::size_t{2});
        QCOMPARE(both->intent.subject, scene.touch(scene.first).key.str() + ", " + scene.touch(scene.second).key.str());
        QVERIFY(scene.run(ReinstateTouch{{scene.first}, "no"}));
        QCOMPARE(codeOf(scene.run(ExcludeTouch{{scene.first, scene.second}, "again"})), ErrorCode::NothingChanged);
        QVERIFY(scene.touch(scene.first).excluded.empty());
    }

    // Whatever stood on the touch before: exclude, then reinstate, is as before; so is the changeset turned round.
    void excludeThenReinstateIsAsBefore() {
        QVERIFY(rc::check([](const std::string& note, const std::string& contested, const std::string& reason) {
            Scene scene;
            Touchpoint& touch = scene.sample.changes().of<Touchpoint>().created.front();
            touch.note = note;
            touch.contested = contested;
            scene.snapshot = scene.sample.snapshot();
            const Touchpoint before = scene.touch(scene.first);
            const auto excluded = scene.run(ExcludeTouch{{scene.first}, reason});
            if (!excluded) {
                const ErrorCode code = excluded.error().code;
                RC_ASSERT(code == ErrorCode::RequiredFieldEmpty || code == ErrorCode::NotUtf8 ||
                          code == ErrorCode::TextTooLong);
                return;
            }
            RC_ASSERT(scene.touch(scene.first).excluded.view() == trimmed(reason));
            const SnapshotPtr undone =
                apply(*scene.snapshot, excluded->changes.reversed(), scene.snapshot->revision() + 1);
            RC_ASSERT(sameContent(before, *undone->table<Touchpoint>().find(scene.first)));
            RC_ASSERT(scene.run(ReinstateTouch{{scene.first}, "back"}).has_value());
            RC_ASSERT(sameContent(before, scene.touch(scene.first)));
        }));
    }
};

COUNTERPART_TEST(TouchesTest)
#include "touches_test.moc"
