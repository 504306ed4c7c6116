// SPDX-License-Identifier: GPL-3.0-or-later
// Does a changeset apply exactly when it fits, and does undoing it give back what was?
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

ErrorCode codeOf(const Result<void>& result) { return result ? ErrorCode::Internal : result.error().code; }

bool same(const Snapshot& a, const Snapshot& b) { return difference(a, b).empty() && difference(b, a).empty(); }

template <class Record>
ChangeSet update(const Snapshot& snapshot, RecordId id, const std::function<void(Record&)>& edit) {
    const Record before = *snapshot.table<Record>().find(id);
    Record after = before;
    edit(after);
    ChangeSet changes;
    changes.of<Record>().updated.push_back({before, after});
    return changes;
}

} // namespace

class ApplyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createdRecordsAreFoundByIdAndKey() {
        Sample sample;
        const RecordId id = sample.partner("P-1").id;
        const SnapshotPtr snapshot = sample.snapshot();
        QVERIFY(check(Snapshot(), sample.changes()));
        QCOMPARE(snapshot->table<Partner>().find(id)->key.str(), std::string("P-1"));
        QCOMPARE(snapshot->table<Partner>().findKey("P-1")->id, id);
        QVERIFY(snapshot->table<Partner>().findKey("p-1") == nullptr);
        QVERIFY(snapshot->table<Partner>().find(id + 1) == nullptr);
    }

    void aRenamedKeyIsFoundInItsOwnRevisionOnly() {
        Sample sample;
        const RecordId id = sample.partner("old").id;
        const SnapshotPtr first = sample.snapshot();
        const auto changes = update<Partner>(*first, id, [](Partner& p) { p.key = "new"; });
        const SnapshotPtr second = apply(*first, changes, 2);
        QVERIFY(second->table<Partner>().findKey("new") != nullptr); // looked up before the first revision is
        QVERIFY(second->table<Partner>().findKey("old") == nullptr);
        QVERIFY(first->table<Partner>().findKey("old") != nullptr);
        QVERIFY(first->table<Partner>().findKey("new") == nullptr);
    }

    void aStaleBeforeImageIsRefusedByKey() {
        Sample sample;
        const RecordId id = sample.partner("P-1").id;
        const SnapshotPtr first = sample.snapshot();
        const auto mine = update<Partner>(*first, id, [](Partner& p) { p.name = "mine"; });
        const auto theirs = update<Partner>(*first, id, [](Partner& p) { p.name = "theirs"; });
        const SnapshotPtr second = apply(*first, theirs, 2);
        const auto refused = check(*second, mine);
        QCOMPARE(codeOf(refused), ErrorCode::StaleWrite);
        QCOMPARE(refused.error().key, std::string("P-1"));
    }

    void keysStayUniqueAlsoWhenTheySwap() {
        Sample sample;
        const RecordId a = sample.partner("a").id;
        const RecordId b = sample.partner("b").id;
        const SnapshotPtr first = sample.snapshot();
        const auto taken = update<Partner>(*first, a, [](Partner& p) { p.key = "b"; });
        QCOMPARE(codeOf(check(*first, taken)), ErrorCode::KeyTaken);
        ChangeSet swap = taken;
        swap.of<Partner>().updated.push_back(
            update<Partner>(*first, b, [](Partner& p) { p.key = "a"; }).of<Partner>().updated.front());
        QVERIFY(check(*first, swap));
        const SnapshotPtr second = apply(*first, swap, 2);
        QCOMPARE(second->table<Partner>().findKey("a")->id, b);
        QCOMPARE(second->table<Partner>().findKey("b")->id, a);
    }

    void referencesMustResolve() {
        Sample sample;
        Deal& deal = sample.deal("D-1", 100);
        deal.partner.value = 4711;
        const auto refused = check(Snapshot(), sample.changes());
        QCOMPARE(codeOf(refused), ErrorCode::UnknownReference);
        QCOMPARE(refused.error().column, std::string("partner"));
    }

    void whatIsReferredToCannotBeDeletedAlone() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        Deal& deal = sample.deal("D-1", 100);
        deal.partner.value = partner;
        const RecordId dealId = deal.id;
        const SnapshotPtr snapshot = sample.snapshot();
        ChangeSet changes;
        changes.of<Partner>().deleted.push_back(*snapshot->table<Partner>().find(partner));
        const auto refused = check(*snapshot, changes);
        QCOMPARE(codeOf(refused), ErrorCode::StillReferenced);
        QCOMPARE(refused.error().key, std::string("D-1"));
        changes.of<Deal>().deleted.push_back(*snapshot->table<Deal>().find(dealId));
        QVERIFY(check(*snapshot, changes));
    }

    void aClosedDealNeedsItsCloseDate() {
        Sample sample;
        sample.deal("D-1", 100).closed = Date();
        QCOMPARE(codeOf(check(Snapshot(), sample.changes())), ErrorCode::ClosedDealNeedsCloseDate);
    }

    void aDealWithLinesKeepsItsCurrency() {
        Sample sample;
        const RecordId dealId = sample.deal("D-1", 100).id;
        DealLine& line = sample.add<DealLine>("D-1/1");
        line.deal.value = dealId;
        line.line = "1";
        const SnapshotPtr snapshot = sample.snapshot();
        const auto changes = update<Deal>(*snapshot, dealId, [](Deal& d) { d.currency = *Currency::fromCode("JPY"); });
        QCOMPARE(codeOf(check(*snapshot, changes)), ErrorCode::CurrencyInUse);
    }

    void undoOfAnyEditsGivesBackWhatWas() {
        QVERIFY(rc::check("reversed(changes) undoes changes, and old revisions stay as they were", [] {
            Sample sample;
            const int count = *rc::gen::inRange(1, 3000);
            for (int i = 0; i < count; ++i) {
                sample.partner("P-" + std::to_string(i));
            }
            const SnapshotPtr first = sample.snapshot();
            const auto& table = first->table<Partner>();
            ChangeSet changes;
            RecordId next = sample.nextId();
            for (std::size_t i = 0; i < table.size(); ++i) {
                const Partner& partner = table.at(i);
                switch (*rc::gen::inRange(0, 40)) {
                case 0:
                    changes.of<Partner>().deleted.push_back(partner);
                    break;
                case 1: {
                    Partner after = partner;
                    after.name = "renamed";
                    changes.of<Partner>().updated.push_back({partner, after});
                    break;
                }
                case 2: {
                    Partner made = partner;
                    made.id = next++;
                    made.key = "N-" + std::to_string(made.id);
                    changes.of<Partner>().created.push_back(made);
                    break;
                }
                default:
                    break;
                }
            }
            RC_ASSERT(static_cast<bool>(check(*first, changes)));
            const SnapshotPtr second = apply(*first, changes, 2);
            RC_ASSERT(second->table<Partner>().size() ==
                      table.size() + changes.of<Partner>().created.size() - changes.of<Partner>().deleted.size());
            RecordId last = 0;
            second->table<Partner>().forEach([&](const Partner& partner) {
                RC_ASSERT(partner.id > last);
                last = partner.id;
                RC_ASSERT(second->table<Partner>().find(partner.id) == &partner);
                RC_ASSERT(second->table<Partner>().findKey(partner.key) == &partner);
            });
            const ChangeSet back = changes.reversed();
            RC_ASSERT(static_cast<bool>(check(*second, back)));
            RC_ASSERT(same(*apply(*second, back, 3), *first));
            RC_ASSERT(combined(changes, back).empty());
        }));
    }
};

COUNTERPART_TEST(ApplyTest)
#include "apply_test.moc"
