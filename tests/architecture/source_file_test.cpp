// SPDX-License-Identifier: GPL-3.0-or-later
// Are comments and literals told from code, so that no rule is fooled by either?
#include "tests/architecture/source_file.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::architecture;

class SourceFileTest : public QObject {
    Q_OBJECT

    static QString bare(std::string_view code) { return QString::fromStdString(parseSource("a.h", code).bareCode); }

private Q_SLOTS:
    void commentsAreBlankedAndLinesStay() {
        QCOMPARE(bare("a // b\nc /* d\ne */ f"), QStringLiteral("a     \nc     \n     f"));
        QCOMPARE(bare("a /* never closed\nb"), QStringLiteral("a                \n "));
    }
    void literalsKeepTheirQuotesOnly() {
        QCOMPARE(bare("f(\"a \\\" // b\", 'c', '\\'') // d"), QStringLiteral("f(\"         \", ' ', '  ')     "));
        QCOMPARE(bare("f(R\"x(a)\" // )x\") b"), QStringLiteral("f(R\"           \") b"));
    }
    void digitSeparatorsOpenNoLiteral() {
        QCOMPARE(bare("int a = 1'000'000; tr(x);"), QStringLiteral("int a = 1'000'000; tr(x);"));
        QCOMPARE(bare("auto a = 0xFF'FF + u8'x';"), QStringLiteral("auto a = 0xFF'FF + u8' ';"));
    }
    void brokenLiteralsEndWithTheLine() { QCOMPARE(bare("#error don't\nb"), QStringLiteral("#error don' \nb")); }
    void includesAreFoundWithTheirLines() {
        const SourceFile file =
            parseSource("a.h", "#include <a/b>\n  # include \"c.h\" // d\n// #include <e>\n#include MACRO\n");
        QCOMPARE(file.includes.size(), 2U);
        QCOMPARE(file.includes[0].path, std::string("a/b"));
        QVERIFY(!file.includes[0].quoted);
        QCOMPARE(file.includes[1].path, std::string("c.h"));
        QCOMPARE(file.includes[1].line, 2);
        QVERIFY(file.includes[1].quoted);
    }
    void commentsGoButStringsStayForRulesAboutSql() {
        QCOMPARE(parseSource("a.h", "f(\"now\"); // now").withoutComments, std::string("f(\"now\");       "));
    }
};

COUNTERPART_TEST(SourceFileTest)
#include "source_file_test.moc"
