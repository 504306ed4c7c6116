// SPDX-License-Identifier: GPL-3.0-or-later
// Do labels beside their marks keep apart, in order, within their stretch, and as near to their marks as can be?
#include "core/report/document/spread.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <rapidcheck.h>

using namespace counterpart::report;

class SpreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasRoomStandsAtItsMark() {
        const auto tops = spread({{10}, {30}, {70}}, 8, 0, 100);
        QVERIFY(*tops[0] == 6 && *tops[1] == 26 && *tops[2] == 66);
    }
    void equalMarksStandAroundThem() {
        const auto tops = spread({{50}, {50}, {50}}, 10, 0, 100);
        QVERIFY(*tops[0] == 35 && *tops[1] == 45 && *tops[2] == 55);
        const auto atTop = spread({{0}, {0}}, 10, 0, 100);
        QVERIFY(*atTop[0] == 0 && *atTop[1] == 10);
    }
    void whereThereIsNoRoomForAllTheToldOnesStand() {
        const auto tops = spread({{1}, {2, true}, {3}, {4, false, false}}, 10, 0, 20);
        QVERIFY(tops[0] && tops[1] && !tops[2] && !tops[3]);
        QVERIFY(!spread({{1}}, 10, 0, 5)[0]);
    }
    void labelsNeverLieUponEachOther() {
        const bool held = rc::check([] {
            const auto marks = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-20, 220));
            std::vector<Wish> wishes;
            for (const int mark : marks) {
                wishes.push_back({static_cast<double>(mark), mark % 5 == 0, mark % 7 != 0});
            }
            const auto tops = spread(wishes, 9, 0, 200);
            std::vector<std::pair<double, double>> placed; // top, mark
            for (std::size_t i = 0; i < wishes.size(); ++i) {
                RC_ASSERT(!tops[i] || wishes[i].there);
                if (tops[i]) {
                    placed.emplace_back(*tops[i], wishes[i].middle);
                }
            }
            std::ranges::sort(placed);
            for (std::size_t i = 0; i < placed.size(); ++i) {
                RC_ASSERT(placed[i].first >= -1e-6 && placed[i].first + 9 <= 200 + 1e-6);
                RC_ASSERT(i == 0 || placed[i].first - placed[i - 1].first >= 9 - 1e-6);
                RC_ASSERT(i == 0 || placed[i].second >= placed[i - 1].second); // in the order of their marks
            }
            const auto there = static_cast<std::size_t>(std::ranges::count_if(wishes, &Wish::there));
            RC_ASSERT(placed.size() == std::min<std::size_t>(there, 22));
        });
        QVERIFY(held);
    }
};

COUNTERPART_TEST(SpreadTest)
#include "spread_test.moc"
