// SPDX-License-Identifier: GPL-3.0-or-later
// Cells edited in place: F2, typed, refused beside the cell, committed as one command.
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/record/cell_edits.h"
#include "ui/models/record_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QLineEdit>

using namespace counterpart;
using namespace counterpart::testing;

class CellEditsTest : public QObject {
    Q_OBJECT
private:
    struct Shown {
        ui::PermutedTableModel model;
        ui::DataTable table;
        Bench& bench;
        Shown(Bench& of, Kind kind) : bench(of) {
            table.setModel(&model);
            const auto refresh = [this, kind] {
                RecordRows rows;
                rows.snapshot = bench.session->snapshot();
                rows.kind = kind;
                model.setSource(makeRecordRows(std::move(rows)));
            };
            refresh();
            QObject::connect(bench.session.get(), &Session::snapshotChanged, &table, refresh);
            editCellsInPlace(table, *bench.session, kind);
            table.resize(1400, 300);
            table.show();
            [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&table);
            table.activateWindow();
            table.view()->setFocus();
        }
        int column(const char* id) const {
            const auto& columns = model.source()->columns();
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (columns[i].id == QLatin1String(id)) {
                    return static_cast<int>(i);
                }
            }
            return -1;
        }
        QLineEdit* edit(RecordId id, const char* of) {
            const int row = model.rowOfKey(static_cast<std::uint64_t>(id));
            table.view()->setCurrentIndex(model.index(row, column(of)));
            QTest::keyClick(table.view(), Qt::Key_F2);
            return editor();
        }
        QLineEdit* editor() const {
            return table.isEditing() ? qobject_cast<QLineEdit*>(qApp->focusWidget()) : nullptr;
        }
    };
    static void retype(QLineEdit* edit, const QString& text) {
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void enterCommitsAndUndoBringsItBack() {
        Shown s(*m_bench, Kind::Partner);
        QLineEdit* edit = s.edit(m_bench->northwind, "name");
        QVERIFY(edit != nullptr);
        QCOMPARE(edit->text(), QStringLiteral("Northwind"));
        QCOMPARE(qApp->focusWidget(), edit);
        retype(edit, QStringLiteral("Renamed"));
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!s.table.isEditing());
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->find<Partner>("P-001")->name.str(), std::string("Renamed"));
        QCOMPARE(qApp->focusWidget(), s.table.view());
        m_bench->session->undo();
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->find<Partner>("P-001")->name.str(), std::string("Northwind"));
    }

    void escapeDiscardsAndNothingTypedWritesNothing() {
        Shown s(*m_bench, Kind::Partner);
        const Revision before = m_bench->session->snapshot()->revision();
        QLineEdit* edit = s.edit(m_bench->northwind, "name");
        retype(edit, QStringLiteral("Renamed"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!s.table.isEditing());
        QTest::keyClick(s.edit(m_bench->northwind, "name"), Qt::Key_Return);
        QVERIFY(!s.table.isEditing());
        QTest::qWait(50);
        QCOMPARE(m_bench->session->snapshot()->revision(), before);
    }

    void aRefusedValueKeepsTheEditorOpenAndSaysWhy() {
        Shown s(*m_bench, Kind::Deal);
        QLineEdit* edit = s.edit(m_bench->deal, "amount");
        QCOMPARE(edit->text(), QStringLiteral("40,000.00"));
        retype(edit, QStringLiteral("12.345"));
        QVERIFY(edit->toolTip().contains(QStringLiteral("decimals"))); // as it is typed
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(s.table.isEditing());
        retype(edit, QStringLiteral("1,234.50"));
        QVERIFY(edit->toolTip().isEmpty());
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->find<Deal>("D-0001")->amount, Minor{123450});
    }

    void datesAreReadAndAnotherFieldsFaultIsNamed() {
        Shown s(*m_bench, Kind::Deal);
        QLineEdit* edit = s.edit(m_bench->deal, "closed");
        retype(edit, QStringLiteral("2025-01-01"));
        QVERIFY(edit->toolTip().contains(QStringLiteral("before the creation date")));
        retype(edit, QStringLiteral("2026-07-15"));
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(toString(m_bench->find<Deal>("D-0001")->closed), std::string("2026-07-15"));
        edit = s.edit(m_bench->deal, "created");
        retype(edit, QStringLiteral("2026-08-01"));
        QVERIFY2(edit->toolTip().startsWith(QStringLiteral("Closed: ")), qPrintable(edit->toolTip()));
    }

    void wordsTakeTheSpellingInUse() {
        Shown s(*m_bench, Kind::Deal);
        QVERIFY(m_bench->carryOut(AddRecord{Kind::Deal, {{"key", "D-0002"}, {"amount", "5"}, {"stage", "open"}}}));
        QLineEdit* edit = s.edit(m_bench->deal, "stage");
        retype(edit, QStringLiteral("OPEN"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->find<Deal>("D-0001")->stage.str(), std::string("open"), kPatience);
    }

    void computedColumnsKeysAndReferencesAreNotTypedInto() {
        Shown s(*m_bench, Kind::Deal);
        for (const char* column : {"key", "partner", "account"}) {
            QVERIFY2(s.edit(m_bench->deal, column) == nullptr, column);
        }
    }

    void theEditorGoesWithItsRowAndStaysWhenOthersChange() {
        Shown s(*m_bench, Kind::Partner);
        QVERIFY(s.edit(m_bench->southsea, "name") != nullptr);
        QVERIFY(m_bench->carryOut(EditRecord{Kind::Partner, m_bench->northwind, {{"name", "Other"}}}));
        QVERIFY(s.table.isEditing());
        QVERIFY(m_bench->carryOut(DeleteRecords{Kind::Partner, {m_bench->southsea}, false}));
        QTRY_VERIFY(!s.table.isEditing());
    }

private:
    std::unique_ptr<Bench> m_bench;
};

COUNTERPART_TEST(CellEditsTest)
#include "cell_edits_test.moc"
