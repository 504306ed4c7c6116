// SPDX-License-Identifier: GPL-3.0-or-later
// Does the difference of two results name who moves, by how much, and nobody else?
#include "core/engine/programme/difference.h"
#include "core/snapshot/apply.h"
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::currencyOf;
using counterpart::testing::dayOf;
using counterpart::testing::lensOn;
using counterpart::testing::PolicySample;

namespace {

std::shared_ptr<const Programme> programmeOf(const SnapshotPtr& snapshot, const Lens& lens) {
    return computeProgramme(snapshot, rulebookOf(*snapshot, lens.asOf), lens);
}

// One deal changed in place.
template <class Change>
ChangeSet dealChanged(const Snapshot& snapshot, std::string_view key, Change change) {
    const Deal& before = *snapshot.table<Deal>().findKey(key);
    Deal after = before;
    change(after);
    ChangeSet changes;
    changes.of<Deal>().updated.push_back({before, after});
    return changes;
}

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalResultsDifferInNothing() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.dealOf("D-1", a, 90'000'00, "2026-03-01");
        const auto programme = programmeOf(sample.snapshot(), lensOn("2026-09-30"));
        QVERIFY(differenceOf(*programme, *programme).empty());
    }

    void aLargerDealMovesAttributionCommissionAndTier() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.partner("B");
        sample.certify(a, "one", "2026-01-01", "2028-01-01");
        sample.dealOf("D-1", a, 40'000'00, "2026-03-01");
        const SnapshotPtr snapshot = sample.snapshot();
        const auto changes = dealChanged(*snapshot, "D-1", [](Deal& deal) { deal.amount = 60'000'00; });
        const auto effect = effectOf(snapshot, changes, lensOn("2026-09-30"), nullptr);
        QVERIFY(effect.has_value());
        QCOMPARE(effect->difference.partners.size(), std::size_t{1});
        const PartnerMove& move = effect->difference.partners.front();
        QCOMPARE(move.partner, a);
        QVERIFY(move.tierMoved);
        QCOMPARE(int{move.tierBefore}, 0);
        QCOMPARE(int{move.tierAfter}, 1);
        QCOMPARE(move.money.size(), std::size_t{1});
        QVERIFY(move.money.front().currency == currencyOf("USD"));
        QCOMPARE(move.money.front().attributed, Minor{20'000'00});
        QCOMPARE(move.money.front().commission, Minor{2'000'00}); // unregistered: flat 10 %
    }

    void anotherCurrencyIsTwoMovesThatAreNotAdded() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.dealOf("D-1", a, 1'000'00, "2026-03-01");
        const SnapshotPtr snapshot = sample.snapshot();
        const auto changes = dealChanged(*snapshot, "D-1", [](Deal& deal) { deal.currency = currencyOf("EUR"); });
        const auto effect = effectOf(snapshot, changes, lensOn("2026-09-30"), nullptr);
        QVERIFY(effect.has_value());
        const auto& money = effect->difference.partners.front().money;
        QCOMPARE(money.size(), std::size_t{2});
        QVERIFY((money[0] == MoneyMove{currencyOf("EUR"), 1'000'00, 100'00}));
        QVERIFY((money[1] == MoneyMove{currencyOf("USD"), -1'000'00, -100'00}));
    }

    void aDealClosedAfterTheLensDateStillShowsWhatItMoves() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.dealOf("D-1", a, 1'000'00, "2026-03-01");
        const SnapshotPtr snapshot = sample.snapshot();
        const auto changes = dealChanged(*snapshot, "D-1", [](Deal& deal) { deal.closed = dayOf("2026-12-24"); });
        const Lens lens = lensOn("2026-06-30");
        const auto effect = effectOf(snapshot, changes, lens, programmeOf(snapshot, lens));
        QVERIFY(effect.has_value());
        QVERIFY(effect->after->lens.asOf == dayOf("2026-12-24"));
        QVERIFY(effect->before->lens.asOf == effect->after->lens.asOf);
        QVERIFY(effect->difference.empty()); // the same amount, only later
    }

    void presentResultsAreTakenOverAndARefusedChangeIsAnError() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.dealOf("D-1", a, 1'000'00, "2026-03-01");
        const SnapshotPtr snapshot = sample.snapshot();
        const Lens lens = lensOn("2026-09-30");
        const auto present = programmeOf(snapshot, lens);
        auto changes = dealChanged(*snapshot, "D-1", [](Deal& deal) { deal.amount = 5; });
        const auto effect = effectOf(snapshot, changes, lens, present);
        QVERIFY(effect.has_value() && effect->before == present);
        changes.of<Deal>().updated.front().before.amount = 7; // planned on something else
        const auto refused = effectOf(snapshot, changes, lens, present);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().code == ErrorCode::StaleWrite);
    }

    void aDeletedPartnerIsShownWithoutATier() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        sample.dealOf("D-1", a, 1'000'00, "2026-03-01");
        const auto before = programmeOf(sample.snapshot(), lensOn("2026-09-30"));
        const auto after = programmeOf(PolicySample().snapshot(), lensOn("2026-09-30"));
        const Difference difference = differenceOf(*before, *after);
        QCOMPARE(difference.partners.size(), std::size_t{1});
        QCOMPARE(difference.partners.front().partner, a);
        QVERIFY(!difference.partners.front().tierMoved);
        QCOMPARE(difference.partners.front().money.front().attributed, Minor{-1'000'00});
    }

    // Moves of a deal that every partner shares sum to the change of its amount, and turning round negates them.
    void movesSumToTheChangeAndTurnAround() {
        QVERIFY(rc::check([] {
            PolicySample sample;
            const auto partners = *rc::gen::inRange(1, 6);
            std::vector<RecordId> ids;
            for (int i = 0; i < partners; ++i) {
                ids.push_back(sample.partner("P" + std::to_string(i)).id);
            }
            const RecordId deal = sample.deal("D", *rc::gen::inRange(0, 1'000'000)).id;
            const auto touches = *rc::gen::inRange(1, 9);
            for (int i = 0; i < touches; ++i) {
                const auto who = static_cast<std::size_t>(*rc::gen::inRange(0, partners));
                sample.touch(deal, ids[who], "2026-02-0" + std::to_string(i + 1));
            }
            const SnapshotPtr snapshot = sample.snapshot();
            const Minor amount = *rc::gen::inRange(0, 1'000'000);
            const auto changes = dealChanged(*snapshot, "D", [amount](Deal& d) { d.amount = amount; });
            const auto effect = effectOf(snapshot, changes, lensOn("2026-09-30"), nullptr);
            RC_ASSERT(effect.has_value());
            Minor sum = 0;
            for (const PartnerMove& move : effect->difference.partners) {
                for (const MoneyMove& money : move.money) {
                    sum += money.attributed;
                }
            }
            RC_ASSERT(sum == amount - snapshot->table<Deal>().findKey("D")->amount);
            const Difference back = differenceOf(*effect->after, *effect->before);
            RC_ASSERT(back.partners.size() == effect->difference.partners.size());
            for (std::size_t i = 0; i < back.partners.size(); ++i) {
                const auto& there = effect->difference.partners[i];
                RC_ASSERT(there.partner == back.partners[i].partner);
                RC_ASSERT(there.money.size() == back.partners[i].money.size());
                for (std::size_t m = 0; m < there.money.size(); ++m) {
                    RC_ASSERT(there.money[m].attributed == -back.partners[i].money[m].attributed);
                    RC_ASSERT(there.money[m].commission == -back.partners[i].money[m].commission);
                }
            }
        }));
    }
};

COUNTERPART_TEST(DifferenceTest)
#include "difference_test.moc"
