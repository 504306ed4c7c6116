// SPDX-License-Identifier: GPL-3.0-or-later
// Do scorecards and flags of random partners equal what exact fractions say that are worked out from the records alone?
#include "core/engine/programme/judgement.h"
#include "tests/core/engine/judgement_office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>

using namespace counterpart;
using namespace counterpart::testing;
using scorecard::Holds;
using scorecard::kNoData;

namespace {

// One dimension of 100 points that are the metric itself.
Scorecard plainCard() {
    Scorecard card = defaultScorecard();
    card.dimensions = {
        {"only", "Only", {{"csat.mean", {{Micros::of(0), Micros::of(0)}, {Micros::of(100), Micros::of(100)}}}}}};
    return card;
}

scorecard::Cards cardOf(const Scorecard& card, scorecard::Exact value) {
    scorecard::ExactRows rows;
    rows.columns.resize(metrics::kMetricCount);
    rows.columns[static_cast<std::size_t>(metrics::Id::CsatMean)] = {value};
    rows.known = {true};
    return scorecard::cardsOf(card, rows, {});
}

} // namespace

class JudgementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theUnroundedScoreDecidesTheBand() {
        const Scorecard card = plainCard();
        constexpr std::int64_t million = 1'000'000;
        constexpr Int128 fine = Int128{1'000'000'000'000} * 1'000'000;
        for (const auto& [bound, below, at] : {std::tuple{40, 0, 1}, {60, 1, 2}, {80, 2, 3}}) {
            const Int128 exact = Int128{bound} * million;
            QCOMPARE(int(cardOf(card, {exact, 1}).band[0]), at);
            QCOMPARE(int(cardOf(card, {exact * fine + 1, fine}).band[0]), at);
            const auto under = cardOf(card, {exact * fine - 1, fine});
            QCOMPARE(int(under.band[0]), below);
            QCOMPARE(under.score[0], bound * scorecard::kPoint - 1); // and is never shown as the bound
        }
        const auto nearly = cardOf(card, {599'999'996, 10}); // 59.9999996 rounds to 60
        QCOMPARE(card.bands[static_cast<std::size_t>(nearly.band[0])].key, std::string("maintain"));
        QCOMPARE(nearly.score[0], std::int64_t{59'999'999'600'000});
    }

    void curvesBendAndEndFlat() {
        Scorecard card = plainCard();
        auto& curve = card.dimensions[0].parts[0].curve;
        curve = {{Micros::of(1), Micros::of(10)}, {Micros::of(2), Micros::of(40)}, {Micros::of(5), Micros::of(100)}};
        const auto score = [&](std::int64_t over, std::int64_t under) { return cardOf(card, {over, under}).score[0]; };
        constexpr std::int64_t million = 1'000'000;
        QCOMPARE(score(-7 * million, 1), 10 * scorecard::kPoint);
        QCOMPARE(score(1 * million, 1), 10 * scorecard::kPoint);
        QCOMPARE(score(3 * million, 2), 25 * scorecard::kPoint);
        QCOMPARE(score(2 * million, 1), 40 * scorecard::kPoint);
        QCOMPARE(score(10 * million, 3), 66'666'666'666'666); // 40 + 4/3 x 20
        QCOMPARE(score(9 * million, 1), 100 * scorecard::kPoint);
        curve.resize(1);
        QCOMPARE(score(5, 1), 100 * scorecard::kPoint); // all that it can give
    }

    void aDimensionWithoutDataIsLeftOutAndTheRestScaled() {
        Office office(1, "2026-09-30");
        office.quota(0, "2026-Q3", 1'000'00);
        office.won(0, 500'00, "2026-08-01");
        const auto programme = office.programme();
        const auto judged = judge(*programme);
        QCOMPARE(judged->cards.score[0], 50 * scorecard::kPoint);
        QVERIFY(judged->builtInScorecard);
        const auto card = explainCard(*judged, 0);
        QVERIFY(card.scaled());
        QVERIFY((card.most == Micros::of(30) && card.mostOfAll == Micros::of(100)));
        QCOMPARE(card.points, 15 * scorecard::kPoint);
        QCOMPARE(card.over + "/" + card.under, std::string("50/1"));
        QCOMPARE(card.dimensions[1].points, kNoData); // nobody says which deals are qualified
    }

    void whoIsNotHeardOfHasNoScore() {
        Office office(2, "2026-09-30");
        office.activity(0, "login", "2026-08-01");
        const auto judged = judge(*office.programme());
        QVERIFY(judged->cards.score[0] != kNoData);
        QCOMPARE(judged->cards.score[1], kNoData);
        QCOMPARE(int(judged->cards.band[1]), -1);
        QCOMPARE(judged->healthCards.score[1], kNoData);
        QCOMPARE(judge(*Office(1, "2026-09-30").programme())->cards.score[0], kNoData);
    }

    void cardsAndFlagsOfRandomPartnersAreThoseOfTheOracle() {
        std::string said;
        std::map<std::string, int> seen; // bands and flags: the lives are no two alike
        for (unsigned seed = 1; seed <= 120; ++seed) {
            Office office = randomOffice(seed);
            const auto programme = office.programme();
            const auto judged = judge(*programme);
            const Oracle oracle(office);
            for (int partner = 0; partner < office.partners; ++partner) {
                const auto p = static_cast<Index>(partner);
                const auto of = [&](const std::string& what) {
                    said = what + ", seed " + std::to_string(seed) + ", partner " + std::to_string(partner);
                    return said.c_str();
                };
                const OracleScore now = oracle.card(partner, quarterOf(office.asOf));
                QVERIFY2(judged->cards.score[p] == now.score, of("score"));
                QVERIFY2(judged->cards.band[p] == now.band, of("band"));
                ++seen["band " + std::to_string(now.band)];
                const OracleScore then = oracle.card(partner, previous(quarterOf(office.asOf)));
                QVERIFY2(judged->cardsBefore.score[p] == then.score, of("score before"));
                for (std::size_t flag = 0; flag < judged->flags.size(); ++flag) {
                    const std::string& key = judged->rulebook->flags[flag].key;
                    const std::optional<bool> raised = oracle.flag(partner, key);
                    seen[key] += raised.value_or(false) ? 1 : 0;
                    QVERIFY2(!raised || (judged->flags[flag][p] == Holds::Yes) == *raised, of(key));
                    QVERIFY2(explainFlag(*judged, flag, p).holds == judged->flags[flag][p], of("explained flag"));
                }
                explains(*programme, *judged, p);
            }
        }
        for (const char* what : {"band -1", "band 0", "band 1", "band 2", "band 3", "no_registration",
                                 "lapsed_certification", "low_satisfaction", "below_quota"}) {
            QVERIFY2(seen[what] > 5, what);
        }
    }

    void badgesLookAtAllTimeAndSegmentsTakeTheFirstThatHolds() {
        Office office(3, "2026-09-30");
        office.won(0, 60'000'00, "2021-02-03");
        office.won(1, 9'999'99, "2026-09-01");
        const auto programme = office.programme();
        const auto judged = judge(*programme);
        const auto has = [&](const char* key, Index partner) {
            const auto& badges = judged->rulebook->badges;
            for (std::size_t badge = 0; badge < badges.size(); ++badge) {
                if (badges[badge].key == key) {
                    return judged->badges[badge][partner] == Holds::Yes;
                }
            }
            return false;
        };
        QVERIFY(has("first_sale", 0) && has("club_50k", 0) && !has("club_100k", 0));
        QVERIFY(has("first_sale", 1) && !has("club_10k", 1));
        QVERIFY(!has("first_sale", 2));
        QVERIFY(!has("fast_closer", 0)); // thirty days
        const auto segment = [&](Index partner) {
            return judged->rulebook->segments[static_cast<std::size_t>(judged->segment[partner])].key;
        };
        QCOMPARE(segment(0), std::string("dormant")); // that was long ago
        QCOMPARE(segment(1), std::string("developing"));
    }

    void metricsOfOnesOwnAreJudgedAndNoDataSpreads() {
        Office office(3, "2026-09-30");
        office.won(0, 300'00, "2026-08-01");
        office.won(0, 100'00, "2026-08-02");
        office.won(1, 100'00, "2026-08-02");
        office.rulebook.metrics = {
            {"own.per_deal", "Per deal", metrics::Unit::Money, metrics::Good::More, "revenue.attributed / deals.won"},
            {"own.double", "Double", metrics::Unit::Count, metrics::Good::More, "own.per_deal * 2"}};
        office.rulebook.scorecard.dimensions = {
            {"size", "Size", {{"own.double", {{Micros::of(0), Micros::of(0)}, {Micros::of(800), Micros::of(100)}}}}}};
        office.rulebook.scorecard.bands = defaultScorecard().bands;
        office.rulebook.flags = {{"small", "Small", "own.per_deal < 150", 3, "", "", 1, true}};
        const auto judged = judge(*office.programme());
        QCOMPARE(judged->cards.score[0], 50 * scorecard::kPoint); // 400 of 800
        QCOMPARE(judged->cards.score[1], 25 * scorecard::kPoint);
        QCOMPARE(judged->cards.score[2], kNoData); // no deal: divided by nothing
        QVERIFY(judged->flags[0][0] == Holds::No && judged->flags[0][1] == Holds::Yes);
        QVERIFY(judged->flags[0][2] == Holds::NoData);
        QVERIFY((restrictedPartners(*judged) == std::vector<Index>{1}));
        const auto& window = judged->windows[judged->cardWindow];
        QVERIFY(window.own[0].findings.size() == 1);
        QVERIFY(window.own[0].findings[0].finding == expression::Finding::DivisionByZero);
        const auto explained = scorecard::explainOwn(office.rulebook.metrics, 0, window.rows, 0);
        QCOMPARE(explained.value, std::int64_t{200'0000});
        QVERIFY(explained.metrics.size() == 2 && !explained.steps.empty());
    }

    void aConditionIsTakenApartIntoItsBounds() {
        Office office(1, "2026-09-30");
        office.registration(0, "2026-05-21");
        const auto judged = judge(*office.programme());
        const auto explained = explainFlag(*judged, 0, 0);
        QVERIFY(explained.holds == Holds::Yes);
        QCOMPARE(explained.bounds.front().value, std::int64_t{132'000'000});
        QVERIFY(explained.bounds.front().relation == scorecard::Bound::Relation::AtLeast);
        QVERIFY(explained.bounds.front().bound.mantissa == 90 && explained.bounds.front().holds);
    }

    void whatIsMissingDecidesOnlyWhereItMatters() {
        Office office(2, "2026-09-30");
        office.registration(0, "2026-09-20");
        const auto judged = judge(*office.programme());
        QVERIFY(judged->flags[0][0] == Holds::No);     // nobody says when it joined, and it does not matter
        QVERIFY(judged->flags[0][1] == Holds::NoData); // here it does
        QVERIFY(explainFlag(*judged, 0, 0).holds == Holds::No);
    }

    void anotherRuleMovesPartners() {
        Office office(2, "2026-09-30");
        office.registration(0, "2026-05-21");
        office.registration(1, "2026-09-21");
        const auto before = office.programme();
        office.rulebook.flags[0].when = "registrations.days_since >= 5";
        const auto after = office.programme();
        const auto moved = difference(*before, *judge(*before), *after, *judge(*after));
        QCOMPARE(moved.flags.size(), std::size_t{1});
        QVERIFY(moved.flags[0].raised && moved.flags[0].partner == 1);
        QCOMPARE(moved.flaggedBefore, std::size_t{1});
        QCOMPARE(moved.flaggedAfter, std::size_t{2});
    }

private:
    // The parts of an explanation lead to what stands in bulk, and every metric to its records.
    static void explains(const Programme& programme, const Judgement& judged, Index partner) {
        const auto card = explainCard(judged, partner);
        QCOMPARE(card.score, judged.cards.score[partner]);
        QCOMPARE(card.band, judged.cards.band[partner]);
        for (std::size_t d = 0; d < card.dimensions.size(); ++d) {
            QCOMPARE(card.dimensions[d].points, judged.cards.pointsOf(partner, d));
        }
        QCOMPARE(explainHealth(judged, partner).score, judged.healthCards.score[partner]);
        const auto& window = judged.windows[judged.cardWindow];
        for (const metrics::Id id : window.metrics) {
            const auto made = explainMetric(programme, judged, judged.cardWindow, id, partner);
            QCOMPARE(made.value, window.rows.value(static_cast<std::size_t>(id), partner));
        }
    }
};

COUNTERPART_TEST(JudgementTest)
#include "judgement_test.moc"
