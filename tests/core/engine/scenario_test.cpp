// SPDX-License-Identifier: GPL-3.0-or-later
// Do assumptions change what they name and nothing else, and are wrong ones refused with their place?
#include "core/engine/scenario/cases.h"
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::scenario;
using counterpart::testing::classicFour;
using counterpart::testing::currencyOf;
using counterpart::testing::dayOf;
using counterpart::testing::lensOn;
using counterpart::testing::PolicySample;

namespace {

// Two partners on one won deal, B on a lost one as well.
struct Two : PolicySample {
    RecordId a = partner("A").id;
    RecordId b = partner("B").id;
    RecordId won = deal("D-1", 90'000'00, "won", "2026-06-30").id;
    RecordId lost = deal("D-2", 10'000'00, "lost", "2026-07-31").id;

    Two() {
        touch(won, a, "2026-02-01", "demo").key = "ta";
        touch(won, b, "2026-03-01", "proposal").key = "tb";
        touch(lost, b, "2026-07-01", "demo").key = "tl";
    }
    std::shared_ptr<const Programme> programme() const {
        return computeProgramme(snapshot(), std::make_shared<const Rulebook>(classicFour()), lensOn("2026-09-30"));
    }
};

Result<Cases> asked(const std::shared_ptr<const Programme>& facts, std::vector<Change> changes) {
    const Named question{"q", {std::move(changes)}};
    return casesOf(facts, std::span(&question, 1));
}

Minor attributed(const Programme& programme, RecordId partner) {
    return programme.valueOf(metrics::Id::RevenueAttributed, programme.columns->partnerOf.find(partner));
}

// The place at which one change is refused.
std::string refusal(const std::shared_ptr<const Programme>& facts, Change change) {
    const auto result = asked(facts, {std::move(change)});
    return result ? "accepted" : result.error().column;
}

} // namespace

class ScenarioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noAssumptionChangesNothing() {
        const auto facts = Two().programme();
        const auto result = asked(facts, {});
        QVERIFY(result.has_value());
        QVERIFY(result->cases[0].applied.snapshot == facts->snapshot);
        QVERIFY(result->cases[0].applied.rulebook == facts->rulebook);
        QVERIFY(dealMoves(*facts, *result->cases[0].programme).empty());
        QVERIFY(std::ranges::none_of(compareTotals(*result), &MetricRow::moves));
        QVERIFY(std::ranges::none_of(comparePartners(*result), &PartnerRow::moves));
    }

    void anotherModelMovesCreditBetweenPartners() {
        const Two two;
        const auto facts = two.programme();
        const auto result = asked(facts, {SetPolicy{"attribution.model", "\"first\""}});
        QVERIFY(result.has_value());
        const Programme& then = *result->cases[0].programme;
        QVERIFY(then.lens.model == Model::First);
        QCOMPARE(attributed(*facts, two.a), Minor{45'000'00});
        QCOMPARE(attributed(then, two.a), Minor{90'000'00});
        const auto moves = dealMoves(*facts, then);
        QCOMPARE(moves.size(), std::size_t{1});
        QCOMPARE(moves[0].deal, two.won);
        QCOMPARE(moves[0].parts.size(), std::size_t{2});
        QCOMPARE(moves[0].parts[0].after.minor - moves[0].parts[0].before.minor, Minor{45'000'00});
        QCOMPARE(moves[0].parts[1].after.minor - moves[0].parts[1].before.minor, Minor{-45'000'00});
        QVERIFY(result->cases[0].applied.snapshot == facts->snapshot);
    }

    void moreDemosAddWeightAndMakeNobodyFirst() {
        const Two two;
        const auto facts = two.programme();
        const auto more = asked(facts, {AddTouches{"B", "demo", 2, {}, ""}});
        QVERIFY(more.has_value());
        const auto& created = more->cases[0].applied.changes.of<Touchpoint>().created;
        QCOMPARE(created.size(), std::size_t{2});
        for (const Touchpoint& touch : created) { // the lost deal gets none
            QCOMPARE(touch.deal.value, two.won);
            QCOMPARE(toString(touch.at), std::string("2026-03-01T00:00:00Z"));
        }
        QVERIFY(created[0].key != created[1].key);
        QCOMPARE(attributed(*more->cases[0].programme, two.b), Minor{67'500'00}); // 3 of 4 touches
        const auto first =
            asked(facts, {AddTouches{"B", "demo", 9, {}, ""}, SetPolicy{"attribution.model", "\"first\""}});
        QCOMPARE(attributed(*first->cases[0].programme, two.b), Minor{0});
    }

    void journeysAndDealsAreChanged() {
        const Two two;
        const auto facts = two.programme();
        const auto value = [&](Change change, RecordId partner) {
            const auto result = asked(facts, {std::move(change)});
            return result ? attributed(*result->cases[0].programme, partner) : Minor{-1};
        };
        QCOMPARE(value(RemoveTouch{"ta"}, two.b), Minor{90'000'00});
        QCOMPARE(value(RemoveTouches{"D-1", "A", ""}, two.b), Minor{90'000'00});
        QCOMPARE(value(RemoveTouches{"D-1", "", "Proposal"}, two.a), Minor{90'000'00});
        QCOMPARE(value(EditTouch{"ta", {{"excluded", "not theirs"}}}, two.a), Minor{0});
        QCOMPARE(value(EditTouch{"tb", {{"partner", "A"}}}, two.a), Minor{90'000'00});
        QCOMPARE(value(EditTouch{"tb", {{"deal", "D-2"}}}, two.a), Minor{90'000'00});
        QCOMPARE(value(EditTouch{"tb", {{"at", "2026-08-01"}}}, two.a), Minor{90'000'00}); // after the close
        QCOMPARE(value(EditDeal{"D-1", {{"amount", "100.01"}}}, two.a), Minor{50'01});
        QCOMPARE(value(EditDeal{"D-1", {{"closed", "2025-12-31"}, {"created", "2025-01-01"}}}, two.a), Minor{0});
        QCOMPARE(value(EditDeal{"D-2", {{"stage", "won"}}}, two.b), Minor{55'000'00});
    }

    void aDayAfterTheLensMovesItOnEverySide() {
        const auto facts = Two().programme();
        const auto result = asked(facts, {EditDeal{"D-1", {{"closed", "2026-11-15"}}}});
        QVERIFY(result.has_value());
        QCOMPARE(toString(result->facts->lens.asOf), std::string("2026-11-15"));
        QVERIFY(result->facts->lens == result->cases[0].programme->lens);
    }

    void tiersFollow() {
        const Two two;
        const auto facts = two.programme();
        const auto result =
            asked(facts, {SetPolicy{"ladder.tiers[silver].criteria[\"revenue.attributed\"]", "\"500000.00\""}});
        if (result) { // a ladder may refuse a tier that asks for nothing
            QVERIFY(std::ranges::any_of(comparePartners(*result), &PartnerRow::moves));
        }
        const auto less = asked(facts, {EditDeal{"D-1", {{"amount", "1.00"}}}});
        QVERIFY(less.has_value());
        QVERIFY(comparePartners(*less)[0].moves());
    }

    void theFactsStayAsTheyWere() {
        const Two two;
        const auto facts = two.programme();
        const SnapshotPtr copy = std::make_shared<Snapshot>(*facts->snapshot);
        const auto result = asked(
            facts, {AddTouches{"B", "demo", 5, {"D-1"}, ""}, RemoveTouch{"ta"}, EditDeal{"D-1", {{"amount", "5"}}}});
        QVERIFY(result.has_value());
        QVERIFY(difference(*facts->snapshot, *copy).empty());
        QCOMPARE(difference(*facts->snapshot, *result->cases[0].applied.snapshot).size(), std::size_t{7});
    }

    void whatIsRemovedStaysRemoved() {
        const auto facts = Two().programme();
        const std::vector<Change> one = {RemoveTouch{"ta"}, EditTouch{"ta", {{"type", "event"}}}};
        const std::vector<Change> other = {one[1], one[0]};
        const auto a = asked(facts, one);
        const auto b = asked(facts, other);
        QVERIFY(a.has_value() && b.has_value());
        QVERIFY(difference(*a->cases[0].applied.snapshot, *b->cases[0].applied.snapshot).empty());
    }

    void wrongAssumptionsNameTheirPlace() {
        const auto facts = Two().programme();
        const auto at = [&](Change change) { return refusal(facts, std::move(change)); };
        QCOMPARE(at(EditDeal{"D-9", {{"amount", "1"}}}), std::string("changes[0].deal"));
        QCOMPARE(at(EditDeal{"D-1", {{"amount", "one"}}}), std::string("changes[0].amount"));
        QCOMPARE(at(EditDeal{"D-1", {{"stage", ""}}}), std::string("changes[0].stage"));
        QCOMPARE(at(EditDeal{"D-1", {{"closed", ""}}}), std::string("changes[0].closed"));
        QCOMPARE(at(EditDeal{"D-1", {{"closed", "2020-01-01"}}}), std::string("changes[0].closed"));
        QCOMPARE(at(EditDeal{"D-1", {{"key", "X"}}}), std::string("changes[0].key"));
        QCOMPARE(at(EditTouch{"none", {{"at", "2026-01-01"}}}), std::string("changes[0].touch"));
        QCOMPARE(at(EditTouch{"ta", {{"partner", "Z"}}}), std::string("changes[0].partner"));
        QCOMPARE(at(AddTouches{"Z", "demo", 1, {}, ""}), std::string("changes[0].partner"));
        QCOMPARE(at(AddTouches{"A", "demo", 1, {"D-9"}, ""}), std::string("changes[0].deals"));
        QCOMPARE(at(RemoveTouches{"D-1", "A", "training"}), std::string("changes[0]"));
        QCOMPARE(at(SetPolicy{"attribution.half_life", "3"}), std::string("attribution.half_life"));
        QCOMPARE(at(SetPolicy{"attribution.half_life_days", "-3"}), std::string("attribution.half_life_days"));
        QCOMPARE(at(SetPolicy{"attribution.model.deeper", "3"}), std::string("attribution.model.deeper"));
        QCOMPARE(at(SetPolicy{"ladder.tiers[nobody].margin", "\"1%\""}), std::string("ladder.tiers[nobody].margin"));
        QCOMPARE(at(UnsetPolicy{"ladder"}), std::string("ladder"));
        QCOMPARE(at(SetPolicy{"a[", "1"}), std::string("a["));
    }

    void anyValueOfTheRulebookIsReached() {
        const Rulebook rulebook = classicFour();
        const std::string gold = rulebook.ladder.tiers[2].key.str();
        const auto done = applyPolicy(rulebook, {SetPolicy{"ladder.tiers[" + gold + "].margin", "\"33%\""},
                                                 SetPolicy{"attribution.role_weights[\"co sell\"]", "2.5"},
                                                 SetPolicy{"attribution.lookback_days", "90"},
                                                 SetPolicy{"plans[0].rules[0].name", "\"renamed\""},
                                                 SetPolicy{"attribution.renewals.credit", "\"all\""}});
        QVERIFY2(done.has_value(), done ? "" : done.error().column.c_str());
        QVERIFY(done->rulebook.ladder.tiers[2].margin == Rate::percent(33));
        QCOMPARE(done->rulebook.attribution.lookbackDays.value_or(0), 90);
        QVERIFY(done->rulebook.attribution.renewals.credit == Inherit::All);
        QCOMPARE(done->rulebook.plans[0].rules[0].name, std::string("renamed"));
        QCOMPARE(done->moves.size(), std::size_t{5});
        const auto back = applyPolicy(done->rulebook, {UnsetPolicy{"attribution.lookback_days"}});
        QVERIFY(back.has_value());
        QVERIFY(!back->rulebook.attribution.lookbackDays);
        QCOMPARE(back->moves[0].before, std::string("90"));
    }
};

COUNTERPART_TEST(ScenarioTest)
#include "scenario_test.moc"
