// SPDX-License-Identifier: GPL-3.0-or-later
// Does a programme that follows edits say the same as one computed from scratch?
#include "core/engine/programme/follow.h"
#include "tests/core/engine/random_edits.h"
#include "tests/core/engine/same_programme.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

Lens lensOf(Chance& chance) {
    Lens lens;
    lens.model = kModels[static_cast<std::size_t>(chance.upTo(static_cast<int>(std::size(kModels)) - 1))];
    lens.asOf = Date{19'850};
    lens.reporting = currencyOf(chance.of({"USD", "EUR"}));
    lens.period = yearOf(lens.asOf);
    return lens;
}

std::string differenceFromScratch(const Programme& p) {
    const ProgrammePtr scratch = computeProgramme(p.snapshot, p.rulebook, p.lens);
    return SameProgramme(p, *scratch).firstDifference();
}

} // namespace

class IncrementalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anySequenceOfEditsEqualsFromScratch() {
        std::size_t layered = 0;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            Chance chance(seed);
            RandomEdits edits(chance, randomSnapshot(chance));
            edits.seed(10);
            const auto rulebook = std::make_shared<const Rulebook>(randomRulebook(chance));
            const Lens lens = lensOf(chance);
            ProgrammePtr programme = computeProgramme(edits.snapshot(), rulebook, lens);
            ProgrammePtr followed =
                computeProgramme(edits.snapshot(), rulebook, defaultLens(*edits.snapshot(), *rulebook));
            for (int i = 0; i < 60; ++i) {
                const std::string what = edits.step();
                programme = computeProgramme(edits.snapshot(), rulebook, lens, programme.get());
                const std::string difference = differenceFromScratch(*programme);
                QVERIFY2(difference.empty(),
                         (what + ", seed " + std::to_string(seed) + ", edit " + std::to_string(i) + ": " + difference)
                             .c_str());
                layered += programme->credits.isFlat() ? 0 : 1;
                followed = computeProgramme(edits.snapshot(), rulebook,
                                            followingLens(*followed, *edits.snapshot(), *rulebook), followed.get());
                QVERIFY2(followed->lens == defaultLens(*edits.snapshot(), *rulebook), what.c_str());
            }
        }
        QVERIFY(layered > 300); // else the edits were not followed but everything computed anew
    }

    void aLensOrPolicyChangedAfterEditsEqualsFromScratch() {
        for (unsigned seed = 21; seed <= 28; ++seed) {
            Chance chance(seed);
            RandomEdits edits(chance, randomSnapshot(chance));
            edits.seed(10);
            Rulebook rulebook = randomRulebook(chance);
            Lens lens = lensOf(chance);
            ProgrammePtr programme =
                computeProgramme(edits.snapshot(), std::make_shared<const Rulebook>(rulebook), lens);
            for (int i = 0; i < 24; ++i) {
                const std::string what = chance.oneIn(2) ? edits.step() : "nothing";
                change(chance, lens, rulebook);
                programme = computeProgramme(edits.snapshot(), std::make_shared<const Rulebook>(rulebook), lens,
                                             programme.get());
                const std::string difference = differenceFromScratch(*programme);
                QVERIFY2(difference.empty(),
                         (what + ", seed " + std::to_string(seed) + ", change " + std::to_string(i) + ": " + difference)
                             .c_str());
            }
        }
    }

private:
    // One thing that a person turns in a what-if.
    static void change(Chance& chance, Lens& lens, Rulebook& rulebook) {
        switch (chance.upTo(10)) {
        case 0:
        case 1:
            lens = lensOf(chance);
            break;
        case 2:
            lens.period = previous(lens.period);
            break;
        case 3:
            lens.asOf = chance.day(19'700, 300);
            break;
        case 4:
            rulebook.attribution.lookbackDays = chance.upTo(90);
            break;
        case 5:
            rulebook.attribution.direct = static_cast<DirectTeam>(chance.upTo(2));
            break;
        case 6:
            rulebook.attribution.halfLifeDays = Micros::of(1 + chance.upTo(60));
            break;
        case 7:
            rulebook.ladder.tiers[1].criteria.front().atLeast = chance.upTo(300'000);
            break;
        case 8:
            rulebook.plans.front().rules.front().rate.ppm = chance.upTo(300'000);
            break;
        case 9:
            rulebook.fxRule = static_cast<FxRule>(chance.upTo(2));
            break;
        default:
            break;
        }
    }
};

COUNTERPART_TEST(IncrementalTest)
#include "incremental_test.moc"
