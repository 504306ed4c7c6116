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

// What follows from more than the deal itself, or from words about it.
void enrich(Chance& chance, AttributionPolicy& policy) {
    const auto inheritance = [&] {
        return Inheritance{static_cast<Inherit>(chance.upTo(3)), Rate::percent(chance.upTo(100))};
    };
    policy.renewals = inheritance();
    policy.expansions = inheritance();
    if (chance.oneIn(2)) {
        policy.chains = {{"a", "f", Rate::percent(chance.upTo(60)), {}, chance.day(19'000, 900)},
                         {"f", "k", Rate::percent(chance.upTo(100)), {}, {}}};
    }
    policy.expression = "1 / (1 + age_days) + deal_amount / 1000";
    if (chance.oneIn(2)) {
        AttributionPolicy other = policy;
        other.byFamily.clear();
        other.model = kModels[static_cast<std::size_t>(chance.upTo(8))];
        other.lookbackDays = chance.upTo(200);
        policy.byFamily = {{{Symbol("soft")}, other}};
    }
    policy.learned.houseShare = chance.oneIn(2);
}

std::shared_ptr<const learned::Model> modelOf(const Snapshot& snapshot, const Rulebook& rulebook) {
    return trainModel(snapshot, *columnsOf(snapshot), rulebook.attribution, Date{19'850});
}

std::string differenceFromScratch(const Programme& p) {
    const ProgrammePtr scratch = computeProgramme(p.snapshot, p.rulebook, p.lens, nullptr, p.learned.model);
    return SameProgramme(p, *scratch).firstDifference();
}

} // namespace

class IncrementalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anySequenceOfEditsEqualsFromScratch() {
        std::size_t layered = 0;
        for (unsigned seed = 1; seed <= 18; ++seed) {
            Chance chance(seed);
            RandomEdits edits(chance, randomSnapshot(chance));
            edits.seed(10);
            Rulebook book = randomRulebook(chance);
            if (seed % 2 == 0) {
                enrich(chance, book.attribution);
            }
            const auto rulebook = std::make_shared<const Rulebook>(std::move(book));
            Lens lens = lensOf(chance);
            lens.ungated = true;
            const auto model = seed % 3 == 0 ? modelOf(*edits.snapshot(), *rulebook) : nullptr;
            ProgrammePtr programme = computeProgramme(edits.snapshot(), rulebook, lens, nullptr, model);
            ProgrammePtr followed =
                computeProgramme(edits.snapshot(), rulebook, defaultLens(*edits.snapshot(), *rulebook));
            for (int i = 0; i < 60; ++i) {
                const std::string what = edits.step();
                programme = computeProgramme(edits.snapshot(), rulebook, lens, programme.get(), model);
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

    void laddersThatRankAndRememberEqualFromScratch() {
        for (unsigned seed = 41; seed <= 48; ++seed) {
            Chance chance(seed);
            RandomEdits edits(chance, randomSnapshot(chance));
            edits.seed(4);
            Rulebook book = randomRulebook(chance);
            Ladder club = book.ladder;
            club.key = Symbol("club");
            book.otherLadders = {club};
            if (seed % 4 != 0) { // else the main one is plain, but for tiers set by hand
                book.ladder.cycle = static_cast<Cycle>(chance.upTo(4));
                book.ladder.tiers[1].top.share = Rate::percent(chance.oneIn(2) ? 60 : 0);
                book.ladder.tiers[2].criteria = {{"deals.won", Micros::of(2).value},
                                                 {"csat.mean", Micros::of(3).value}};
                book.ladder.tiers[3].criteria.push_back({"quota.attainment", 500'000});
            }
            const auto rulebook = std::make_shared<const Rulebook>(std::move(book));
            const Lens lens = lensOf(chance);
            ProgrammePtr programme = computeProgramme(edits.snapshot(), rulebook, lens);
            for (int i = 0; i < 30; ++i) {
                const std::string what = chance.oneIn(2) ? edits.step() : edits.ladderStep();
                programme = computeProgramme(edits.snapshot(), rulebook, lens, programme.get());
                const std::string difference = differenceFromScratch(*programme);
                QVERIFY2(difference.empty(),
                         (what + ", seed " + std::to_string(seed) + ", edit " + std::to_string(i) + ": " + difference)
                             .c_str());
            }
        }
    }

    void aLensOrPolicyChangedAfterEditsEqualsFromScratch() {
        for (unsigned seed = 21; seed <= 28; ++seed) {
            Chance chance(seed);
            RandomEdits edits(chance, randomSnapshot(chance));
            edits.seed(10);
            Rulebook rulebook = randomRulebook(chance);
            if (seed % 2 == 0) {
                enrich(chance, rulebook.attribution);
            }
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
