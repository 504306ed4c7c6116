// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up while a file of a million rows is previewed, looked through and imported?
#include "tests/ui/bench/hold_up.h"
#include "ui/bridge/starting.h"
#include "ui/dialogs/import/import_details.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace counterpart;
using ui::testing::measure;

namespace {

bool writeDeals(const QString& path, int rows, bool rejected) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    QByteArray text = "key,name,amount,currency,stage,created,region\n";
    for (int i = 0; i < rows; ++i) {
        text += "D-" + QByteArray::number(i) + ",Deal number " + QByteArray::number(i) +
                (rejected && i % 2 == 0 ? ",none" : ",1250.00") + ",USD,open,2026-01-01,North\n";
    }
    return file.write(text) == text.size();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    ui::theme().install(application);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("deals.csv"));
    const QString bad = folder.filePath(QStringLiteral("half.csv"));
    auto made = createWorkspace(folder.filePath(QStringLiteral("w.counterpart")).toStdString(), "classic-four",
                                *Currency::fromCode("USD"), {[] { return Time{1'790'000'000}; }, "bench"});
    if (!made || !writeDeals(good, rows, false) || !writeDeals(bad, rows, true)) {
        return 1;
    }
    Session session;
    session.adopt(std::move(*made));
    using Stage = ImportDialog::Stage;
    auto dialog = std::make_unique<ImportDialog>(session, QStringList(), nullptr);
    dialog->show();
    const auto reached = [&](Stage stage) { return [&, stage] { return dialog->stage() == stage; }; };
    ImportDetails& details = *dialog->details();
    const auto settled = [&] { return !details.rows()->model()->busy(); };
    measure(
        out, "preview, half of it rejected", [&] { dialog->addFiles({bad}); }, reached(Stage::Preview));
    measure(
        out, "show the rejected rows", [&] { details.showView(ImportView::Rejected, Kind::Deal); }, settled);
    measure(
        out, "filter them", [&] { details.rows()->model()->setFilterText(QStringLiteral("D-77")); }, settled);
    measure(
        out, "sort them by line",
        [&] {
            details.rows()->model()->setSort({{1, true}});
        },
        settled);
    measure(
        out, "sort them by reason",
        [&] {
            details.rows()->model()->setSort({{4, true}});
        },
        settled);
    measure(
        out, "show the new ones", [&] { details.showView(ImportView::Created, Kind::Deal); }, settled);
    measure(
        out, "let go of it, preview the other",
        [&] {
            dialog = std::make_unique<ImportDialog>(session, QStringList{good}, nullptr);
            dialog->show();
        },
        reached(Stage::Preview));
    measure(
        out, "import", [&] { dialog->importNow(); }, reached(Stage::Done));
    measure(
        out, "results of the window", [] {}, [&] { return !session.isComputing(); });
    measure(
        out, "preview again: nothing to do", [&] { dialog->readAgain(); }, reached(Stage::Preview));
    measure(
        out, "close", [&] { dialog.reset(); }, [] { return true; });
    return 0;
}
