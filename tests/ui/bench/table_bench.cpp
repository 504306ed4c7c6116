// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up while a table of a million rows is sorted, filtered, selected and scrolled?
#include "tests/ui/widgets/synthetic_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>
#include <QTimer>

#include <ctime>
#include <functional>

using namespace counterpart::ui;
using namespace counterpart::ui::testing;

namespace {

// A timer that should fire all the time: the longest gap between two of its calls is the longest hold-up. The thread's
// own time of that gap is measured too: on a busy machine the gap also holds the others' turns.
class HoldUp {
public:
    HoldUp() {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
    }
    void start() {
        m_longest = m_longestOwn = 0;
        m_since = wall();
        m_sinceOwn = own();
        m_timer.start();
    }
    void stop() {
        look();
        m_timer.stop();
    }
    double longest() const { return m_longest; }
    double longestOwn() const { return m_longestOwn; }

private:
    static double read(clockid_t which) {
        timespec now{};
        clock_gettime(which, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    static double wall() { return read(CLOCK_MONOTONIC); }
    static double own() { return read(CLOCK_THREAD_CPUTIME_ID); }
    void look() {
        m_longest = std::max(m_longest, wall() - m_since);
        m_longestOwn = std::max(m_longestOwn, own() - m_sinceOwn);
        m_since = wall();
        m_sinceOwn = own();
    }

    QTimer m_timer;
    double m_since = 0;
    double m_sinceOwn = 0;
    double m_longest = 0;
    double m_longestOwn = 0;
};

void measure(QTextStream& out, const char* what, PermutedTableModel& model, const std::function<void()>& act) {
    HoldUp holdUp;
    QElapsedTimer whole;
    whole.start();
    holdUp.start();
    act();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    } while (model.busy());
    const qint64 answered = whole.elapsed();
    for (int i = 0; i < 20; ++i) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    holdUp.stop();
    out << QString::fromLatin1(what).leftJustified(44) << QString::number(answered).rightJustified(6)
        << " ms answered, " << QString::number(holdUp.longest(), 'f', 1).rightJustified(6) << " ms longest hold-up, "
        << QString::number(holdUp.longestOwn(), 'f', 1).rightJustified(6) << " ms own work in one go\n";
    out.flush();
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
