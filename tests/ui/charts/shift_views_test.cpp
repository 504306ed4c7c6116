// SPDX-License-Identifier: GPL-3.0-or-later
// Slope chart and scatter: who is named, labels that do not cover each other, scales, keys, strange values.
#include "tests/support/test_main.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/slope_view.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <random>

namespace counterpart::ui::testing {
namespace {

ShiftData shifts(std::vector<std::pair<double, double>> values) {
    ShiftData data;
    data.title = QStringLiteral("A against B");
    data.before = QStringLiteral("A");
    data.after = QStringLiteral("B");
    data.nothing = QStringLiteral("nothing won");
    data.brief = [](double value) { return QString::number(value, 'g', 3); };
    data.exact = [](double value) { return QString::number(value, 'f', 2) + QStringLiteral(" USD"); };
    for (const auto& [before, after] : values) {
        const auto id = static_cast<qint64>(data.rows.size()) + 1;
        data.rows.push_back({id, QStringLiteral("Partner %1").arg(id), before, after});
    }
    return data;
}

ShiftData many(int count) {
    std::mt19937_64 random(1);
    std::vector<std::pair<double, double>> values;
    for (int i = 0; i < count; ++i) {
        const auto before = static_cast<double>(random() % 1'000'000);
        values.emplace_back(before, std::max(0.0, before + static_cast<double>(random() % 60'000) - 30'000));
    }
    return shifts(std::move(values));
}

template <class View>
void open(View& view, ShiftData data, QSize size = {900, 320}) {
    view.resize(size);
    view.setData(std::move(data));
    view.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class ShiftViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme().install(*qApp); }

    void theMostMovedAreNamedFromTheTop() {
        SlopeView view;
        open(view, shifts({{10, 12}, {100, 40}, {50, 50}, {30, 90}}));
        QCOMPARE(view.itemCount(), 3); // one does not move
        QCOMPARE(view.idOf(0), 4);
        QCOMPARE(view.idOf(1), 2);
        QCOMPARE(view.idOf(2), 1);
        QVERIFY(view.wordsOf(0).contains(QStringLiteral("+60.00 USD")));
        QVERIFY(view.wordsOf(1).contains(QChar(0x2212) + QStringLiteral("60.00 USD")));
    }

    void labelsNeverCoverEachOther() {
        for (const double scale : {1.0, 2.0}) {
            theme().setTextScale(scale);
            SlopeView view;
            open(view, many(300), {700, 260});
            QVERIFY(view.itemCount() > 3);
            for (const bool before : {true, false}) {
                for (int a = 0; a < view.itemCount(); ++a) {
                    QVERIFY(QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(view.labelRect(a, before)));
                    for (int b = 0; b < a; ++b) {
                        const QRectF both = view.labelRect(a, before).intersected(view.labelRect(b, before));
                        QVERIFY(both.height() < 0.5);
                    }
                }
            }
            view.grab();
        }
        theme().setTextScale(1.0);
    }

    void whoIsSelectedIsNamedToo() {
        SlopeView view;
        ShiftData data = many(100);
        data.rows[70].after = data.rows[70].before;
        open(view, data);
        const auto isThere = [&](qint64 id) {
            for (int i = 0; i < view.itemCount(); ++i) {
                if (view.idOf(i) == id) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(!isThere(71));
        view.setSelected(71);
        QVERIFY(isThere(71));
        view.setSelected(0);
        QVERIFY(!isThere(71));
    }

    void theScaleIsLogarithmicWhereValuesSpanMuch() {
        ScatterView view;
        open(view, shifts({{1'000, 2'000}, {5'000, 4'000}}));
        QVERIFY(!view.logarithmic());
        view.setData(shifts({{10, 20}, {500'000, 400'000}, {0, 300}}));
        QVERIFY(view.logarithmic());
        for (int i = 0; i < view.itemCount(); ++i) {
            QVERIFY(QRectF(view.rect()).contains(view.itemRect(i).center()));
        }
        view.setData(shifts({{-10, 20}, {500'000, 400'000}})); // below zero: no logarithm
        QVERIFY(!view.logarithmic());
        for (int i = 0; i < view.itemCount(); ++i) {
            QVERIFY(QRectF(view.rect()).contains(view.itemRect(i).center()));
        }
    }

    void pointsAnswerToPointerAndKeys() {
        ScatterView view;
        open(view, shifts({{1'000, 2'000}, {5'000, 4'000}, {9'000, 9'000}}));
        QSignalSpy activated(&view, &ScatterView::partnerActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.itemRect(1).center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toLongLong(), 2);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated[1][0].toLongLong(), 3);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated[2][0].toLongLong(), 2);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated[3][0].toLongLong(), 1);
    }

    void strangeValuesAreDrawn() {
        const std::vector<ShiftData> cases = {shifts({}),
                                              shifts({{0, 0}}),
                                              shifts({{0, 0}, {0, 0}}),
                                              shifts({{5, 5}}),
                                              shifts({{-5, -9}}),
                                              shifts({{1e18, 0.01}}),
                                              shifts({{1e-2, 1e-2}, {9e16, 9e16}})};
        for (const ShiftData& data : cases) {
            SlopeView slope;
            open(slope, data, {240, 160});
            slope.grab();
            ScatterView scatter;
            open(scatter, data, {240, 160});
            scatter.grab();
            QCOMPARE(scatter.itemCount(), static_cast<int>(data.rows.size()));
            QCOMPARE(scatter.asTable().rows.size(), data.rows.size());
        }
    }

    void tenThousandPartnersAreDrawnAtOnce() {
        const ShiftData data = many(10'000);
        QElapsedTimer timer;
        SlopeView slope;
        open(slope, data);
        ScatterView scatter;
        open(scatter, data);
        timer.start();
        slope.setData(data);
        slope.grab();
        scatter.setData(data);
        scatter.grab();
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(slope.itemCount() <= SlopeView::mostNamed);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::ShiftViewsTest;
COUNTERPART_TEST(ShiftViewsTest)
#include "shift_views_test.moc"
