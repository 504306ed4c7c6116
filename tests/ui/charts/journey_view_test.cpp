// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a journey: areas, places in time, keys, clicks, the table behind it.
#include "tests/support/test_main.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/journey_view.h"
#include "ui/charts/time_marks.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QTransform>

#include <cmath>

namespace counterpart::ui::testing {
namespace {

constexpr qint64 day = 86400;
constexpr qint64 start = 1'767'225'600; // 2026-01-01

JourneyTouch touchAt(qint64 id, int lane, qint64 at, double part, const QString& type) {
    JourneyTouch touch;
    touch.id = id;
    touch.lane = lane;
    touch.at = at;
    touch.part = part;
    touch.type = type;
    return touch;
}

JourneyData threeLanes() {
    JourneyData data;
    data.title = QStringLiteral("Journey");
    data.lanes = {{QStringLiteral("Alpha"), QStringLiteral("60 %"), 0, {}},
                  {QStringLiteral("Beta"), QStringLiteral("40 %"), 1, {}},
                  {QStringLiteral("Direct team"), QString(), -1, {}}};
    data.touches = {touchAt(11, 0, start, 0.4, QStringLiteral("Sourced")),
                    touchAt(12, 1, start + 20 * day, 0.4, QStringLiteral("Demo")),
                    touchAt(13, 0, start + 40 * day, 0.2, QStringLiteral("Demo")),
                    touchAt(14, 2, start + 50 * day, 0, QStringLiteral("Event"))};
    data.touches[3].counts = false;
    data.touches[3].reason = QStringLiteral("the policy leaves it out");
    data.lines = {{start - 5 * day, QStringLiteral("Created"), false}, {start + 60 * day, QStringLiteral("Won"), true}};
    return data;
}

void present(JourneyView& view, const JourneyData& data, const QSize& size = {440, 360}) {
    view.resize(size);
    view.setData(data);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

double polygonArea(const QPainterPath& path) {
    constexpr double finer = 50; // curves are flattened to a fraction of a pixel
    double sum = 0;
    for (const QPolygonF& polygon : path.toSubpathPolygons(QTransform::fromScale(finer, finer))) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i) {
            sum += polygon[i].x() * polygon[i + 1].y() - polygon[i + 1].x() * polygon[i].y();
        }
    }
    return std::abs(sum) / 2 / (finer * finer);
}

QImage grey(const QImage& image) { return image.convertToFormat(QImage::Format_Grayscale8); }

int different(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class JourneyViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void everyShapeHasTheAreaAskedFor() {
        for (int shape = 0; shape < kMarkShapes; ++shape) {
            for (const double area : {20.0, 100.0, 530.0}) {
                const double drawn = polygonArea(markOf(static_cast<MarkShape>(shape), {40, 40}, area));
                QVERIFY2(std::abs(drawn - area) < area * 0.02, qPrintable(QString::number(shape)));
            }
        }
    }

    void areasAreAsTheCredits() {
        JourneyView view;
        present(view, threeLanes());
        QVERIFY(view.areaOf(0) > 0);
        QCOMPARE(view.areaOf(1), view.areaOf(0));
        QVERIFY(std::abs(view.areaOf(2) * 2 - view.areaOf(0)) < 1e-6);
        QCOMPARE(view.areaOf(3), 0.0); // hollow: does not count
    }

    void touchesStandInTheirLaneAndInTheOrderOfTime() {
        JourneyView view;
        present(view, threeLanes());
        QVERIFY(view.itemRect(0).center().x() < view.itemRect(1).center().x());
        QVERIFY(view.itemRect(1).center().x() < view.itemRect(2).center().x());
        const double x0 = view.itemRect(0).center().x();
        const double perDay = (view.itemRect(1).center().x() - x0) / 20;
        QVERIFY(std::abs((view.itemRect(2).center().x() - x0) / 40 - perDay) < 0.1);
        QVERIFY(view.itemRect(0).bottom() < view.itemRect(1).top());
        QVERIFY(view.itemRect(1).bottom() < view.itemRect(3).top());
        QVERIFY(view.xOf(start + 60 * day) <= view.plot().right());
    }

    void keysWalkAlongALaneAndAcrossLanes() {
        JourneyView view;
        present(view, threeLanes());
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), 2); // the next of the same lane
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), 2);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current(), 1);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current(), 3);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("the policy leaves it out")));
        QSignalSpy activated(&view, &JourneyView::activated);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 3);
    }

    void aClickFindsWhatIsUnderIt() {
        JourneyView view;
        present(view, threeLanes());
        QSignalSpy activated(&view, &JourneyView::activated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.itemRect(1).center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 1);
        const QColor painted = view.grab().toImage().pixelColor(view.itemRect(2).center().toPoint());
        QCOMPARE(painted, theme().colors().category(0));
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() - 2, view.height() - 2));
        QCOMPARE(activated.size(), 1);
    }

    void pointingAndKeysSayTheSameArithmetic() {
        JourneyView view;
        JourneyData data = threeLanes();
        data.words = [](std::size_t at) {
            return JourneyWords{QStringLiteral("day %1").arg(at),
                                {QStringLiteral("2^(-12 / 7) = 0.305 of %1").arg(at)}};
        };
        present(view, data);
        QTest::mouseMove(&view, view.itemRect(1).center().toPoint());
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("2^(-12 / 7) = 0.305 of 1")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("Beta")));
        const QString pointed = QToolTip::text();
        QToolTip::hideText();
        view.setCurrent(-1);
        for (const int key : {Qt::Key_Home, Qt::Key_Down}) {
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        }
        QCOMPARE(view.current(), 1);
        QTRY_COMPARE(QToolTip::text(), pointed);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("2^(-12 / 7) = 0.305 of 1")));
    }

    void objectionsAreSeenWithoutColour() {
        JourneyView view;
        JourneyData data = threeLanes();
        data.touches[1].contested = true;
        data.touches[3].excluded = true;
        present(view, data);
        const QImage with = grey(view.grab().toImage());
        data.touches[1].contested = false;
        view.setData(data);
        const QImage without = grey(view.grab().toImage());
        const QRect doubted = view.itemRect(1).toAlignedRect().adjusted(-4, -14, 14, 4);
        QVERIFY(different(with.copy(doubted), without.copy(doubted)) > 20);
        data.touches[3].excluded = false;
        view.setData(data);
        const QRect struck = view.itemRect(3).toAlignedRect().adjusted(-2, -2, 2, 2);
        QVERIFY(different(without.copy(struck), grey(view.grab().toImage()).copy(struck)) > 10);
    }

    void aFullLaneShowsSeveralAsOneAndLosesNothing() {
        JourneyView view;
        JourneyData data = threeLanes();
        data.touches.clear();
        for (int i = 0; i < 100'000; ++i) {
            data.touches.push_back(touchAt(i + 1, i % 3 == 2 ? 1 : 0, start + i * 60, i % 10 == 0 ? 0 : 1.0 / 90'000,
                                           QStringLiteral("Type %1").arg(i % 7)));
            data.touches.back().counts = i % 10 != 0;
            data.touches.back().excluded = i % 20 == 0;
            data.touches.back().reason = i % 20 == 0 ? QStringLiteral("excluded") : QStringLiteral("too late");
        }
        QElapsedTimer timer;
        timer.start();
        present(view, data);
        QVERIFY(view.itemCount() < 400);
        std::vector<int> seen(data.touches.size(), 0);
        double credit = 0;
        for (int item = 0; item < view.itemCount(); ++item) {
            credit += view.areaOf(item);
            for (const int touch : view.touchesOf(item)) {
                ++seen[static_cast<std::size_t>(touch)];
                QCOMPARE(view.itemOf(touch), item);
                QCOMPARE(data.touches[static_cast<std::size_t>(touch)].counts,
                         data.touches[static_cast<std::size_t>(view.touchesOf(item).front())].counts);
            }
            QVERIFY(view.plot().adjusted(-2, -2, 2, 2).contains(view.itemRect(item).center()));
        }
        QCOMPARE(std::ranges::count(seen, 1), 100'000);
        QVERIFY(credit > 0);
        const QString words = view.wordsOf(view.itemOf(1));
        QVERIFY2(words.contains(QStringLiteral("together")) && words.contains(QStringLiteral("as one")),
                 qPrintable(words));
        QVERIFY(view.wordsOf(view.itemOf(0)).contains(QStringLiteral("excluded: ")));
        QVERIFY(view.asTable().rows.size() == static_cast<std::size_t>(view.itemCount()));
        view.resize(900, view.height()); // more room, more marks
        QVERIFY(!view.grab().isNull());
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
        view.setData(threeLanes());
        QCOMPARE(view.itemCount(), 4);
    }

    void oneOrTwoTouchesAreDrawnWhole() {
        JourneyView view;
        JourneyData data = threeLanes();
        for (const std::size_t count : {std::size_t{2}, std::size_t{1}}) {
            data.touches.resize(count);
            present(view, data);
            QCOMPARE(view.itemCount(), static_cast<int>(count));
            QVERIFY(view.areaOf(0) > 300);
            QCOMPARE(view.asTable().rows.size(), count);
        }
    }

    void touchesOfOneDayDoNotHideEachOther() {
        JourneyView view;
        JourneyData data = threeLanes();
        data.lines.clear();
        data.touches.clear();
        for (int i = 0; i < 5; ++i) {
            data.touches.push_back(touchAt(i + 1, 0, start + i, 0.2, QStringLiteral("Demo")));
        }
        present(view, data);
        for (int i = 0; i < 5; ++i) {
            const QRectF rect = view.itemRect(i);
            QVERIFY(view.plot().contains(rect.center()));
            for (int other = 0; other < i; ++other) {
                const QPointF apart = view.itemRect(other).center() - rect.center();
                QVERIFY(std::hypot(apart.x(), apart.y()) > 8);
            }
        }
        QVERIFY(std::abs(view.itemRect(0).center().x() - view.plot().center().x()) < 40);
    }

    void manyTouchesAndLanesHaveRoom() {
        JourneyView view;
        JourneyData data = threeLanes();
        data.lanes.clear();
        for (int lane = 0; lane < 30; ++lane) {
            data.lanes.push_back({QStringLiteral("A partner with a very long name that will not fit %1").arg(lane),
                                  QStringLiteral("3.3 %, 1,234,567.00 USD"),
                                  lane % 7,
                                  {}});
        }
        data.touches.clear();
        for (int i = 0; i < 500; ++i) {
            data.touches.push_back(
                touchAt(i + 1, i % 30, start + i * day, 1.0 / (1 + i % 9), QStringLiteral("Type %1").arg(i % 11)));
        }
        present(view, data, {320, 200});
        QVERIFY(view.minimumHeight() > 30 * 40);
        view.resize(320, view.minimumHeight());
        for (int i = 0; i < 500; ++i) {
            QVERIFY(QRectF(view.rect()).contains(view.itemRect(view.itemOf(i))));
        }
        QVERIFY(!view.grab().isNull());
        QCOMPARE(view.asTable().rows.size(), std::size_t{500});
    }

    void withoutTouchesItSaysSo() {
        JourneyView view;
        JourneyData data;
        data.title = QStringLiteral("Journey");
        data.nothing = QStringLiteral("Nobody touched this deal");
        present(view, data);
        QCOMPARE(view.itemCount(), 0);
        QCOMPARE(view.accessibleDescription(), QStringLiteral("Nobody touched this deal"));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(50, 50));
        QCOMPARE(view.current(), -1);
    }

    void itReadsTheSameInRightToLeftWindows() {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        JourneyView view(&window);
        JourneyData data = threeLanes();
        view.resize(440, 360);
        view.setData(data);
        QVERIFY(view.itemRect(0).center().x() < view.itemRect(2).center().x()); // time runs as in all charts
    }

    void theTableAndTheFilesAreThere() {
        QTemporaryDir folder;
        JourneyView view;
        present(view, threeLanes());
        QCOMPARE(view.accessibleName(), QStringLiteral("Journey"));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 5);
        for (const char* name : {"j.png", "j.svg", "j.pdf", "j.csv"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QCOMPARE(exportChart(view, path), ChartExportError::None);
            QVERIFY(QFile(path).size() > 40);
        }
        const QImage image(folder.filePath(QStringLiteral("j.png")));
        QCOMPARE(image.size(), view.size() * 2);
        QCOMPARE(image.pixelColor((view.itemRect(2).center() * 2).toPoint()), theme().colors().category(0));
    }

    void namesAreNeverReadAsMarkup() {
        QVERIFY(!plainTip(QStringLiteral("<b>Acme</b>")).contains(QStringLiteral("<b>")));
    }

    void timeHasRoundMarksThatFit() {
        for (const qint64 days : {1, 3, 20, 90, 400, 3000, 20000}) {
            const auto marks = timeMarks(start, start + days * day, 6);
            QVERIFY(!marks.empty() && marks.size() <= 6);
            for (std::size_t i = 1; i < marks.size(); ++i) {
                QVERIFY(marks[i].at > marks[i - 1].at);
            }
        }
        QCOMPARE(timeMarks(start, start + 400 * day, 6).front().at, start);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::JourneyViewTest;
COUNTERPART_TEST(JourneyViewTest)
#include "journey_view_test.moc"
