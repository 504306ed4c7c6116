// SPDX-License-Identifier: GPL-3.0-or-later
// Does every field's text read back as the same value, and are derived keys stable?
#include "core/domain/custom_fields.h"
#include "core/snapshot/identity.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::Sample;

class RenderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldReadsBack() {
        Sample sample;
        Partner& partner = sample.partner("P-1");
        partner.joined = *parseDate("2024-02-29");
        partner.tags = "a;b";
        const RecordId partnerId = partner.id;
        Deal& deal = sample.deal("D/1", -123456);
        deal.currency = *Currency::fromCode("KWD");
        deal.partner.value = partnerId;
        deal.qualified = Answer::Yes;
        FxRate& rate = sample.add<FxRate>("2026-01-01/EUR/USD");
        rate.date = *parseDate("2026-01-01");
        rate.base = *Currency::fromCode("EUR");
        rate.quote = *Currency::fromCode("USD");
        rate.rate = *parseExchangeRate("1.08765432109");
        const SnapshotPtr snapshot = sample.snapshot();
        forEachKind([&]<class Record>() {
            snapshot->table<Record>().forEach([&](const Record& record) {
                const auto fields = fieldsOf(Description<Record>::kind);
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    const std::string text = textOf(*snapshot, record, i);
                    const auto value =
                        parseField(*snapshot, fields[i], text, currencyFor(*snapshot, record, fields[i].amountIn));
                    QVERIFY2(value, text.c_str());
                    QVERIFY2(*value == valueAt(record, i), text.c_str());
                }
            });
        });
        QCOMPARE(textOf(*snapshot, *snapshot->table<Deal>().findKey("D/1"), 4), std::string("-123.456"));
        QCOMPARE(textOf(*snapshot, *snapshot->table<Deal>().findKey("D/1"), 3), std::string("P-1"));
    }

    void anUnreadableTextNamesItsColumn() {
        const auto fields = fieldsOf(Kind::Deal);
        const auto value = parseField(Snapshot(), fields[*fieldIndex(Kind::Deal, "closed")], "13/45/2026", {});
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::NotADate);
        QCOMPARE(value.error().column, std::string("closed"));
        QCOMPARE(value.error().value, std::string("13/45/2026"));
    }

    void identitiesNeverMeet() {
        QVERIFY(rc::check("joined parts tell different parts apart",
                          [](const std::vector<std::string>& a, const std::vector<std::string>& b) {
                              RC_PRE(!a.empty() && !b.empty());
                              const std::vector<std::string_view> left(a.begin(), a.end());
                              const std::vector<std::string_view> right(b.begin(), b.end());
                              RC_ASSERT((joinIdentity(left) == joinIdentity(right)) == (a == b));
                          }));
    }

    void aTouchpointsDerivedKeyIsShort() {
        const std::string first = derivedKey(Kind::Touchpoint, "D-1/2026-01-01T00:00:00Z/P-1/demo//");
        const std::string second = derivedKey(Kind::Touchpoint, "D-1/2026-01-01T00:00:00Z/P-1/demo//", 2);
        QVERIFY(first.size() <= 15 && first.starts_with('~'));
        QVERIFY(first != second);
        QCOMPARE(derivedKey(Kind::Survey, "P/D/x", 2), std::string("P/D/x#2"));
    }

    void customFieldsKeepSortedNames() {
        const Text json = withCustomField(withCustomField({}, "zeta", "1"), "alpha", "\"quoted\"");
        QCOMPARE(json.str(), std::string("{\"alpha\":\"\\\"quoted\\\"\",\"zeta\":\"1\"}"));
        QVERIFY(withCustomField(withCustomField(json, "zeta", ""), "alpha", "").empty());
    }
};

COUNTERPART_TEST(RenderTest)
#include "render_test.moc"
