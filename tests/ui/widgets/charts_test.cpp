// SPDX-License-Identifier: GPL-3.0-or-later
// Charts under clicks and keys, and what they write to files.
#include "tests/support/test_main.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QFile>
#include <QGraphicsSimpleTextItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace counterpart::ui::testing {
namespace {

ChartData twoSeries() {
    ChartData data;
    data.title = QStringLiteral("Revenue");
    data.categoryTitle = QStringLiteral("Month");
    data.categories = {QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar")};
    data.series = {{QStringLiteral("2025"), {100, 250, 80}, ChartSeries::Style::Comparison, -1},
                   {QStringLiteral("2026"), {180, std::nan(""), 260}, ChartSeries::Style::Main, -1}};
    return data;
}

template <typename Chart>
void present(Chart& chart, const ChartData& data, const QSize& size = {480, 300}) {
    chart.resize(size);
    chart.setData(data);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::qWait(20);
}

// The colour painted in the middle of an element.
QColor paintedAt(ChartWidget& chart, ChartWidget::Element element) {
    return chart.grab().toImage().pixelColor(chart.elementRect(element).center().toPoint());
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void axesHaveRoundMarksAndIncludeZero() {
        QCOMPARE(axisScale(0, 347000, 5).step, 100000.0);
        QCOMPARE(axisScale(0, 347000, 5).high, 400000.0);
        QCOMPARE(axisScale(-30, 75, 5).marks().front(), -50.0);
        QVERIFY(axisScale(-30, 75, 5).low <= -30 && axisScale(-30, 75, 5).high >= 75);
        QCOMPARE(axisScale(0, 0, 5).marks().size(), std::size_t{2});
        for (double most = 0.0007; most < 1e13; most *= 3.7) {
            const AxisScale scale = axisScale(0, most, 5);
            QVERIFY(scale.high >= most && scale.marks().size() <= 7 && scale.high < 2 * most + scale.step);
        }
    }

    void amountsAreAbbreviated() {
        const QLocale c(QLocale::C);
        QCOMPARE(abbreviated(1234567, c), QStringLiteral("1.2 M"));
        QCOMPARE(abbreviated(340000, c), QStringLiteral("340 K"));
        QCOMPARE(abbreviated(999960, c), QStringLiteral("1 M"));
        QCOMPARE(abbreviated(2000000, c), QStringLiteral("2 M"));
        QCOMPARE(abbreviated(-12500, c), QString::fromUtf8("−12.5 K"));
        QCOMPARE(abbreviated(0, c), QStringLiteral("0"));
        QCOMPARE(abbreviated(2.5, c), QStringLiteral("2.5"));
        QCOMPARE(abbreviated(3.1e12, c), QStringLiteral("3.1 T"));
    }

    void whatIsHitIsWhatIsPainted() {
        BarChart bars;
        present(bars, twoSeries());
        QCOMPARE(paintedAt(bars, {1, 0}), theme().colors().category(0));
        QCOMPARE(paintedAt(bars, {1, 2}), theme().colors().category(0));
        BarChart stacked;
        stacked.setStacked(true);
        ChartData data = twoSeries();
        data.series[0].style = ChartSeries::Style::Main;
        present(stacked, data);
        QCOMPARE(paintedAt(stacked, {0, 2}), theme().colors().category(0));
        QCOMPARE(paintedAt(stacked, {1, 2}), theme().colors().category(1));
        RankChart rank;
        data.series.resize(1);
        present(rank, data);
        QCOMPARE(paintedAt(rank, {0, 0}), theme().colors().category(0));
        QVERIFY(rank.elementRect({0, 0}).top() < rank.elementRect({0, 1}).top()); // the first on top
        QVERIFY(rank.elementRect({0, 1}).width() > rank.elementRect({0, 2}).width());
    }

    void aClickActivatesTheElementUnderIt() {
        BarChart bars;
        present(bars, twoSeries());
        QSignalSpy activated(&bars, &ChartWidget::elementActivated);
        QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, bars.elementRect({1, 2}).center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 1);
        QCOMPARE(activated[0][1].toInt(), 2);
        QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(activated.size(), 1);
    }

    void keysWalkOverGapsAndEnterActivates() {
        BarChart bars;
        present(bars, twoSeries());
        QSignalSpy activated(&bars, &ChartWidget::elementActivated);
        QTest::keyClick(&bars, Qt::Key_Right); // the first
        QTest::keyClick(&bars, Qt::Key_Down);  // 2026, January
        QTest::keyClick(&bars, Qt::Key_Right); // February is missing
        QCOMPARE(bars.current().point, 2);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("Mar")));
        QTest::keyClick(&bars, Qt::Key_Right); // there is nothing further
        QCOMPARE(bars.current().point, 2);
    }

    void theSameIsThereAsATable() {
        BarChart bars;
        bars.setData(twoSeries());
        const ChartTable table = bars.asTable();
        QCOMPARE(table.headers, (QStringList{QStringLiteral("Month"), QStringLiteral("2025"), QStringLiteral("2026")}));
        QCOMPARE(table.rows[0], (QStringList{QStringLiteral("Jan"), QStringLiteral("100"), QStringLiteral("180")}));
        QCOMPARE(table.rows[1].last(), QString());
        QTest::keyClick(&bars, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 4);
    }

    void wordsNeverLeaveTheChart() {
        ChartData data = twoSeries();
        data.categories = {QStringLiteral("A very long name of a partner that will not fit"), QStringLiteral("B"),
                           QStringLiteral("Another rather long name of a partner")};
        for (double& value : data.series[0].values) {
            value *= 1e9;
        }
        BarChart bars;
        RankChart rank;
        LineChart line;
        for (ChartWidget* chart : std::initializer_list<ChartWidget*>{&bars, &rank, &line}) {
            for (const QSize& size : {QSize(200, 140), QSize(480, 300), QSize(900, 500)}) {
                present(*chart, data, size);
                for (const QGraphicsItem* item : chart->chart()->childItems()) {
                    if (const auto* words = dynamic_cast<const QGraphicsSimpleTextItem*>(item)) {
                        const QRectF at = words->mapRectToParent(words->boundingRect());
                        QVERIFY2(QRectF(chart->rect()).adjusted(-2, -2, 2, 2).contains(at), qPrintable(words->text()));
                    }
                }
            }
        }
    }

    void aThemeChangeRecoloursIt() {
        BarChart bars;
        present(bars, twoSeries());
        theme().setMode(Theme::Mode::Dark);
        QTest::qWait(20);
        QCOMPARE(paintedAt(bars, {1, 0}), theme().colors().category(0));
        const auto items = bars.chart()->childItems();
        const bool light = std::any_of(items.begin(), items.end(), [](const QGraphicsItem* item) {
            const auto* words = dynamic_cast<const QGraphicsSimpleTextItem*>(item);
            return words && words->brush().color() == colorsOf(Scheme::Light).secondary;
        });
        QVERIFY(!light);
        theme().setMode(Theme::Mode::Light);
    }

    void nothingToShowIsSaid() {
        BarChart bars;
        ChartData data;
        data.nothing = QStringLiteral("No deals in this period");
        present(bars, data);
        const auto items = bars.chart()->childItems();
        QVERIFY(std::any_of(items.begin(), items.end(), [](const QGraphicsItem* item) {
            const auto* words = dynamic_cast<const QGraphicsSimpleTextItem*>(item);
            return words && words->text() == QStringLiteral("No deals in this period");
        }));
        QTest::keyClick(&bars, Qt::Key_Right); // and does no harm
        QVERIFY(!bars.current().valid());
    }

    void longRowsAreReducedWithoutLosingPeaks() {
        std::vector<double> values(100000, 1.0);
        values[54321] = 99.0;
        values[70000] = -99.0;
        values[12] = std::nan("");
        const auto points = reducedTo(values, 400);
        QVERIFY(points.size() <= 2 * 402);
        QVERIFY(std::any_of(points.begin(), points.end(), [](const QPointF& p) { return p.y() == 99.0; }));
        QVERIFY(std::any_of(points.begin(), points.end(), [](const QPointF& p) { return p.y() == -99.0; }));
        for (qsizetype i = 1; i < points.size(); ++i) {
            QVERIFY(points[i].x() > points[i - 1].x());
        }
    }

    void theLargestFewAreKeptAndTheRestAddedUp() {
        ChartData data;
        data.categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        data.series = {{QStringLiteral("s"), {1, 7, 3, 5}, ChartSeries::Style::Main, -1}};
        std::vector<int> kept;
        const ChartData top = topOf(data, 2, QStringLiteral("Other"), &kept);
        QCOMPARE(top.categories, (QStringList{QStringLiteral("b"), QStringLiteral("d"), QStringLiteral("Other")}));
        QCOMPARE(top.series[0].values, (std::vector<double>{7, 5, 4}));
        QCOMPARE(kept, (std::vector<int>{1, 3, -1}));
        QCOMPARE(funnelOf(data).notes[1], QStringLiteral("700 % came on"));
    }

    void everyFormatIsWritten() {
        QTemporaryDir folder;
        BarChart bars;
        present(bars, twoSeries());
        for (const char* name : {"c.png", "c.svg", "c.pdf", "c.csv"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QCOMPARE(exportChart(bars, path), ChartExportError::None);
            QVERIFY(QFile(path).size() > 40);
        }
        QCOMPARE(QImage(folder.filePath(QStringLiteral("c.png"))).size(), bars.size() * 2);
        QCOMPARE(exportChart(bars, folder.filePath(QStringLiteral("c.xyz"))), ChartExportError::UnknownFormat);
        QCOMPARE(exportChart(bars, folder.filePath(QStringLiteral("no/such/c.csv"))), ChartExportError::CannotWrite);
        const QColor drawn = pictureOf(bars, 2.0).pixelColor((bars.elementRect({1, 0}).center() * 2).toPoint());
        QCOMPARE(drawn, theme().colors().category(0));
    }

    void filesHaveNumbersAsNumbersAndNoFormulas() {
        ChartTable table{
            {QStringLiteral("Name"), QStringLiteral("Value")},
            {{QStringLiteral("=cmd(\"x\")"), QStringLiteral("-12.5")}, {QStringLiteral("a,b"), QString()}}};
        QCOMPARE(csvOf(table), QByteArray("Name,Value\r\n\"'=cmd(\"\"x\"\")\",-12.5\r\n\"a,b\",\r\n"));
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::ChartsTest;
COUNTERPART_TEST(ChartsTest)
#include "charts_test.moc"
