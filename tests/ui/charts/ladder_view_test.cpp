// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the ladder: who stands where, many at once, names of those who are close, keys and clicks.
#include "tests/support/test_main.h"
#include "ui/charts/ladder_view.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace counterpart::ui::testing {
namespace {

LadderData threeTiers() {
    LadderData data;
    data.title = QStringLiteral("Ladder");
    data.tiers = {{QStringLiteral("Registered"), QStringLiteral("15 %"), QString()},
                  {QStringLiteral("Silver"), QStringLiteral("20 %"), QStringLiteral("50,000 USD, 1 person")},
                  {QStringLiteral("Gold"), QStringLiteral("25 %"), QStringLiteral("200,000 USD, 2 people")}};
    data.dots = {{1, QStringLiteral("Alpha"), 0, 0.1, QStringLiteral("45,000 USD")},
                 {2, QStringLiteral("Beta"), 0, 0.93, QStringLiteral("3,500 USD")},
                 {3, QStringLiteral("Gamma"), 1, 0.5, QStringLiteral("75,000 USD")},
                 {4, QStringLiteral("Delta"), 2, 0, QString()}};
    return data;
}

LadderData many(int partners) {
    LadderData data = threeTiers();
    data.dots.clear();
    for (int i = 0; i < partners; ++i) {
        const double progress = i % 3 == 0 ? 0 : static_cast<double>((i * 7919) % 1000) / 1000;
        data.dots.push_back({i + 1, QStringLiteral("Partner %1").arg(i), i % 10 == 0 ? 2 : i % 2, progress, QString()});
    }
    return data;
}

void present(LadderView& view, const LadderData& data, const QSize& size = {900, 260}) {
    view.resize(size);
    view.setData(data);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class LadderViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void higherTiersStandAboveAndProgressRunsAlong() {
        LadderView view;
        present(view, threeTiers());
        QVERIFY(view.bandRect(2).bottom() <= view.bandRect(1).top() + 0.01);
        for (const auto& [id, tier] : {std::pair{1, 0}, {2, 0}, {3, 1}, {4, 2}}) {
            QVERIFY(view.bandRect(tier).contains(view.itemRect(view.itemOf(id))));
        }
        QVERIFY(std::abs(view.itemRect(view.itemOf(1)).center().x() - view.xOf(0.1)) < 0.01);
        QVERIFY(std::abs(view.itemRect(view.itemOf(2)).center().x() - view.xOf(0.93)) < 0.01);
        QVERIFY(view.xOf(1.0) < view.width());
    }

    void thoseCloseAreNamed() {
        LadderView view;
        present(view, threeTiers());
        QCOMPARE(view.labels(), QStringList{QStringLiteral("Beta")});
        QVERIFY(view.wordsOf(view.itemOf(2)).contains(QStringLiteral("3,500 USD")));
        QVERIFY(view.wordsOf(view.itemOf(2)).contains(QStringLiteral("93 %")));
    }

    void everyPartnerIsThereOnceHoweverMany() {
        for (const int partners : {40, 701, 10'000}) {
            LadderView view;
            QElapsedTimer timer;
            timer.start();
            present(view, many(partners));
            QVERIFY(!view.grab().isNull());
            QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
            QSet<qint64> seen;
            int counted = 0;
            for (int item = 0; item < view.itemCount(); ++item) {
                const auto ids = view.partnersOf(item);
                counted += static_cast<int>(ids.size());
                seen += QSet<qint64>(ids.begin(), ids.end());
                QVERIFY(view.bandRect(view.tierOf(item)).adjusted(0, -1, 0, 1).contains(view.itemRect(item)));
            }
            QCOMPARE(counted, partners);
            QCOMPARE(static_cast<int>(seen.size()), partners);
            QVERIFY(view.itemCount() < 2000);
        }
    }

    void aColumnAsksForAllItsPartners() {
        LadderView view;
        present(view, many(10'000));
        int column = 0;
        while (view.partnersOf(column).size() < 2) {
            ++column;
        }
        QSignalSpy asked(&view, &LadderView::partnersActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.itemRect(column).center().toPoint());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<QList<qint64>>(), view.partnersOf(column));
        QVERIFY(!asked[0][1].toString().isEmpty());
    }

    void clicksAndKeysReachPartnersAndTiers() {
        LadderView view;
        present(view, threeTiers());
        QSignalSpy partner(&view, &LadderView::partnerActivated);
        QSignalSpy tier(&view, &LadderView::tierActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.itemRect(view.itemOf(3)).center().toPoint());
        QCOMPARE(partner.size(), 1);
        QCOMPARE(partner[0][0].toLongLong(), qint64{3});
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.bandRect(1).topLeft().toPoint() + QPoint(20, 20));
        QCOMPARE(tier.size(), 1);
        QCOMPARE(tier[0][0].toInt(), 1);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.partnersOf(view.current()), QList<qint64>{2}); // the last along the lowest
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.partnersOf(view.current()), QList<qint64>{1});
        QTest::keyClick(&view, Qt::Key_Up);
        QVERIFY(view.tierOf(view.current()) == 1);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(partner.size(), 2);
        QCOMPARE(partner[1][0].toLongLong(), qint64{2});
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Beta")));
    }

    void theSelectedIsMarked() {
        LadderView view;
        present(view, threeTiers());
        const QImage before = view.grab().toImage();
        view.setSelected(3);
        QVERIFY(view.grab().toImage() != before);
    }

    void emptyTiersAndNoTiersAreSaid() {
        LadderView view;
        LadderData data = threeTiers();
        data.dots.clear();
        present(view, data);
        QCOMPARE(view.itemCount(), 3); // the heads
        QVERIFY(view.labels().isEmpty());
        LadderData nothing;
        nothing.nothing = QStringLiteral("No ladder");
        view.setData(nothing);
        QCOMPARE(view.accessibleDescription(), QStringLiteral("No ladder"));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), -1);
    }

    void theTableGoesFromTheTopAndFromTheNearest() {
        LadderView view;
        present(view, threeTiers());
        const ChartTable table = view.asTable();
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(table.rows[0][1], QStringLiteral("Delta"));
        QCOMPARE(table.rows[2][1], QStringLiteral("Beta"));
        QCOMPARE(view.plainTable().rows[2][2], QStringLiteral("0.9300"));
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::LadderViewTest;
COUNTERPART_TEST(LadderViewTest)
#include "ladder_view_test.moc"
