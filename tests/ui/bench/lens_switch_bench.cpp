// SPDX-License-Identifier: GPL-3.0-or-later
// "And by first touch?": how long from the key to the painted slide, with the whole window behind it? On three slides,
// through every model. bench_lens_switch FILE
#include "ui/bridge/session.h"
#include "ui/deck/presenter/audience_view.h"
#include "ui/panels/qbr/qbr_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

using namespace counterpart;

namespace {

constexpr int kPatience = 60'000;
constexpr int kSwitches = 12; // on each slide

bool settles(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kPatience); }

deck::AudienceView* audience() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* view = qobject_cast<deck::AudienceView*>(widget); view != nullptr && view->isVisible()) {
            return view;
        }
    }
    return nullptr;
}

std::string frame() { return audience()->slide().pages()->document().frame; }

double switched(double& worst) {
    const std::string before = frame();
    QElapsedTimer watch;
    watch.start();
    QTest::keyClick(audience(), Qt::Key_M);
    while ((frame() == before || !audience()->slide().isPainted()) && watch.elapsed() < kPatience) {
        QCoreApplication::processEvents();
    }
    const double took = static_cast<double>(watch.nsecsElapsed()) / 1e6;
    worst = std::max(worst, took);
    QTest::qWait(200); // somebody looks at it
    return took;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Counterpart bench"));
    QTextStream out(stdout);
    if (argc < 2) {
        out << "bench_lens_switch FILE\n";
        return 2;
    }
    ui::theme().install(application);
    Session session;
    MainWindow window(session);
    window.resize(1440, 900);
    window.show();
    session.open(QString::fromLocal8Bit(argv[1]));
    if (!settles([&] { return session.results() && !session.isComputing(); })) {
        return 1;
    }
    Lens lens = session.lens();
    lens.period = quarterOf(lens.asOf, session.rulebook().fiscalFirstMonth);
    session.setLens(lens);
    window.showPanel(QStringLiteral("qbr"));
    auto* panel = qobject_cast<QbrPanel*>(window.currentPanel());
    const RecordId partner = session.facts()->table<Partner>().at(0).id;
    settles([&] { return session.results() && !session.isComputing(); });
    panel->openRecord(Kind::Partner, partner);
    if (!settles([&] { return panel->made() && !panel->isBusy(); })) {
        return 1;
    }
    for (QAction* action : panel->panelActions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F5)) {
            action->trigger();
        }
    }
    if (!settles([] { return audience() != nullptr && audience()->slide().isPainted(); })) {
        return 1;
    }
    for (const int page : {1, 3, 7}) {
        QTest::keyClick(audience(), Qt::Key_Home);
        for (int turn = 0; turn < page; ++turn) {
            QTest::keyClick(audience(), Qt::Key_Right);
        }
        QTest::qWait(500);
        double sum = 0, worst = 0;
        for (int i = 0; i < kSwitches; ++i) {
            sum += switched(worst);
        }
        out << QStringLiteral("slide %1: mean %2 ms, worst %3 ms\n")
                   .arg(page + 1)
                   .arg(sum / kSwitches, 0, 'f', 1)
                   .arg(worst, 0, 'f', 1);
    }
    QTest::keyClick(audience(), Qt::Key_Escape);
    return 0;
}
