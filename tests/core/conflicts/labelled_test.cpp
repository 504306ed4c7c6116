// SPDX-License-Identifier: GPL-3.0-or-later
// Of the labelled sets, how many organisations are found again, and how many are taken for another?
#include "core/engine/conflicts/match.h"
#include "tests/core/conflicts/labelled_set.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <fmt/format.h>

using namespace counterpart;
using namespace counterpart::conflicts;
using namespace counterpart::conflicts::testing;

namespace {

std::vector<Party> parties(const std::vector<Mention>& mentions) {
    std::vector<Party> out;
    for (const Mention& mention : mentions) {
        out.push_back({{}, mention.name, mention.address});
    }
    return out;
}

struct Figures {
    std::size_t found = 0, missed = 0, wrong = 0;
    double precision() const { return found + wrong == 0 ? 0 : double(found) / double(found + wrong); }
    double recall() const { return found + missed == 0 ? 0 : double(found) / double(found + missed); }
};

struct Report {
    Figures all;
    std::array<Figures, static_cast<std::size_t>(Variant::Count)> byVariant{};
};

Report measure(const LabelledSet& set) {
    Report out;
    const Index index(parties(set.known));
    const Candidates found = index.findAll(parties(set.asked));
    const bool loud = std::getenv("COUNTERPART_LOUD") != nullptr; // prints each error
    for (std::size_t i = 0; i < set.asked.size(); ++i) {
        const Mention& asked = set.asked[i];
        Figures figures;
        for (const Hit& hit : found.of(i)) {
            const Mention& known = set.known[hit.known];
            const bool right = known.organisation == asked.organisation;
            ++(right ? figures.found : figures.wrong);
            if (!right && loud) {
                fmt::print("wrong {:>4} rule {} [{}] {} <{}>  =  {} <{}>\n", hit.strength, static_cast<int>(hit.rule),
                           nameOf(asked.variant), asked.name, asked.address, known.name, known.address);
            }
        }
        figures.missed = asked.variant != Variant::Stranger && figures.found == 0 ? 1 : 0;
        if (figures.missed > 0 && loud) {
            fmt::print("missed [{}] {} <{}>\n", nameOf(asked.variant), asked.name, asked.address);
        }
        for (Figures* sum : {&out.all, &out.byVariant[static_cast<std::size_t>(asked.variant)]}) {
            sum->found += figures.found;
            sum->missed += figures.missed;
            sum->wrong += figures.wrong;
        }
    }
    return out;
}

void print(const char* title, const LabelledSet& set, const Report& report) {
    fmt::print("{}: {} known, {} asked: precision {:.4f}, recall {:.4f}\n", title, set.known.size(), set.asked.size(),
               report.all.precision(), report.all.recall());
    for (std::size_t at = 0; at < report.byVariant.size(); ++at) {
        const Figures& figures = report.byVariant[at];
        fmt::print("  {:<14}{:>6} found{:>6} missed{:>6} wrong\n", nameOf(static_cast<Variant>(at)), figures.found,
                   figures.missed, figures.wrong);
    }
}

} // namespace

class LabelledTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewAreMissedAndHardlyAnyMistakenInTheSetThatWasTunedOn() {
        const LabelledSet set = makeLabelledSet(tunedLists(), 3000, 1);
        const Report report = measure(set);
        print("tuned on", set, report);
        QVERIFY(report.all.precision() >= 0.98);
        QVERIFY(report.all.recall() >= 0.9);
    }
    void theSameHoldsOfWordsThatWereNotTunedOn() {
        const LabelledSet set = makeLabelledSet(otherLists(), 3000, 20'261);
        const Report report = measure(set);
        print("not tuned on", set, report);
        QVERIFY(report.all.precision() >= 0.98);
        QVERIFY(report.all.recall() >= 0.9);
    }
    void smallAndLargeSetsAreJudgedAlike() {
        for (const std::size_t organisations : {100, 10'000}) {
            const LabelledSet set = makeLabelledSet(tunedLists(), organisations, 7);
            const Report report = measure(set);
            fmt::print("{} organisations: precision {:.4f}, recall {:.4f}\n", organisations, report.all.precision(),
                       report.all.recall());
            QVERIFY(report.all.precision() >= 0.97);
            QVERIFY(report.all.recall() >= 0.88);
        }
    }
    void aSetHasEveryVariantAndManyStrangers() {
        const LabelledSet set = makeLabelledSet(otherLists(), 2000, 3);
        std::array<std::size_t, static_cast<std::size_t>(Variant::Count)> counts{};
        for (const Mention& asked : set.asked) {
            ++counts[static_cast<std::size_t>(asked.variant)];
        }
        for (const std::size_t count : counts) {
            QVERIFY(count >= 20);
        }
        QVERIFY(counts[static_cast<std::size_t>(Variant::Stranger)] >= 200);
    }
};

COUNTERPART_TEST(LabelledTest)
#include "labelled_test.moc"
