// SPDX-License-Identifier: GPL-3.0-or-later
// Does a label's format write the number as the label does, and is there none where it cannot?
#include "core/report/pptx/label_format.h"
#include "tests/support/test_main.h"

#include <QTest>

using counterpart::report::pptx::formatFor;

class LabelFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAroundNumbersAreQuoted() {
        QCOMPARE(formatFor("1.2 M", 1234567, 0).value_or("none"), std::string("0.0,,\" M\""));
        QCOMPARE(formatFor("$1,234.50", 123450, 2).value_or("none"), std::string("\"$\"#,##0.00"));
        QCOMPARE(formatFor("38 %", 38, 0).value_or("none"), std::string("0\" %\""));
        QCOMPARE(formatFor("0.0 K", 0, 0).value_or("none"), std::string("0.0\" K\""));
        QCOMPARE(formatFor("1.0 M", 999950, 0).value_or("none"), std::string("0.0,,\" M\""));
    }

    void minusStandsBeforeTheWords() {
        QCOMPARE(formatFor("\xE2\x88\x92"
                           "8.5 K",
                           -8500, 0)
                     .value_or("none"),
                 std::string("0.0,\" K\";\"\xE2\x88\x92\"0.0,\" K\""));
        QCOMPARE(formatFor("-8", -8, 0).value_or("none"), std::string("0"));
        QVERIFY(!formatFor("8", -8, 0));
    }

    void whatNoFormatSaysHasNone() {
        for (const char* label :
             {"", "no data", "1,2 Mio.", "about 5 of 7", "1.3 M", "a\"b 5", "1.2.3", "12345678901234567890"}) {
            QVERIFY2(!formatFor(label, 1234567, 0), label);
        }
    }
};

COUNTERPART_TEST(LabelFormatTest)
#include "label_format_test.moc"
