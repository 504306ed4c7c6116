// SPDX-License-Identifier: GPL-3.0-or-later
// How long does the window's thread wait per key, and how long until the hits stand, when a million records are
// searched? bench_reference_search [RECORDS]
#include "core/snapshot/apply.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace counterpart;

namespace {

SnapshotPtr manyDeals(int count) {
    ChangeSet changes;
    auto& deals = changes.of<Deal>().created;
    deals.reserve(static_cast<std::size_t>(count));
    constexpr const char* words[] = {"Northgate", "Lumen", "Harbour", "Kestrel", "Osprey", "Meridian", "Tern"};
    for (int i = 0; i < count; ++i) {
        Deal deal;
        deal.id = makeRecordId(7, static_cast<std::uint32_t>(i + 1));
        deal.key = "D-" + std::to_string(1'000'000 + i);
        deal.name = std::string(words[i % 7]) + " " + words[(i / 7) % 7] + " renewal " + std::to_string(i);
        deals.push_back(std::move(deal));
    }
    return apply(Snapshot(), changes, 1);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    ui::theme().install(application);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const SnapshotPtr snapshot = manyDeals(count);
    QElapsedTimer clock;
    clock.start();
    static_cast<void>(snapshot->table<Deal>().findKey("")); // a form does this off the window's thread
    std::printf("%d deals; index of keys %lld ms (once)\n", count, static_cast<long long>(clock.elapsed()));
    ReferencePicker picker(Kind::Deal);
    picker.setSnapshot(snapshot);
    picker.resize(400, 30);
    picker.show();
    picker.activateWindow();
    picker.setFocus();
    QTest::qWait(100);
    qint64 worst = 0;
    const auto press = [&](Qt::Key key, const QString& text) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QElapsedTimer one;
        one.start();
        QApplication::sendEvent(&picker, &event);
        worst = std::max(worst, one.nsecsElapsed());
        return one.nsecsElapsed();
    };
    for (const char letter : std::string("kestrel 77")) {
        QSignalSpy hits(&picker, &ReferencePicker::hitsShown);
        QElapsedTimer whole;
        whole.start();
        const qint64 held = press(static_cast<Qt::Key>(letter), QString(QLatin1Char(letter)));
        while (hits.isEmpty() && whole.elapsed() < 10'000) { // each turn of the event loop is measured as well
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents();
            worst = std::max(worst, turn.nsecsElapsed());
        }
        std::printf("  '%c': key held %.2f ms, hits after %.1f ms\n", letter, static_cast<double>(held) / 1e6,
                    static_cast<double>(whole.nsecsElapsed()) / 1e6);
    }
    std::printf("worst turn of the window's thread: %.2f ms\n", static_cast<double>(worst) / 1e6);
    return 0;
}
