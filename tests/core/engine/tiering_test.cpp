// SPDX-License-Identifier: GPL-3.0-or-later
// Does every partner stand where the ladder says, on every day?
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;

class TieringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWindowIsTheMonthsBeforeTheDayWithTheDay() {
        const auto window = [](std::string_view day, int months) {
            return toString(tiering::windowOf(dayOf(day), months).from) + " " +
                   toString(tiering::windowOf(dayOf(day), months).to);
        };
        QCOMPARE(window("2026-11-21", 12), std::string("2025-11-22 2026-11-22"));
        QCOMPARE(window("2024-02-29", 12), std::string("2023-03-01 2024-03-01"));
        QCOMPARE(window("2025-02-28", 12), std::string("2024-02-29 2025-03-01"));
        QCOMPARE(window("2026-03-31", 1), std::string("2026-03-01 2026-04-01"));
    }

    void reachingTheBoundIsEnough_data() {
        QTest::addColumn<qlonglong>("cents");
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("tier");
        QTest::newRow("nothing") << 0LL << 0 << 0;
        QTest::newRow("a cent short") << 4'999'999LL << 3 << 0;
        QTest::newRow("exactly") << 5'000'000LL << 1 << 1;
        QTest::newRow("nobody certified") << 90'000'000LL << 0 << 0;
        QTest::newRow("people for silver only") << 90'000'000LL << 1 << 1;
        QTest::newRow("gold") << 20'000'000LL << 2 << 2;
        QTest::newRow("platinum") << 50'000'000LL << 3 << 3;
        QTest::newRow("below nothing") << -5LL << 9 << 0;
    }

    void reachingTheBoundIsEnough() {
        QFETCH(qlonglong, cents);
        QFETCH(int, people);
        QFETCH(int, tier);
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        sample.dealOf("D", p, cents, "2026-06-30");
        for (int i = 0; i < people; ++i) {
            sample.certify(p, std::to_string(i), "2026-01-01", "");
        }
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-07-01"));
        QCOMPARE(int(tiering::standingsOn(of.history, of.asOf).tiers[0]), tier);
    }

    void theGapAndTheReserveAreInTheirUnits() {
        const Ladder ladder = classicFour().ladder;
        const tiering::Facts facts{21'000'000, 2};
        const auto next = tiering::needsOf(ladder, 3, facts);
        QCOMPARE(next.size(), std::size_t{2});
        QVERIFY(next[0].metric == LadderMetric::AttributedRevenue);
        QCOMPARE(next[0].missing(), std::int64_t{29'000'000});
        QCOMPARE(next[1].missing(), std::int64_t{1});
        const auto keeps = tiering::needsOf(ladder, 2, facts);
        QCOMPARE(keeps[0].reserve(), std::int64_t{1'000'000});
        QCOMPARE(keeps[1].reserve(), std::int64_t{0});
        QVERIFY(tiering::needsOf(ladder, 0, facts).empty());
    }

    void progressIsThatOfTheFurthestCriterion() {
        const Ladder ladder = classicFour().ladder; // gold: 200,000.00 and 2 people
        const auto toGold = [&](Minor revenue, int people) {
            return tiering::progressOf(tiering::needsOf(ladder, 2, {revenue, people}));
        };
        QCOMPARE(toGold(15'000'000, 2), std::int64_t{750'000});
        QCOMPARE(toGold(15'000'000, 1), std::int64_t{500'000});
        QCOMPARE(toGold(19'999'999, 2), std::int64_t{999'999}); // never all of it before it is reached
        QCOMPARE(toGold(20'000'000, 2), std::int64_t{1'000'000});
        QCOMPARE(toGold(-5, 9), std::int64_t{0});
        QCOMPARE(tiering::progressOf({}), std::int64_t{1'000'000});
        const Minor most = std::numeric_limits<Minor>::max();
        const tiering::Need huge{LadderMetric::AttributedRevenue, most, most - 1};
        QCOMPARE(tiering::progressOf({huge}), std::int64_t{999'999});
    }

    void aTierLastsAsLongAsItsWindow() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        sample.certify(p, "Ada", "2020-01-01", "2026-03-31");
        sample.dealOf("D", p, 5'000'000, "2025-06-30");
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-12-31"));
        const auto tierOn = [&](std::string_view day) { return int(of.history.tierOn(0, dayOf(day))); };
        QCOMPARE(tierOn("2025-06-29"), 0);
        QCOMPARE(tierOn("2025-06-30"), 1); // the deal's own day
        QCOMPARE(tierOn("2026-03-31"), 1);
        QCOMPARE(tierOn("2026-04-01"), 0); // the certification ran out
        QCOMPARE(of.history.factsOn(0, dayOf("2026-06-29")).revenue, Minor{5'000'000});
        QCOMPARE(of.history.factsOn(0, dayOf("2026-06-30")).revenue, Minor{0}); // out of the window
        QCOMPARE(of.history.factsOn(7, dayOf("2026-01-01")).revenue, Minor{0}); // nobody
    }

    void onlyWonDealsUpToTheDateCount() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        sample.dealOf("won", p, 100, "2026-01-10");
        sample.dealOf("later", p, 1'000, "2026-01-12");
        sample.dealOf("lost", p, 10'000, "2026-01-10").stage = stageLost();
        sample.dealOf("open", p, 100'000, "2026-01-10").stage = Symbol("proposal");
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-01-11"));
        QCOMPARE(of.history.factsOn(0, dayOf("2026-01-11")).revenue, Minor{100});
        QCOMPARE(of.history.factsOn(0, dayOf("2026-06-01")).revenue, Minor{100});
    }

    void revenueIsConvertedDealByDealAndWhatCannotIsListed() {
        PolicySample sample;
        const RecordId a = sample.partner("A").id;
        const RecordId b = sample.partner("B").id;
        Deal& euros = sample.dealOf("euros", 0, 100, "2026-01-10");
        euros.currency = currencyOf("EUR");
        sample.touch(euros.id, a, "2026-01-01");
        sample.touch(euros.id, b, "2026-01-02");
        Deal& yen = sample.dealOf("yen", a, 100, "2026-01-10");
        yen.currency = currencyOf("JPY");
        sample.rate("2025-12-01", "EUR", "USD", "1.25"); // 125 cents for two: 63 and 62, not 2 x 62
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-02-01"));
        QCOMPARE(of.history.factsOn(0, of.asOf).revenue, Minor{63});
        QCOMPARE(of.history.factsOn(1, of.asOf).revenue, Minor{62});
        const fx::Warnings& warnings = of.history.warnings();
        QCOMPARE(warnings.stale, std::size_t{1});
        QCOMPARE(warnings.oldestDays, 40);
        QCOMPARE(warnings.unconverted.size(), std::size_t{1});
        QVERIFY(warnings.unconverted[0].amount == (Money{100, currencyOf("JPY")}));
        const auto explained =
            tiering::explain(*of.snapshot, *of.columns, of.credits, of.rulebook, of.rates, 0, of.asOf, of.asOf);
        QCOMPARE(explained.deals.size(), std::size_t{2});
        QCOMPARE(std::ranges::count_if(explained.deals, [](const auto& item) { return !item.converted.has(); }),
                 std::ptrdiff_t{1});
        QCOMPARE(explained.facts.revenue, Minor{63});
    }

    // Random programmes: prefix sums against a scan of all deals for every partner and many days; the twin agrees.
    void historyEqualsAScanOnEveryDay() {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            std::mt19937_64 random(seed);
            const auto upTo = [&](int most) { return int(random() % std::uint64_t(most + 1)); };
            PolicySample sample;
            std::vector<RecordId> partners;
            for (int i = 0; i < 5; ++i) {
                partners.push_back(sample.partner("P" + std::to_string(upTo(1'000)) + "-" + std::to_string(i)).id);
                for (int j = upTo(4); j > 0; --j) {
                    sample.certify(partners.back(), std::to_string(upTo(3)), toString(Date{19'000 + upTo(700)}),
                                   toString(Date{19'000 + upTo(900)}));
                }
            }
            for (int i = 0; i < 120; ++i) {
                Deal& deal = sample.dealOf("D" + std::to_string(i), partners[upTo(4)], upTo(30'000'000) - 1'000'000,
                                           toString(Date{19'000 + upTo(800)}));
                deal.stage = upTo(5) == 0 ? stageLost() : stageWon();
                deal.currency = currencyOf(upTo(2) == 0 ? "EUR" : "USD");
                for (int j = upTo(3); j > 0; --j) {
                    sample.touch(deal.id, partners[upTo(4)], toString(Date{18'900}));
                }
            }
            for (int d = 19'100; d < 20'000; d += 50) {
                sample.rate(toString(Date{d}), "EUR", "USD", "1." + std::to_string(100 + upTo(200)));
            }
            const PolicyCase of(sample.snapshot(), classicFour(), Date{19'750});
            const auto standings = tiering::standingsOn(of.history, Date{19'700});
            for (Index p = 0; p < 5; ++p) {
                for (int d = 18'990; d < 20'300; d += 13) {
                    compareWithScan(of, p, Date{d});
                }
                compareWithScan(of, p, Date{19'700});
                QCOMPARE(standings.facts[p], of.history.factsOn(p, Date{19'700}));
                QCOMPARE(standings.tiers[p], of.history.tierOn(p, Date{19'700}));
            }
        }
    }

private:
    static void compareWithScan(const PolicyCase& of, Index partner, Date day) {
        const auto explained =
            tiering::explain(*of.snapshot, *of.columns, of.credits, of.rulebook, of.rates, partner, day, of.asOf);
        QCOMPARE(of.history.factsOn(partner, day), explained.facts);
        QCOMPARE(of.history.tierOn(partner, day), explained.tier);
        Minor dollars = 0; // of deals in dollars only: no conversion between the scan and the records
        Minor explainedDollars = 0;
        of.snapshot->table<Deal>().forEach([&](const Deal& deal) {
            const bool inside = isWon(deal) && deal.closed <= of.asOf && deal.closed <= day &&
                                deal.closed > day.plusMonths(-12) && deal.currency == currencyOf("USD");
            const Index position = of.columns->dealOf.find(deal.id);
            for (Index row = of.credits.bulk().offsets[position];
                 inside && row < of.credits.bulk().offsets[position + 1]; ++row) {
                dollars += of.credits.bulk().party[row] == partner ? of.credits.bulk().amount[row] : 0;
            }
        });
        for (const auto& item : explained.deals) {
            explainedDollars += item.attributed.currency == currencyOf("USD") ? item.converted.money.minor : 0;
        }
        QCOMPARE(explainedDollars, dollars);
        std::uint8_t tier = 0; // the four tiers, written out
        const auto& facts = explained.facts;
        tier = facts.revenue >= 5'000'000 && facts.people >= 1 ? 1 : tier;
        tier = facts.revenue >= 20'000'000 && facts.people >= 2 ? 2 : tier;
        tier = facts.revenue >= 50'000'000 && facts.people >= 3 ? 3 : tier;
        QCOMPARE(explained.tier, tier);
    }
};

COUNTERPART_TEST(TieringTest)
#include "tiering_test.moc"
