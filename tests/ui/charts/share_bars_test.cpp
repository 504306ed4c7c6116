// SPDX-License-Identifier: GPL-3.0-or-later
// Shares under every model: widths, colours, keys, clicks, the table behind it.
#include "tests/support/test_main.h"
#include "ui/charts/share_bars.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace counterpart::ui::testing {
namespace {

constexpr std::uint64_t one = 1'000'000'000'000;

ShareData threeModels() {
    ShareData data;
    data.title = QStringLiteral("Shares");
    data.parties = {{QStringLiteral("Alpha"), ShareParty::Kind::Partner},
                    {QStringLiteral("Beta"), ShareParty::Kind::Partner},
                    {QStringLiteral("Direct team"), ShareParty::Kind::Direct}};
    const auto part = [](int party, std::uint64_t share) {
        return SharePart{party, share, QStringLiteral("x %"), QStringLiteral("1.00 USD")};
    };
    data.rows = {{4, QStringLiteral("Equal"), {}, {part(0, one / 3), part(1, one / 3), part(2, one - 2 * (one / 3))}},
                 {7, QStringLiteral("First"), QStringLiteral("A hint"), {part(0, one)}},
                 {9, QStringLiteral("Role"), {}, {}}};
    data.chosen = 1;
    return data;
}

void present(ShareBars& bars, const ShareData& data, const QSize& size = {440, 240}) {
    bars.resize(size);
    bars.setData(data);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
}

} // namespace

class ShareBarsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void partsFillTheBarWithoutGapOrOverlap() {
        for (const int width : {300, 441, 777}) {
            ShareBars bars;
            present(bars, threeModels(), {width, 240});
            double at = bars.barRect(0).left();
            for (int item = 0; item < 3; ++item) {
                QCOMPARE(bars.itemRect(item).left(), at);
                at = bars.itemRect(item).right();
            }
            QCOMPARE(at, bars.barRect(0).right());
            QCOMPARE(bars.itemRect(3), bars.barRect(1)); // all to one
        }
    }

    void manyTinySharesStillFillIt() {
        ShareBars bars;
        ShareData data = threeModels();
        data.parties.clear();
        data.rows.resize(1);
        data.rows[0].parts.clear();
        for (int i = 0; i < 40; ++i) {
            data.parties.push_back({QStringLiteral("P%1").arg(i), ShareParty::Kind::Partner});
            data.rows[0].parts.push_back({i, one / 40, QStringLiteral("2.5 %"), QString()});
        }
        present(bars, data);
        double sum = 0;
        for (int item = 0; item < bars.itemCount(); ++item) {
            sum += bars.itemRect(item).width();
        }
        QCOMPARE(sum, bars.barRect(0).width());
        int together = 0;
        for (int party = 0; party < 40; ++party) {
            together += bars.colorOf(party) == 7 ? 1 : 0;
        }
        QCOMPARE(together, 33); // seven have a colour of their own
    }

    void partnersHaveColoursAndTheDirectTeamIsGrey() {
        ShareBars bars;
        present(bars, threeModels());
        const QImage image = bars.grab().toImage();
        const auto inside = [](const QRectF& rect) { return rect.topLeft().toPoint() + QPoint(3, 3); };
        QCOMPARE(image.pixelColor(inside(bars.itemRect(0))), theme().colors().category(0));
        QCOMPARE(image.pixelColor(inside(bars.itemRect(1))), theme().colors().category(1));
        QVERIFY(image.pixelColor(inside(bars.itemRect(2))).saturation() < 60);
        QCOMPARE(bars.colorOf(2), -1);
    }

    void aClickAsksForTheModel() {
        ShareBars bars;
        present(bars, threeModels());
        QSignalSpy asked(&bars, &ShareBars::modelActivated);
        QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.itemRect(1).center().toPoint());
        QTest::mouseClick(&bars, Qt::LeftButton, {}, QPoint(6, static_cast<int>(bars.barRect(2).center().y())));
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toInt(), 4);
        QCOMPARE(asked[1][0].toInt(), 9); // the name, of a row in which nobody is credited
    }

    void keysBeginAtTheChosenModel() {
        ShareBars bars;
        present(bars, threeModels());
        QTest::keyClick(&bars, Qt::Key_Right);
        QCOMPARE(bars.rowOf(bars.current()), 1);
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("chosen")));
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("A hint")));
        QTest::keyClick(&bars, Qt::Key_Up);
        QCOMPARE(bars.rowOf(bars.current()), 0);
        QTest::keyClick(&bars, Qt::Key_Home);
        QTest::keyClick(&bars, Qt::Key_Right);
        QCOMPARE(bars.current(), 1);
        QSignalSpy asked(&bars, &ShareBars::modelActivated);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), 4);
    }

    void theTableHasAColumnPerParty() {
        ShareBars bars;
        present(bars, threeModels());
        const ChartTable table = bars.asTable();
        QCOMPARE(table.headers.size(), 4);
        QCOMPARE(table.rows[1][1], QStringLiteral("x %, 1.00 USD"));
        QVERIFY(table.rows[1][2].isEmpty());
    }

    void withoutRowsItSaysSo() {
        ShareBars bars;
        ShareData data;
        data.nothing = QStringLiteral("No shares");
        present(bars, data);
        QCOMPARE(bars.accessibleDescription(), QStringLiteral("No shares"));
        QTest::keyClick(&bars, Qt::Key_Down);
        QCOMPARE(bars.current(), -1);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::ShareBarsTest;
COUNTERPART_TEST(ShareBarsTest)
#include "share_bars_test.moc"
