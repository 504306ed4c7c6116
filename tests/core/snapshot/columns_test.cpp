// SPDX-License-Identifier: GPL-3.0-or-later
// Do the columns say what the records say, in orders that do not depend on how the records came in?
#include "core/snapshot/columns/columns.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>
#include <rapidcheck.h>
#include <set>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

bool findsAll(const std::set<RecordId>& ids) {
    const std::vector<RecordId> sorted(ids.begin(), ids.end());
    const IdMap map(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (map.find(sorted[i]) != i) {
            return false;
        }
        for (const RecordId near : {sorted[i] - 1, sorted[i] + 1}) {
            if (!ids.contains(near) && map.find(near) != kNoRecord) {
                return false;
            }
        }
    }
    return map.find(0) == kNoRecord || ids.contains(0);
}

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsOfOneWorkspaceAddressAnArray() {
        std::vector<RecordId> ids;
        for (std::uint32_t i = 1; i < 5000; i += 3) {
            ids.push_back(makeRecordId(77, i));
        }
        QVERIFY(IdMap(ids).isDirect());
        ids.push_back(makeRecordId(78, 0xffffffffU)); // the highest id of another workspace
        QVERIFY(IdMap(ids).isDirect());
        QVERIFY(findsAll({ids.begin(), ids.end()}));
    }

    void scatteredIdsAreFoundByHash() {
        std::mt19937_64 random(5);
        std::set<RecordId> ids;
        for (int i = 0; i < 3000; ++i) {
            ids.insert(static_cast<RecordId>(random() >> 1) | 1);
        }
        QVERIFY(!IdMap(std::vector<RecordId>(ids.begin(), ids.end())).isDirect());
        QVERIFY(findsAll(ids));
        QVERIFY(findsAll({makeRecordId(1, 1), makeRecordId(1, 0x7fffffffU)}));
        QVERIFY(findsAll({}));
    }

    void anyIdsAreFound() {
        QVERIFY(rc::check([](const std::set<std::uint16_t>& counters, const std::set<std::uint8_t>& origins) {
            std::set<RecordId> ids;
            for (const std::uint16_t counter : counters) {
                for (const std::uint8_t origin : origins) {
                    ids.insert(makeRecordId(origin + 1U, counter));
                }
            }
            return findsAll(ids);
        }));
    }

    void fieldsAndReferencesStandAtTheRecordsPosition() {
        Sample sample;
        const RecordId a = sample.partner("a", "referral").id;
        const RecordId b = sample.partner("B").id;
        const RecordId first = sample.deal("first", 100).id;
        const RecordId account = sample.add<Account>("acme").id;
        Deal& deal = sample.deal("second", -5, "proposal");
        deal.partner.value = b;
        deal.account.value = account;
        deal.renewalOf.value = first;
        const SnapshotPtr snapshot = sample.snapshot();
        const auto columns = columnsOf(*snapshot);
        QCOMPARE(columns->revision, snapshot->revision());
        QCOMPARE(columns->deals.size(), std::size_t{2});
        QVERIFY(columns->deals.outcome[0] == Outcome::Won && columns->deals.outcome[1] == Outcome::Open);
        QCOMPARE(columns->deals.amount[1], Minor{-5});
        QCOMPARE(columns->deals.partner[0], kNoRecord);
        QCOMPARE(columns->deals.partner[1], columns->partnerOf.find(b));
        QCOMPARE(columns->deals.account[1], columns->accountOf.find(account));
        QCOMPARE(columns->deals.renewalOf[1], columns->dealOf.find(first));
        QCOMPARE(columns->partners.type[columns->partnerOf.find(a)].str(), std::string("referral"));
        QCOMPARE(columns->dangling, std::size_t{0});
    }

    void keysAreRankedByTheirBytesWithTheDirectTeamAmongThem() {
        Sample sample;
        for (const char* key : {"zeta", "direct", "Alpha", "\xc3\xa9toile", "direc"}) {
            sample.partner(key);
        }
        const auto columns = columnsOf(*sample.snapshot());
        QCOMPARE(columns->partners.keyRank, (std::vector<std::uint32_t>{4, 2, 0, 5, 1}));
        QCOMPARE(columns->partners.directRank, 3U);
        QCOMPARE(columns->partners.rankOf(kDirect), 3U);
        QCOMPARE(columns->partners.rankOf(0), 4U);
    }

    void journeysAreOrderedByTimeThenKey() {
        std::mt19937 random(9);
        Sample sample;
        const RecordId partner = sample.partner("p").id;
        std::vector<RecordId> deals;
        for (int i = 0; i < 2000; ++i) {
            deals.push_back(sample.deal("d" + std::to_string(i), i).id);
        }
        for (int i = 0; i < 20'000; ++i) {
            Touchpoint& touch = sample.touch(deals[random() % 1999], random() % 3 == 0 ? 0 : partner, "2026-03-01");
            touch.at.seconds += random() % 4; // many ties
            touch.key = std::to_string(random()) + "/" + std::to_string(i);
        }
        const SnapshotPtr snapshot = sample.snapshot();
        const auto columns = columnsOf(*snapshot);
        const JourneyColumns& j = columns->journeys.bulk();
        QCOMPARE(j.touch.size(), std::size_t{20'000});
        QCOMPARE(j.offsets[1999], j.offsets[2000]); // the last deal has none
        for (Index deal = 0; deal < 2000; ++deal) {
            for (Index slot = j.offsets[deal]; slot < j.offsets[deal + 1]; ++slot) {
                const Touchpoint& touch = *snapshot->table<Touchpoint>().find(j.touch[slot]);
                QCOMPARE(touch.deal.value, columns->deals.id[deal]);
                QCOMPARE(touch.at.seconds, j.seconds[slot]);
                QCOMPARE(touch.partner.has() ? Index{0} : kDirect, j.partner[slot]);
                if (slot > j.offsets[deal]) {
                    const Touchpoint& before = *snapshot->table<Touchpoint>().find(j.touch[slot - 1]);
                    QVERIFY(std::pair(before.at, before.key.view()) < std::pair(touch.at, touch.key.view()));
                }
            }
        }
    }

    void linesAndRefundsAreGroupedByDeal() {
        Sample sample;
        const RecordId product = sample.add<Product>("pro").id;
        const RecordId first = sample.deal("first", 100).id;
        const RecordId second = sample.deal("second", 100).id;
        const auto line = [&](const char* key, RecordId deal, Minor amount, RecordId of) {
            DealLine& added = sample.add<DealLine>(key);
            added.deal.value = deal;
            added.amount = amount;
            added.product.value = of;
        };
        line("2/b", second, 30, product);
        line("1/a", first, 10, 0);
        line("2/a", second, 20, product);
        Refund& refund = sample.add<Refund>("r");
        refund.deal.value = second;
        refund.at = *parseDate("2026-08-01");
        refund.amount = 7;
        const auto columns = columnsOf(*sample.snapshot());
        QCOMPARE(columns->lines.bulk().offsets, (std::vector<Index>{0, 1, 3}));
        QCOMPARE(columns->lines.bulk().amount, (std::vector<Minor>{10, 20, 30}));
        QCOMPARE(columns->lines.bulk().product, (std::vector<Index>{kNoRecord, 0, 0}));
        QCOMPARE(columns->lines.bulk().line, (std::vector<Index>{1, 2, 0}));
        QCOMPARE(columns->refunds.bulk().offsets, (std::vector<Index>{0, 0, 1}));
        QCOMPARE(columns->refunds.bulk().amount, std::vector<Minor>{7});
    }

    void referencesThatLeadNowhereAreCountedAndLeftOut() {
        Sample sample;
        const RecordId deal = sample.deal("d", 100).id;
        sample.touch(deal, 4711, "2026-03-01");
        sample.touch(4711, 0, "2026-03-01");
        sample.touch(deal, 0, "2026-03-01").at = Time();
        sample.touch(deal, 0, "2026-03-02");
        Deal& second = sample.deal("e", 100);
        second.partner.value = 4711;
        second.account.value = 4711;
        const auto columns = columnsOf(*sample.snapshot());
        QCOMPARE(columns->dangling, std::size_t{5});
        QCOMPARE(columns->journeys.bulk().partner, std::vector<Index>{kDirect});
        QCOMPARE(columns->deals.partner[1], kNoRecord);
    }

    void anEmptySnapshotHasEmptyColumns() {
        const Snapshot empty;
        const auto columns = columnsOf(empty);
        QCOMPARE(columns->deals.size(), std::size_t{0});
        QCOMPARE(columns->journeys.bulk().offsets, std::vector<Index>{0});
        QCOMPARE(columns->partners.directRank, 0U);
        QCOMPARE(columns->dealOf.find(1), kNoRecord);
    }
};

COUNTERPART_TEST(ColumnsTest)
#include "columns_test.moc"
