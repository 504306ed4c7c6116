// SPDX-License-Identifier: GPL-3.0-or-later
// Do the standard reports say what the engines say, of partners and of the programme?
#include "core/report/compose/standard_reports.h"
#include "tests/core/report_compose/oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;
using report::kNoValue;
using report::ReportKind;

namespace {

constexpr ReportKind kKinds[] = {ReportKind::Monthly, ReportKind::Annual, ReportKind::Executive, ReportKind::Board};

report::Document reportOf(ReportKind kind, const FactsPtr& facts, std::optional<Index> partner = {}) {
    const report::English english;
    return report::composeReport(kind, {*facts, partner}, english);
}

} // namespace

class StandardReportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNumberOfTheProgrammeIsTheEngines() {
        const FactsPtr& facts = demoFacts();
        Oracle oracle(facts);
        const report::English english;
        std::set<std::string> pages;
        for (const Figure& figure : figuresOf(reportOf(ReportKind::Board, facts))) {
            const auto id = metrics::metricNamed(figure.why.figure);
            if (!id) {
                continue;
            }
            const std::int64_t expected = oracle.valueOf(figure.why, *id);
            const std::string said =
                figure.page + " " + figure.why.figure + " " + figure.why.within + " " + figure.words;
            if (figure.isTile) {
                const auto words =
                    english.valueShort(metrics::metric(*id).unit, expected, facts->programme->lens.reporting);
                QVERIFY2(figure.words == words, said.c_str());
            } else if (figure.value != kNoValue) {
                QVERIFY2(figure.value == expected, said.c_str());
            }
            pages.insert(figure.page);
        }
        for (const char* page :
             {"programme.overview", "programme_tiers.revenue", "programme_types.revenue", "programme.regions",
              "programme.registrations", "programme.top", "programme.at_risk"}) {
            QVERIFY2(pages.contains(page), page);
        }
    }

    void everyKindHasItsPages() {
        for (const ReportKind kind : kKinds) {
            QVERIFY(report::reportKindNamed(report::nameOf(kind)) == kind);
            for (const std::optional<Index> partner : {std::optional<Index>(), std::optional<Index>(5)}) {
                const report::Document document = reportOf(kind, demoFacts(), partner);
                QVERIFY(document.pages.size() >= 3);
                std::set<std::string> ids;
                for (const report::Page& page : document.pages) {
                    QVERIFY2(ids.insert(page.id).second && !page.title.empty(), page.id.c_str());
                }
                forEachText(document, [&](const std::string& text) {
                    QVERIFY2(text.find('{') == std::string::npos, text.c_str());
                });
                QVERIFY(document == reportOf(kind, demoFacts(), partner));
                const bool ofProgramme = document.pages.back().section.starts_with("programme_");
                QVERIFY(ofProgramme == (!partner || kind == ReportKind::Board));
            }
        }
    }

    void anEmptyProgrammeIsReported() {
        Sample sample;
        const FactsPtr facts = factsOf(sample.snapshot(), quarterLens("2026-Q3", Date::of(2026, 9, 30)));
        for (const ReportKind kind : kKinds) {
            QVERIFY(reportOf(kind, facts).pages.size() >= 3);
        }
    }

    void groupsAddUpToTheProgramme() {
        const FactsPtr& facts = demoFacts();
        const report::Document document = reportOf(ReportKind::Board, facts);
        const Minor all = facts->programme->total.valueOf(metrics::Id::RevenueAttributed, {"all"});
        for (const char* id : {"programme_tiers.revenue", "programme_types.revenue"}) {
            Minor sum = 0;
            std::int64_t partners = 0;
            for (const auto& line : firstOf<report::Table>(*pageNamed(document, id))->rows) {
                partners += line[1].value;
                sum += line[2].value;
            }
            QVERIFY2(sum == all, id);
            QVERIFY2(partners == 60, id);
        }
        const auto* coverage = firstOf<report::Table>(*pageNamed(document, "programme.coverage"));
        Minor covered = 0;
        for (const auto& line : coverage->rows) {
            covered += line[3].value;
        }
        QVERIFY(covered == all);
    }

    void theFirstPartnersComeByRevenue() {
        const report::Document document = reportOf(ReportKind::Board, demoFacts());
        const auto* table = firstOf<report::Table>(*pageNamed(document, "programme.top"));
        QVERIFY(table->rows.size() == 10);
        QVERIFY(std::ranges::is_sorted(table->rows, std::ranges::greater(),
                                       [](const auto& line) { return line[2].value; }));
    }

    void whoIsAtRiskHasAReason() {
        const Judgement& j = *demoFacts()->judgement;
        const report::Document document = reportOf(ReportKind::Executive, demoFacts());
        const auto* table = firstOf<report::Table>(*pageNamed(document, "programme.at_risk"));
        for (const auto& line : table->rows) {
            const Index partner = demoFacts()->programme->columns->partnerOf.find(line[0].why.record);
            QVERIFY(j.flagsOpen[partner] > 0 || j.cards.band[partner] == 0 || j.healthCards.band[partner] == 0);
        }
    }
};

COUNTERPART_TEST(StandardReportsTest)

#include "standard_reports_test.moc"
