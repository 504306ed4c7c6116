// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up while a table of a million rows is sorted, filtered, selected and scrolled?
#include "tests/ui/bench/hold_up.h"
#include "tests/ui/widgets/synthetic_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextStream>

#include <functional>

using namespace counterpart::ui;
using namespace counterpart::ui::testing;

namespace {

void measure(QTextStream& out, const char* what, PermutedTableModel& model, const std::function<void()>& act) {
    counterpart::ui::testing::measure(out, what, act, [&] { return !model.busy(); });
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme().install(application);
    const auto rows = argc > 1 ? QByteArray(argv[1]).toUInt() : 1000000U;
    QTextStream out(stdout);
    DataTable table;
    PermutedTableModel model;
    table.setModel(&model);
    table.resize(1200, 700);
    table.show();
    const auto source = std::make_shared<SyntheticRows>(rows);
    measure(out, "show", model, [&] { model.setSource(source); });
    measure(out, "sort by amount", model, [&] { model.setSort({{Amount, true}}); });
    measure(out, "sort by name", model, [&] { model.setSort({{Name, false}}); });
    measure(out, "sort by tier, then amount", model, [&] { model.setSort({{Tier, true}, {Amount, false}}); });
    measure(out, "filter 'ced'", model, [&] { model.setFilterText(QStringLiteral("ced")); });
    measure(out, "filter on 'cedar trad'", model, [&] { model.setFilterText(QStringLiteral("cedar trad")); });
    measure(out, "choose a facet", model, [&] { model.setFacetChoice(0, {2}); });
    measure(out, "clear filters", model, [&] { model.clearFilters(); });
    measure(out, "select all", model, [&] { table.view()->selectAll(); });
    measure(out, "sort with all selected", model, [&] { model.setSort({{Closed, false}}); });
    measure(out, "select half, then sort", model, [&] {
        table.view()->selectionModel()->select(QItemSelection(model.index(0, 0), model.index(model.rowCount() / 2, 6)),
                                               QItemSelectionModel::ClearAndSelect);
        model.setSort({{Amount, false}});
    });
    measure(out, "scroll to the end", model,
            [&] { table.view()->verticalScrollBar()->setValue(table.view()->verticalScrollBar()->maximum()); });
    measure(out, "new rows", model, [&] { model.setSource(std::make_shared<SyntheticRows>(rows / 1000)); });
    return 0;
}
