// SPDX-License-Identifier: GPL-3.0-or-later
// Do bars and whiskers stand where their values are, on one scale, and can they be read without seeing?
#include "tests/support/test_main.h"
#include "ui/charts/estimate_view.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QTest>

namespace counterpart::ui::testing {
namespace {

EstimateData threeWeights() {
    EstimateData data;
    data.title = QStringLiteral("Weights");
    data.nameTitle = QStringLiteral("Touch type");
    data.valueTitle = QStringLiteral("Weight");
    data.intervalTitle = QStringLiteral("90 %");
    data.text = [](double value) { return QString::number(value, 'f', 2); };
    data.rows = {{QStringLiteral("Demo"), 0.4, std::pair(0.2, 0.8), QStringLiteral("120 touches"), false},
                 {QStringLiteral("Event"), 0.0, std::pair(-0.2, 0.1), {}, false},
                 {QStringLiteral("Call"), -0.1, {}, {}, true}};
    return data;
}

void present(EstimateView& view, const EstimateData& data, const QSize& size = {400, 120}) {
    view.resize(size);
    view.setData(data);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class EstimateViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void oneScaleHoldsZeroAndEveryInterval() {
        for (const int width : {200, 401, 900}) {
            EstimateView view;
            present(view, threeWeights(), {width, 120});
            const double unit = (view.positionOf(0.8) - view.positionOf(-0.2)) / 1.0;
            QVERIFY(unit > 0);
            QVERIFY(view.positionOf(-0.2) >= 0);
            QVERIFY(view.positionOf(0.8) <= width);
            QCOMPARE(view.barRect(0).left(), view.positionOf(0));
            QVERIFY(std::abs(view.barRect(0).width() - 0.4 * unit) < 1e-6);
            QVERIFY(std::abs(view.barRect(2).right() - view.positionOf(0)) < 1e-6);
            QVERIFY(std::abs(view.barRect(2).width() - std::max(1.0, 0.1 * unit)) < 1e-6);
        }
    }

    void keysWalkAndWordsTell() {
        EstimateView view;
        present(view, threeWeights());
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current(), 0);
        QCOMPARE(view.wordsOf(0), QStringLiteral("Demo: 0.40\n90 %: 0.20 to 0.80\n120 touches"));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.current(), 2);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current(), 2);
        QCOMPARE(view.itemAt(view.itemRect(1).center()), 1);
        QCOMPARE(view.itemAt(QPointF(5, 5000)), -1);
    }

    void theTableHasTheIntervals() {
        EstimateView view;
        present(view, threeWeights());
        const ChartTable table = view.asTable();
        QCOMPARE(table.headers, (QStringList{QStringLiteral("Touch type"), QStringLiteral("Weight"),
                                             QStringLiteral("90 % from"), QStringLiteral("90 % to")}));
        QCOMPARE(table.rows[0], (QStringList{QStringLiteral("Demo"), QStringLiteral("0.40"), QStringLiteral("0.20"),
                                             QStringLiteral("0.80")}));
        QCOMPARE(table.rows[2][2], QString());
        QCOMPARE(view.plainTable().rows[1][2], QStringLiteral("-0.2"));
    }

    void nothingAndOneZeroAreShown() {
        EstimateView view;
        present(view, {});
        QCOMPARE(view.itemCount(), 0);
        EstimateData zero = threeWeights();
        zero.rows = {{QStringLiteral("Demo"), 0, {}, {}, false}};
        view.setData(zero);
        QCOMPARE(view.barRect(0).width(), 1.0);
        QVERIFY(!view.grab().isNull());
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::EstimateViewTest;
COUNTERPART_TEST(EstimateViewTest)
#include "estimate_view_test.moc"
