// SPDX-License-Identifier: GPL-3.0-or-later
// The data table under keys and clicks, as a panel's user meets it.
#include "tests/support/test_main.h"
#include "tests/ui/widgets/synthetic_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/column_chooser.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/row_selection.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/data_table/table_footer.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/states.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace counterpart::ui::testing {

class DataTableTest : public QObject {
    Q_OBJECT
    struct Shown {
        PermutedTableModel model;
        DataTable table;
        explicit Shown(std::uint32_t rows, const QSize& size = {900, 400}) {
            table.setModel(&model);
            model.setSource(std::make_shared<SyntheticRows>(rows));
            table.resize(size);
            table.show();
            [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&table);
            table.activateWindow();
            table.view()->setFocus();
        }
        QWidget* port() { return table.view()->viewport(); }
        QPoint at(int row, int column) { return table.view()->visualRect(model.index(row, column)).center(); }
        QPoint headAt(int column) {
            SortHeader* head = table.view()->head();
            return {head->sectionViewportPosition(column) + head->sectionSize(column) / 2, head->height() / 2};
        }
    };

private Q_SLOTS:
    void initTestCase() { theme().install(*qApp); }

    void aHeaderClickSortsAndShiftAddsAKey() {
        Shown s(300);
        QWidget* head = s.table.view()->head()->viewport();
        QTest::mouseClick(head, Qt::LeftButton, {}, s.headAt(Tier));
        QCOMPARE(s.model.sortedBy(), (std::vector<SortBy>{{Tier, false}}));
        QTest::mouseClick(head, Qt::LeftButton, {}, s.headAt(Tier));
        QCOMPARE(s.model.sortedBy(), (std::vector<SortBy>{{Tier, true}}));
        QTest::mouseClick(head, Qt::LeftButton, Qt::ShiftModifier, s.headAt(Amount));
        QCOMPARE(s.model.sortedBy(), (std::vector<SortBy>{{Tier, true}, {Amount, false}}));
        QTest::mouseClick(head, Qt::LeftButton, {}, s.headAt(Closed));
        QCOMPARE(s.model.sortedBy(), (std::vector<SortBy>{{Closed, false}}));
    }

    void oneClickChoosesADoubleClickOpensAFigureExplains() {
        Shown s(50);
        QSignalSpy chosen(&s.table, &DataTable::rowChosen);
        QSignalSpy opened(&s.table, &DataTable::rowOpened);
        QSignalSpy explained(&s.table, &DataTable::explainRequested);
        QTest::mouseClick(s.port(), Qt::LeftButton, {}, s.at(2, Name));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 3ULL);
        QTest::mouseDClick(s.port(), Qt::LeftButton, {}, s.at(4, Closed));
        QCOMPARE(opened.size(), 1);
        const QRect figure = s.table.view()->visualRect(s.model.index(1, Amount));
        QTest::mouseClick(s.port(), Qt::LeftButton, {}, QPoint(figure.right() - 14, figure.center().y()));
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained[0][0].toULongLong(), 2ULL);
        QCOMPARE(explained[0][1].toString(), QStringLiteral("amount"));
        QTest::mouseClick(s.port(), Qt::LeftButton, {},
                          QPoint(figure.left() + 6, figure.center().y())); // beside the figure
        QCOMPARE(explained.size(), 1);
    }

    void enterChoosesAndOnAFigureExplains() {
        Shown s(50);
        QSignalSpy chosen(&s.table, &DataTable::rowChosen);
        QSignalSpy explained(&s.table, &DataTable::explainRequested);
        s.table.setCurrentKey(5);
        QTest::keyClick(s.table.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(s.table.view(), Qt::Key_Right);
        QTest::keyClick(s.table.view(), Qt::Key_Return);
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained[0][0].toULongLong(), 5ULL);
    }

    void arrowsMoveShiftSelectsAndCopyGivesATableWithHeader() {
        Shown s(50);
        s.table.setCurrentKey(1);
        QTest::keyClick(s.table.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(s.table.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(s.table.selectedCount(), 3);
        QSignalSpy copied(&s.table, &DataTable::copied);
        QTest::keyClick(s.table.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(QStringLiteral("Partner\tAttributed (USD)\tTier")));
        QVERIFY(lines[1].startsWith(SyntheticRows::name(0) + QLatin1Char('\t') +
                                    QString::number(SyntheticRows::amount(0))));
    }

    void typingGoesToTheRowThatStartsWithIt() {
        Shown s(400);
        s.table.setCurrentKey(1);
        const QString target = SyntheticRows::name(123);
        QTest::keyClicks(s.table.view(), target.left(target.indexOf(QLatin1Char(' '))));
        QTRY_VERIFY(s.table.view()->currentIndex().siblingAtColumn(Name).data().toString().startsWith(
            target.section(QLatin1Char(' '), 0, 0)));
        QCOMPARE(s.table.selectedCount(), 1);
    }

    void theFirstColumnStaysInSight() {
        Shown s(50, {400, 300});
        TableView* view = s.table.view();
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QVERIFY(view->horizontalScrollBar()->value() > 0);
        const QRect frozen = view->visualRect(s.model.index(2, Name));
        QCOMPARE(frozen.left(), 0);
        QCOMPARE(view->indexAt(frozen.center()), s.model.index(2, Name));
        QTest::mouseClick(view->head()->viewport(), Qt::LeftButton, {}, QPoint(30, 10));
        QCOMPARE(s.model.sortedBy(), (std::vector<SortBy>{{Name, false}}));
        const int scrolled = view->horizontalScrollBar()->value();
        view->scrollTo(s.model.index(40, Name));
        QCOMPARE(view->horizontalScrollBar()->value(), scrolled);
    }

    void theSelectionFollowsItsRecords() {
        Shown s(300);
        s.table.setCurrentKey(42);
        s.model.setSort({{Amount, true}});
        QCOMPARE(s.table.selectedKeys(), std::vector<std::uint64_t>{42});
        QCOMPARE(s.table.currentKey(), std::uint64_t{42});
        s.model.setSource(std::make_shared<SyntheticRows>(200)); // the same keys
        QCOMPARE(s.table.selectedKeys(), std::vector<std::uint64_t>{42});
        s.model.setFilterText(QStringLiteral("nothing has this"));
        QCOMPARE(s.table.selectedCount(), 0);
        QVERIFY(!s.table.setCurrentKey(42));
    }

    void selectingAllSurvivesASort() {
        Shown s(3000);
        s.table.view()->selectAll();
        s.model.setSort({{Amount, true}});
        QCOMPARE(s.table.selectedCount(), 3000);
    }

    void totalsOfTheSelectionAreShownUnderTheirColumn() {
        Shown s(50);
        auto* footer = s.table.findChild<TableFooter*>();
        s.table.setCurrentKey(1);
        QTest::qWait(120);
        QVERIFY(!footer->isVisible());
        QTest::keyClick(s.table.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(footer->isVisible());
        const auto sum = SyntheticRows::amount(0) + SyntheticRows::amount(1);
        QCOMPARE(footer->totals().value(Amount), QLocale().toString(static_cast<qlonglong>(sum)));
    }

    void anArrangementIsSavedAndComesBackEvenBeforeThereAreRows() {
        Shown s(100);
        SortHeader* head = s.table.view()->head();
        head->moveSection(head->visualIndex(Status), 1);
        head->resizeSection(Amount, 211);
        head->setSectionHidden(Trend, true);
        s.model.setSort({{Tier, true}, {Amount, false}});
        s.model.setFilterText(QStringLiteral("cedar"));
        s.model.setFacetChoice(0, {2});
        QJsonObject state = s.table.state();
        QJsonArray columns = state.value(QStringLiteral("columns")).toArray();
        columns.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("gone since")}});
        state.insert(QStringLiteral("columns"), columns);

        PermutedTableModel model;
        DataTable table;
        table.setModel(&model);
        table.restoreState(state);
        model.setSource(std::make_shared<SyntheticRows>(100));
        const SortHeader* other = table.view()->head();
        QCOMPARE(other->visualIndex(Status), 1);
        QCOMPARE(other->sectionSize(Amount), 211);
        QVERIFY(other->isSectionHidden(Trend));
        QCOMPARE(model.sortedBy(), s.model.sortedBy());
        QCOMPARE(model.filterText(), QStringLiteral("cedar"));
        QCOMPARE(model.facetChoice(0), std::vector<std::uint32_t>{2});
        QCOMPARE(model.rows(), s.model.rows());
    }

    void columnsAreHiddenAndMovedByKeysButNeverAll() {
        Shown s(20);
        s.table.openColumnChooser(&s.table);
        auto* chooser = s.table.findChild<ColumnChooser*>();
        auto* list = chooser->findChild<QListWidget*>();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(s.table.view()->head()->isSectionHidden(Amount));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(s.table.view()->head()->visualIndex(Amount), 2);
        for (int row = 0; row < list->count(); ++row) {
            list->item(row)->setCheckState(Qt::Unchecked);
        }
        int shown = 0;
        for (int column = 0; column < s.model.columnCount(); ++column) {
            shown += s.table.view()->head()->isSectionHidden(column) ? 0 : 1;
        }
        QVERIFY(shown > 0);
        chooser->close();
    }

    void eachStateHasItsPage() {
        Shown s(0);
        QVERIFY(s.table.emptyState()->isVisible());
        s.model.setSource(std::make_shared<SyntheticRows>(10));
        QVERIFY(s.table.view()->isVisible());
        s.model.setFilterText(QStringLiteral("nothing has this"));
        QVERIFY(s.table.nothingState()->isVisible());
        QTest::mouseClick(s.table.nothingState()->findChildren<QPushButton*>().first(), Qt::LeftButton);
        QVERIFY(s.table.view()->isVisible());
        QCOMPARE(s.model.rowCount(), 10);
    }

    void theBarFiltersAndGoesOnIntoTheTable() {
        Shown s(200);
        TableBar bar(&s.table);
        bar.show();
        QTest::keyClicks(bar.filter(), QStringLiteral("cedar"));
        QTRY_VERIFY(s.model.rowCount() < 200 && s.model.rowCount() > 0);
        QTest::keyClick(bar.filter(), Qt::Key_Down);
        QVERIFY(s.table.view()->currentIndex().isValid());
    }

    void rangesOfRowsAreMerged() {
        PermutedTableModel model;
        model.setSource(std::make_shared<SyntheticRows>(30));
        QItemSelection selection;
        selection.append(QItemSelectionRange(model.index(8, 0), model.index(9, 6)));
        selection.append(QItemSelectionRange(model.index(2, 0), model.index(4, 6)));
        selection.append(QItemSelectionRange(model.index(4, 0), model.index(5, 6)));
        QCOMPARE(rowRanges(selection), (std::vector<std::pair<int, int>>{{2, 5}, {8, 9}}));
        QCOMPARE(countOf(selection), 6);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::DataTableTest;
COUNTERPART_TEST(DataTableTest)
#include "data_table_test.moc"
