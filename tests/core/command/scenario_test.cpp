// SPDX-License-Identifier: GPL-3.0-or-later
// Are "what ifs" kept, replaced and dropped, and refused when they are not ones?
#include "core/command/scenario.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;

namespace {
constexpr const char* kDocument = "{\"changes\": [{\"do\": \"remove_touch\", \"touch\": \"t\"}]}";
} // namespace

class ScenarioCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsSavedReplacedAndRemoved() {
        IdSource ids(7, 1);
        const Snapshot empty;
        const auto saved = plan(empty, ids, SaveScenario{" less ", "a note", kDocument});
        QVERIFY(saved.has_value());
        QVERIFY(saved->intent.action == Action::AddRecord);
        const SnapshotPtr one = apply(empty, saved->changes, 1);
        const Scenario* kept = one->table<Scenario>().findKey("less");
        QVERIFY(kept != nullptr);
        QCOMPARE(kept->note.str(), std::string("a note"));

        const auto again = plan(*one, ids, SaveScenario{"less", "a note", kDocument});
        QVERIFY(!again.has_value());
        QVERIFY(again.error().code == ErrorCode::NothingChanged);
        const auto replaced = plan(*one, ids, SaveScenario{"less", "another", kDocument});
        QVERIFY(replaced.has_value());
        QVERIFY(replaced->intent.action == Action::EditRecord);
        QVERIFY(check(*one, replaced->changes).has_value());

        const auto removed = plan(*one, RemoveScenario{"less"});
        QVERIFY(removed.has_value());
        QVERIFY(apply(*one, removed->changes, 2)->table<Scenario>().empty());
        QVERIFY(difference(*apply(*apply(*one, removed->changes, 2), removed->changes.reversed(), 3), *one).empty());
    }

    void whatIsNoneIsRefused() {
        IdSource ids(7, 1);
        const Snapshot empty;
        QCOMPARE(plan(empty, ids, SaveScenario{"", "", kDocument}).error().column, std::string("key"));
        QVERIFY(plan(empty, ids, SaveScenario{"a", "", "nonsense"}).error().code == ErrorCode::BadJson);
        QCOMPARE(plan(empty, ids, SaveScenario{"a", "", "{\"changes\": [{}]}"}).error().column,
                 std::string("changes[0].do"));
        QVERIFY(plan(empty, RemoveScenario{"a"}).error().code == ErrorCode::NoSuchRecord);
    }
};

COUNTERPART_TEST(ScenarioCommandsTest)
#include "scenario_test.moc"
