// SPDX-License-Identifier: GPL-3.0-or-later
// Does a document come back from its JSON as it was presented, and is what is no document refused with its place?
#include "core/report/document/cleaned.h"
#include "core/report/document/document_json.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::report;
using counterpart::testing::hostileTexts;
using counterpart::testing::sampleDocument;

namespace {

// Records are numbers in these.
std::string keyOf(Kind, RecordId id) { return std::to_string(id); }
RecordId recordOf(Kind, std::string_view key) { return std::stoll(std::string(key)); }

Result<Document> read(std::string_view json) { return readDocument(json, recordOf); }

std::string placeOf(std::string_view json) {
    const auto document = read(json);
    return document ? "none" : document.error().column;
}

Document withWhy() {
    Document document = sampleDocument({});
    Tile tile{"Revenue", "1.2 M", "+12 %", "quota 1 M", Tone::Good, {"revenue.attributed", Kind::Partner, 77, {}}};
    tile.why.period = *parsePeriod("2026-Q3");
    tile.why.against = *parsePeriod("2026-Q2");
    tile.why.within = "stage=proposal";
    document.pages.front().rows.push_back({{Block{Tiles{{tile}}}}, 0});
    return document;
}

} // namespace

class DocumentJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDocumentComesBackAsItWas() {
        for (const bool dark : {false, true}) {
            for (const Format format : {Format::Wide, Format::Classic, Format::A4Landscape, Format::A4Portrait}) {
                const Document document = cleaned(sampleDocument({format, dark, dark}));
                const auto back = read(writeDocument(document, keyOf));
                QVERIFY2(back.has_value(), back ? "" : back.error().column.c_str());
                QVERIFY(*back == document);
            }
        }
        Document document = cleaned(withWhy());
        document.pages.back().detail = true;
        QVERIFY(*read(writeDocument(document, keyOf)) == document);
    }

    void hostileTextsComeBackHarmless() {
        for (const std::string& text : hostileTexts()) {
            Document document = withWhy();
            document.title = document.pages.front().title = document.pages.front().notes = text;
            const auto back = read(writeDocument(cleaned(document), keyOf));
            QVERIFY(back.has_value());
            QVERIFY(*back == cleaned(document));
        }
    }

    void aFigureOfARecordThatIsGoneKeepsItsWordsAlone() {
        const Document document = withWhy();
        const auto back = read(writeDocument(document, [](Kind, RecordId) { return std::string(); }));
        const auto& tile = std::get<Tiles>(back->pages.front().rows.back().blocks.front().content).tiles.front();
        QVERIFY(!tile.why.has());
        QVERIFY(tile.value == "1.2 M");
        const auto gone =
            readDocument(writeDocument(document, keyOf), [](Kind, std::string_view) { return RecordId{0}; });
        QVERIFY(!std::get<Tiles>(gone->pages.front().rows.back().blocks.front().content).tiles.front().why.has());
    }

    void whatIsNoDocumentIsRefusedWithItsPlace() {
        QVERIFY(placeOf("{\"pages\": [{\"title\": 5}]}") == "pages[0].title");
        QVERIFY(placeOf("{\"format\": \"A0\"}") == "format");
        QVERIFY(placeOf("{\"made\": \"yesterday\"}") == "made");
        QVERIFY(placeOf("{\"images\": [{\"bytes\": \"?\"}]}") == "images[0].bytes");
        QVERIFY(placeOf("{\"pages\": [{\"rows\": [{\"blocks\": [{\"kind\": \"film\", \"content\": {}}]}]}]}") ==
                "pages[0].rows[0].blocks[0].kind");
        QVERIFY(placeOf("{\"pages\": [{\"rows\": [{\"blocks\": [{}]}]}]}") == "pages[0].rows[0].blocks[0]");
        QVERIFY(placeOf("{\"pages\": [{\"rows\": [{\"height\": \"high\"}]}]}") == "pages[0].rows[0].height");
        QVERIFY(placeOf("{\"unknown\": 1}") == "none"); // of a later version
        QVERIFY(!read("[]"));
    }

    void aTruncatedOneNeverReads() {
        const std::string json = writeDocument(withWhy(), keyOf);
        for (std::size_t size = 0; size < json.size(); size += 1 + size / 97) {
            QVERIFY(!read(std::string_view(json).substr(0, size)));
        }
    }
};

COUNTERPART_TEST(DocumentJsonTest)
#include "document_json_test.moc"
