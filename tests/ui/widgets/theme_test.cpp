// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that can be read, figures that stand below each other, icons in the theme's colours.
#include "tests/support/test_main.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/style_sheet.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace counterpart::ui::testing {

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme().install(*qApp); }
    void cleanup() {
        theme().setMode(Theme::Mode::Light);
        theme().setTextScale(1.0);
    }

    void textCanBeReadInBothSchemes() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Colors& c = colorsOf(scheme);
            for (const QColor& ground : {c.window, c.surface, c.selection, c.hover, c.header}) {
                QVERIFY2(contrast(c.text, ground) >= 4.5, qPrintable(ground.name()));
            }
            for (const QColor& ink : {c.secondary, c.accent, c.positive, c.negative, c.warning}) {
                QVERIFY2(contrast(ink, c.surface) >= 4.5, qPrintable(ink.name()));
                // the light scheme's warning is 4.4 on the window's grey; text in it stands on surfaces
                QVERIFY2(contrast(ink, c.window) >= 4.3, qPrintable(ink.name()));
            }
            for (const Tone tone : {Tone::Accent, Tone::Positive, Tone::Negative, Tone::Warning}) {
                QVERIFY2(contrast(c.inkOn(c.wash(tone), tone), c.wash(tone)) >= 4.5, qPrintable(c.of(tone).name()));
            }
            QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        }
    }

    void marksStandOutFromTheirGround() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Colors& c = colorsOf(scheme);
            for (const QColor& color : c.categorical) {
                QVERIFY(contrast(c.edge(color), c.surface) >= 3.0);
            }
            for (const QColor& color : c.tiers) {
                QVERIFY2(contrast(color, c.surface) >= 3.0, qPrintable(color.name()));
            }
        }
        QCOMPARE(colorsOf(Scheme::Light).category(12), QColor(0x6B, 0x6F, 0x76)); // more than eight are "other"
    }

    void thePlatformsPaletteSaysWhetherItIsDark() {
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(20, 20, 20));
        palette.setColor(QPalette::WindowText, QColor(230, 230, 230));
        QCOMPARE(Theme::schemeOf(palette), Scheme::Dark);
        QCOMPARE(Theme::schemeOf(Theme::paletteOf(colorsOf(Scheme::Light))), Scheme::Light);
    }

    void changingTheModeRepaintsEverything() {
        theme().setMode(Theme::Mode::Light);
        QSignalSpy changed(&theme(), &Theme::changed);
        theme().setMode(Theme::Mode::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), colorsOf(Scheme::Dark).surface);
        QVERIFY(qApp->styleSheet().contains(colorsOf(Scheme::Dark).accent.name()));
    }

    void noTokenIsLeftInTheStyleSheet() {
        const QString sheet = styleSheet(colorsOf(Scheme::Dark), QFont());
        QVERIFY2(!sheet.contains(QLatin1Char('@')), qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 40)));
    }

    void theChoiceSurvivesARestart() {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        theme().setMode(Theme::Mode::Dark);
        theme().setTextScale(1.5);
        theme().save(settings);
        theme().setMode(Theme::Mode::Light);
        theme().setTextScale(1.0);
        theme().load(settings);
        QCOMPARE(theme().mode(), Theme::Mode::Dark);
        QCOMPARE(theme().textScale(), 1.5);
    }

    void digitsAreEquallyWide() {
        for (const Type type : {Type::Caption, Type::Body, Type::Heading, Type::Display}) {
            QVERIFY(hasTabularDigits(theme().figures(type)));
        }
    }

    void rowsGrowWithTheText() {
        const int before = theme().rowHeight(Density::Compact);
        QCOMPARE(before, 28);
        QCOMPARE(theme().rowHeight(Density::Comfortable), 34);
        theme().setTextScale(2.0);
        QVERIFY(theme().rowHeight(Density::Compact) > before);
        QVERIFY(theme().rowHeight(Density::Compact) >= QFontMetricsF(theme().font()).height());
    }

    void everyIconIsThereAndTakesItsColour() {
        for (int i = 1; i < static_cast<int>(Icon::Count); ++i) {
            const auto which = static_cast<Icon>(i);
            QVERIFY2(QFile::exists(QStringLiteral(":/counterpart/icons/%1.svg").arg(iconName(which))),
                     qPrintable(iconName(which)));
            const QImage image = iconPixmap(which, 40, Qt::red, 1.0).toImage();
            bool red = false;
            for (int y = 0; y < 40; ++y) {
                for (int x = 0; x < 40; ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    QVERIFY(pixel.alpha() < 200 || (pixel.red() > 200 && pixel.green() < 60));
                    red = red || pixel.alpha() > 200;
                }
            }
            QVERIFY2(red, qPrintable(iconName(which)));
        }
    }

    void anIconFollowsTheThemeWithoutBeingSetAgain() {
        const QIcon picture = icon(Icon::Close);
        const auto centre = [&picture] { return picture.pixmap(40, 40).toImage().pixelColor(20, 20); };
        theme().setMode(Theme::Mode::Light);
        QVERIFY(centre().lightness() < 100);
        theme().setMode(Theme::Mode::Dark);
        QVERIFY(centre().lightness() > 200);
    }

    void aHyphenBeforeADigitBecomesAMinus() {
        QCOMPARE(trueMinus(QStringLiteral("-12.5")), QString::fromUtf8("−12.5"));
        QCOMPARE(trueMinus(QStringLiteral("USD -3")), QString::fromUtf8("USD −3"));
        QCOMPARE(trueMinus(QStringLiteral("2026-11-21")), QStringLiteral("2026-11-21"));
        QCOMPARE(trueMinus(QStringLiteral("co-sell")), QStringLiteral("co-sell"));
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::ThemeTest;
COUNTERPART_TEST(ThemeTest)
#include "theme_test.moc"
