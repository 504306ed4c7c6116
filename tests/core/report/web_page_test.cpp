// SPDX-License-Identifier: GPL-3.0-or-later
// Is a web page whole, alone, readable without a picture, and harmless whatever stands in it?
#include "core/report/document/cleaned.h"
#include "core/report/html/markup.h"
#include "core/report/html/web_page.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <pugixml.hpp>
#include <set>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;

namespace {

WebPage drawn() {
    WebPage with;
    with.contents = "Contents";
    with.figures = "The figures";
    with.toTop = "To the top";
    with.picture = [](const Chart&, bool dark) {
        return std::string(dark ? "<svg id-of='dark'><rect/></svg>" : "<svg id-of='light'><rect/></svg>");
    };
    return with;
}

// The markup is written so that readers of XML can read it too: what is not closed or nested wrongly is found.
struct Parsed {
    pugi::xml_document document;
    bool ok = false;
    std::string fault;
    explicit Parsed(const std::string& html) {
        const auto result = document.load_buffer(html.data(), html.size(), pugi::parse_default | pugi::parse_doctype);
        ok = result.status == pugi::status_ok;
        fault = std::string(result.description()) + " at " + html.substr(static_cast<std::size_t>(result.offset), 80);
    }
    std::size_t count(const char* path) const { return document.select_nodes(path).size(); }
};

Document hostile(const std::string& text) {
    Document out = sampleDocument({});
    out.title = out.subtitle = out.author = out.frame = out.language = text;
    out.brand.name = out.brand.partner = out.brand.footer = out.brand.font = text;
    for (Page& page : out.pages) {
        page.title = page.subtitle = page.notes = text;
        page.id += text;
        for (Row& row : page.rows) {
            for (Block& block : row.blocks) {
                if (auto* chart = std::get_if<Chart>(&block.content)) {
                    chart->title = chart->caption = chart->alt = chart->measure.name = text;
                } else if (auto* table = std::get_if<Table>(&block.content)) {
                    table->heading = table->columns.front().title = text;
                    for (auto& cells : table->rows) {
                        cells.front().text = text;
                    }
                } else if (auto* prose = std::get_if<Prose>(&block.content)) {
                    prose->heading = prose->paragraphs.front().text = text;
                } else if (auto* tiles = std::get_if<Tiles>(&block.content)) {
                    tiles->tiles.front().label = tiles->tiles.front().value = text;
                }
            }
        }
    }
    return out;
}

bool hasInside(const std::string& html, std::initializer_list<const char*> words) {
    return std::ranges::any_of(words, [&](const char* word) { return html.find(word) != std::string::npos; });
}

Document withDetails() {
    Document document = onePage({});
    document.pages.front().look = Page::Look::Plain;
    document.pages.front().id = "all";
    document.pages.front().title = "All of them";
    Page detail = document.pages.front();
    detail.detail = true;
    detail.id = "one";
    detail.title = "One & only";
    Table table;
    table.heading = "Lines";
    table.columns = {{"Deal", false, 1, {}}, {"Amount", true, 1, {"Amount", 2, "0.00"}}};
    table.rows = {{{"D-1", kNoValue, Tone::Neutral, {}}, {"12.50", 1250, Tone::Bad, {}}},
                  {{"Total", kNoValue, Tone::Neutral, {}}, {"12.50", 1250, Tone::Neutral, {}}}};
    table.totals = true;
    Row row;
    row.blocks.push_back({table, 1});
    detail.rows = {row};
    detail.notes = "a secret of the speaker";
    document.pages.push_back(detail);
    return document;
}

} // namespace

class WebPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyElementIsClosed() {
        for (const bool rightToLeft : {false, true}) {
            const std::string html = webPageOf(sampleDocument({Format::Wide, rightToLeft, rightToLeft}), drawn());
            const Parsed parsed(html);
            QVERIFY2(parsed.ok, parsed.fault.c_str());
            QCOMPARE(parsed.count("//script"), std::size_t{0});
            QCOMPARE(parsed.count("/html/body//h1"), std::size_t{1});
            const std::string direction = parsed.document.child("html").attribute("dir").value();
            QCOMPARE(direction, std::string(rightToLeft ? "rtl" : "ltr"));
        }
    }

    void nothingIsFetched() {
        const std::string html = webPageOf(sampleDocument({}), drawn());
        QVERIFY(html.find("default-src 'none'") != std::string::npos);
        QVERIFY(!hasInside(html, {"http:", "https:", "url(", "@import", "<link", "<script", "<iframe", "<form"}));
        const Parsed parsed(html);
        for (const auto& image : parsed.document.select_nodes("//img")) {
            QVERIFY(std::string(image.node().attribute("src").value()).starts_with("data:image/"));
        }
    }

    void hostileTextsStayTexts() {
        for (const std::string& text : hostileTexts()) {
            const std::string html = webPageOf(hostile(text), drawn());
            const Parsed parsed(html);
            QVERIFY2(parsed.ok, parsed.fault.c_str());
            QVERIFY(!hasInside(html, {"<script", "<img src=x", "\u202E"}));
            const std::string expected = cleaned(text, 600);
            QVERIFY(std::string(parsed.document.select_node("//h1").node().text().get()) == expected ||
                    expected.empty());
            QCOMPARE(parsed.count("//style"), std::size_t{1});
        }
        const std::string html = webPageOf(hostile("</style></script><script>alert(1)</script>\" onload=\"x"), drawn());
        const Parsed parsed(html);
        QVERIFY2(parsed.ok, parsed.fault.c_str());
        QCOMPARE(parsed.count("//script"), std::size_t{0});
        QCOMPARE(parsed.count("//*[@onload]"), std::size_t{0});
    }

    void anchorsLeadSomewhereAndAreUnique() {
        Document document = sampleDocument({});
        document.pages.back().id = "a b";
        document.pages[document.pages.size() - 2].id = "a_20b";
        const Parsed parsed(webPageOf(document, drawn()));
        QVERIFY2(parsed.ok, parsed.fault.c_str());
        std::set<std::string> ids;
        for (const auto& node : parsed.document.select_nodes("//*[@id]")) {
            QVERIFY(ids.insert(node.node().attribute("id").value()).second);
        }
        std::size_t links = 0;
        for (const auto& node : parsed.document.select_nodes("//a[@href]")) {
            const std::string to = node.node().attribute("href").value();
            QVERIFY(to.starts_with("#"));
            QVERIFY2(ids.contains(to.substr(1)), to.c_str());
            ++links;
        }
        QVERIFY(links > document.pages.size());
    }

    void detailsOpenUnderTheirPageAndNotesAreLeftOut() {
        const std::string html = webPageOf(withDetails(), drawn());
        const Parsed parsed(html);
        QVERIFY2(parsed.ok, parsed.fault.c_str());
        QCOMPARE(parsed.count("//section[@id='p-all']/details[@id='p-one']//table"), std::size_t{1});
        QCOMPARE(std::string(parsed.document.select_node("//details/summary/h3").node().text().get()),
                 std::string("One & only"));
        QCOMPARE(parsed.count("//nav//li"), std::size_t{1}); // details are not in the contents
        QVERIFY(html.find("secret") == std::string::npos);
    }

    void tablesSayWhatTheirCellsBelongTo() {
        const Parsed parsed(webPageOf(withDetails(), drawn()));
        QCOMPARE(parsed.count("//table/thead//th[@scope='col']"), std::size_t{2});
        QCOMPARE(parsed.count("//table/tbody/tr/th[@scope='row']"), std::size_t{1});
        QCOMPARE(parsed.count("//table/tfoot/tr"), std::size_t{1});
        QCOMPARE(std::string(parsed.document.select_node("//table/caption").node().text().get()), std::string("Lines"));
        QCOMPARE(parsed.count("//div[@class='scroll'][@tabindex='0']/table"), std::size_t{1});
    }

    void aChartIsThereForBothGroundsAndInFigures() {
        const Document document = sampleDocument({});
        const Parsed parsed(webPageOf(document, drawn()));
        std::size_t charts = 0;
        for (const Page& page : document.pages) {
            for (const Row& row : page.rows) {
                for (const Block& block : row.blocks) {
                    const auto* chart = std::get_if<Chart>(&block.content);
                    charts += chart != nullptr && !isEmpty(*chart) ? 1 : 0;
                }
            }
        }
        QVERIFY(charts > 8);
        QCOMPARE(parsed.count("//div[contains(@class,'on-light')][@role='img'][@aria-label]/svg"), charts);
        QCOMPARE(parsed.count("//div[contains(@class,'on-dark')]/svg"), charts);
        QCOMPARE(parsed.count("//details[@class='figures']//table"), charts);
        const Parsed plain(webPageOf(document, {{}, "Contents", "Figures", "Top"}));
        QVERIFY2(plain.ok, plain.fault.c_str());
        QCOMPARE(plain.count("//svg"), std::size_t{0});
        QCOMPARE(plain.count("//figure/div[@class='scroll']/table"), charts);
    }

    void figuresAreExact() {
        Chart chart;
        chart.title = "Two bars";
        chart.measure = {"Amount", 2, "0.00"};
        chart.body =
            Bars{{"A", "B"}, {{"Now", Series::Role::Main, {{123'450, "1.2 K", Tone::Neutral, {}}, {}}}}, false};
        Row row;
        row.blocks.push_back({chart, 1});
        const std::string html = webPageOf(onePage({row}), {{}, "Contents", "Figures", "Top"});
        QVERIFY(html.find("<td class=\"n\">1234.5</td>") != std::string::npos);
        QVERIFY(html.find("<td class=\"n\">\u2013</td>") != std::string::npos); // no data is not 0
    }

    void theSameDocumentGivesTheSameBytes() {
        QVERIFY(webPageOf(sampleDocument({}), drawn()) == webPageOf(sampleDocument({}), drawn()));
    }

    void identifiersOfDifferentTextsDiffer() {
        std::set<std::string> names;
        for (const char* text : {"a b", "a_20b", "a-20b", "A b", "", " ", "ä"}) {
            QVERIFY(names.insert(html::identifier(text)).second);
        }
    }
};

COUNTERPART_TEST(WebPageTest)

#include "web_page_test.moc"
