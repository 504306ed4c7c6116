// SPDX-License-Identifier: GPL-3.0-or-later
// Do the sources of this checkout keep the walls of the house, and do the walls name what is there?
#include "tests/architecture/linter.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace counterpart::architecture;

class TreeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCheckoutKeepsTheWalls() {
        const std::vector<Finding> findings = Linter(houseRules()).check(COUNTERPART_SOURCE_DIR);
        for (const Finding& finding : findings)
            qWarning("%s", toText(finding).c_str());
        QVERIFY2(findings.empty(), (std::to_string(findings.size()) + " findings, listed above").c_str());
    }
    /// A misspelt name would allow nothing and nobody would notice.
    void everyArrowLeadsToANamedRoom() {
        const std::vector<Room> rooms = houseRules().rooms;
        for (const Room& room : rooms)
            for (const std::string& used : room.uses)
                QVERIFY2(std::ranges::find(rooms, used, &Room::path) != rooms.end(), used.c_str());
    }
    void everyPassIsForAHeaderThatExists() {
        for (const Siblings& wall : houseRules().siblings)
            for (const Pass& pass : wall.passes)
                QVERIFY2(std::filesystem::is_regular_file(std::filesystem::path(COUNTERPART_SOURCE_DIR) / pass.header),
                         pass.header.c_str());
    }
};

COUNTERPART_TEST(TreeTest)
#include "tree_test.moc"
