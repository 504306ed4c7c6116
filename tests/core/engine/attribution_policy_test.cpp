// SPDX-License-Identifier: GPL-3.0-or-later
// What do the policies and the awkward deals give? One small journey each, with the numbers written out.
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/explanation.h"
#include "tests/core/engine/attribution_facts.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;

namespace {

constexpr std::int64_t kDay = 86400;

// A won deal of 1000.00 closed on day 100; touches "day partner type".
struct Line {
    int day;
    const char* partner;
    const char* type = "demo";
};
FactDeal dealWith(std::initializer_list<Line> lines, Minor amount = 100'000) {
    FactDeal deal;
    deal.key = "D";
    deal.amount = amount;
    deal.created = Date{50};
    deal.closed = Date{100};
    for (const Line& line : lines) {
        deal.touches.push_back({std::to_string(deal.touches.size()), line.day * kDay, line.partner, line.type});
    }
    return deal;
}

// "B:250 A:750 house:0" in minor units, in the order of the rows.
std::string creditsOf(const FactDeal& deal, const AttributionPolicy& policy, Model model, Date asOf = kAsOf) {
    const Snapshot snapshot = snapshotOf({{"A", "B", "C"}, {deal}});
    const auto columns = columnsOf(snapshot);
    const Credits credits = attribute(*columns, policy, model, asOf);
    std::string text = credits.implicit[0] != 0 ? "implicit " : "";
    for (std::size_t row = 0; row < credits.party.size(); ++row) {
        const Index party = credits.party[row];
        text += party == kDirect ? "direct" : snapshot.table<Partner>().at(party).key.str();
        text += ":" + std::to_string(credits.amount[row]) + " ";
    }
    return text + "house:" + std::to_string(credits.unattributed[0]);
}

AttributionPolicy fixedSplit(std::int64_t percent) {
    AttributionPolicy policy;
    policy.direct = DirectTeam::Fixed;
    policy.partnersShare = Rate::percent(percent);
    return policy;
}

} // namespace

class AttributionPolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void directTouchesAreLeftOutByDefault() {
        const FactDeal deal = dealWith({{10, ""}, {20, "A"}, {30, "B"}, {40, ""}});
        QCOMPARE(creditsOf(deal, {}, Model::Linear), std::string("A:50000 B:50000 house:0"));
        QCOMPARE(creditsOf(deal, {}, Model::First), std::string("A:100000 B:0 house:0"));
        QCOMPARE(creditsOf(deal, {}, Model::Last), std::string("A:0 B:100000 house:0"));
    }

    void includedTheDirectTeamIsAPartyLikeAnother() {
        AttributionPolicy policy;
        policy.direct = DirectTeam::Include;
        const FactDeal deal = dealWith({{10, ""}, {20, "A"}, {30, "B"}, {40, ""}});
        QCOMPARE(creditsOf(deal, policy, Model::Linear), std::string("direct:50000 A:25000 B:25000 house:0"));
        QCOMPARE(creditsOf(deal, policy, Model::First), std::string("direct:100000 A:0 B:0 house:0"));
    }

    void aFixedSplitIgnoresTheDirectTouches() {
        const FactDeal deal = dealWith({{10, ""}, {20, "A"}, {30, "B"}, {40, ""}});
        QCOMPARE(creditsOf(deal, fixedSplit(60), Model::Linear), std::string("A:30000 B:30000 direct:40000 house:0"));
        QCOMPARE(creditsOf(deal, fixedSplit(60), Model::First), std::string("A:60000 B:0 direct:40000 house:0"));
        QCOMPARE(creditsOf(deal, fixedSplit(100), Model::Linear), std::string("A:50000 B:50000 direct:0 house:0"));
        QCOMPARE(creditsOf(deal, fixedSplit(0), Model::Linear), std::string("A:0 B:0 direct:100000 house:0"));
        QCOMPARE(creditsOf(dealWith({{20, "A"}}), fixedSplit(60), Model::Decay),
                 std::string("A:60000 direct:40000 house:0"));
    }

    void whatAFixedSplitCannotGiveToPartnersStaysWithTheHouse() {
        QCOMPARE(creditsOf(dealWith({{10, ""}}), fixedSplit(60), Model::Linear),
                 std::string("direct:40000 house:60000"));
        QCOMPARE(creditsOf(dealWith({}), fixedSplit(60), Model::Linear), std::string("direct:40000 house:60000"));
        QCOMPARE(creditsOf(dealWith({{10, "A", "lunch"}}), fixedSplit(60), Model::Role),
                 std::string("A:0 direct:40000 house:60000"));
        // one unit over: the house is asked after the direct team
        QCOMPARE(creditsOf(dealWith({}, 1), fixedSplit(50), Model::Linear), std::string("direct:1 house:0"));
    }

    void aNamedPartnerWithoutATouchThatCountsGetsAnImplicitOne() {
        FactDeal deal = dealWith({});
        QCOMPARE(creditsOf(deal, {}, Model::Position), std::string("house:100000"));
        deal.partner = "B";
        QCOMPARE(creditsOf(deal, {}, Model::Position), std::string("implicit B:100000 house:0"));
        deal.touches = dealWith({{10, ""}}).touches; // only the direct team, which is not weighed
        QCOMPARE(creditsOf(deal, {}, Model::Linear), std::string("implicit B:100000 house:0"));
        QCOMPARE(creditsOf(deal, fixedSplit(60), Model::Linear), std::string("implicit B:60000 direct:40000 house:0"));
        AttributionPolicy included;
        included.direct = DirectTeam::Include; // here the direct touch counts, so nothing is implied
        QCOMPARE(creditsOf(deal, included, Model::Linear), std::string("direct:100000 house:0"));
        deal.touches = dealWith({{101, "A"}}).touches; // after the close
        QCOMPARE(creditsOf(deal, {}, Model::Linear), std::string("implicit B:100000 house:0"));
    }

    void theImplicitTouchIsWeighedAsSourced() {
        FactDeal deal = dealWith({});
        deal.partner = "B";
        AttributionPolicy policy;
        QCOMPARE(creditsOf(deal, policy, Model::Role), std::string("implicit B:0 house:100000"));
        policy.roleWeights = {{Symbol("sourced"), {1}}};
        QCOMPARE(creditsOf(deal, policy, Model::Role), std::string("implicit B:100000 house:0"));
        policy.roleWeights.clear();
        policy.roleDefault = Micros::of(3);
        QCOMPARE(creditsOf(deal, policy, Model::Role), std::string("implicit B:100000 house:0"));
    }

    void typesRecordedAfterTheDecisionNeverCount() {
        AttributionPolicy policy;
        policy.postDecision = {Symbol("admin")};
        FactDeal deal = dealWith({{10, "A"}, {20, "B", "admin"}});
        QCOMPARE(creditsOf(deal, policy, Model::Last), std::string("A:100000 house:0"));
        deal = dealWith({{20, "B", "admin"}});
        QCOMPARE(creditsOf(deal, policy, Model::Linear), std::string("house:100000"));
    }

    void theLookbackWindowIsMeasuredBackFromTheEndOfTheCloseDate() {
        AttributionPolicy policy;
        policy.lookbackDays = 30;
        FactDeal deal =
            dealWith({{70, "A"}, {71, "B"}}); // day 70 begins 30 days and almost another before the reference
        QCOMPARE(creditsOf(deal, policy, Model::Linear), std::string("B:100000 house:0"));
        deal.touches[0].seconds = Time::endOf(Date{70}).seconds;
        QCOMPARE(creditsOf(deal, policy, Model::Linear), std::string("A:50000 B:50000 house:0"));
    }

    void openDealsAreSeenFromAsOfAndIgnoreTheirForecast() {
        FactDeal deal = dealWith({{10, "A"}, {100, "B"}, {120, "C"}});
        deal.stage = "proposal"; // closed = 100 is a forecast
        QCOMPARE(creditsOf(deal, {}, Model::Last, Date{130}), std::string("A:0 B:0 C:100000 house:0"));
        QCOMPARE(creditsOf(deal, {}, Model::Last, Date{100}), std::string("A:0 B:100000 house:0"));
        QCOMPARE(creditsOf(deal, {}, Model::Last, Date{9}), std::string("house:100000"));
        deal.stage = "lost";
        QCOMPARE(creditsOf(deal, {}, Model::Last, Date{9}), std::string("A:0 B:100000 house:0"));
        deal.closed = Date(); // a closed deal without its date is seen from as_of too
        QCOMPARE(creditsOf(deal, {}, Model::Last, Date{119}), std::string("A:0 B:100000 house:0"));
    }

    void positionWeighsOneAndTwoTouchesByTheirOwnRule() {
        AttributionPolicy policy;
        policy.positionFirst = Micros::of(30);
        policy.positionMiddle = Micros::of(60);
        policy.positionLast = Micros::of(10);
        QCOMPARE(creditsOf(dealWith({{1, "A"}}), policy, Model::Position), std::string("A:100000 house:0"));
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}}), policy, Model::Position),
                 std::string("A:75000 B:25000 house:0"));
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}, {3, "C"}}), policy, Model::Position),
                 std::string("A:30000 B:60000 C:10000 house:0"));
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}, {3, "C"}, {4, "A"}}), policy, Model::Position),
                 std::string("A:40000 B:30000 C:30000 house:0"));
        policy.positionFirst = policy.positionLast = Micros::of(0);
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}}), policy, Model::Position),
                 std::string("A:0 B:0 house:100000"));
    }

    void unitsLeftOverGoToTheSmallerKeyWhenAllElseIsEqual() {
        QCOMPARE(creditsOf(dealWith({{1, "C"}, {2, "B"}, {3, "A"}}), {}, Model::Linear),
                 std::string("C:33333 B:33333 A:33334 house:0"));
        QCOMPARE(creditsOf(dealWith({{1, "C"}, {2, "B"}, {3, "A"}}, -100'000), {}, Model::Linear),
                 std::string("C:-33333 B:-33333 A:-33334 house:0"));
        AttributionPolicy policy;
        policy.direct = DirectTeam::Include; // "C" < "direct" < "e"
        QCOMPARE(creditsOf(dealWith({{1, ""}, {2, "C"}}, 1), policy, Model::Linear),
                 std::string("direct:0 C:1 house:0"));
    }

    void absurdPoliciesGiveNumbersAndNoCrash() {
        AttributionPolicy policy;
        policy.halfLifeDays = Micros::of(0);
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}}), policy, Model::Decay), std::string("A:0 B:100000 house:0"));
        policy.halfLifeDays = Micros::none();
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}}), policy, Model::Decay), std::string("A:0 B:100000 house:0"));
        policy.positionFirst = policy.positionMiddle = {std::numeric_limits<std::int64_t>::max()};
        policy.positionLast = Micros::of(-5);
        QCOMPARE(creditsOf(dealWith({{1, "A"}, {2, "B"}, {3, "C"}}), policy, Model::Position),
                 std::string("A:50000 B:50000 C:0 house:0"));
        policy = fixedSplit(250);
        QCOMPARE(creditsOf(dealWith({{1, "A"}}), policy, Model::Linear), std::string("A:100000 direct:0 house:0"));
        policy.lookbackDays = -1;
        QCOMPARE(creditsOf(dealWith({{1, "A"}}), policy, Model::Linear), std::string("direct:0 house:100000"));
        QCOMPARE(creditsOf(dealWith({{1, "A"}}), {}, Model::Linear, Date()), std::string("A:100000 house:0"));
    }

    void anExplanationTellsTheFateOfEveryTouch() {
        FactDeal deal = dealWith({{10, "A"}, {60, ""}, {80, "B", "admin"}, {80, "A"}, {90, "B"}, {101, "C"}});
        Rulebook rulebook;
        rulebook.name = "Classic";
        rulebook.version = "3";
        rulebook.attribution.lookbackDays = 45;
        rulebook.attribution.postDecision = {Symbol("admin")};
        const Snapshot snapshot = snapshotOf({{"A", "B", "C"}, {deal}});
        const auto e = explainDeal(snapshot, "D", rulebook, Model::Position, kAsOf);
        QVERIFY(e.has_value());
        std::vector<TouchStatus> fates;
        for (const ExplainedTouch& touch : e->touches) {
            fates.push_back(touch.status);
        }
        using enum TouchStatus;
        QCOMPARE(fates, (std::vector{BeforeLookback, DirectLeftOut, PostDecision, Counted, Counted, AfterReference}));
        QCOMPARE(e->touches[3].ageSeconds, 10 * kDay);
        QCOMPARE(e->touches[3].weight.exact, 40 * Micros::kOne);
        QCOMPARE(e->total.exact, 80 * Micros::kOne);
        QVERIFY(e->reference == Time::endOf(Date{100}));
        QVERIFY(e->referenceRule == ReferenceRule::EndOfCloseDate);
        QVERIFY(e->lookbackFrom == Time::endOf(Date{55}));
        QCOMPARE(e->rulebook + " " + e->rulebookVersion, std::string("Classic 3"));
        QCOMPARE(e->parties.size(), std::size_t{2});
        QVERIFY(e->parties[0].sourced && !e->parties[1].sourced);
    }

    void anExplanationMarksTheRemainderUnits() {
        const Snapshot snapshot = snapshotOf({{"A", "B", "C"}, {dealWith({{1, "C"}, {2, "B"}, {3, "A"}})}});
        const auto e = explainDeal(snapshot, "D", {}, Model::Linear, kAsOf);
        QVERIFY(e.has_value());
        QVERIFY(!e->parties[0].shareUnit && !e->parties[1].shareUnit && e->parties[2].shareUnit);
        QVERIFY(!e->parties[0].amountUnit && !e->parties[1].amountUnit && e->parties[2].amountUnit);
        QCOMPARE(e->parties[2].share, std::uint64_t{333'333'333'334});
    }

    void anUnknownDealIsAnErrorThatNamesIt() {
        const Snapshot snapshot = snapshotOf({{"A"}, {dealWith({})}});
        const auto missing = explainDeal(snapshot, "E", {}, Model::Linear, kAsOf);
        QVERIFY(missing.has_error());
        QCOMPARE(missing.error().code, ErrorCode::NoSuchRecord);
        QCOMPARE(missing.error().key, std::string("E"));
        QVERIFY(explainDeal(snapshot, Id<Deal>{12345}, {}, Model::Linear, kAsOf).has_error());
    }

    void recordsThatLeadNowhereAreLeftOutAndCounted() {
        FactDeal deal = dealWith({{1, "A"}, {2, "B"}});
        Snapshot snapshot = snapshotOf({{"A", "B"}, {deal}});
        Touchpoint lost = snapshot.table<Touchpoint>().at(1);
        lost.id += 1;
        lost.key = "lost";
        lost.partner = {987'654'321};
        ChangeSet changes;
        changes.of<Touchpoint>().created.push_back(lost);
        snapshot.edit<Touchpoint>() = snapshot.table<Touchpoint>().after(changes.of<Touchpoint>());
        const auto columns = columnsOf(snapshot);
        QCOMPARE(columns->dangling, std::size_t{1});
        const Credits credits = attribute(*columns, {}, Model::Linear, kAsOf);
        QCOMPARE(credits.amount, (Bulk<Minor>{50'000, 50'000}));
        const auto e = explainDeal(snapshot, "D", {}, Model::Linear, kAsOf);
        QVERIFY(e.has_value());
        QCOMPARE(e->touches.size(), std::size_t{3});
        QVERIFY(e->touches[2].status == TouchStatus::UnknownPartner);
        QCOMPARE(e->parties[1].amount, Minor{50'000});
    }
};

COUNTERPART_TEST(AttributionPolicyTest)
#include "attribution_policy_test.moc"
