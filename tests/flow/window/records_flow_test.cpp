// SPDX-License-Identifier: GPL-3.0-or-later
// Records changed as a person changes them: forms, cells, several at once, deletion, undo, and the trail of it all.
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/record/bulk_edit.h"
#include "ui/dialogs/record/delete_records.h"
#include "ui/dialogs/record/field_editor.h"
#include "ui/dialogs/record/form_notice.h"
#include "ui/dialogs/record/record_form.h"
#include "ui/models/step_model.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace counterpart;
using namespace counterpart::testing;

class RecordsFlowTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Flow> m_flow;
    Flow& flow() { return *m_flow; }
    std::size_t partners() { return flow().snapshot().table<Partner>().size(); }
    const Partner& partner(std::uint32_t at) { return flow().snapshot().table<Partner>().at(at); }
    // Ctrl+Enter saved it, and with that it is gone.
    static bool closes(QDialog* open) {
        const QPointer<QDialog> dialog(open);
        return QTest::qWaitFor([&] { return dialog.isNull() || !dialog->isVisible(); }, kPatience);
    }
    void selectRows(int count) {
        flow().choose(0, "name");
        for (int i = 1; i < count; ++i) {
            Flow::key(Qt::Key_Down, Qt::ShiftModifier);
        }
    }

private Q_SLOTS:
    void init() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(flow().open());
        flow().panel("partners");
        flow().choose(0, "name");
    }
    void cleanup() { m_flow.reset(); }

    void aNewPartnerIsSavedUndoneAndRedoneByKeys() {
        const std::size_t before = partners();
        Flow::key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(Flow::dialog<RecordForm>() != nullptr);
        QPointer<RecordForm> form = Flow::dialog<RecordForm>();
        QVERIFY(Flow::bringUp(form));
        QTRY_VERIFY(form->fields()->isLoaded());
        form->fields()->editor("name")->widget()->setFocus();
        Flow::type(QStringLiteral("Westgate Harbour"));
        form->fields()->editor("type")->type("reseller");
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(closes(form.data()), form ? qPrintable(form->notice()->text()) : "");
        QTRY_VERIFY_WITH_TIMEOUT(flow().rowWith("name", QStringLiteral("Westgate Harbour")) >= 0, kPatience);
        QCOMPARE(partners(), before + 1);
        QVERIFY(Flow::bringUp(flow().window.get()));
        flow().choose(0, "name");
        Flow::key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(flow().rowWith("name", QStringLiteral("Westgate Harbour")) < 0, kPatience);
        QCOMPARE(partners(), before);
        QTRY_VERIFY(!flow().session->redoText().isEmpty());
        Flow::key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(flow().rowWith("name", QStringLiteral("Westgate Harbour")) >= 0, kPatience);
    }

    void editingByKeyboardChangesTheRow() {
        const QString former = flow().cell(0, "name");
        const auto id = static_cast<RecordId>(flow().rows()->key(0));
        Flow::key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(Flow::dialog<RecordForm>() != nullptr);
        QPointer<RecordForm> form = Flow::dialog<RecordForm>();
        QVERIFY(Flow::bringUp(form));
        QTRY_VERIFY(form->fields()->isLoaded());
        form->fields()->editor("name")->type("Renamed by keys");
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(closes(form.data()), form ? qPrintable(form->notice()->text()) : "");
        QCOMPARE(flow().snapshot().table<Partner>().find(id)->name.str(), std::string("Renamed by keys"));
        flow().session->undo();
        QTRY_VERIFY_WITH_TIMEOUT(flow().rowWith("name", former) >= 0, kPatience);
    }

    void threeSelectedRowsAreEditedAsOneStep() {
        selectRows(3);
        QCOMPARE(flow().table()->selectedCount(), 3);
        const auto keys = flow().table()->selectedKeys();
        Flow::key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(Flow::dialog<BulkEdit>() != nullptr);
        QPointer<BulkEdit> dialog = Flow::dialog<BulkEdit>();
        dialog->chooseField("region");
        dialog->editor()->type("Antarctica");
        QVERIFY(Flow::bringUp(dialog));
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(closes(dialog.data()), dialog ? qPrintable(dialog->notice()->text() + dialog->problem()) : "");
        const auto changed = [&] {
            return std::ranges::count_if(keys, [&](std::uint64_t key) {
                return flow().snapshot().table<Partner>().find(static_cast<RecordId>(key))->region.str() ==
                       "Antarctica";
            });
        };
        QCOMPARE(static_cast<int>(changed()), 3);
        flow().session->undo();
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(changed()), 0, kPatience);
    }

    void deletingAPartnerWithDealsAsksFirst() {
        const auto id = static_cast<RecordId>(flow().rows()->key(0));
        Flow::key(Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(Flow::dialog<DeleteDialog>() != nullptr, kPatience);
        QPointer<DeleteDialog> dialog = Flow::dialog<DeleteDialog>();
        QVERIFY2(dialog->text().contains(QStringLiteral("deal")), qPrintable(dialog->text()));
        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(Flow::bringUp(flow().window.get()));
        QVERIFY(flow().snapshot().table<Partner>().find(id) != nullptr);
        flow().choose(0, "name");
        Flow::key(Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(Flow::dialog<DeleteDialog>() != nullptr, kPatience);
        dialog = Flow::dialog<DeleteDialog>();
        dialog->verb()->setFocus();
        QTest::keyClick(dialog->verb(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(flow().snapshot().table<Partner>().find(id) == nullptr, kPatience);
        flow().session->undo();
        QTRY_VERIFY_WITH_TIMEOUT(flow().snapshot().table<Partner>().find(id) != nullptr, kPatience);
    }

    void aCellIsEditedInPlaceWithF2() {
        const auto id = static_cast<RecordId>(flow().rows()->key(1));
        flow().choose(1, "name");
        Flow::key(Qt::Key_F2);
        QTRY_VERIFY(flow().table()->isEditing());
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        Flow::type(QStringLiteral("Typed in place"));
        Flow::key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(flow().snapshot().table<Partner>().find(id)->name.str() == "Typed in place",
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(flow().rowWith("name", QStringLiteral("Typed in place")) >= 0, kPatience);
        QVERIFY(!flow().table()->isEditing());
    }

    void historyShowsTheChangeAndTakesItBack() {
        const auto id = static_cast<RecordId>(flow().rows()->key(0));
        const QString former = flow().cell(0, "name");
        flow().choose(0, "name");
        Flow::key(Qt::Key_F2);
        qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
        Flow::type(QStringLiteral("A passing name"));
        Flow::key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(flow().snapshot().table<Partner>().find(id)->name.str() == "A passing name",
                                 kPatience);
        flow().panel("history");
        QTRY_VERIFY(flow().rows()->rowCount() >= 3);
        QCOMPARE(flow().cell(0, "what"), QStringLiteral("Edit partner A passing name"));
        QCOMPARE(flow().cell(0, "changed"), QStringLiteral("1"));
        QCOMPARE(flow().cell(0, "who"),
                 QString::fromStdString(flow().session->workspace()->log()->back().intent.author));
        flow().choose(0, "what");
        Flow::key(Qt::Key_Return);
        const auto told = [&] {
            for (auto* view : flow().window->currentPanel()->findChildren<QAbstractItemView*>()) {
                const QAbstractItemModel* model = view->model();
                if (view->isVisible() && model != nullptr && model->rowCount() > 0) {
                    QString all;
                    for (int row = 0; row < model->rowCount(); ++row) {
                        const QModelIndex top = model->index(row, 0);
                        for (int below = 0; below < model->rowCount(top); ++below) {
                            all += model->index(below, 0, top).data(StepModel::Value).toString();
                        }
                    }
                    if (all.contains(former) && all.contains(QStringLiteral("A passing name"))) {
                        return true;
                    }
                }
            }
            return false;
        };
        QTRY_VERIFY(told());
        QAbstractButton* undo = Flow::button(flow().window->currentPanel(), QStringLiteral("Undo this change"));
        QVERIFY(undo != nullptr && undo->isEnabled());
        undo->setFocus();
        Flow::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(
            QString::fromStdString(flow().snapshot().table<Partner>().find(id)->name.str()) == former, kPatience);
        QTRY_VERIFY(flow().cell(0, "what").startsWith(QStringLiteral("Undo")));
    }
};

COUNTERPART_TEST(RecordsFlowTest)
#include "records_flow_test.moc"
