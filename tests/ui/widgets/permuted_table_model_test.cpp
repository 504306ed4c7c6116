// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting, filtering and facet counts of tables, against a plain computation.
#include "tests/support/test_main.h"
#include "tests/ui/widgets/synthetic_rows.h"
#include "ui/models/permuted_table_model.h"
#include "ui/models/sort_keys.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

namespace counterpart::ui::testing {

using Tester = QAbstractItemModelTester;

class PermutedTableModelTest : public QObject {
    Q_OBJECT
    static void wait(PermutedTableModel& model) { QTRY_VERIFY_WITH_TIMEOUT(!model.busy(), 20000); }

private Q_SLOTS:
    void itIsAWellBehavedModelThroughoutChanges() {
        PermutedTableModel model;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setSource(std::make_shared<SyntheticRows>(200));
        model.sort(Amount, Qt::DescendingOrder);
        model.setFilterText(QStringLiteral("cedar"));
        model.setFacetChoice(0, {2});
        model.clearFilters();
        model.setSource(std::make_shared<SyntheticRows>(10, 1000));
        model.setSource(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void missingValuesComeLastInEitherDirection() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(300));
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(Amount, order);
            for (int row = 1; row < 297; ++row) {
                const auto before = SyntheticRows::amount(model.sourceRow(row - 1));
                const auto here = SyntheticRows::amount(model.sourceRow(row));
                QVERIFY(order == Qt::AscendingOrder ? before <= here : before >= here);
            }
            for (int row = 297; row < 300; ++row) {
                QCOMPARE(SyntheticRows::amount(model.sourceRow(row)), std::numeric_limits<std::int64_t>::min());
            }
        }
    }

    void aSecondKeyOrdersWhatTheFirstLeavesEqual() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(500));
        model.setSort({{Tier, true}, {Closed, false}});
        const SyntheticRows rows(500);
        for (int row = 1; row < 500; ++row) {
            const auto a = model.sourceRow(row - 1);
            const auto b = model.sourceRow(row);
            const auto left =
                std::make_pair(-static_cast<int>(SyntheticRows::tier(a)), rows.value(a, Closed, 0).toDate());
            const auto right =
                std::make_pair(-static_cast<int>(SyntheticRows::tier(b)), rows.value(b, Closed, 0).toDate());
            QVERIFY(left < right || (left == right && a < b));
        }
    }

    void everyTypedWordMustOccurWhateverCaseAndAccent() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(400));
        model.setFilterText(QStringLiteral("elan TRADING"));
        int expected = 0;
        for (std::uint32_t row = 0; row < 400; ++row) {
            const QString name = SyntheticRows::name(row);
            expected += name.contains(QStringLiteral("Élan")) && name.contains(QStringLiteral("Trading")) ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QCOMPARE(model.rowCount(), expected);
        model.setFilterText(QStringLiteral("nothing has this"));
        QCOMPARE(model.rowCount(), 0);
    }

    void typingOnGivesTheSameAsTypingAtOnce() {
        PermutedTableModel slow;
        PermutedTableModel fast;
        slow.setSource(std::make_shared<SyntheticRows>(2000));
        fast.setSource(std::make_shared<SyntheticRows>(2000));
        for (const char* text : {"c", "ce", "cedar", "cedar 1", "ced"}) {
            slow.setFilterText(QLatin1String(text));
        }
        fast.setFilterText(QStringLiteral("ced"));
        QCOMPARE(slow.rows(), fast.rows());
    }

    void aFacetCountsWhatChangingItsOwnChoiceWouldShow() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(700));
        model.setFacetChoice(0, {1});
        model.setFacetChoice(1, {0, 2});
        for (std::uint32_t tier = 0; tier < 4; ++tier) {
            std::uint32_t expected = 0;
            for (std::uint32_t row = 0; row < 700; ++row) {
                expected += SyntheticRows::tier(row) == tier && row % 2 == 0 ? 1 : 0;
            }
            QCOMPARE(model.facetCounts()[0][tier], expected);
        }
        QCOMPARE(static_cast<std::uint32_t>(model.rowCount()), model.facetCounts()[0][1]);
    }

    void indexesThatSomeoneHoldsMoveWithTheirRow() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(100));
        const QPersistentModelIndex held(model.index(42, Name));
        const std::uint64_t key = model.key(42);
        model.sort(Amount, Qt::AscendingOrder);
        QVERIFY(held.isValid());
        QCOMPARE(model.key(held.row()), key);
    }

    void anOlderQuestionIsNeverShown() {
        PermutedTableModel model;
        model.setSynchronousBelow(0);
        QSignalSpy arranged(&model, &PermutedTableModel::rearranged);
        model.setSource(std::make_shared<SyntheticRows>(20000));
        for (int i = 0; i < 20; ++i) {
            model.setFilterText(QString::number(i));
        }
        model.setFilterText(QStringLiteral("cedar"));
        wait(model);
        QCOMPARE(arranged.size(), 1);
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(model.index(row, Name).data().toString().startsWith(QLatin1String("Cedar")));
        }
    }

    void aModelMayGoAwayWhileItsRowsAreBeingSorted() {
        for (int i = 0; i < 20; ++i) {
            PermutedTableModel model;
            model.setSynchronousBelow(0);
            model.setSource(std::make_shared<SyntheticRows>(20000));
            model.sort(Name, Qt::AscendingOrder);
        }
        QTest::qWait(50);
    }

    void keysKeepTheOrderOfTheirValues() {
        const auto keys = orderedKeys(std::vector<double>{-1e300, -1.5, -0.0, 0.0, 1e-300, 2.0, 1e300, std::nan("")});
        for (std::size_t i = 1; i < keys.size(); ++i) {
            QVERIFY(keys[i - 1] <= keys[i]);
        }
        QCOMPARE(keys[2], keys[3]);
        QCOMPARE(keys.back(), missingKey);
        const auto whole = orderedKeys(std::vector<std::int64_t>{INT64_MIN, -5, 0, 7, INT64_MAX});
        QVERIFY(whole[1] < whole[2] && whole[2] < whole[3] && whole[3] < whole[4] && whole[4] < whole[0]);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::PermutedTableModelTest;
COUNTERPART_TEST(PermutedTableModelTest)
#include "permuted_table_model_test.moc"
