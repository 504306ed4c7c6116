// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up by a large workspace: opening, another lens, each panel, sorting, an edit?
// bench_window FILE (of your own copy: it is changed and the change undone)
#include "tests/ui/bench/hold_up.h"
#include "ui/bridge/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"

using namespace counterpart;
using ui::testing::measure;

namespace {

bool arranged(const MainWindow& window) {
    for (const auto* table : window.currentPanel()->findChildren<ui::DataTable*>()) {
        if (table->isVisible() && (!table->model()->source() || table->model()->busy())) {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Counterpart bench"));
    if (argc < 2) {
        QTextStream(stderr) << "bench_window FILE\n";
        return 2;
    }
    ui::theme().install(application);
    QTextStream out(stdout);
    Session session;
    MainWindow window(session);
    window.resize(1440, 900);
    window.show();
    const auto ready = [&] { return session.results() && !session.isComputing() && arranged(window); };
    window.showPanel(QStringLiteral("home"));
    measure(
        out, "open", [&] { session.open(QString::fromLocal8Bit(argv[1])); }, ready);
    for (const QString& panel : window.panelIds()) {
        measure(
            out, qPrintable(QStringLiteral("show ") + panel), [&] { window.showPanel(panel); }, ready);
    }
    window.showPanel(QStringLiteral("deals"));
    const auto lens = [&](const char* what, const std::function<void(Lens&)>& change) {
        measure(
            out, what,
            [&] {
                Lens now = session.lens();
                change(now);
                session.setLens(now);
            },
            ready);
    };
    lens("another model, on deals", [](Lens& now) { now.model = Model::Linear; });
    auto* table = window.currentPanel()->findChild<ui::DataTable*>();
    measure(
        out, "sort deals by amount",
        [&] {
            table->model()->setSort({{2, true}});
        },
        ready);
    measure(
        out, "sort deals by name",
        [&] {
            table->model()->setSort({{1, false}});
        },
        ready);
    measure(
        out, "filter deals", [&] { table->model()->setFilterText(QStringLiteral("bank")); }, ready);
    measure(
        out, "clear the filter", [&] { table->model()->clearFilters(); }, ready);
    measure(
        out, "open a deal",
        [&] {
            window.currentPanel()->openRecord(Kind::Deal, table->currentKey() != 0
                                                              ? static_cast<RecordId>(table->currentKey())
                                                              : static_cast<RecordId>(table->model()->key(0)));
        },
        ready);
    window.showPanel(QStringLiteral("partners"));
    lens("another period, on partners", [](Lens& now) { now.period = previous(now.period); });
    const Deal& deal = session.snapshot()->table<Deal>().at(0);
    bool done = false;
    const auto written = [&] { return done && ready(); };
    auto planned = plan(*session.snapshot(), EditRecord{Kind::Deal, deal.id, {{"name", "Another name"}}});
    measure(
        out, "edit a deal",
        [&] { session.execute(std::move(*planned), [&](const Result<Revision>&) { done = true; }); }, written);
    measure(
        out, "undo", [&] { session.undo(); }, ready);
    return 0;
}
