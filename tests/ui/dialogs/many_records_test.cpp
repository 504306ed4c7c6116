// SPDX-License-Identifier: GPL-3.0-or-later
// Several records at once: one field of all of them, and deleting them with what belongs to them.
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/record/bulk_edit.h"
#include "ui/dialogs/record/delete_records.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/dialogs/record/field_editor.h"
#include "ui/dialogs/record/form_notice.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>

using namespace counterpart;
using namespace counterpart::testing;

class ManyRecordsTest : public QObject {
    Q_OBJECT
private:
    BulkEdit* bulk(Kind kind, std::vector<RecordId> ids) {
        auto* dialog = new BulkEdit(*m_bench->session, kind, std::move(ids));
        dialog->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(dialog);
        return dialog;
    }
    bool undone() {
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        m_bench->session->undo();
        return changed.wait(kPatience);
    }

private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void oneFieldOfAllIsOneStepToUndo() {
        QPointer<BulkEdit> dialog = bulk(Kind::Partner, {m_bench->northwind, m_bench->southsea});
        dialog->chooseField("region");
        QCOMPARE(dialog->nowText(), QStringLiteral("Now: empty (1), EMEA (1)"));
        dialog->editor()->type("APAC");
        QSignalSpy saved(dialog.data(), &BulkEdit::saved);
        QTest::keyClick(dialog->editor()->widget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(saved.wait(kPatience));
        QCOMPARE(m_bench->find<Partner>("P-001")->region.str(), std::string("APAC"));
        QCOMPARE(m_bench->find<Partner>("P-002")->region.str(), std::string("APAC"));
        QCOMPARE(m_bench->session->undoText(), QStringLiteral("Undo Edit 2 partners"));
        QVERIFY(undone());
        QCOMPARE(m_bench->find<Partner>("P-001")->region.str(), std::string("EMEA"));
        QCOMPARE(m_bench->find<Partner>("P-002")->region.str(), std::string());
        QVERIFY(QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience));
    }

    void aValueThatDoesNotReadIsSaidAndOneRecordRefusesForAll() {
        QVERIFY(m_bench->carryOut(AddRecord{Kind::Deal, {{"key", "D-0002"}, {"amount", "5"}, {"stage", "open"}}}));
        const RecordId open = m_bench->find<Deal>("D-0002")->id;
        QPointer<BulkEdit> dialog = bulk(Kind::Deal, {m_bench->deal, open});
        dialog->chooseField("amount");
        dialog->editor()->type("much");
        QVERIFY(dialog->problem().contains(QStringLiteral("is not a number")));
        dialog->save();
        QVERIFY(dialog->isVisible());
        dialog->chooseField("stage");
        dialog->editor()->type("won"); // the open one has no close date
        QVERIFY(dialog->problem().isEmpty());
        dialog->save();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->notice()->text().isEmpty(), kPatience);
        QVERIFY2(dialog->notice()->text().contains(QStringLiteral("D-0002")), qPrintable(dialog->notice()->text()));
        QVERIFY(dialog->notice()->text().contains(QStringLiteral("close date")));
        QCOMPARE(m_bench->find<Deal>("D-0002")->stage.str(), std::string("open"));
        delete dialog.data();
    }

    void sayingWhatStandsAlreadyIsSaid() {
        QPointer<BulkEdit> dialog = bulk(Kind::Partner, {m_bench->northwind});
        dialog->chooseField("region");
        dialog->editor()->type("EMEA");
        dialog->save();
        QTRY_COMPARE_WITH_TIMEOUT(dialog->notice()->title(), QStringLiteral("Nothing would change"), kPatience);
        QVERIFY(dialog->isVisible());
        delete dialog.data();
    }

    void whatNothingRefersToIsDeletedAtOnce() {
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        bool asked = false;
        deleteRecords(*m_bench->session, Kind::Touchpoint, {m_bench->touch}, nullptr, [&](QDialog*) { asked = true; });
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->count<Touchpoint>(), std::size_t{0});
        QVERIFY(!asked);
        QVERIFY(undone());
        QCOMPARE(m_bench->count<Touchpoint>(), std::size_t{1});
    }

    void whatOthersReferToIsSaidInNumbersAndDeletedWithThem() {
        QPointer<DeleteDialog> dialog;
        deleteRecords(*m_bench->session, Kind::Partner, {m_bench->northwind}, nullptr,
                      [&](QDialog* one) { dialog = qobject_cast<DeleteDialog*>(one); });
        QVERIFY(QTest::qWaitFor([&] { return !dialog.isNull(); }, kPatience));
        QVERIFY2(dialog->text().startsWith(QStringLiteral("1 deal and 1 touchpoint refer to it")),
                 qPrintable(dialog->text()));
        QVERIFY(
            m_bench->carryOut(AddRecord{Kind::Refund, {{"deal", "D-0001"}, {"at", "2026-07-01"}, {"amount", "1"}}}));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->text().contains(QStringLiteral("1 refund")), kPatience); // counted anew
        auto* effect = dialog->findChild<EffectView*>();
        QTRY_VERIFY_WITH_TIMEOUT(!effect->lines().isEmpty(), kPatience);
        QVERIFY2(effect->lines().front().contains(QStringLiteral("Northwind: attributed \u221240,000.00")),
                 qPrintable(effect->lines().front()));
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        dialog->verb()->click();
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->count<Partner>(), std::size_t{1});
        QCOMPARE(m_bench->count<Deal>() + m_bench->count<Touchpoint>() + m_bench->count<Refund>(), std::size_t{0});
        QVERIFY(QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience));
        QVERIFY(undone());
        QCOMPARE(m_bench->count<Partner>(), std::size_t{2});
        QCOMPARE(m_bench->count<Refund>(), std::size_t{1});
    }

    void cancellingADeletionLeavesEverything() {
        QPointer<DeleteDialog> dialog;
        deleteRecords(*m_bench->session, Kind::Deal, {m_bench->deal}, nullptr,
                      [&](QDialog* one) { dialog = qobject_cast<DeleteDialog*>(one); });
        QVERIFY(QTest::qWaitFor([&] { return !dialog.isNull(); }, kPatience));
        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience));
        QCOMPARE(m_bench->count<Deal>(), std::size_t{1});
    }

private:
    std::unique_ptr<Bench> m_bench;
};

COUNTERPART_TEST(ManyRecordsTest)
#include "many_records_test.moc"
