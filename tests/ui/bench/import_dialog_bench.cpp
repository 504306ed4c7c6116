// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up while a file of a million rows is previewed, looked through and imported?
#include "ui/bridge/starting.h"
#include "ui/dialogs/import_details.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <ctime>
#include <functional>

using namespace counterpart;

namespace {

// The longest gap between two turns of the event loop, and the thread's own work in it: on a busy machine the gap also
// holds the others' turns.
class HoldUp {
public:
    HoldUp() {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
    }
    void start() {
        m_longest = m_longestOwn = 0;
        m_since = read(CLOCK_MONOTONIC);
        m_sinceOwn = read(CLOCK_THREAD_CPUTIME_ID);
        m_timer.start(0);
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
    void look() {
        m_longest = std::max(m_longest, read(CLOCK_MONOTONIC) - m_since);
        m_longestOwn = std::max(m_longestOwn, read(CLOCK_THREAD_CPUTIME_ID) - m_sinceOwn);
        m_since = read(CLOCK_MONOTONIC);
        m_sinceOwn = read(CLOCK_THREAD_CPUTIME_ID);
    }

    QTimer m_timer;
    double m_since = 0;
    double m_sinceOwn = 0;
    double m_longest = 0;
    double m_longestOwn = 0;
};

void measure(QTextStream& out, const char* what, const std::function<void()>& act,
             const std::function<bool()>& finished) {
    HoldUp holdUp;
    QElapsedTimer whole;
    whole.start();
    holdUp.start();
    act();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    } while (!finished());
    const qint64 answered = whole.elapsed();
    for (int i = 0; i < 40; ++i) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    holdUp.stop();
    out << QString::fromLatin1(what).leftJustified(34) << QString::number(answered).rightJustified(7)
        << " ms answered, " << QString::number(holdUp.longest(), 'f', 1).rightJustified(6) << " ms longest hold-up, "
        << QString::number(holdUp.longestOwn(), 'f', 1).rightJustified(6) << " ms own work in one go\n";
    out.flush();
}

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
