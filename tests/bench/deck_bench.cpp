// SPDX-License-Identifier: GPL-3.0-or-later
// How long do the reviews of a programme take from the facts to the bytes of all formats? Arguments: [partners]
// [deals] (default 60, 1200). Each step on one core, then everything on all of them.
#include "core/base/parallel.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/io/demo/demo.h"
#include "core/report/compose/qbr.h"
#include "core/report/english.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "core/snapshot/apply.h"
#include "ui/deck/paint/page_files.h"

#include <QGuiApplication>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

using namespace counterpart;

namespace {

constexpr int kPictureWidth = 1600;

std::shared_ptr<const report::ReviewFacts> factsOf(int partners, int deals) {
    IdSource ids(7, 1);
    demo::Options options;
    options.partners = partners;
    options.deals = deals;
    const auto snapshot = apply(Snapshot(), *demo::make(options, ids), 1);
    const auto rulebook = std::make_shared<const Rulebook>(readRulebook(builtInProgram("classic-four")).rulebook);
    Lens lens;
    lens.model = Model::Position;
    lens.period = *parsePeriod("2026-Q3");
    lens.reporting = *Currency::fromCode("USD");
    lens.asOf = options.asOf;
    auto programme = computeProgramme(snapshot, rulebook, lens);
    return report::gatherFacts(programme, judge(*programme, {lens.period}));
}

std::size_t picturesOf(const deck::PagePainter& pages) {
    std::size_t bytes = 0;
    for (std::size_t page = 0; page < pages.pages().size(); ++page) {
        bytes += static_cast<std::size_t>(deck::pngOf(pages, page, kPictureWidth).size());
    }
    return bytes;
}

template <class Work>
void measure(const char* what, std::size_t times, const Work& work) {
    std::size_t size = 0;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < times; ++i) {
        size += work(static_cast<Index>(i));
    }
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    fmt::print("  {:<14}{:>9.2f} ms{:>12}\n", what, spent.count() / static_cast<double>(times), size / times);
}

} // namespace

int main(int count, char** arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, arguments);
    const auto partners = static_cast<std::size_t>(count > 1 ? std::max(1, std::atoi(arguments[1])) : 60);
    const int deals = count > 2 ? std::max(1, std::atoi(arguments[2])) : 1200;
    const auto facts = factsOf(static_cast<int>(partners), deals);
    const report::English english;
    const auto compose = [&](Index partner) { return report::composeQbr({*facts, partner}, english); };
    const std::size_t some = std::min<std::size_t>(partners, 20);
    fmt::print("{} reviews; pages or bytes of one at the end\n", some);
    measure("composed", some, [&](Index partner) { return compose(partner).pages.size(); });
    measure("laid out", some, [&](Index partner) { return deck::PagePainter(compose(partner)).pages().size(); });
    measure("presentation", some,
            [&](Index partner) { return report::presentationOf(compose(partner)).value().size(); });
    measure("workbook", some, [&](Index partner) { return report::workbookOf(compose(partner)).value().size(); });
    measure("PDF", some, [&](Index partner) {
        return static_cast<std::size_t>(deck::pdfOf(deck::PagePainter(compose(partner))).size());
    });
    measure("pictures", some, [&](Index partner) { return picturesOf(deck::PagePainter(compose(partner))); });
    std::atomic<std::size_t> bytes{0};
    const auto start = std::chrono::steady_clock::now();
    parallelTasks(partners, [&](std::size_t partner) {
        const report::Document document = compose(static_cast<Index>(partner));
        const deck::PagePainter pages(document);
        bytes += report::presentationOf(document).value().size() + static_cast<std::size_t>(deck::pdfOf(pages).size()) +
                 picturesOf(pages);
    });
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    fmt::print("{} reviews as presentation, PDF and pictures on {} cores: {:.1f} s, {} MB\n", partners, workerCount(),
               spent.count(), bytes.load() / 1'000'000);
    return 0;
}
