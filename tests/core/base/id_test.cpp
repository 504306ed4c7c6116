// SPDX-License-Identifier: GPL-3.0-or-later
// Are record ids positive, unique by origin and counter, and typed?
#include "core/base/id.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>
#include <type_traits>

using namespace counterpart;

class IdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsArePositiveAndDifferByOriginOrCounter() {
        QVERIFY(rc::check("ids", [] {
            const auto origin = *rc::gen::arbitrary<std::uint32_t>() & 0x7fffffffU;
            const auto counter = *rc::gen::arbitrary<std::uint32_t>();
            const RecordId id = makeRecordId(origin, counter);
            RC_ASSERT(id >= 0);
            RC_ASSERT(static_cast<std::uint32_t>(id) == counter);
            RC_ASSERT(static_cast<std::uint32_t>(id >> 32) == origin);
        }));
        QVERIFY(makeRecordId(0xffffffffU, 1) > 0);
    }

    void idsOfDifferentKindsDoNotMix() {
        struct Deal;
        struct Partner;
        static_assert(!std::is_convertible_v<Id<Deal>, Id<Partner>>);
        QVERIFY(!Id<Deal>{}.has());
        QVERIFY(Id<Deal>{3} < Id<Deal>{4});
        QCOMPARE(std::hash<Id<Deal>>{}({7}), std::hash<Id<Deal>>{}({7}));
    }
};

COUNTERPART_TEST(IdTest)
#include "id_test.moc"
