// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the forms on a workspace to PNG files: ui_form_gallery WORKSPACE FOLDER [--rtl] [--scale 2].
#include "ui/bridge/session.h"
#include "ui/dialogs/record/bulk_edit.h"
#include "ui/dialogs/record/cell_edits.h"
#include "ui/dialogs/record/delete_records.h"
#include "ui/dialogs/record/field_editor.h"
#include "ui/dialogs/record/record_form.h"
#include "ui/models/record_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace counterpart;

namespace {

template <class Record>
RecordId someId(const Snapshot& snapshot) {
    const auto& table = snapshot.table<Record>();
    return table.empty() ? 0 : table.at(table.size() / 2).id;
}

RecordId someOf(const Snapshot& snapshot, Kind kind) {
    RecordId id = 0;
    withKind(kind, [&]<class Record>() { id = someId<Record>(snapshot); });
    return id;
}

void shoot(QWidget& form, const QString& file) {
    QTest::qWait(900); // the effect is worked out
    form.grab().save(file);
}

// What a person meets less often: questions, refusals, many records, the list of the picker, an editor in a cell.
void others(Session& session, const QDir& folder) {
    const Snapshot& snapshot = *session.snapshot();
    RecordForm* form = RecordForm::open(session, Kind::Partner, someOf(snapshot, Kind::Partner), {}, nullptr);
    QTest::qWait(300);
    form->fields()->editor("name")->type("A name that goes on and on because the company was merged four times and "
                                         "kept every part of every name it ever had GmbH & Co. KG");
    form->fields()->editor("region")->widget()->setFocus();
    form->reject();
    shoot(*form, folder.filePath(QStringLiteral("discard.png")));
    delete form;
    RecordForm* touch = RecordForm::open(session, Kind::Touchpoint, 0, {}, nullptr);
    QTest::qWait(300);
    QWidget* deal = touch->fields()->editor("deal")->widget();
    QTest::keyClicks(deal, QStringLiteral("ba"));
    QTest::qWait(500);
    if (QWidget* list = QApplication::activePopupWidget()) {
        list->grab().save(folder.filePath(QStringLiteral("picker.png")));
        list->hide();
    }
    delete touch;
    std::vector<RecordId> ids;
    for (std::size_t i = 0; i < 12; ++i) {
        ids.push_back(snapshot.table<Deal>().at(i * 7).id);
    }
    snapshot.table<Deal>().forEach([&](const Deal& one) {
        if (isOpen(one) && !one.closed.has() && ids.size() < 14) { // cannot be won without a close date
            ids.push_back(one.id);
        }
    });
    const QPointer<BulkEdit> bulk = new BulkEdit(session, Kind::Deal, ids);
    bulk->show();
    bulk->editor()->type("won");
    shoot(*bulk, folder.filePath(QStringLiteral("bulk.png")));
    bulk->save();
    QTest::qWait(500);
    if (bulk) {
        shoot(*bulk, folder.filePath(QStringLiteral("bulk-refused.png")));
        delete bulk.data();
    }
    deleteRecords(session, Kind::Partner, {someOf(snapshot, Kind::Partner)}, nullptr, [&](QDialog* dialog) {
        shoot(*dialog, folder.filePath(QStringLiteral("delete.png")));
        dialog->reject();
    });
    QTest::qWait(2500);
    ui::PermutedTableModel model;
    ui::DataTable table;
    table.setModel(&model);
    RecordRows rows;
    rows.snapshot = session.snapshot();
    rows.kind = Kind::Deal;
    model.setSource(makeRecordRows(std::move(rows)));
    editCellsInPlace(table, session, Kind::Deal);
    table.resize(1100, 260);
    table.show();
    table.activateWindow();
    QTest::qWait(100);
    table.view()->setCurrentIndex(model.index(2, 4));
    table.beginEdit();
    if (QWidget* edit = QApplication::focusWidget()) {
        QTest::keyClicks(edit, QStringLiteral("12.3456"));
    }
    shoot(table, folder.filePath(QStringLiteral("cell.png")));
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 3) {
        return 2;
    }
    const QDir folder(words[2]);
    folder.mkpath(QStringLiteral("."));
    if (words.contains(QLatin1String("--rtl"))) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    if (const auto at = words.indexOf(QLatin1String("--scale")); at > 0 && at + 1 < words.size()) {
        ui::theme().setTextScale(words[at + 1].toDouble());
    }
    ui::theme().install(application);
    Session session;
    QSignalSpy results(&session, &Session::resultsChanged);
    session.open(words[1]);
    if (!results.wait(60'000)) {
        return 1;
    }
    constexpr std::array kinds = {Kind::Partner,      Kind::Deal,   Kind::Touchpoint, Kind::Certification,
                                  Kind::Registration, Kind::Refund, Kind::Account};
    for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
        ui::theme().setMode(mode);
        const QString suffix = mode == ui::Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const Kind kind : kinds) {
            const QString name =
                QString::fromLatin1(tableOf(kind).data(), static_cast<qsizetype>(tableOf(kind).size()));
            for (const bool fresh : {false, true}) {
                const RecordId id = fresh ? 0 : someOf(*session.snapshot(), kind);
                RecordForm* form = RecordForm::open(session, kind, id, {}, nullptr);
                QTest::qWait(300); // words and keys of a larger workspace
                if (fresh) {
                    form->save(); // says what is missing
                } else if (FieldEditor* amount = form->fields()->editor("amount")) {
                    amount->type("123456.78");
                } else if (FieldEditor* type = form->fields()->editor("type")) {
                    type->type("other");
                }
                shoot(*form,
                      folder.filePath(QStringLiteral("%1-%2-%3.png")
                                          .arg(name, fresh ? QStringLiteral("new") : QStringLiteral("edit"), suffix)));
                delete form;
            }
        }
    }
    ui::theme().setMode(ui::Theme::Mode::Light);
    others(session, folder);
    return 0;
}
