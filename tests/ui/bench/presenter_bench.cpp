// SPDX-License-Identifier: GPL-3.0-or-later
// How long does the audience wait for the same slide under another lens? Every page of a review of the demo, at
// 1920 x 1080: from setPages() to painted. bench_presenter [PARTNER], of a demo made on the spot.
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/io/demo/demo.h"
#include "core/report/compose/qbr.h"
#include "core/report/english.h"
#include "core/snapshot/apply.h"
#include "ui/deck/pages/page_words.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

using namespace counterpart;

namespace {

report::Document reviewUnder(const SnapshotPtr& snapshot, Model model, Date asOf, Index partner) {
    Lens lens;
    lens.model = model;
    lens.period = *parsePeriod("2026-Q3");
    lens.reporting = *Currency::fromCode("USD");
    lens.asOf = asOf;
    const auto rulebook = std::make_shared<const Rulebook>(readRulebook(builtInProgram("classic-four")).rulebook);
    const auto programme = computeProgramme(snapshot, rulebook, lens);
    const auto facts = report::gatherFacts(programme, judge(*programme, {lens.period}));
    return report::composeQbr({*facts, partner}, report::English());
}

double millisecondsOf(const std::function<void()>& work) {
    QElapsedTimer watch;
    watch.start();
    work();
    return static_cast<double>(watch.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    ui::theme().install(application);
    QTextStream out(stdout);
    IdSource ids(7, 1);
    const demo::Options options;
    const SnapshotPtr snapshot = apply(Snapshot(), *demo::make(options, ids), 1);
    const auto partner = static_cast<Index>(argc > 1 ? QByteArray(argv[1]).toInt() : 0);
    const report::Document first = reviewUnder(snapshot, Model::First, options.asOf, partner);
    const report::Document decay = reviewUnder(snapshot, Model::Decay, options.asOf, partner);
    deck::AudienceView audience;
    audience.resize(1920, 1080);
    audience.slide().setPatience(10'000);
    audience.slide().setPages(std::make_shared<const deck::PagePainter>(first));
    audience.show();
    QTest::qWait(500);
    double worst = 0;
    for (std::size_t page = 0; page < audience.slide().count(); ++page) {
        audience.slide().setPage(page);
        QTest::qWait(50);
        double layout = 0, painting = 0, total = 0;
        for (const report::Document* next : {&decay, &first, &decay, &first}) {
            deck::Pages pages;
            layout =
                std::max(layout, millisecondsOf([&] { pages = std::make_shared<const deck::PagePainter>(*next); }));
            total = std::max(total, millisecondsOf([&] {
                                 audience.slide().setPages(pages);
                                 audience.slide().repaint();
                             }));
            painting = std::max(painting, audience.slide().paintingTook());
            if (!audience.slide().isPainted()) {
                out << "page " << page << " was not painted\n";
                return 1;
            }
            QTest::qWait(20);
        }
        worst = std::max(worst, total);
        out << QStringLiteral("%1  layout %2 ms  painting %3 ms  to the screen %4 ms\n")
                   .arg(deck::words(deck::pageOf(*audience.slide().pages(), page).id), -24)
                   .arg(layout, 0, 'f', 1)
                   .arg(painting, 0, 'f', 1)
                   .arg(total, 0, 'f', 1);
    }
    out << QStringLiteral("worst %1 ms\n").arg(worst, 0, 'f', 1);
    return 0;
}
