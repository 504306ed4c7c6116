// SPDX-License-Identifier: GPL-3.0-or-later
// Do the arrays of counted touches hold what the explanations say counts?
#include "core/engine/attribution/counted.h"
#include "core/engine/attribution/explanation.h"
#include "tests/core/engine/attribution_facts.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;

class AttributionCountedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arraysHoldWhatTheExplanationsCount() {
        std::mt19937_64 random(11);
        for (int round = 0; round < 20; ++round) {
            const Snapshot snapshot = snapshotOf(randomFacts(random, 150), static_cast<unsigned>(round));
            Rulebook rulebook;
            rulebook.attribution = randomPolicy(random);
            const auto columns = columnsOf(snapshot);
            const std::vector<Index> deals = closedDeals(*columns);
            const CountedTouches counted = countedTouches(*columns, rulebook.attribution, kAsOf, deals);
            QCOMPARE(counted.deals(), deals.size());
            for (std::size_t i = 0; i < deals.size(); ++i) {
                const auto explained =
                    explainDeal(snapshot, {columns->deals.id[deals[i]]}, rulebook, Model::Linear, kAsOf, columns.get());
                QVERIFY(explained->outcome != Outcome::Open);
                QCOMPARE(counted.implicit[i] != 0, explained->implicit);
                QCOMPARE(counted.reference[i], explained->reference.seconds);
                compareTouches(*columns, counted, i, *explained);
            }
        }
    }

private:
    void compareTouches(const Columns& columns, const CountedTouches& counted, std::size_t i,
                        const DealExplanation& explained) {
        Index next = counted.offsets[i];
        for (const ExplainedTouch& touch : explained.touches) {
            if (touch.position == 0) {
                continue;
            }
            QVERIFY(next < counted.offsets[i + 1]);
            const Index party = counted.party[next];
            QCOMPARE(party == kDirect ? 0 : columns.partners.id[party], touch.partner.value);
            QCOMPARE(counted.type[next].view(), touch.type.view());
            if (touch.at.has()) {
                QCOMPARE(counted.seconds[next], touch.at.seconds);
            }
            ++next;
        }
        QCOMPARE(next, counted.offsets[i + 1]);
    }
};

COUNTERPART_TEST(AttributionCountedTest)
#include "attribution_counted_test.moc"
