// SPDX-License-Identifier: GPL-3.0-or-later
// Do forms' commands plan exactly what was asked, and refuse what cannot be?
#include "core/command/policy.h"
#include "core/engine/programme/programme.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDealIsAddedWithItsAmountInItsCurrency() {
        Sample sample;
        sample.partner("P-1");
        const SnapshotPtr snapshot = sample.snapshot();
        IdSource ids(9, 1);
        const auto planned = plan(*snapshot, ids,
                                  AddRecord{Kind::Deal,
                                            {{"key", "D-1"},
                                             {"amount", "1234"},
                                             {"currency", "JPY"},
                                             {"partner", "P-1"},
                                             {"stage", "won"},
                                             {"closed", "2026-03-01"},
                                             {"custom.Region code", "x"}}});
        QVERIFY(planned);
        QVERIFY(check(*snapshot, planned->changes));
        const Deal& deal = planned->changes.of<Deal>().created.front();
        QCOMPARE(deal.amount, Minor{1234}); // no decimals, although the amount stands before the currency
        QCOMPARE(deal.custom.str(), std::string("{\"Region code\":\"x\"}"));
        QCOMPARE(planned->intent.subject, std::string("D-1"));
    }

    void refusalsNameTheField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("no key") << "key"
                                << "" << static_cast<int>(ErrorCode::RequiredFieldEmpty);
        QTest::newRow("key taken") << "key"
                                   << "D-0" << static_cast<int>(ErrorCode::KeyTaken);
        QTest::newRow("bad amount") << "amount"
                                    << "12,5" << static_cast<int>(ErrorCode::NotANumber);
        QTest::newRow("too many decimals") << "amount"
                                           << "1.234" << static_cast<int>(ErrorCode::TooManyDecimals);
        QTest::newRow("bad currency") << "currency"
                                      << "XXQ" << static_cast<int>(ErrorCode::NotACurrency);
        QTest::newRow("unknown partner") << "partner"
                                         << "nobody" << static_cast<int>(ErrorCode::UnknownReference);
        QTest::newRow("closed without date") << "closed"
                                             << "" << static_cast<int>(ErrorCode::ClosedDealNeedsCloseDate);
        QTest::newRow("closed before created") << "closed"
                                               << "2025-12-31" << static_cast<int>(ErrorCode::CloseBeforeCreation);
        QTest::newRow("unknown field") << "colour"
                                       << "red" << static_cast<int>(ErrorCode::UnknownHeader);
    }
    void refusalsNameTheField() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(int, code);
        Sample sample;
        sample.deal("D-0", 1);
        const SnapshotPtr snapshot = sample.snapshot();
        FieldTexts texts = {{"key", "D-1"},   {"amount", "5"},           {"currency", "USD"},
                            {"stage", "won"}, {"created", "2026-01-01"}, {"closed", "2026-01-02"}};
        std::erase_if(texts, [&](const auto& t) { return t.first == field.toStdString(); });
        texts.emplace_back(field.toStdString(), text.toStdString());
        IdSource ids(9, 1);
        const auto planned = plan(*snapshot, ids, AddRecord{Kind::Deal, texts});
        QVERIFY(!planned);
        QCOMPARE(static_cast<int>(planned.error().code), code);
        QCOMPARE(planned.error().column, field.toStdString());
    }

    void editingToTheSameSaysNothingChanges() {
        Sample sample;
        const RecordId id = sample.partner("P-1").id;
        const SnapshotPtr snapshot = sample.snapshot();
        QCOMPARE(codeOf(plan(*snapshot, EditRecord{Kind::Partner, id, {{"name", "P-1"}}})), ErrorCode::NothingChanged);
        QVERIFY(plan(*snapshot, EditRecord{Kind::Partner, id, {{"name", "Other"}}}));
        QCOMPARE(codeOf(plan(*snapshot, EditRecord{Kind::Partner, id + 5, {{"name", "Other"}}})),
                 ErrorCode::NoSuchRecord);
    }

    void aTouchAddedTwiceGetsTwoKeys() {
        Sample sample;
        sample.deal("D-1", 1);
        SnapshotPtr snapshot = sample.snapshot();
        IdSource ids(9, 1);
        const AddRecord add{Kind::Touchpoint, {{"deal", "D-1"}, {"at", "2026-01-05"}, {"type", "demo"}}};
        const auto first = plan(*snapshot, ids, add);
        QVERIFY(first);
        snapshot = apply(*snapshot, first->changes, 2);
        const auto second = plan(*snapshot, ids, add);
        QVERIFY(second);
        QVERIFY(first->changes.of<Touchpoint>().created.front().key !=
                second->changes.of<Touchpoint>().created.front().key);
        QVERIFY(check(*snapshot, second->changes));
    }

    void deletionTakesDependentsAlongOnlyWhenAsked() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        const RecordId deal = sample.deal("D-1", 1).id;
        sample.touch(deal, partner, "2026-01-05");
        Deal& renewal = sample.deal("D-2", 1);
        renewal.renewalOf.value = deal;
        const SnapshotPtr snapshot = sample.snapshot();
        const auto alone = plan(*snapshot, DeleteRecords{Kind::Deal, {deal}, false});
        QVERIFY(alone);
        QCOMPARE(codeOf(check(*snapshot, alone->changes)), ErrorCode::StillReferenced);
        const auto all = plan(*snapshot, DeleteRecords{Kind::Deal, {deal}, true});
        QVERIFY(all);
        QVERIFY(check(*snapshot, all->changes));
        QCOMPARE(all->changes.of<Deal>().deleted.size(), std::size_t{2});
        QCOMPARE(all->changes.of<Touchpoint>().deleted.size(), std::size_t{1});
        QVERIFY(all->changes.of<Partner>().empty());
    }

    void theRulebookInForceIsTheLatestNotAhead() {
        Sample sample;
        const auto version = [&](const char* key, const char* from) {
            RulebookVersion& made = sample.add<RulebookVersion>(key);
            made.document = "{}";
            made.effective = *parseDate(from);
        };
        version("v1", "2024-01-01");
        version("v2", "2026-01-01");
        version("v3", "2026-01-01");
        const SnapshotPtr snapshot = sample.snapshot();
        QCOMPARE(versionInForce(*snapshot, *parseDate("2025-12-31"))->key.str(), std::string("v1"));
        QCOMPARE(versionInForce(*snapshot, *parseDate("2026-01-01"))->key.str(), std::string("v3"));
        QCOMPARE(versionInForce(*snapshot, *parseDate("2020-01-01"))->key.str(), std::string("v1"));
        QVERIFY(versionInForce(Snapshot(), *parseDate("2020-01-01")) == nullptr);
    }
};

COUNTERPART_TEST(RecordsTest)
#include "records_test.moc"
