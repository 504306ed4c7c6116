// SPDX-License-Identifier: GPL-3.0-or-later
// Do random tables come back, however they are quoted, ended and delimited? Do blocks and the plain reader agree with
// the reader?
#include "core/io/csv/encoding.h"
#include "core/io/csv/scan.h"
#include "core/io/csv/writer.h"
#include "tests/core/io/csv_reference.h"
#include "tests/core/io/csv_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using csv::testing::Cells;
using csv::testing::cellsOf;
using csv::testing::documentOf;
using csv::testing::readAll;
using csv::testing::readBlock;

namespace {

// Characters of one to four bytes, and those that mean something to CSV.
rc::Gen<std::string> cellText() {
    const auto piece =
        rc::gen::element<std::string>("a", "b", "0", " ", ",", ";", "\t", "|", "\"", "\n", "\r", "\r\n", "'", "=",
                                      "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "long enough to fill a stride");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& each : pieces)
                                text += each;
                            return text;
                        });
}

rc::Gen<Cells> table() {
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 6), [](std::size_t width) {
        return rc::gen::nonEmpty(
            rc::gen::container<Cells>(rc::gen::container<std::vector<std::string>>(width, cellText())));
    });
}

// Bytes that are no table at all, but look like one.
rc::Gen<std::string> anyBytes() {
    return rc::gen::container<std::string>(
        rc::gen::element('"', '"', ',', ';', '\n', '\r', '\0', 'x', 'y', ' ', '\xC3', '\xA9'));
}

// Quotes by necessity or by whim, line ends and empty lines by whim.
std::string writtenByWhim(const Cells& cells, char delimiter) {
    std::string text;
    for (const auto& row : cells) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string special = std::string("\"\r\n") + delimiter;
            const bool must = row[i].find_first_of(special) != std::string::npos || (row.size() == 1 && row[i].empty());
            if (i > 0)
                text += delimiter;
            if (!must && !*rc::gen::arbitrary<bool>()) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i])
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += *rc::gen::element<std::string>("\n", "\r\n", "\r", "\n\n", "\r\r\n");
    }
    if (*rc::gen::arbitrary<bool>())
        text.erase(text.find_last_not_of("\r\n") + 1); // no line end at the end
    return text;
}

Cells headed(Cells cells) {
    std::string name = "a";
    std::vector<std::string> header(cells.front().size());
    for (std::string& each : header)
        each = name, ++name[0];
    cells.insert(cells.begin(), header);
    return cells;
}

} // namespace

class CsvPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesWrittenByWhimComeBack() {
        QVERIFY(rc::check([] {
            const Cells cells = *table();
            const char delimiter = *rc::gen::element(',', ';', '\t', '|');
            const auto document = documentOf(writtenByWhim(headed(cells), delimiter));
            RC_ASSERT(cells.front().size() == 1 || document.delimiter() == delimiter);
            if (document.delimiter() == delimiter) {
                RC_ASSERT(cellsOf(document) == cells);
                for (const auto& row : readAll(document))
                    RC_ASSERT(row.fault == csv::RowFault::None);
            }
        }));
    }

    void tablesOfTheWriterComeBackHeaderAndAll() {
        QVERIFY(rc::check([] {
            const Cells cells = *table();
            std::string text;
            csv::Writer writer(text);
            for (const auto& row : cells) {
                for (const std::string& each : row)
                    writer.text(each);
                writer.endRow();
            }
            const auto document = documentOf(text);
            Cells read = cellsOf(document);
            read.insert(read.begin(), document.header());
            for (auto& row : read) {
                for (std::string& each : row)
                    each = std::string(csv::undefuse(each));
            }
            RC_ASSERT(read == cells);
        }));
    }

    void blocksGiveTheRowsOfTheWhole() {
        QVERIFY(rc::check([] {
            csv::SourceOptions narrow;
            narrow.encoding = csv::Encoding::Utf8; // zeros and all, so that broken characters are faults of rows
            const std::string text =
                *rc::gen::arbitrary<bool>() ? "a,b\n" + *anyBytes() : writtenByWhim(headed(*table()), ',');
            const auto document =
                csv::Document::open(csv::Source::fromBytes(text, {}, narrow).value(), {.delimiter = ','}).value();
            const auto whole = readAll(document);
            for (std::size_t count = 1; count < 12; ++count) {
                std::vector<csv::testing::ReadRow> rows;
                std::string bytes;
                const auto blocks = document.blocks(count);
                RC_ASSERT(blocks.size() <= count);
                for (const csv::Block& block : blocks) {
                    RC_ASSERT(!block.bytes.empty());
                    bytes += block.bytes;
                    std::ranges::move(readBlock(document, block), std::back_inserter(rows));
                }
                RC_ASSERT(bytes == document.body().bytes);
                RC_ASSERT(rows == whole);
            }
        }));
    }

    void thePlainReaderAgrees() {
        QVERIFY(rc::check([] {
            csv::SourceOptions latin;
            latin.encoding = csv::Encoding::Windows1252; // so that no bytes are damage
            const auto source = csv::Source::fromBytes("a,b\n" + *anyBytes(), {}, latin).value();
            const auto document = csv::Document::open(source, {.delimiter = ','}).value();
            const auto plain = csv::testing::PlainReader(',', 2).read(document.body().bytes);
            const auto rows = readAll(document);
            RC_ASSERT(rows.size() == plain.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const bool ragged = rows[i].fault == csv::RowFault::Ragged;
                RC_ASSERT(rows[i].line == plain[i].line);
                RC_ASSERT((ragged ? csv::RowFault::None : rows[i].fault) == plain[i].fault);
                RC_ASSERT(plain[i].fault != csv::RowFault::None || rows[i].fields == plain[i].fields);
            }
        }));
    }

    void stridesFindWhatLoopsFind() {
        QVERIFY(rc::check([] {
            const std::string text = *anyBytes();
            const std::array<char, 3> wanted{'"', '\n', '\0'};
            csv::Scan<3> scan(text, wanted);
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (std::ranges::find(wanted, text[i]) != wanted.end())
                    RC_ASSERT(scan.next() == text.data() + i);
            }
            RC_ASSERT(scan.next() == text.data() + text.size());
            std::int64_t lines = 0;
            for (std::size_t i = 0; i < text.size(); ++i)
                lines += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) ? 1 : 0;
            RC_ASSERT(csv::countLineEnds(text) == lines);
            std::string padded = text;
            padded.resize(csv::kStride, 'z');
            RC_ASSERT(csv::matches(padded.data(), wanted) == csv::matchesOneByOne(padded.data(), wanted));
        }));
    }

    // Every 255 steps the counters of a byte are emptied; longer texts than random ones get there.
    void linesOfLongTextsAreCounted() {
        for (const std::size_t size : {4079, 4080, 4081, 4096, 4097, 12'345}) {
            QCOMPARE(csv::countLineEnds(std::string(size, '\n')), std::int64_t(size));
            QCOMPARE(csv::countLineEnds(std::string(size, '\r')), std::int64_t(size));
            std::string pairs;
            while (pairs.size() < size)
                pairs += "\r\n";
            QCOMPARE(csv::countLineEnds(pairs), std::int64_t(pairs.size() / 2));
            QCOMPARE(csv::countLineEnds(pairs.substr(1)), std::int64_t(pairs.size() / 2));
        }
    }

    void piecesOfUtf8AreCountedLikeTheWhole() {
        QVERIFY(rc::check([] {
            const std::string text = *rc::gen::container<std::string>(rc::gen::element(
                'a', '\x80', '\xA9', '\xC3', '\xE2', '\x82', '\xAC', '\xF0', '\x9F', '\x98', '\xED', '\xFF'));
            const std::size_t slice = *rc::gen::inRange<std::size_t>(4, 9);
            csv::Utf8Census whole;
            whole.feed(text);
            csv::Utf8Census pieces;
            for (std::string_view left = text; !left.empty();) {
                const std::size_t size = csv::sliceEnd(left, slice);
                pieces.feed(left.substr(0, size));
                left.remove_prefix(size);
            }
            RC_ASSERT(whole.sequences == pieces.sequences && whole.broken == pieces.broken);
            RC_ASSERT((whole.broken == 0) == (csv::firstBrokenUtf8(text) == std::string::npos));
            const QString decoded = QString::fromUtf8(text.data(), qsizetype(text.size())); // U+FFFD for what is broken
            RC_ASSERT((whole.broken == 0) == !decoded.contains(QChar::ReplacementCharacter));
        }));
    }
};

COUNTERPART_TEST(CsvPropertyTest)
#include "csv_property_test.moc"
