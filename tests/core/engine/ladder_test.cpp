// SPDX-License-Identifier: GPL-3.0-or-later
// Ladders by any metric, by rank, with cycles, grace, notice and tiers set by hand: bounds, ties, and every day.
#include "core/engine/tiering/quotas.h"
#include "core/engine/tiering/record.h"
#include "tests/core/engine/commission_chance.h"
#include "tests/core/engine/ladder_oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using tiering::Why;

namespace {

constexpr std::int64_t kWhole = Micros::kOne;

Tier tierOf(std::string_view key, std::vector<Criterion> criteria = {}, int topPercent = 0,
            std::string metric = "revenue.attributed") {
    Tier tier;
    tier.key = Symbol(key);
    tier.name = key;
    tier.criteria = std::move(criteria);
    tier.top = {std::move(metric), Rate::percent(topPercent)};
    return tier;
}

Ladder ladderOf(std::vector<Tier> tiers, Cycle cycle = Cycle::Daily) {
    Ladder ladder;
    ladder.tiers = std::move(tiers);
    ladder.cycle = cycle;
    return ladder;
}

Rulebook bookWith(Ladder ladder) {
    Rulebook book = classicFour();
    book.ladder = std::move(ladder);
    book.plans.clear();
    return book;
}

// Records of the kinds that only ladders of their own ask for.
struct LadderSample : PolicySample {
    void quota(RecordId partner, std::string_view period, Minor amount) {
        Quota& made = add<Quota>(std::to_string(nextId()));
        made.partner.value = partner;
        made.period = Symbol(period);
        made.amount = amount;
        made.currency = currencyOf("USD");
    }
    void answer(RecordId partner, std::string_view at, int score) {
        Survey& made = add<Survey>(std::to_string(nextId()));
        made.partner.value = partner;
        made.at = Time::startOf(dayOf(at));
        made.kind = Symbol("csat");
        made.score = Micros::of(score);
    }
    void story(RecordId partner, std::string_view at) {
        Activity& made = add<Activity>(std::to_string(nextId()));
        made.partner.value = partner;
        made.at = Time::startOf(dayOf(at));
        made.kind = Symbol("success_story");
    }
    RecordId hold(RecordId partner, std::string_view tier, std::string_view since, std::string_view until) {
        TierOverride& made = add<TierOverride>(std::to_string(nextId()));
        made.partner.value = partner;
        made.tier = Symbol(tier);
        made.since = dayOf(since);
        made.until = until.empty() ? Date() : dayOf(until);
        made.reason = "acquired a gold partner";
        return made.id;
    }
};

int tierOn(const PolicyCase& of, Index partner, std::string_view day) { return of.history.tierOn(partner, dayOf(day)); }

} // namespace

class LadderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Each metric just under, at and just over its bound.
    void everyMetricHoldsItsBound() {
        const auto ladder = [](std::string metric, std::int64_t atLeast) {
            return ladderOf({tierOf("floor"), tierOf("top", {{std::move(metric), atLeast}})});
        };
        const auto standing = [](const LadderSample& sample, const Ladder& by) {
            const PolicyCase of(sample.snapshot(), bookWith(by), dayOf("2026-12-31"));
            const auto found =
                tiering::explain(*of.snapshot, *of.columns, of.credits, of.rulebook, of.rates, 0, of.asOf, of.asOf);
            const auto standings = tiering::standingsOn(of.history, of.asOf);
            return standings.tiers[0] == found.tier && standings.facts[0] == found.facts ? int(found.tier) : -1;
        };
        for (const int more : {-1, 0, 1}) {
            const int expected = more >= 0 ? 1 : 0;
            LadderSample sample;
            const RecordId p = sample.partner("P").id;
            sample.dealOf("D1", p, 1'000'000, "2026-06-30");
            sample.dealOf("D2", p, 500'000 + more, "2026-07-01");
            QCOMPARE(standing(sample, ladder("revenue.attributed", 1'500'000)), expected);
            QCOMPARE(standing(sample, ladder("deals.won", (2 - more) * kWhole)), expected);
            QCOMPARE(standing(sample, ladder("csat.mean", 4 * kWhole)), 0); // no data
            QCOMPARE(standing(sample, ladder("csat.satisfied", 0)), 0);     // meets no bound, not even this one
            QCOMPARE(standing(sample, ladder("quota.attainment", 0)), 0);
            QCOMPARE(standing(sample, ladder("products.covered_share", 1)), 0);
            for (const int score : {5, 4, 3}) {
                sample.answer(p, "2026-05-01", score);
            }
            QCOMPARE(standing(sample, ladder("csat.mean", 4 * kWhole - more)), expected);
            QCOMPARE(standing(sample, ladder("csat.satisfied", 666'666 - more)), expected); // 2 of 3, rounded down
            sample.story(p, "2026-02-02");
            sample.story(p, "2025-12-31"); // the day before the window
            QCOMPARE(standing(sample, ladder("activities.success_story", (1 - more) * kWhole)), expected);
            sample.quota(p, "2026", 1'500'000);
            QCOMPARE(standing(sample, ladder("quota.attainment", kWhole)), expected);
            LadderSample committed;
            committed.partner("P").commitment = 10'000'00 + more;
            QCOMPARE(standing(committed, ladder("commitment", 10'000'00)), expected);
        }
    }

    void coveredProductsAreThoseOfWonDealsInTheWindow() {
        LadderSample sample;
        const RecordId p = sample.partner("P").id;
        std::vector<RecordId> products;
        for (const char* key : {"w1", "w2", "w3", "w4"}) {
            products.push_back(sample.add<Product>(key).id);
        }
        const RecordId d1 = sample.dealOf("D1", p, 100, "2025-06-30").id;
        const RecordId d2 = sample.dealOf("D2", p, 100, "2026-01-31").id;
        sample.line(d1, "1", 50, products[0]);
        sample.line(d1, "2", 50, products[1]);
        sample.line(d2, "1", 50, products[1]);
        sample.line(d2, "2", 50, products[2]);
        const Ladder ladder = ladderOf({tierOf("floor"), tierOf("half", {{"products.covered_share", 500'000}}),
                                        tierOf("most", {{"products.covered_share", 750'000}})});
        const PolicyCase of(sample.snapshot(), bookWith(ladder), dayOf("2027-12-31"));
        QCOMPARE(tierOn(of, 0, "2025-06-29"), 0);
        QCOMPARE(tierOn(of, 0, "2025-06-30"), 1);
        QCOMPARE(tierOn(of, 0, "2026-01-31"), 2);
        QCOMPARE(tierOn(of, 0, "2026-06-30"), 1); // the first deal has left, one product was in both
        QCOMPARE(tierOn(of, 0, "2027-01-31"), 0);
    }

    void aLevelCountsThoseAboveItInItsTrack() {
        LadderSample sample;
        const RecordId p = sample.partner("P").id;
        const auto certify = [&](std::string_view person, std::string_view track, std::string_view level) {
            const RecordId id = sample.certify(p, person, "2026-01-01", "");
            for (Certification& made : sample.changes().of<Certification>().created) {
                if (made.id == id) {
                    made.track = Symbol(track);
                    made.level = Symbol(level);
                }
            }
        };
        certify("a", "sales", "Foundation");
        certify("b", "sales", "Advanced");
        certify("c", "sales", "expert");
        certify("d", "other", "advanced"); // a track the rulebook does not know
        certify("e", "other", "expert");
        Rulebook book = bookWith(ladderOf({tierOf("floor"), tierOf("one", {{"certs.people:advanced", 3 * kWhole}}),
                                           tierOf("two", {{"certs.people:advanced", 4 * kWhole}})}));
        CertificationTrack track;
        track.key = Symbol("sales");
        for (const char* level : {"foundation", "advanced", "expert"}) {
            track.levels.emplace_back().key = Symbol(level);
        }
        book.certification.tracks = {track};
        const PolicyCase of(sample.snapshot(), book, dayOf("2026-06-30"));
        const auto facts = of.history.factsOn(0, of.asOf);
        QCOMPARE(facts.levels.size(), std::size_t{1});
        QCOMPARE(facts.levels[0].people, std::int64_t{3}); // b, c, d
        QCOMPARE(tierOn(of, 0, "2026-06-30"), 1);
    }

    void aQuotaCountsByTheDaysItSharesWithTheWindow() {
        const tiering::QuotaPart year{dayOf("2026-01-01").days, dayOf("2027-01-01").days, 365'000, true};
        const auto attained = [&](std::string_view day, Minor revenue) {
            return tiering::attainmentOf(std::span(&year, 1), tiering::windowOf(dayOf(day), 12), revenue);
        };
        QCOMPARE(attained("2026-01-10", 10'000).value, std::int64_t{1'000'000}); // 10 of 365 days
        QCOMPARE(attained("2026-01-10", 9'999).value, std::int64_t{999'900});
        QCOMPARE(attained("2026-12-31", 365'000).value, std::int64_t{1'000'000});
        QCOMPARE(attained("2027-01-10", 355'000).value, std::int64_t{1'000'000}); // ten days have left
        QVERIFY(!attained("2025-12-31", 1).has);
        QVERIFY(!attained("2028-01-01", 1).has);
        const tiering::QuotaPart odd[] = {{0, 3, 100, true}, {0, 7, 100, true}}; // thirds and sevenths
        const auto two = tiering::attainmentOf(odd, {Date{0}, Date{1}}, 100);
        QCOMPARE(two.value, std::int64_t{2'100'000}); // 100 / (100/3 + 100/7) = 2.1
        QCOMPARE(two.quota, Minor{48});               // 47.6, rounded up
        const tiering::QuotaPart unknown{0, 3, 100, false};
        QVERIFY(!tiering::attainmentOf(std::span(&unknown, 1), {Date{0}, Date{1}}, 100).has);
    }

    void theFirstOfSoManyAreRoundedUpAndTiesGoByKey() {
        QCOMPARE(tiering::placesOf(Rate::percent(5), 20), 1U);
        QCOMPARE(tiering::placesOf(Rate::percent(5), 21), 2U);
        QCOMPARE(tiering::placesOf(Rate::percent(100), 7), 7U);
        QCOMPARE(tiering::placesOf(Rate::percent(5), 0), 0U);
        LadderSample sample;
        for (const char* key : {"d", "b", "a", "c", "e"}) { // b, c and d tie for the two places
            const RecordId p = sample.partner(key).id;
            sample.dealOf(std::string("D") + key, p, *key == 'a' ? 100 : *key == 'e' ? 900 : 500, "2026-06-30");
        }
        const Ladder ladder = ladderOf({tierOf("floor"), tierOf("top", {}, 40)});
        const PolicyCase of(sample.snapshot(), bookWith(ladder), dayOf("2026-12-31"));
        const auto standings = tiering::standingsOn(of.history, of.asOf);
        QCOMPARE(int(standings.tiers[0]), 0); // d
        QCOMPARE(int(standings.tiers[1]), 1); // b, before c and d
        QCOMPARE(int(standings.tiers[2]), 0);
        QCOMPARE(int(standings.tiers[3]), 0);
        QCOMPARE(int(standings.tiers[4]), 1); // e
        const auto needs = [&](Index p) { return tiering::needsOf(ladder, 1, standings.facts[p]).back(); };
        QCOMPARE(needs(0).missing(), std::int64_t{1});   // one cent more than b, whose key goes before
        QCOMPARE(needs(2).missing(), std::int64_t{400}); // a would win the tie
        QCOMPARE(needs(4).reserve(), std::int64_t{399}); // c would lose it
        QCOMPARE(needs(1).place.rank, 2U);
        QCOMPARE(needs(1).place.of, 5U);
    }

    void aLadderIsForItsPartnerTypesOnly() {
        LadderSample sample;
        sample.dealOf("D1", sample.partner("a", "VAR").id, 900, "2026-06-30");
        sample.dealOf("D2", sample.partner("b", "reseller").id, 500, "2026-06-30");
        sample.dealOf("D3", sample.partner("c", "Reseller").id, 100, "2026-06-30");
        Ladder ladder = ladderOf({tierOf("floor"), tierOf("top", {}, 50)});
        ladder.partnerTypes = {Symbol("reseller")};
        const PolicyCase of(sample.snapshot(), bookWith(ladder), dayOf("2026-12-31"));
        const auto standings = tiering::standingsOn(of.history, of.asOf);
        QCOMPARE(standings.tiers, (std::vector<std::uint8_t>{0, 1, 0}));
        QVERIFY(standings.isOutside(0) && !standings.isOutside(1) && !standings.isOutside(2));
        QCOMPARE(standings.facts[1].places.front().of, 2U);
    }

    void promotionComesAtTheEvaluationAndDemotionAfterGraceAndNotice() {
        LadderSample sample;
        const RecordId p = sample.partner("P").id;
        sample.dealOf("D", p, 1'000, "2025-02-10"); // in the window through 2026-02-09
        Ladder ladder = ladderOf({tierOf("floor"), tierOf("top", {{"revenue.attributed", 1'000}})}, Cycle::Quarterly);
        ladder.noticeDays = 30;
        const PolicyCase of(sample.snapshot(), bookWith(ladder), dayOf("2026-12-31"));
        QCOMPARE(tierOn(of, 0, "2025-03-31"), 0);
        QCOMPARE(tierOn(of, 0, "2025-04-01"), 1);
        QCOMPARE(tierOn(of, 0, "2026-07-30"), 1); // March and June found less: two; notice of 30 days from 1 July
        QCOMPARE(tierOn(of, 0, "2026-07-31"), 0);
        const auto events = tiering::historyOf(of.history, 0);
        QCOMPARE(events.size(), std::size_t{5});
        QVERIFY(events[0].why == Why::First && events[1].why == Why::Promoted && events[2].why == Why::Grace &&
                events[3].why == Why::Notice && events[4].why == Why::Demoted);
        QCOMPARE(toString(events[1].evaluated), std::string("2025-03-31"));
        QCOMPARE(toString(events[2].evaluated), std::string("2026-03-31"));
        QCOMPARE(events[2].count, 1);
        QCOMPARE(events[2].of, 2);
        QCOMPARE(toString(events[3].until), std::string("2026-07-31"));
        QVERIFY(tiering::threatOn(events, dayOf("2026-05-01"))->why == Why::Grace);
        QVERIFY(tiering::threatOn(events, dayOf("2026-07-10"))->why == Why::Notice);
        QVERIFY(tiering::threatOn(events, dayOf("2026-08-01")) == nullptr);
        QVERIFY(tiering::reasonOn(events, dayOf("2026-07-10")).why == Why::Promoted);
        const auto next = tiering::upcoming(of.history, dayOf("2026-07-01"), 60);
        QCOMPARE(next.size(), std::size_t{1});
        QCOMPARE(toString(next[0].on), std::string("2026-07-31"));
        QVERIFY(next[0].why == Why::Demoted && next[0].before == 1 && next[0].after == 0);
        QVERIFY(tiering::upcoming(of.history, dayOf("2026-07-01"), 29).empty());
    }

    void aTierSetByHandHoldsAndThenTheCourseGoesOn() {
        LadderSample sample;
        const RecordId p = sample.partner("P").id;
        sample.dealOf("D", p, 5'000'000, "2026-03-01");
        sample.certify(p, "Ada", "2020-01-01", "");
        const RecordId byHand = sample.hold(p, "gold", "2026-02-01", "2026-05-01");
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-12-31"));
        QCOMPARE(tierOn(of, 0, "2026-01-31"), 0);
        QCOMPARE(tierOn(of, 0, "2026-02-01"), 2);
        QCOMPARE(tierOn(of, 0, "2026-04-30"), 2);
        QCOMPARE(tierOn(of, 0, "2026-05-01"), 1); // promoted underneath in March
        const auto events = tiering::historyOf(of.history, 0);
        QVERIFY(tiering::reasonOn(events, dayOf("2026-03-15")).byHand == byHand);
        QCOMPARE(int(tiering::reasonOn(events, dayOf("2026-03-15")).tier), 2);
        QVERIFY(tiering::reasonOn(events, dayOf("2026-05-01")).why == Why::OverrideEnded);
        // Commissions follow the tier in force on the close day.
        QCOMPARE(int(of.accruals.lines.tier[0]), 2);
    }

    void theWayUpNamesWhatIsMissingAndTheDayItComesByItself() {
        LadderSample sample;
        sample.dealOf("DA", sample.partner("a").id, 900, "2025-08-10"); // leaves on 2026-08-10
        sample.dealOf("DB", sample.partner("b").id, 500, "2026-03-01");
        const Ladder ladder =
            ladderOf({tierOf("floor"), tierOf("top", {}, 50), tierOf("club", {{"activities.success_story", kWhole}})});
        const PolicyCase of(sample.snapshot(), bookWith(ladder), dayOf("2026-07-01"));
        const auto facts = of.history.factsOn(1, of.asOf);
        const auto outlook = tiering::outlookOf(of.history, 1, of.asOf, facts);
        QCOMPARE(int(outlook.tier), 0);
        QCOMPARE(outlook.ways.size(), std::size_t{2}); // pass a, or one story: neither contains the other
        QCOMPARE(outlook.ways[0].missing.size(), std::size_t{1});
        QCOMPARE(outlook.ways[0].missing[0].missing(), std::int64_t{401});
        QCOMPARE(toString(outlook.ways[0].byItself), std::string("2026-08-10"));
        QVERIFY(outlook.ways[1].missing[0].metric == LadderMetric::SuccessStories);
        QVERIFY(!outlook.ways[1].byItself.has());
        const auto first = tiering::outlookOf(of.history, 0, of.asOf, of.history.factsOn(0, of.asOf));
        QCOMPARE(int(first.tier), 1);
        QCOMPARE(first.leaving.size(), std::size_t{1});
        QCOMPARE(toString(first.leaving[0].on), std::string("2026-08-10"));
        QCOMPARE(first.leaving[0].revenue, Minor{900});
        QCOMPARE(first.keeps[0].reserve(), std::int64_t{400}); // a wins the tie with b
    }

    // Histories rebuilt from facts equal those evaluated day by day: random facts and ladders of every kind.
    void everyDayIsAsIfSomebodyHadLookedOnIt() {
        int moves = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            Chance chance(seed);
            const PolicyCase of(randomFacts(chance), bookWith(Ladder()), Date{20'300});
            Rulebook book = bookWith(randomLadder(chance));
            book.fiscalFirstMonth = 1 + chance.upTo(11);
            const tiering::RecordsOf records{*of.snapshot, *of.columns, of.credits, book,
                                             of.rates,     book.ladder, of.asOf};
            const fx::Amounts amounts(*of.columns, of.rates, book.currency, book.fxRule, of.asOf);
            const tiering::History history(*of.snapshot, {*of.columns, of.credits, book, of.rates, amounts}, of.asOf);
            const Date start{19'300};
            for (Index p = 0; p < of.columns->partners.size(); ++p) {
                DailyOracle oracle(records, p, start);
                for (int d = start.days; d < 20'500; ++d) { // 2023-05 to 2026-02: 29 February 2024 within
                    const std::uint8_t expected = oracle.inForceAfter();
                    moves += expected != history.tierOn(p, Date{d - 1}) ? 1 : 0;
                    QVERIFY2(history.tierOn(p, Date{d}) == expected,
                             qPrintable(QString::fromStdString("seed " + std::to_string(seed) + ", partner " +
                                                               std::to_string(p) + ", " + toString(Date{d}) + ": " +
                                                               std::to_string(history.tierOn(p, Date{d})) + " not " +
                                                               std::to_string(expected))));
                }
            }
            for (int d = 19'500; d < 20'500; d += 97) {
                const auto facts = tiering::scan(records, Date{d});
                QVERIFY(history.everyonesFactsOn(Date{d}) == facts || history.isPlain());
            }
        }
        QVERIFY(moves > 1000); // else nothing was tried
    }

private:
    static SnapshotPtr randomFacts(Chance& chance) {
        LadderSample sample;
        std::vector<RecordId> products;
        for (const char* key : {"w1", "w2", "w3"}) {
            products.push_back(sample.add<Product>(key).id);
        }
        for (int i = 0; i < 4; ++i) {
            Partner& made =
                sample.partner(std::string(1, static_cast<char>('a' + (i * 7) % 5)), chance.of({"reseller", "var"}));
            made.commitment = chance.upTo(3) * 1'000;
            const RecordId p = made.id;
            for (int j = chance.upTo(3); j > 0; --j) {
                sample.certify(p, chance.of({"x", "y"}), toString(chance.day(19'500, 300)),
                               toString(chance.day(19'700, 500)));
            }
            for (int j = chance.upTo(5); j > 0; --j) {
                const RecordId deal = sample
                                          .dealOf("D" + std::to_string(sample.nextId()), p, chance.upTo(5) * 1'000,
                                                  toString(chance.day(19'500, 800)))
                                          .id;
                sample.line(deal, "1", 0, products[static_cast<std::size_t>(chance.upTo(2))]);
            }
            for (int j = chance.upTo(4); j > 0; --j) {
                sample.answer(p, toString(chance.day(19'500, 800)), 1 + chance.upTo(4));
            }
            for (int j = chance.upTo(3); j > 0; --j) {
                sample.story(p, toString(chance.day(19'500, 800)));
            }
            for (const char* period : {"2023", "2024-Q1", "2024-02", "2025"}) {
                if (chance.oneIn(2)) {
                    sample.quota(p, period, chance.upTo(8) * 500);
                }
            }
            for (int j = chance.oneIn(2) ? chance.upTo(2) : 0; j > 0; --j) {
                const Date since = chance.day(19'600, 500);
                sample.hold(p, chance.of({"t0", "t1", "t2"}), toString(since),
                            chance.oneIn(4) ? "" : toString(since.plusDays(1 + chance.upTo(200))));
            }
        }
        return sample.snapshot();
    }

    static Ladder randomLadder(Chance& chance) {
        const auto criterion = [&](int hard) -> Criterion {
            switch (chance.upTo(8)) {
            case 0:
                return {"certs.people", kWhole * hard};
            case 1:
                return {"deals.won", kWhole * hard};
            case 2:
                return {"quota.attainment", chance.upTo(4) * 400'000 * hard};
            case 3:
                return {"csat.mean", kWhole * (1 + hard)};
            case 4:
                return {"csat.satisfied", 250'000 * hard};
            case 5:
                return {"products.covered_share", 300'000 * hard};
            case 6:
                return {"activities.success_story", kWhole * hard};
            case 7:
                return {"commitment", 1'000 * hard};
            default:
                return {"revenue.attributed", 2'000 * hard};
            }
        };
        Ladder ladder;
        ladder.tiers = {tierOf("t0")};
        for (int i = 1; i <= 2; ++i) {
            Tier tier = tierOf("t" + std::to_string(i));
            for (int j = chance.upTo(1) + (chance.oneIn(3) ? 0 : 1); j > 0; --j) {
                tier.criteria.push_back(criterion(i));
            }
            if (chance.oneIn(3) || tier.criteria.empty()) {
                tier.top = {std::string(chance.of({"revenue.attributed", "quota.attainment", "csat.mean"})),
                            Rate::percent(80 / i)};
            }
            ladder.tiers.push_back(tier);
        }
        ladder.windowMonths = std::vector<int>{1, 3, 12}[static_cast<std::size_t>(chance.upTo(2))];
        ladder.cycle = static_cast<Cycle>(chance.upTo(4));
        if (chance.oneIn(2)) {
            ladder.graceEvaluations = chance.upTo(3);
        }
        ladder.noticeDays = chance.oneIn(2) ? chance.upTo(100) : 0;
        if (chance.oneIn(4)) {
            ladder.partnerTypes = {Symbol("reseller")};
        }
        return ladder;
    }
};

COUNTERPART_TEST(LadderTest)
#include "ladder_test.moc"
