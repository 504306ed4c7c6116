// SPDX-License-Identifier: GPL-3.0-or-later
// From records to journeys and from a model back to the deals of a workspace: does the right thing count, under the
// right name, whatever the order of the records?
#include "core/domain/custom_fields.h"
#include "core/engine/learned/credit.h"
#include "core/engine/learned/train.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr std::size_t kDeals = 120;

// Deals D000 ... of three partners; `backwards` creates them in the opposite order, so that all ids differ.
SnapshotPtr programme(bool backwards, bool customSegments = false) {
    Sample sample;
    std::vector<RecordId> partners;
    for (const char* key : {"alpha", "beta", "gamma"}) {
        partners.push_back(sample.partner(key).id);
    }
    if (backwards) {
        std::ranges::reverse(partners);
    }
    for (std::size_t i = 0; i < kDeals; ++i) {
        const std::size_t d = backwards ? kDeals - 1 - i : i;
        Deal& deal = sample.deal("D" + std::to_string(1000 + d), 1000, d % 3 == 0 ? "won" : "lost", "2026-06-30");
        deal.region = Symbol(d % 2 == 0 ? "north" : d % 40 == 1 ? "rare" : "south");
        if (customSegments) {
            deal.custom = withCustomField(deal.custom, "segment", d % 4 == 0 ? "large" : "small");
        }
        const RecordId id = deal.id;
        const std::size_t first = backwards ? 2 - d % 3 : d % 3;
        sample.touch(id, partners[first], "2026-05-01T10:00", d % 2 == 0 ? "demo" : "referral");
        sample.touch(id, partners[backwards ? 2 : 0], "2026-06-01T10:00", "proposal");
        sample.touch(id, 0, "2026-06-02T10:00", "call");              // direct
        sample.touch(id, partners[0], "2026-07-05T10:00", "kickoff"); // after the close
        sample.touch(id, partners[1], "2026-06-30T10:00", "contract");
    }
    sample.deal("open", 1000, "proposal", "2026-12-31");
    sample.deal("later", 1000, "won", "2026-11-30");
    return sample.snapshot();
}

AttributionPolicy policy() {
    AttributionPolicy policy;
    policy.postDecision = {Symbol("contract")};
    return policy;
}

constexpr Date kAsOf = Date{20'726}; // 2026-09-30

learned::Journeys journeysOf(const SnapshotPtr& snapshot, const AttributionPolicy& by = policy()) {
    return learned::journeysOf(*snapshot, *columnsOf(*snapshot), by, kAsOf);
}

} // namespace

class LearnedSnapshotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyClosedDealsAndTouchesThatCountAreRead();
    void theOrderOfRecordsDoesNotMatter();
    void dealsAreDividedByWhatIsKnownOfThem();
    void theDirectTeamIsAPartyWhereItCounts();
    void aModelFindsItsNamesAgain();
    void pointsAddUpToTheChance();
};

void LearnedSnapshotTest::onlyClosedDealsAndTouchesThatCountAreRead() {
    QCOMPARE(kAsOf.days, Date::of(2026, 9, 30).days);
    const auto journeys = journeysOf(programme(false));
    QCOMPARE(journeys.deals(), kDeals); // neither the open one nor the one closed after the as-of date
    QVERIFY((journeys.partners == std::vector<std::string>{"alpha", "beta", "gamma"}));
    QVERIFY((journeys.types == std::vector<std::string>{"demo", "proposal", "referral"}));
    QCOMPARE(journeys.partner.size(), 2 * kDeals);
    QCOMPARE(journeys.number[0], fnv1a("D1000"));
    QVERIFY(journeys.won[0] == 1 && journeys.won[1] == 0);
    const double expected = 60 + (14 * 3600 - 1) / 86400.0; // 1 May 10:00 to the last second of 30 June
    QVERIFY(std::abs(journeys.age[0] - expected) < 1e-9);
}

void LearnedSnapshotTest::theOrderOfRecordsDoesNotMatter() {
    const auto once = journeysOf(programme(false));
    const auto again = journeysOf(programme(true));
    QVERIFY(learned::digestOf(once) == learned::digestOf(again));
}

void LearnedSnapshotTest::dealsAreDividedByWhatIsKnownOfThem() {
    const auto journeys = journeysOf(programme(false));
    QCOMPARE(journeys.segmentations.size(), std::size_t{2}); // type and source are the same for all
    QVERIFY(journeys.segmentations[0].name == "none" && journeys.segmentations[1].name == "region");
    QVERIFY((journeys.segmentations[1].levels == std::vector<std::string>{"north", "south", "other"}));
    QCOMPARE(journeys.segmentations[1].of[1], 2U); // the rare one
    const auto custom = journeysOf(programme(false, true));
    QVERIFY(custom.segmentations[1].name == "segment");
    QVERIFY((custom.segmentations[1].levels == std::vector<std::string>{"large", "small"}));
    const auto model = learned::train(custom, learned::ruleValuesOf(policy(), custom), {}, kAsOf);
    QVERIFY(model->segmentation == "segment"); // made for the purpose: nothing is chosen
}

void LearnedSnapshotTest::theDirectTeamIsAPartyWhereItCounts() {
    AttributionPolicy including = policy();
    including.direct = DirectTeam::Include;
    const auto journeys = journeysOf(programme(false), including);
    QVERIFY((journeys.partners == std::vector<std::string>{"", "alpha", "beta", "gamma"}));
    QCOMPARE(std::ranges::count(journeys.partner, 0U), std::ptrdiff_t{kDeals});
}

void LearnedSnapshotTest::aModelFindsItsNamesAgain() {
    const auto snapshot = programme(true);
    const auto columns = columnsOf(*snapshot);
    learned::Model model;
    model.types = {"demo", "a type nobody uses"};
    model.partners = {"", "gamma"};
    model.segmentation = "region";
    model.segments = {"north", "south"};
    model.weights = {0.2, {0.5, 0.7}, {3, 2}, {0.1, 0.3}};
    model.ofSegment = {{10, 5, 0}, {30, 5, 0}};
    model.halfLife = 10;
    const auto credit = learned::creditOf(model, *snapshot, *columns);
    const Index gamma = columns->partnerOf.find(snapshot->table<Partner>().findKey("gamma")->id);
    const Index alpha = columns->partnerOf.find(snapshot->table<Partner>().findKey("alpha")->id);
    QVERIFY(credit.factor(gamma) == 2 && credit.factor(alpha) == 1 && credit.factor(kDirect) == 3);
    QVERIFY(credit.typeWeight(Symbol("demo")) == 0.5 && credit.typeWeight(Symbol("referral")) == 0.2);
    QVERIFY(credit.typeWeight(Symbol("a word interned just now")) == 0.2);
    QVERIFY(std::abs(credit.points(Symbol("demo"), gamma, 10 * 86400) - 0.5) < 1e-12); // 0.5 x 2 x 1/2
    QVERIFY(credit.points(Symbol("demo"), gamma, -5) == 1);
    QVERIFY(credit.points(Symbol("demo"), gamma, std::int64_t{300'000'000'000}) > 0); // year 1 to 9999
    const auto baseOf = [&](const char* key) {
        return credit.baseOfDeal[columns->dealOf.find(snapshot->table<Deal>().findKey(key)->id)];
    };
    QVERIFY(baseOf("D1000") == 0.1 && baseOf("D1003") == 0.3);
    QVERIFY(std::abs(baseOf("D1001") - 0.25) < 1e-12); // of a region the model does not know: the mean over its deals
}

void LearnedSnapshotTest::pointsAddUpToTheChance() {
    const auto snapshot = programme(false);
    const auto columns = columnsOf(*snapshot);
    const auto journeys = journeysOf(snapshot);
    const auto model = learned::train(journeys, learned::ruleValuesOf(policy(), journeys), {}, kAsOf);
    const auto credit = learned::creditOf(*model, *snapshot, *columns);
    const learned::Pairs pairs(journeys);
    const learned::Design design(journeys, pairs, model->halfLife);
    const auto segments = std::ranges::find(journeys.segmentations, model->segmentation, &learned::Segmentation::name);
    for (std::uint32_t d = 0; d < journeys.deals(); ++d) { // in the order of keys, as in this snapshot
        const auto points = learned::explainPoints(credit, *columns, policy(), kAsOf, d);
        const double lambda = learned::lambdaOf(design, pairs, *segments, model->weights, d);
        QVERIFY(std::abs(points.lambda - lambda) < 1e-9 * lambda);
        QVERIFY(std::abs(points.chance - learned::bent(model->curve, learned::winProbability(lambda))) < 1e-9);
        double shares = 0;
        for (const auto& party : points.parties) {
            shares += party.share;
            QVERIFY(party.chanceWithout <= points.chance);
        }
        QVERIFY(std::abs(shares - 1) < 1e-12);
        QCOMPARE(points.touches.size(), std::size_t{2});
    }
}

COUNTERPART_TEST(LearnedSnapshotTest)
#include "learned_snapshot_test.moc"
