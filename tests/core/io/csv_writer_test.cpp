// SPDX-License-Identifier: GPL-3.0-or-later
// Is written CSV harmless to spreadsheets, and read back as what was meant?
#include "core/io/csv/writer.h"
#include "tests/core/io/csv_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace std::string_literals;

namespace {

std::string cell(std::string_view text) {
    std::string out;
    csv::Writer(out).text(text);
    return out;
}

std::string number(std::string_view text) {
    std::string out;
    csv::Writer(out).number(text);
    return out;
}

// Short, and mostly made of what matters.
rc::Gen<std::string> trickyText() {
    return rc::gen::container<std::string>(
        rc::gen::weightedOneOf<char>({{4, rc::gen::element('\'', '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';')},
                                      {1, rc::gen::arbitrary<char>()}}));
}

} // namespace

class CsvWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasAreDefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("defused");
        for (const char* trigger : {"=", "+", "-", "@", "\t", "\r"}) {
            const QString text = QString::fromUtf8(trigger) + QStringLiteral("cmd");
            QTest::newRow(qPrintable(QStringLiteral("trigger %1").arg(int(*trigger))))
                << text << QStringLiteral("'") + text;
        }
        QTest::newRow("already defused") << "'=1"
                                         << "''=1";
        QTest::newRow("apostrophes and a trigger") << "'''-x"
                                                   << "''''-x";
        for (const char* same : {"", "'", "''", "'tis", "x=1", " =1", "12-3", "\n=1"})
            QTest::newRow(qPrintable(QStringLiteral("as it is: [%1]").arg(QString::fromUtf8(same)))) << same << same;
    }

    void formulasAreDefused() {
        QFETCH(QString, text);
        QFETCH(QString, defused);
        QCOMPARE(QString::fromStdString(csv::defuse(text.toStdString())), defused);
        QCOMPARE(QString::fromUtf8(csv::undefuse(defused.toStdString()).data(), qsizetype(text.toUtf8().size())), text);
        QCOMPARE(csv::isDefused(defused.toStdString()), text != defused);
    }

    void foreignTextWithAnApostropheIsLeftAlone() {
        for (const char* text : {"'tis", "'", "''", "'70s", "' =1", "''quoted''"})
            QCOMPARE(std::string(csv::undefuse(text)), std::string(text));
    }

    void undefuseReversesDefuseForEveryText() {
        QVERIFY(rc::check([] {
            const std::string text = *trickyText();
            RC_ASSERT(csv::undefuse(csv::defuse(text)) == text);
            RC_ASSERT(csv::isDefused(csv::defuse(text)) == (csv::defuse(text) != text));
            RC_ASSERT(csv::defuse(text).find_first_of("=+-@\t\r") != 0);
        }));
    }

    void numbersKeepTheirSign() {
        for (const char* plain : {"-12.50", "0", "12", "-0.5", "123456789012345678.25"})
            QCOMPARE(number(plain), std::string(plain));
        for (const char* formula : {"-", "--1", "-1+2", "=1", "-1.", "-.5", "+1", "-1e5", "-1,5"})
            QVERIFY2(number(formula).find_first_of("'") != std::string::npos, formula);
    }

    void quotesOnlyWhereNeeded() {
        QCOMPARE(cell("plain text, no"), "\"plain text, no\""s);
        QCOMPARE(cell("plain"), "plain"s);
        QCOMPARE(cell("say \"hi\""), "\"say \"\"hi\"\"\""s);
        QCOMPARE(cell("two\nlines"), "\"two\nlines\""s);
        QCOMPARE(cell("\tx"), "\"'\tx\""s);
        QCOMPARE(cell("Gr\xC3\xB6\xC3\x9F"
                      "e"),
                 "Gr\xC3\xB6\xC3\x9F"
                 "e"s);
    }

    void rowsEndInOneLineFeed() {
        std::string out;
        csv::Writer writer(out);
        writer.text("key").text("amount").endRow();
        writer.text("=x").number("-1.50").endRow();
        writer.verbatim("=x").text("").endRow();
        QCOMPARE(out, "key,amount\n'=x,-1.50\n=x,\n"s);
    }

    void aLoneEmptyCellStaysARow() {
        std::string out;
        csv::Writer writer(out);
        writer.text("a").endRow();
        writer.text("").endRow();
        QCOMPARE(out, "a\n\"\"\n"s);
    }

    void aNulIsLeftOutAndTold() {
        std::string out;
        csv::Writer writer(out);
        writer.text("x\0y"s);
        QVERIFY(writer.sawNul());
        QCOMPARE(out, "\"xy\""s);
    }

    // The first bytes of a file could be taken for a byte order mark or a line that names the delimiter.
    void whatCouldBeMistakenAtTheStartComesBack() {
        for (const char* name : {"sep=;", "\xEF\xBB\xBFkey", "PK\x03\x04", "a;b|c", "=key"}) {
            std::string out;
            csv::Writer writer(out);
            writer.text(name).endRow();
            writer.text("x").endRow();
            const auto document = csv::testing::documentOf(out);
            QCOMPARE(std::string(csv::undefuse(document.header().at(0))), std::string(name));
            QCOMPARE(document.header().size(), std::size_t(1));
        }
    }
};

COUNTERPART_TEST(CsvWriterTest)
#include "csv_writer_test.moc"
