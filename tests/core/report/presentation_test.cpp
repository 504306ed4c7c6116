// SPDX-License-Identifier: GPL-3.0-or-later
// Is a presentation what its document says, and a file that office programs read without repair?
#include "core/report/document/layout.h"
#include "core/report/pptx/presentation.h"
#include "tests/support/chart_schema.h"
#include "tests/support/deck_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>
#include <rapidcheck.h>
#include <set>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;

namespace {

pugi::xml_document parsed(const std::string& text) {
    pugi::xml_document out;
    out.load_buffer(text.data(), text.size());
    return out;
}

std::string allText(const std::string& slide) {
    std::string out;
    const pugi::xml_document document = parsed(slide);
    for (const pugi::xpath_node& each : document.select_nodes("//a:t")) {
        out += each.node().text().get();
        out += '\n';
    }
    return out;
}

QString joined(const std::vector<std::string>& lines) {
    QStringList out;
    for (const std::string& line : lines) {
        out << QString::fromStdString(line);
    }
    return out.join(QLatin1Char('\n'));
}

Document hostile(const std::string& text) {
    Document out = sampleDocument({});
    out.title = out.subtitle = out.author = out.frame = out.language = text;
    out.brand.name = out.brand.partner = out.brand.footer = out.brand.font = text;
    for (Page& page : out.pages) {
        page.title = page.subtitle = page.notes = text;
        for (Row& row : page.rows) {
            for (Block& block : row.blocks) {
                if (auto* chart = std::get_if<Chart>(&block.content)) {
                    chart->title = chart->caption = chart->alt = chart->measure.name = chart->measure.format = text;
                    if (auto* bars = std::get_if<Bars>(&chart->body)) {
                        bars->categories.front() = bars->series.front().name =
                            bars->series.front().points.front().label = text;
                        bars->series.front().points.pop_back();
                    }
                }
                if (auto* table = std::get_if<Table>(&block.content)) {
                    table->columns.front().title = table->heading = text;
                    for (auto& cells : table->rows) {
                        cells.front().text = text;
                        cells.pop_back();
                    }
                }
            }
        }
    }
    return out;
}

bool run(const QString& program, const QStringList& arguments, QByteArray* out = nullptr) {
    QProcess process;
    process.start(program, arguments);
    const bool done = process.waitForStarted() && process.waitForFinished(300'000) && process.exitCode() == 0;
    if (out != nullptr) {
        *out = process.readAllStandardOutput();
    }
    return done;
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packageIsWholeAndInOrder() {
        for (const Format format : {Format::Wide, Format::A4Portrait}) {
            for (const bool mirrored : {false, true}) {
                const Result<std::string> bytes = presentationOf(sampleDocument({format, mirrored, mirrored}));
                QVERIFY(bytes.has_value());
                const Parts parts = partsOf(*bytes);
                QVERIFY2(faultsOfPackage(parts).empty(), qPrintable(joined(faultsOfPackage(parts))));
                QVERIFY2(faultsOfOrder(parts).empty(), qPrintable(joined(faultsOfOrder(parts))));
                QVERIFY2(faultsOfCharts(parts).empty(), qPrintable(joined(faultsOfCharts(parts))));
            }
        }
    }

    void chartCheckSeesFaults() {
        const Parts sound = partsOf(*presentationOf(sampleDocument({})));
        const auto broken = [&](const std::string& what, const std::string& by) {
            Parts parts = sound;
            for (auto& [path, text] : parts) {
                const std::size_t at = path.starts_with("ppt/charts/chart") ? text.find(what) : std::string::npos;
                if (at != std::string::npos) {
                    text.replace(at, what.size(), by);
                    return !faultsOfCharts(parts).empty();
                }
            }
            return false;
        };
        QVERIFY(broken("<c:date1904 val=\"0\"/>", "<c:date1904/>"));
        QVERIFY(broken("<c:barDir val=\"col\"/>", ""));
        QVERIFY(broken("<c:idx val=\"0\"/><c:order val=\"0\"/>", "<c:order val=\"0\"/><c:idx val=\"0\"/>"));
        QVERIFY(broken("<c:dLblPos val=\"ctr\"/>", "<c:dLblPos val=\"outEnd\"/>")); // of a stack
        QVERIFY(broken("<c:crossAx val=\"1000\"/>", "<c:crossAx val=\"7\"/>"));
        QVERIFY(broken("<c:autoUpdate val=\"0\"/>", "<c:autoUpdated val=\"0\"/>"));
        QVERIFY(broken("<c:gapWidth val=\"", "<c:gapWidth val=\"9"));
    }

    void orderCheckSeesAFault() { // else the test above could not fail
        Parts parts = partsOf(*presentationOf(sampleDocument({})));
        std::string& slide = parts.at("ppt/slides/slide2.xml");
        const std::size_t at = slide.find("<p:clrMapOvr>");
        slide = slide.substr(0, slide.find("<p:cSld>")) + "<p:clrMapOvr/>" +
                slide.substr(slide.find("<p:cSld>"), at - slide.find("<p:cSld>")) + "</p:sld>";
        QVERIFY(!faultsOfOrder(parts).empty());
        parts.erase("ppt/charts/chart1.xml");
        QVERIFY(!faultsOfPackage(parts).empty());
    }

    void sameDocumentSameBytes() {
        const Document document = sampleDocument({});
        const std::string first = *presentationOf(document);
        QTest::qWait(1100); // another second on the clock
        QVERIFY(first == *presentationOf(document));
    }

    void chartsAreNativeAndHoldTheNumbersOfTheDocument() {
        const Document document = sampleDocument({});
        const Parts parts = partsOf(*presentationOf(document));
        std::set<double> numbers;
        int charts = 0;
        for (const auto& [path, text] : parts) {
            if (path.starts_with("ppt/charts/chart") && path.ends_with(".xml")) {
                ++charts;
                const std::string fault = faultOfCaches(parts, path, numbers);
                QVERIFY2(fault.empty(), fault.c_str());
            }
        }
        QVERIFY(charts >= 10);
        for (const Page& page : document.pages) {
            for (const Row& row : page.rows) {
                for (const Block& block : row.blocks) {
                    const auto* chart = std::get_if<Chart>(&block.content);
                    if (chart == nullptr || std::holds_alternative<Heat>(chart->body)) {
                        continue; // a table
                    }
                    for (const ChartRows::Row& each : rowsOf(*chart).rows) {
                        for (const std::int64_t value : each.values) {
                            QVERIFY2(value == kNoValue || numbers.contains(static_cast<double>(value)),
                                     each.name.c_str());
                        }
                    }
                }
            }
        }
    }

    void waterfallFloatsAcrossZero() {
        Waterfall waterfall;
        for (const auto& [value, total] : std::vector<std::pair<std::int64_t, bool>>{
                 {100, true}, {-250, false}, {-50, false}, {400, false}, {200, true}}) {
            waterfall.steps.push_back({"step", {value, "x", Tone::Neutral, {}}, total});
        }
        const Parts parts =
            partsOf(*presentationOf(onePage({{{{Chart{"", "", {"Value", 0, "0"}, waterfall, "", ""}, 1}}, 1}})));
        const Sheet sheet = firstSheetOf(parts.at("ppt/embeddings/workbook1.xlsx"));
        const auto column = [&](char letter) {
            std::vector<int> out;
            for (int i = 2; i <= 6; ++i) {
                out.push_back(std::stoi(sheet.cells.at(letter + std::to_string(i))));
            }
            return out;
        };
        QVERIFY((column('B') == std::vector<int>{100, -250, -50, 400, 200}));  // what was said
        QVERIFY((column('D') == std::vector<int>{100, -150, -200, 200, 200})); // where each ends
        QVERIFY((column('E') == std::vector<int>{0, 0, -150, 0, 0}));          // the unseen base
        QVERIFY((column('F') == std::vector<int>{100, 100, 0, 200, 200}));     // above zero
        QVERIFY((column('G') == std::vector<int>{0, -150, -50, -200, 0}));     // below
    }

    void slidesSayWhatTheDocumentSays() {
        const Document document = sampleDocument({});
        const Parts parts = partsOf(*presentationOf(document));
        std::size_t index = 0;
        for (const PlacedPage& page : layOut(document)) {
            const std::string path = "ppt/slides/slide" + std::to_string(++index) + ".xml";
            QVERIFY(allText(parts.at(path)).find(page.title.text) != std::string::npos);
            QCOMPARE(parts.contains("ppt/notesSlides/notesSlide" + std::to_string(index) + ".xml"),
                     !page.notes.empty());
            const pugi::xml_document slide = parsed(parts.at(path));
            for (const pugi::xpath_node& each :
                 slide.select_nodes("//p:graphicFrame//p:cNvPr[..//a:chart] | //p:pic//p:cNvPr")) {
                QVERIFY(*each.node().attribute("descr").value() != '\0');
            }
        }
        QVERIFY(!parts.contains("ppt/slides/slide" + std::to_string(index + 1) + ".xml"));
    }

    void documentWithoutPagesIsAPresentation() {
        Document document = sampleDocument({});
        document.pages.clear();
        const Parts parts = partsOf(*presentationOf(document));
        QVERIFY2(faultsOfPackage(parts).empty(), qPrintable(joined(faultsOfPackage(parts))));
        QVERIFY2(faultsOfOrder(parts).empty(), qPrintable(joined(faultsOfOrder(parts))));
        QVERIFY(!partsOf(*presentationOf(Document{})).empty());
    }

    void picturesOfTheBrandStandOnTheLayouts() {
        Document document = sampleDocument({});
        document.images = {{"logo", "image/png", tinyPng(), 30, 10}, {"bad", "image/png", "no picture", 30, 10}};
        document.brand.logo = "logo";
        document.brand.partnerLogo = "bad";
        const Parts parts = partsOf(*presentationOf(document));
        QVERIFY(parts.at("ppt/media/image1.png") == tinyPng());
        QVERIFY(!parts.contains("ppt/media/image2.png"));
        QVERIFY(parts.at("ppt/slideLayouts/slideLayout2.xml").find("<p:pic>") != std::string::npos);
        QVERIFY2(faultsOfPackage(parts).empty(), qPrintable(joined(faultsOfPackage(parts))));
    }

    void hostileTextsBreakNothing() {
        for (const std::string& text : hostileTexts()) {
            const Result<std::string> bytes = presentationOf(hostile(text));
            QVERIFY(bytes.has_value());
            const Parts parts = partsOf(*bytes);
            QVERIFY2(faultsOfPackage(parts).empty(), qPrintable(joined(faultsOfPackage(parts))));
            QVERIFY2(faultsOfOrder(parts).empty(), qPrintable(joined(faultsOfOrder(parts))));
            QVERIFY2(faultsOfCharts(parts).empty(), qPrintable(joined(faultsOfCharts(parts))));
            std::set<double> numbers;
            for (const auto& [path, part] : parts) {
                if (path.starts_with("ppt/charts/chart") && path.ends_with(".xml")) {
                    const std::string fault = faultOfCaches(parts, path, numbers);
                    QVERIFY2(fault.empty(), fault.c_str());
                }
            }
        }
    }

    void officeConvertsEveryPage() {
        QByteArray version;
        if (!run(QStringLiteral("soffice"), {QStringLiteral("--version")}, &version)) {
            QSKIP("soffice is not installed");
        }
        QTemporaryDir folder;
        const bool keep = qEnvironmentVariableIsSet("COUNTERPART_KEEP");
        const QString path = keep ? qEnvironmentVariable("COUNTERPART_KEEP") : folder.path();
        QStringList files;
        const std::vector<std::pair<const char*, SampleOptions>> samples{{"wide", {}},
                                                                         {"dark", {Format::Classic, true, false}},
                                                                         {"print", {Format::A4Landscape, false, false}},
                                                                         {"paper", {Format::A4Portrait, false, true}}};
        for (const auto& [name, options] : samples) {
            Document document = sampleDocument(options);
            document.images = {{"logo", "image/png", tinyPng(), 30, 10}};
            document.brand.logo = options.format == Format::Classic ? "logo" : "";
            files << path + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".pptx");
            std::ofstream(files.back().toStdString(), std::ios::binary) << *presentationOf(document);
        }
        const QString profile =
            QStringLiteral("-env:UserInstallation=file://") + folder.path() + QStringLiteral("/profile");
        QVERIFY(run(QStringLiteral("soffice"),
                    QStringList{profile, QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                                QStringLiteral("pdf"), QStringLiteral("--outdir"), path} +
                        files));
        for (const auto& [name, options] : samples) {
            const QString pdf = path + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".pdf");
            QByteArray text;
            QVERIFY(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}, &text));
            const std::vector<PlacedPage> pages = layOut(sampleDocument(options));
            QCOMPARE(static_cast<std::size_t>(text.count('\f')), pages.size());
            const QString all = QString::fromUtf8(text).simplified();
            for (const PlacedPage& page : pages) {
                const QString title = QString::fromStdString(page.title.text).simplified();
                if (title.isEmpty() || title.front().unicode() > 0x24F || options.rightToLeft) {
                    continue; // other scripts come out of a PDF in an order of their own
                }
                QVERIFY2(all.contains(title), qPrintable(title));
            }
        }
    }
};

COUNTERPART_TEST(PresentationTest)
#include "presentation_test.moc"
