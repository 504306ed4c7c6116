// SPDX-License-Identifier: GPL-3.0-or-later
// Does the same table give the same plan however its file is written? And every kind the same records, imported twice?
#include "core/io/demo/demo.h"
#include "core/io/export/csv_export.h"
#include "tests/support/equal_workspaces.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::testing;
using importing::ImportPlan;

namespace {

using Rows = std::vector<std::vector<std::u16string>>;

enum class Written { Utf8, Utf8Marked, Windows1252, Utf16Little, Utf16Big, Utf16Unmarked };

struct Style {
    char16_t delimiter = u',';
    std::u16string lineEnd = u"\n";
    Written written = Written::Utf8;
    bool quotesAll = false;
    bool lastLineEnds = true;
};

std::u16string textOf(const Rows& rows, const Style& style) {
    std::u16string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool quoted = style.quotesAll || row[i].find_first_of(u",;\t\"\r\n") != std::u16string::npos;
            text += i > 0 ? std::u16string(1, style.delimiter) : std::u16string();
            text += quoted ? u"\"" : u"";
            for (const char16_t c : row[i]) {
                text.append(c == u'"' ? 2 : 1, c);
            }
            text += quoted ? u"\"" : u"";
        }
        if (style.lastLineEnds || &row != &rows.back()) {
            text += style.lineEnd;
        }
    }
    return text;
}

std::string bytesOf(const Rows& rows, const Style& style) {
    const std::u16string text = textOf(rows, style);
    const bool marked = style.written == Written::Utf16Little || style.written == Written::Utf16Big;
    std::string bytes;
    const auto add16 = [&](char16_t c) {
        const char low = static_cast<char>(c & 0xff);
        const char high = static_cast<char>(c >> 8);
        bytes += style.written == Written::Utf16Big ? high : low;
        bytes += style.written == Written::Utf16Big ? low : high;
    };
    switch (style.written) {
    case Written::Utf8:
        return QString::fromStdU16String(text).toStdString();
    case Written::Utf8Marked:
        return "\xEF\xBB\xBF" + QString::fromStdU16String(text).toStdString();
    case Written::Windows1252:
        for (const char16_t c : text) {
            bytes += c == u'\u20AC' ? '\x80' : c == u'\u2013' ? '\x96' : static_cast<char>(c);
        }
        return bytes;
    default:
        if (marked) {
            add16(u'\uFEFF');
        }
        std::ranges::for_each(text, add16);
        return bytes;
    }
}

// Words of western Europe with what breaks careless readers, each accent beside a plain letter as people write them.
rc::Gen<std::u16string> anyName() {
    const auto piece =
        rc::gen::element<std::u16string>(u"Vel", u"mark ", u"caf\u00E9 ", u"Gr\u00F6n ", u"5\u20ACa", u"a\u2013b",
                                         u"\"q\"", u"x,y", u"x;y", u"a\tb", u"two\nlines ", u"=1+1", u"O'N");
    return rc::gen::map(rc::gen::container<std::vector<std::u16string>>(piece), [](const auto& pieces) {
        std::u16string name = u"N";
        for (const auto& one : pieces) {
            name += one;
        }
        return name + u"n";
    });
}

// Partners, some with a parent, some twice, some that cannot be.
Rows anyPartners() {
    Rows rows = {{u"key", u"name", u"type", u"joined", u"parent", u"Region Code"}};
    const int count = *rc::gen::inRange(1, 25);
    for (int i = 0; i < count; ++i) {
        const auto number = [&](int n) { return u"P-" + QString::number(n).toStdU16String(); };
        std::vector<std::u16string> row = {number(*rc::gen::inRange(0, 30)),
                                           *anyName(),
                                           *rc::gen::element<std::u16string>(u"reseller", u"", u"h\u00F4te"),
                                           *rc::gen::element<std::u16string>(u"2026-01-31", u"", u"31 January"),
                                           *rc::gen::element<std::u16string>(u"", u"", number(i / 2), u"P-none"),
                                           *rc::gen::element<std::u16string>(u"", u"7", u"a,b;c")};
        if (*rc::gen::inRange(0, 12) == 0) {
            row.pop_back();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string describe(const ImportPlan& plan) {
    const auto& counts = plan.of(Kind::Partner);
    std::string text = std::to_string(counts.created) + "/" + std::to_string(counts.duplicates) + "/" +
                       std::to_string(counts.rejected) + "\n";
    for (const auto& reject : plan.rejects) {
        Error error = reject.error;
        text += wordsOf(error) + "\n";
    }
    return text;
}

} // namespace

class ImportVariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void howATableIsWrittenDoesNotMatter() {
        QVERIFY(rc::check("every style gives the plan of plain CSV", [] {
            const Rows rows = anyPartners();
            Importer plain;
            const auto expected = plain.import({{"partners.csv", bytesOf(rows, {})}});
            RC_ASSERT(expected.has_value());
            Style style;
            style.delimiter = *rc::gen::element(u',', u';', u'\t');
            style.lineEnd = *rc::gen::element<std::u16string>(u"\n", u"\r\n", u"\r");
            style.written = *rc::gen::element(Written::Utf8, Written::Utf8Marked, Written::Windows1252,
                                              Written::Utf16Little, Written::Utf16Big, Written::Utf16Unmarked);
            style.quotesAll = *rc::gen::arbitrary<bool>();
            style.lastLineEnds = *rc::gen::arbitrary<bool>();
            Importer other;
            const auto found = other.import({{"partners.csv", bytesOf(rows, style)}});
            if (!found) {
                RC_FAIL(wordsOf(found));
            }
            RC_ASSERT(describe(*found) == describe(*expected));
            const std::string difference = firstDifference(*plain.snapshot, *other.snapshot);
            if (!difference.empty()) {
                RC_FAIL(difference);
            }
            // And on top of the other it changes nothing.
            const auto again = plain.plan({{"partners.csv", bytesOf(rows, style)}});
            RC_ASSERT(again.has_value() && again->changes.empty());
        }));
    }

    // The whole demo, kind by kind: what was exported is what is there, and the same file again is no news.
    void everyKindImportedTwiceIsThereOnce() {
        IdSource ids(3, 1);
        const auto made = demo::make({}, ids);
        QVERIFY(made);
        const SnapshotPtr snapshot = apply(Snapshot(), *made, 1);
        Importer importer;
        Importer::Files all;
        for (std::size_t k = 0; k < kKindCount; ++k) {
            std::string text;
            const auto done =
                exporting::writeCsv(*snapshot, static_cast<Kind>(k), [&](std::string_view piece) -> Result<void> {
                    text += piece;
                    return {};
                });
            QVERIFY(done);
            all.emplace_back(std::string(tableOf(static_cast<Kind>(k))) + ".csv", std::move(text));
        }
        const auto first = importer.import(all);
        QVERIFY2(first && first->rejects.empty(), wordsOf(first).c_str());
        const std::string difference = firstDifference(*snapshot, *importer.snapshot);
        QVERIFY2(difference.empty(), difference.c_str());
        for (std::size_t k = 0; k < kKindCount; ++k) {
            const Kind kind = static_cast<Kind>(k);
            const auto again = importer.plan({all[k]});
            QVERIFY2(again && again->changes.empty() && again->rejects.empty(), all[k].first.c_str());
            std::int64_t records = 0;
            withKind(kind, [&]<class Record>() {
                records = static_cast<std::int64_t>(importer.snapshot->table<Record>().size());
            });
            QCOMPARE(again->of(kind).unchanged, records);
            QVERIFY2(records > 0 || !isFact(kind), all[k].first.c_str());
        }
    }
};

COUNTERPART_TEST(ImportVariantsTest)
#include "import_variants_test.moc"
