// SPDX-License-Identifier: GPL-3.0-or-later
// Are numbers read as people write them, to the last digit, and never as something else?
#include "tests/support/test_main.h"
#include "ui/bridge/typed_text.h"

#include <QTest>

using namespace counterpart;

class TypedTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersOfALocaleAreRead_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("native");
        const auto row = [](const char* locale, const QString& typed, const char* native) {
            QTest::addRow("%s %s", locale, qPrintable(typed))
                << QString::fromLatin1(locale) << typed << QString::fromUtf8(native);
        };
        row("en_US", QStringLiteral("1,234.50"), "1234.50");
        row("en_US", QStringLiteral("1234.5"), "1234.5");
        row("en_US", QStringLiteral(" 12 "), "12");
        row("en_US", QStringLiteral("\u221212.5"), "-12.5");
        row("en_US", QStringLiteral("-12"), "-12");
        row("en_US", QStringLiteral("9,007,199,254,740,993.01"), "9007199254740993.01"); // beyond a double
        row("en_US", QStringLiteral("12,34"), "12,34"); // a group of two at the end is none: refused later
        row("en_US", QStringLiteral("1.234,50"), "1.234,50");
        row("en_US", QStringLiteral("1e3"), "1e3");
        row("en_US", QStringLiteral("12 USD"), "12 USD");
        row("en_US", QString(), "");
        row("de_DE", QStringLiteral("1.234,50"), "1234.50");
        row("de_DE", QStringLiteral("1234,5"), "1234.5");
        row("de_DE", QStringLiteral("12.34"), "12.34");      // reads as native text all the same
        row("fr_FR", QStringLiteral("1 234,50"), "1234.50"); // people type a plain space
        row("fr_FR", QStringLiteral("1\u202F234,50"), "1234.50");
        row("en_IN", QStringLiteral("12,34,567.5"), "1234567.5");
    }
    void numbersOfALocaleAreRead() {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QString, native);
        QCOMPARE(QString::fromStdString(nativeNumber(typed, QLocale(locale))), native);
    }

    void whatIsShownReadsBack() {
        for (const char* name : {"en_US", "de_DE", "fr_FR", "ar_EG", "sv_SE", "hi_IN"}) {
            const QLocale locale{QString::fromLatin1(name)};
            for (const char* native : {"0", "0.00", "1234.50", "-1234567.125", "9007199254740993.01", "80"}) {
                QCOMPARE(nativeNumber(typedNumber(native, locale), locale), std::string(native));
            }
        }
        QCOMPARE(typedNumber("", QLocale::c()), QString());
        QCOMPARE(typedNumber("much", QLocale::c()), QStringLiteral("much"));
    }
};

COUNTERPART_TEST(TypedTextTest)
#include "typed_text_test.moc"
