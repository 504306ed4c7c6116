// SPDX-License-Identifier: GPL-3.0-or-later
// Are rows, lines and faults what the bytes say?
#include "core/io/csv/encoding.h"
#include "core/io/csv/reader.h"
#include "tests/core/io/csv_support.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using csv::RowFault;
using csv::testing::Cells;
using csv::testing::cellsOf;
using csv::testing::documentOf;
using csv::testing::readAll;
using csv::testing::ReadRow;
using Names = std::vector<std::string>;

namespace {

Error openingFails(std::string text, const csv::ReaderOptions& options = {}) {
    const auto document = csv::Document::open(csv::Source::fromBytes(std::move(text), "test.csv").value(), options);
    return document ? Error{} : document.error();
}

// The errors of all faulty rows, as a report would list them.
std::vector<Error> errorsOf(const csv::Document& document) {
    std::vector<Error> errors;
    csv::Reader reader(document);
    for (csv::Row row; reader.next(row);) {
        if (!row.ok())
            errors.push_back(document.error(row));
    }
    return errors;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineEndEndsALine() {
        const auto document = documentOf("a,b\r1,2\n3,4\r\n\r\r\n\n5,6");
        QCOMPARE(cellsOf(document), (Cells{{"1", "2"}, {"3", "4"}, {"5", "6"}}));
        const auto rows = readAll(document);
        QCOMPARE(rows[0].line, 2);
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[2].line, 7);
    }

    void quotedFieldsHoldDelimitersQuotesAndLineEnds() {
        const auto document = documentOf("a,b\n\"x,\"\"y\"\"\",\"1\r\n2\r3\n\"\n\"\",\"\"\"\"\n");
        QCOMPARE(cellsOf(document), (Cells{{"x,\"y\"", "1\r\n2\r3\n"}, {"", "\""}}));
        QCOMPARE(readAll(document)[1].line, 6); // 2 CRLF 3 CR 4 LF, then the row's own end
    }

    void aQuoteAmidPlainTextIsText() {
        QCOMPARE(cellsOf(documentOf("a,b\n3.5\" disk, \"x\"\n")), (Cells{{"3.5\" disk", " \"x\""}}));
    }

    void rawIsTheRowAsItStood() {
        const auto rows = readAll(documentOf("a,b\n\"x\"\"\n\",2\r\n3,4"));
        QCOMPARE(rows[0].raw, std::string("\"x\"\"\n\",2"));
        QCOMPARE(rows[1].raw, std::string("3,4"));
    }

    void emptyFieldsAndLinesOfDelimitersAreRows() {
        QCOMPARE(cellsOf(documentOf("a,b,c\n,,\n1,,\n,,3")), (Cells{{"", "", ""}, {"1", "", ""}, {"", "", "3"}}));
    }

    void aLoneEmptyCellNeedsItsQuotes() { QCOMPARE(cellsOf(documentOf("a\n\n\"\"\n\nx\n")), (Cells{{""}, {"x"}})); }

    void theHeaderMayComeAfterEmptyLines() {
        const auto document = documentOf("\n\r\nkey,name\n1,2\n");
        QCOMPARE(document.header(), (Names{"key", "name"}));
        QCOMPARE(document.headerLine(), 3);
        QCOMPARE(readAll(document)[0].line, 4);
    }

    void aHeaderAloneHasNoRows() {
        const auto document = documentOf("key,name");
        QVERIFY(readAll(document).empty());
        QVERIFY(document.blocks(2).empty());
        QVERIFY(readAll(documentOf("key,name\n\n\n")).empty());
    }

    void theDelimiterIsFoundFromTheHeader_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << "a,b,c" << ',';
        QTest::newRow("semicolon") << "a;b,b;c" << ';';
        QTest::newRow("tab") << "a\tb,\tc" << '\t';
        QTest::newRow("bar") << "a|b" << '|';
        QTest::newRow("one column") << "name" << ',';
        QTest::newRow("within quotes it does not count") << "\"a,b,c,d\";e" << ';';
        QTest::newRow("quotes amid a field speak against it") << "a;\"b,c,d\"" << ';';
        QTest::newRow("a tie goes to the comma") << "a,b;c" << ',';
        QTest::newRow("across the line end of a quoted name") << "\"a\n,,,\"|b" << '|';
        QTest::newRow("named by the first line") << "sep=|\r\na|b,c,d" << '|';
    }

    void theDelimiterIsFoundFromTheHeader() {
        QFETCH(QString, text);
        QFETCH(char, delimiter);
        QCOMPARE(documentOf(text.toStdString()).delimiter(), delimiter);
    }

    void aGivenDelimiterIsTaken() {
        const auto document = documentOf("a;b\n1;2\n", {.delimiter = ','});
        QCOMPARE(document.header(), (Names{"a;b"}));
        QCOMPARE(documentOf("a:b\n", {.delimiter = ':'}).header(), (Names{"a", "b"}));
        for (const char wrong : {'"', '\n', '\r', '\xC3'})
            QVERIFY(openingFails("a;b", {.delimiter = wrong}).code == ErrorCode::BadArgument);
    }

    void theLineThatNamesTheDelimiterIsNoHeader() {
        const auto document = documentOf("sep=;\na;b\n1;2\n");
        QCOMPARE(document.header(), (Names{"a", "b"}));
        QCOMPARE(document.headerLine(), 2);
        QCOMPARE(readAll(document)[0].line, 3);
        QCOMPARE(documentOf("sep=,key\n").header(), (Names{"sep=", "key"}));
    }

    void raggedRowsAreReportedWithTheirCounts() {
        const auto document = documentOf("a,b,c\n1,2\n1,2,3,4\n\"\n\",2,3\n,\n");
        const auto rows = readAll(document);
        QVERIFY(rows[2].fault == RowFault::None);
        const auto errors = errorsOf(document);
        QCOMPARE(errors.size(), std::size_t(3));
        const std::vector<std::pair<std::int64_t, std::string>> expected{{2, "2"}, {3, "4"}, {6, "2"}};
        for (std::size_t i = 0; i < errors.size(); ++i) {
            QVERIFY(errors[i].code == ErrorCode::RaggedRow);
            QCOMPARE(errors[i].file, std::string("test.csv"));
            QCOMPARE(errors[i].line, expected[i].first);
            QCOMPARE(errors[i].value, expected[i].second);
            QCOMPARE(errors[i].detail, std::string("3"));
        }
    }

    void anOpenQuoteNamesTheLineWhereItOpened() {
        const auto document = documentOf("a,b\n1,2\n\"x\ny\",\"open\n3,4\n5,6\n");
        const auto rows = readAll(document);
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY(rows[1].fault == RowFault::UnterminatedQuote);
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[1].faultLine, 4);
        QCOMPARE(rows[1].raw, std::string("\"x\ny\",\"open\n3,4\n5,6\n"));
        const Error error = errorsOf(document).at(0);
        QVERIFY(error.code == ErrorCode::UnterminatedQuote);
        QCOMPARE(error.line, 4);
        QCOMPARE(error.column, std::string("b"));
    }

    void textAfterAClosingQuoteIsAFaultOfItsRowAlone() {
        const auto document = documentOf("a,b\n\"x\"y,2\n\"x\" ,\"q\nr\"\n1,2\n");
        const auto rows = readAll(document);
        QCOMPARE(rows.size(), std::size_t(3));
        QVERIFY(rows[0].fault == RowFault::TextAfterQuote);
        QVERIFY(rows[1].fault == RowFault::TextAfterQuote);
        QCOMPARE(rows[1].fields, (Names{"\"x\" ", "q\nr"}));
        QVERIFY(rows[2].fault == RowFault::None);
        QCOMPARE(rows[2].line, 5);
        const Error error = errorsOf(document).at(0);
        QVERIFY(error.code == ErrorCode::TextAfterQuote);
        QCOMPARE(error.column, std::string("a"));
        QCOMPARE(error.value, std::string("\"x\"y"));
    }

    void aNulIsAFaultOfItsRowAlone() {
        using namespace std::string_literals;
        const auto errors = errorsOf(documentOf("a,b\n1,x\0y\n3,4\n\"p\nq\0\",5\n"s));
        QCOMPARE(errors.size(), std::size_t(2));
        QVERIFY(errors[0].code == ErrorCode::NulByte && errors[1].code == ErrorCode::NulByte);
        QCOMPARE(errors[0].line, 2);
        QCOMPARE(errors[0].column, std::string("b"));
        QCOMPARE(errors[1].line, 5);
    }

    void fieldsBeyondTheLimitAreAFault() {
        const csv::ReaderOptions options{.maxFieldBytes = 5};
        const auto document = documentOf("a,b\n12345,123456\n\"123\n56\",1\n1,12345\n", options);
        const auto rows = readAll(document);
        QVERIFY(rows[0].fault == RowFault::FieldTooLong);
        QCOMPARE(rows[0].faultField, std::size_t(1));
        QVERIFY(rows[1].fault == RowFault::FieldTooLong);
        QVERIFY(rows[2].fault == RowFault::None);
        const Error error = errorsOf(document).at(0);
        QVERIFY(error.code == ErrorCode::TextTooLong);
        QCOMPARE(error.detail, std::string("5"));
        const std::string justOver((std::size_t{1} << 20) + 1, 'x');
        QVERIFY(readAll(documentOf("a\n" + justOver + "\n"))[0].fault == RowFault::FieldTooLong);
        QVERIFY(readAll(documentOf("a\n" + justOver.substr(1) + "\n"))[0].fault == RowFault::None);
    }

    void aRowOfNothingButDelimitersCannotFillMemory() {
        const auto rows = readAll(documentOf("a,b\n" + std::string(100'000, ',') + "\n1,2\n"));
        QVERIFY(rows[0].fault == RowFault::Ragged);
        QCOMPARE(rows[0].fieldCount, std::size_t(100'001));
        QCOMPARE(rows[0].fields.size(), std::size_t(16384));
        QCOMPARE(rows[1].fields, (Names{"1", "2"}));
        const Error error = openingFails(std::string(100'000, ',') + "\n");
        QVERIFY(error.code == ErrorCode::OutOfRange);
        QCOMPARE(error.value, std::string("100001"));
    }

    void brokenUtf8IsAFaultOfItsRowAlone() {
        const auto document = documentOf("name,city\nJos\xC3\xA9,Z\xC3\xBCrich\n\"x\ny\",K\xC3\nok,\xE2\x82\xAC\n");
        QVERIFY(document.source().isDamaged());
        const auto errors = errorsOf(document);
        QCOMPARE(errors.size(), std::size_t(1));
        QVERIFY(errors[0].code == ErrorCode::NotUtf8);
        QCOMPARE(errors[0].line, 4);
        QCOMPARE(errors[0].column, std::string("city"));
    }

    void aFileWithoutAHeaderIsRefused() {
        for (const char* text : {"", "\n\r\n\r", "\xEF\xBB\xBF", "sep=;\n"}) {
            const Error error = openingFails(text);
            QVERIFY(error.code == ErrorCode::EmptyFile);
            QCOMPARE(error.file, std::string("test.csv"));
        }
        const Error error = openingFails("\na,\"b\n1,2\n");
        QVERIFY(error.code == ErrorCode::UnterminatedQuote);
        QCOMPARE(error.line, 2);
    }

    void valuesInErrorsAreCutBetweenCharacters() {
        std::string value = "\"\"x";
        while (value.size() < 200)
            value += "\xE2\x82\xAC";
        const Error error = errorsOf(documentOf("a\n" + value + "\n")).at(0);
        QVERIFY(error.value.size() <= 80 && error.value.size() > 70);
        QCOMPARE(csv::firstBrokenUtf8(error.value), std::string_view::npos);
    }

    void whatIsBehindIsCounted() {
        const auto document = documentOf("a,b\n1,2\r\n3,4\n");
        csv::Reader reader(document);
        csv::Row row;
        QCOMPARE(reader.consumed(), std::size_t(0));
        QVERIFY(reader.next(row));
        QCOMPARE(reader.consumed(), std::size_t(5));
        QVERIFY(reader.next(row) && !reader.next(row) && !reader.next(row));
        QCOMPARE(reader.consumed(), document.body().bytes.size());
    }

    void fieldsWithoutDoubledQuotesAreViewsOfTheSource() {
        const auto document = documentOf("a,b,c\n1,\"two\",\"th\"\"ree\"\n");
        csv::Reader reader(document);
        csv::Row row;
        QVERIFY(reader.next(row));
        const auto inSource = [&](std::string_view field) {
            const std::string_view bytes = document.source().bytes();
            return field.data() >= bytes.data() && field.data() < bytes.data() + bytes.size();
        };
        QVERIFY(inSource(row.fields[0]) && inSource(row.fields[1]) && !inSource(row.fields[2]));
    }
};

COUNTERPART_TEST(CsvReaderTest)
#include "csv_reader_test.moc"
