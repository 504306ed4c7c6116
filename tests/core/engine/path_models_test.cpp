// SPDX-License-Identifier: GPL-3.0-or-later
// Do models over whole programmes read the deals of the lens, and divide exactly what these have won?
#include "core/engine/programme/path_models.h"
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// A and B on won deals, B on a lost one, nobody on another; amounts of 100.00 and 200.01.
struct Case {
    PolicySample sample;
    RecordId a = sample.partner("A").id;
    RecordId b = sample.partner("B").id;

    Case() {
        deal("D-1", 100'00, "won", "2026-03-01", {a, b});
        deal("D-2", 200'01, "won", "2026-04-01", {b});
        deal("D-3", 999'00, "lost", "2026-05-01", {b, b});
        deal("D-4", 50'00, "won", "2026-06-01", {});
        deal("D-5", 70'00, "won", "2025-12-31", {a});      // before the period
        deal("D-6", 80'00, "won", "2026-10-01", {a});      // after as_of
        deal("D-7", 90'00, "proposal", "2026-06-01", {a}); // open
    }
    void deal(std::string_view key, Minor amount, std::string_view stage, std::string_view closed,
              std::initializer_list<RecordId> partners) {
        const RecordId id = sample.deal(key, amount, stage, closed).id;
        int day = 1;
        for (const RecordId partner : partners) {
            sample.touch(id, partner, "2025-11-0" + std::to_string(day++));
        }
    }
    std::shared_ptr<const Programme> programme(std::string_view reporting = "USD", Rulebook rulebook = classicFour()) {
        Lens lens;
        lens.asOf = dayOf("2026-09-30");
        lens.period = yearOf(lens.asOf);
        lens.reporting = currencyOf(reporting);
        return computeProgramme(sample.snapshot(), std::make_shared<const Rulebook>(std::move(rulebook)), lens);
    }
};

Minor sumOf(const std::vector<Minor>& parts) { return std::accumulate(parts.begin(), parts.end(), Minor{0}); }

} // namespace

class PathModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void journeysAreThoseOfDealsClosedInThePeriod() {
        const PathFacts facts = pathFactsOf(*Case().programme());
        QCOMPARE(facts.won, 3);
        QCOMPARE(facts.lost, 1);
        QCOMPARE(facts.untouched, 1);
        QCOMPARE(facts.revenue, 300'01);
        QCOMPARE(facts.journeys.party.size(), 2U);
        QCOMPARE(paths::totalsOf(facts.journeys.paths).conversions, 2);
        QCOMPARE(paths::totalsOf(facts.journeys.paths).nulls, 1);
    }

    void removalEffectsDivideWhatWasWon() {
        const PathFacts facts = pathFactsOf(*Case().programme());
        for (const int order : {1, 2}) {
            const auto credits = creditByMarkov(facts, order);
            QVERIFY(credits.has_value());
            QCOMPARE(sumOf(credits->attributed), 300'01);
            // START goes to A 1/3 and to B 2/3. Everybody passes through B; without A 2/3 are left. In order 1 whoever
            // is at B converts in 2 of 3 journeys; in order 2 all that come from A do, and half of those from START.
            const double all = 2.0 / 3;
            const double lost = order == 1 ? all / 3 : 1.0 / 3;
            QVERIFY(std::abs(credits->model.conversion - all) < 1e-15);
            QVERIFY(std::abs(credits->model.removal[0] - lost / all) < 1e-15);
            QVERIFY(std::abs(credits->model.removal[1] - 1) < 1e-15);
            QCOMPARE(credits->attributed[0], order == 1 ? 75'00 : 100'00);
        }
        QVERIFY(creditByMarkov(facts, 3).has_error());
    }

    void shapleyValuesDivideWhatWasWon() {
        const auto credits = creditByShapley(pathFactsOf(*Case().programme()));
        // {A}: no journey. {B}: 1 of 2. {A, B}: 2 of 3.
        QVERIFY(std::abs(credits->model.value[0] - 1.0 / 12) < 1e-15);
        QVERIFY(std::abs(credits->model.value[1] - 7.0 / 12) < 1e-15);
        QCOMPARE(credits->model.simplified, (std::vector{0.5, 1.5}));
        QCOMPARE(sumOf(credits->attributed), 300'01);
        QCOMPARE(credits->attributed[0], 37'50); // 30001 / 8 = 3750.125
    }

    void valuesBelowNothingGetNothing() {
        const PathFacts facts = pathFactsOf(*Case().programme());
        QCOMPARE(divideRevenue(facts, std::vector{-1.0, 2.0}), (std::vector<Minor>{0, 300'01}));
        QCOMPARE(sumOf(divideRevenue(facts, std::vector{0.0, 0.0})), 0);
    }

    void aFixedSplitDividesThePartnersPart() {
        Rulebook rulebook = classicFour();
        rulebook.attribution.direct = DirectTeam::Fixed;
        rulebook.attribution.partnersShare = Rate::percent(60);
        const PathFacts facts = pathFactsOf(*Case().programme("USD", rulebook));
        QCOMPARE(facts.revenue, 60'00 + 120'01); // 120.006, half to even
    }

    void withoutARateNothingIsAdded() {
        const PathFacts facts = pathFactsOf(*Case().programme("EUR"));
        QCOMPARE(facts.revenue, 0);
        QCOMPARE(facts.unconverted, 2);
        QCOMPARE(creditByMarkov(facts, 1)->model.conversions, 2);
    }

    void anEmptyProgrammeHasNoJourneys() {
        PolicySample sample;
        sample.partner("A");
        const auto programme =
            computeProgramme(sample.snapshot(), std::make_shared<const Rulebook>(classicFour()), Lens());
        const PathFacts facts = pathFactsOf(*programme);
        QVERIFY(creditByMarkov(facts, 2)->attributed.empty());
        QVERIFY(creditByShapley(facts)->attributed.empty());
    }
};

COUNTERPART_TEST(PathModelsTest)
#include "path_models_test.moc"
