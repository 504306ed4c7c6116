// SPDX-License-Identifier: GPL-3.0-or-later
// Does a workbook hold the numbers of its document, as numbers, and every text as text?
#include "core/report/xlsx/workbook.h"
#include "tests/support/package_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;

namespace {

std::vector<std::string> sheetNames(const Parts& parts) {
    std::vector<std::string> out;
    pugi::xml_document document;
    document.load_string(parts.at("xl/workbook.xml").c_str());
    for (const pugi::xml_node& each : document.child("workbook").child("sheets").children()) {
        out.emplace_back(each.attribute("name").value());
    }
    return out;
}

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableAndChartHasASheet() {
        const Parts parts = partsOf(*workbookOf(sampleDocument({})));
        const std::vector<std::string> names = sheetNames(parts);
        QCOMPARE(names.size(), std::size_t{18});
        QVERIFY(std::set<std::string>(names.begin(), names.end()).size() == names.size());
        int charts = 0;
        for (const auto& [path, text] : parts) {
            charts += path.starts_with("xl/charts/chart") ? 1 : 0;
        }
        QCOMPARE(charts, 13); // all but heat map and journey
    }

    void numbersAreNumbersWithTheirPlaces() {
        Table table;
        table.columns = {{"Deal", false, 1, {}}, {"Amount", true, 1, {"Amount", 2, "#,##0.00"}}};
        table.rows = {{{"A", kNoValue, Tone::Neutral, {}}, {"12.34", 1234, Tone::Neutral, {}}},
                      {{"B", kNoValue, Tone::Neutral, {}}, {"", kNoValue, Tone::Neutral, {}}}};
        Document document = onePage({{{{table, 1}}, 1}});
        document.pages[0].title = "Page";
        document.subtitle = document.frame = "";
        const Sheet sheet = firstSheetOf(*workbookOf(document));
        QCOMPARE(sheet.cells.at("A3"), std::string("Deal"));
        QCOMPARE(sheet.cells.at("B4"), std::string("12.34"));
        QVERIFY(!sheet.cells.contains("B5"));
    }

    void nothingBecomesAFormula() {
        for (const std::string& text : hostileTexts()) {
            Table table;
            table.heading = text;
            table.columns = {{text, false, 1, {}}, {"=1+1", false, 1, {}}};
            table.rows = {{{text, kNoValue, Tone::Neutral, {}}, {"@SUM(A1)", kNoValue, Tone::Neutral, {}}}};
            const Result<std::string> bytes = workbookOf(onePage({{{{table, 1}, {table, 1}}, 1}}));
            QVERIFY(bytes.has_value());
            const Parts parts = partsOf(*bytes);
            const std::vector<std::string> names = sheetNames(parts);
            QVERIFY(names.size() == 2 && names[0] != names[1]);
            for (const auto& [path, part] : parts) {
                QVERIFY(part.find("<f>") == std::string::npos);
                pugi::xml_document document;
                QVERIFY2(document.load_buffer(part.data(), part.size()), path.c_str());
            }
        }
    }

    void sameDocumentSameBytes() {
        const std::string first = *workbookOf(sampleDocument({}));
        QTest::qWait(1100);
        QVERIFY(first == *workbookOf(sampleDocument({})));
    }
};

COUNTERPART_TEST(WorkbookTest)
#include "workbook_test.moc"
