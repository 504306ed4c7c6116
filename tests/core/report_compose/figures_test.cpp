// SPDX-License-Identifier: GPL-3.0-or-later
// Is every number of a review the engines' number for the same question? Each explanation that a document carries is
// asked again: record by record (metrics::explain), by hand (cards, deals), or under another model from scratch.
#include "tests/core/report_compose/oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;

using report::kNoValue;

namespace {

std::string words(const Figure& figure) {
    return figure.page + ": " + figure.why.figure + " " + figure.why.within + " = " + std::to_string(figure.value) +
           " \"" + figure.words + "\"";
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMetricOfADocumentIsTheEngines() {
        const FactsPtr& facts = demoFacts();
        Oracle oracle(facts);
        const report::English english;
        std::size_t checked = 0;
        std::set<std::string> pages;
        for (const Index partner : {Index{0}, Index{7}, Index{23}, Index{41}, Index{59}}) {
            for (const Figure& figure : figuresOf(reviewOf(facts, partner))) {
                const auto id = metrics::metricNamed(figure.why.figure);
                if (!id) {
                    continue;
                }
                const std::int64_t expected = oracle.valueOf(figure.why, *id);
                if (figure.isTile) {
                    const bool noQuota = figure.words == english.say(report::Phrase::NoQuota);
                    const auto said =
                        english.valueShort(metrics::metric(*id).unit, expected, facts->programme->lens.reporting);
                    QVERIFY2(figure.words == said || (noQuota && expected == 0), words(figure).c_str());
                } else if (figure.value != kNoValue) {
                    QVERIFY2(figure.value == expected, (words(figure) + ", not " + std::to_string(expected)).c_str());
                }
                ++checked;
                pages.insert(figure.page);
            }
        }
        QVERIFY(checked > 200);
        for (const char* page : {"summary.figures", "revenue.months", "walk.revenue", "pipeline.stages",
                                 "win_loss.reasons", "method.numbers"}) {
            QVERIFY2(pages.contains(page), page);
        }
    }

    // All but what several small steps go together as, and what rounding leaves.
    void everyPointOfAChartHasAnExplanation() {
        const report::English english;
        for (Index partner = 0; partner < 60; partner += 3) {
            for (const report::Page& page : reviewOf(demoFacts(), partner).pages) {
                report::Document one;
                one.pages = {page};
                std::size_t without = 0;
                for (const Figure& figure : figuresOf(one)) {
                    const bool isPoint = !figure.isTile && !figure.isCell && figure.value != kNoValue;
                    without += isPoint && !figure.why.has() ? 1 : 0;
                    QVERIFY2(!figure.isTile || figure.why.has(), page.id.c_str());
                }
                QVERIFY2(without <= (page.id == "walk.revenue" ? 4 : 0), page.id.c_str());
            }
        }
    }

    void everyPointOfAScoreIsTheCards() {
        const FactsPtr& facts = demoFacts();
        const Judgement& j = *facts->judgement;
        const report::English english;
        for (const Index partner : {Index{1}, Index{12}, Index{30}}) {
            const auto now = explainCard(j, partner);
            const auto before = explainCardBefore(j, partner);
            const report::Document document = reviewOf(facts, partner);
            const report::Page* page = pageNamed(document, "scorecard.card");
            QVERIFY(page != nullptr);
            const auto& bullets = std::get<report::Bullets>(firstOf<report::Chart>(*page)->body);
            QVERIFY(bullets.rows.size() == now.dimensions.size());
            for (std::size_t i = 0; i < bullets.rows.size(); ++i) {
                const auto percent = [](const scorecard::CardExplanation::Dimension& d) {
                    return d.points == scorecard::kNoData
                               ? kNoValue
                               : d.points / (d.most.value / Micros::kOne) / (scorecard::kPoint / 1000);
                };
                QVERIFY(bullets.rows[i].value.value == percent(now.dimensions[i]));
                QVERIFY(bullets.rows[i].before.value == percent(before.dimensions[i]));
                QVERIFY(bullets.rows[i].value.why.figure == "score." + now.dimensions[i].key);
            }
            const auto* summary = firstOf<report::Tiles>(*pageNamed(document, "summary.figures"));
            QVERIFY(summary->tiles[2].value ==
                    (now.score == scorecard::kNoData ? "no data" : english.score(now.score)));
        }
    }

    void theOpenOpportunitiesAddUpToThePipeline() {
        const FactsPtr& facts = demoFacts();
        for (Index partner = 0; partner < 60; partner += 4) {
            const report::Document document = reviewOf(facts, partner);
            const report::Page* page = pageNamed(document, "pipeline.walk");
            const auto expected = facts->programme->valueOf(metrics::Id::PipelineOpen, partner);
            Minor sum = 0;
            std::int64_t rows = 0;
            if (page != nullptr) {
                for (const auto& line : firstOf<report::Table>(*page)->rows) {
                    sum += line[2].value;
                    ++rows;
                }
            }
            QVERIFY(sum == expected);
            QVERIFY(rows == facts->programme->valueOf(metrics::Id::DealsOpen, partner));
        }
    }

    void theDealsOfWinLossAreThoseThatMetricsCount() {
        const FactsPtr& facts = demoFacts();
        for (Index partner = 0; partner < 60; partner += 4) {
            const report::Document document = reviewOf(facts, partner);
            const report::Page* page = pageNamed(document, "win_loss.deals");
            std::int64_t won = 0;
            std::int64_t lost = 0;
            if (page != nullptr) {
                for (const auto& line : firstOf<report::Table>(*page)->rows) {
                    ++(line[3].text == "Won" ? won : lost);
                }
            }
            QVERIFY(won == facts->programme->valueOf(metrics::Id::DealsWon, partner));
            QVERIFY(lost == facts->programme->valueOf(metrics::Id::DealsLost, partner));
        }
    }

    void theWalkLeadsFromOneQuarterToTheNext() {
        const FactsPtr& facts = demoFacts();
        for (Index partner = 0; partner < 60; partner += 5) {
            const report::Document document = reviewOf(facts, partner);
            for (const report::Row& row : pageNamed(document, "walk.revenue")->rows) {
                for (const report::Block& block : row.blocks) {
                    const auto* chart = std::get_if<report::Chart>(&block.content);
                    if (chart == nullptr) {
                        continue;
                    }
                    const auto& steps = std::get<report::Waterfall>(chart->body).steps;
                    Minor at = 0;
                    for (const auto& step : steps) {
                        at = step.total && &step != &steps.front() ? at : at + step.point.value;
                    }
                    QVERIFY(std::abs(at - steps.back().point.value) <= 50); // steps that read 0 are left out
                    QVERIFY(steps.size() <= 10);
                }
            }
        }
    }

    void theQuotasOfTheMonthsAddUpToTheQuotas() {
        const FactsPtr& facts = demoFacts();
        std::size_t seen = 0;
        for (Index partner = 0; partner < 60; partner += 3) {
            const report::Document document = reviewOf(facts, partner);
            const auto& body =
                std::get<report::Columns>(firstOf<report::Chart>(*pageNamed(document, "revenue.months"))->body);
            if (body.series.size() < 3 || facts->programme->valueOf(metrics::Id::QuotaAmount, partner) == 0) {
                continue;
            }
            Minor lastThree = 0;
            for (std::size_t i = 9; i < 12; ++i) {
                lastThree += body.series[2].points[i].value;
            }
            QVERIFY(lastThree == facts->programme->valueOf(metrics::Id::QuotaAmount, partner));
            ++seen;
        }
        QVERIFY(seen > 5);
    }

    void theLadderStandsWhereTheFactsDo() {
        const FactsPtr& facts = demoFacts();
        const Programme& p = *facts->programme;
        for (Index partner = 0; partner < 60; partner += 6) {
            const report::Document document = reviewOf(facts, partner);
            const auto& ladder =
                std::get<report::Ladder>(firstOf<report::Chart>(*pageNamed(document, "growth.next"))->body);
            const auto explained = tiering::explain(*p.snapshot, *p.columns, p.credits, *p.rulebook, p.rates, partner,
                                                    p.lens.asOf, p.lens.asOf);
            QVERIFY(ladder.value.value == explained.facts.revenue);
            QVERIFY(ladder.standing == p.history.tierOn(partner, p.lens.asOf));
            QVERIFY(ladder.rungs.size() == p.rulebook->ladder.tiers.size());
            QVERIFY(ladder.rungs[3].from.value == 50'000'000);
        }
    }
};

COUNTERPART_TEST(FiguresTest)

#include "figures_test.moc"
