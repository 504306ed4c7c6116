// SPDX-License-Identifier: GPL-3.0-or-later
// Is the learned credit near the truth where the truth is known, and does it refuse where there is nothing to learn?
// Means over a few seeds; tests/bench/learned_bench has the long study.
#include "core/engine/learned/train.h"
#include "tests/core/learned/golden_world.h"
#include "tests/support/learned_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace counterpart;
using namespace counterpart::testing;
using learned::Journeys;

namespace {

constexpr counterpart::Model kRules[] = {
    counterpart::Model::Equal, counterpart::Model::Linear,   counterpart::Model::First, counterpart::Model::Last,
    counterpart::Model::Decay, counterpart::Model::Position, counterpart::Model::Role};

learned::RuleValues rulesFor(const Journeys& journeys) {
    learned::RuleValues rules;
    rules.roleOfType = {40, 25, 10, 20, 20, 15, 15, 5, 5};
    rules.roleOfType.resize(journeys.types.size(), 10);
    return rules;
}

learned::Model trained(const Journeys& journeys) {
    learned::Settings settings;
    settings.resamples = 1; // intervals are not asked here
    return *learned::train(journeys, rulesFor(journeys), settings, {});
}

std::vector<double> touchWeights(const Journeys& journeys, const learned::Model& model) {
    std::vector<double> weights;
    for (std::size_t t = 0; t < journeys.partner.size(); ++t) {
        weights.push_back(model.weights.theta[journeys.type[t]] * model.weights.factor[journeys.partner[t]] *
                          learned::decayed(journeys.age[t], model.halfLife));
    }
    return weights;
}

struct Study {
    double error = 0;    // mean over seeds, on deals that were not trained on
    double bestRule = 1; // of the rules' mean errors, the smallest
    double ece = 0;
    int usable = 0, alarms = 0, segments = 0;
};

Study study(World world, std::size_t deals, int seeds, bool planted = false, bool drawn = false) {
    Study result;
    std::vector<double> ofRule(std::size(kRules), 0);
    for (int i = 0; i < seeds; ++i) {
        const auto seed = static_cast<std::uint64_t>(i) + 100;
        const Programme programme = drawn ? drawnProgramme(seed) : recordedProgramme();
        const learned::Model model = trained(invent(world, deals, seed, planted, programme).journeys);
        const Invented unseen = invent(world, 1500, seed + 1000, planted, programme);
        result.error += shareError(unseen, touchWeights(unseen.journeys, model)) / seeds;
        for (std::size_t r = 0; r < ofRule.size(); ++r) {
            ofRule[r] += shareError(unseen, ruleShares(unseen.journeys, kRules[r], rulesFor(unseen.journeys))) / seeds;
        }
        result.ece += model.evaluation.standings[0].outOfFold.ece / seeds;
        result.usable += model.gate.usable() ? 1 : 0;
        result.alarms += model.alarms.empty() ? 0 : 1;
        result.segments += model.segmentation == "region" ? 1 : 0;
    }
    result.bestRule = *std::ranges::min_element(ofRule);
    qInfo("%s, %zu deals: error %.3f, best rule %.3f, calibration error %.3f, usable %d, alarms %d of %d",
          nameOf(world), deals, result.error, result.bestRule, result.ece, result.usable, result.alarms, seeds);
    return result;
}

// Every third deal of the recorded world, from the i-th on.
Invented third(const GoldenWorld& golden, std::uint32_t i, bool rest) {
    Invented part;
    const Journeys& from = golden.journeys;
    part.journeys.partners = from.partners;
    part.journeys.types = from.types;
    part.journeys.segmentations = {{"segment", {"0", "1"}, {}}};
    for (std::uint32_t d = 0; d < from.deals(); ++d) {
        if ((d % 3 == i) == rest) {
            continue;
        }
        Journeys& to = part.journeys;
        to.won.push_back(from.won[d]);
        to.closed.push_back(from.closed[d]);
        to.number.push_back(from.number[d]);
        to.segmentations[0].of.push_back(from.segmentations[0].of[d]);
        for (std::uint32_t t = from.offsets[d]; t < from.offsets[d + 1]; ++t) {
            to.partner.push_back(from.partner[t]);
            to.type.push_back(from.type[t]);
            to.age.push_back(from.age[t]);
        }
        to.offsets.push_back(static_cast<std::uint32_t>(to.age.size()));
        auto& truth = part.truth.emplace_back();
        const auto known = golden.trueShares.find(d);
        if (known != golden.trueShares.end() && known->second.size() > 1) {
            for (std::uint32_t p = 0; p < from.partners.size(); ++p) {
                const auto share = known->second.find(from.partners[p]);
                if (share != known->second.end()) {
                    truth.push_back({p, share->second});
                }
            }
        }
    }
    return part;
}

} // namespace

class LearnedWorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void creditIsNearTheTruthOfTheRecordedWorld();
    void creditNearsTheTruthAsDealsAddUp();
    void creditNearsTheTruthInDrawnProgrammes();
    void creditBeatsEveryRuleInOtherWorlds_data();
    void creditBeatsEveryRuleInOtherWorlds();
    void chancesAreCalibratedAlsoUnderAnotherLink();
    void whereLinearIsTheTruthItReturnsLinear();
    void itNeverPaysOnNoise();
    void aTypeRecordedAfterTheDecisionRaisesTheAlarm();
};

void LearnedWorldTest::creditIsNearTheTruthOfTheRecordedWorld() {
    const GoldenWorld golden = goldenWorld();
    double error = 0;
    double role = 0;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const Invented unseen = third(golden, i, true);
        const learned::Model model = trained(third(golden, i, false).journeys);
        error += shareError(unseen, touchWeights(unseen.journeys, model)) / 3;
        role +=
            shareError(unseen, ruleShares(unseen.journeys, counterpart::Model::Linear, rulesFor(unseen.journeys))) / 3;
    }
    const Invented all = third(golden, 3, true);
    const double ofAll = shareError(all, touchWeights(all.journeys, trained(all.journeys)));
    qInfo("a third of the recorded world: error %.3f (Linear %.3f), all of it: %.3f", error, role, ofAll);
    QVERIFY(error <= 0.13);
    QVERIFY(ofAll <= 0.09);
}

void LearnedWorldTest::creditNearsTheTruthAsDealsAddUp() {
    const Study few = study(World::Independent, 300, 12);
    const Study some = study(World::Independent, 1000, 12);
    const Study many = study(World::Independent, 3000, 4);
    QVERIFY(few.error <= 0.13);
    QVERIFY(some.error <= 0.09 && some.usable == 12);
    QVERIFY(many.error <= 0.06 && many.ece <= 0.03 && many.usable == 4);
    QCOMPARE(few.alarms + some.alarms + many.alarms, 0);
}

void LearnedWorldTest::creditNearsTheTruthInDrawnProgrammes() {
    const Study some = study(World::Independent, 1000, 12, false, true);
    QVERIFY(some.error <= 0.11 && some.error < 0.6 * some.bestRule);
    QCOMPARE(some.alarms, 0);
}

void LearnedWorldTest::creditBeatsEveryRuleInOtherWorlds_data() {
    QTest::addColumn<int>("world");
    for (const World world : {World::Logistic, World::Recency, World::Segment}) {
        QTest::newRow(nameOf(world)) << static_cast<int>(world);
    }
}

void LearnedWorldTest::creditBeatsEveryRuleInOtherWorlds() {
    QFETCH(int, world);
    const Study some = study(static_cast<World>(world), 1000, 4);
    QVERIFY(some.error < 0.75 * some.bestRule);
    QCOMPARE(some.alarms, 0);
    if (static_cast<World>(world) == World::Segment) {
        QCOMPARE(some.segments, 4);
    }
}

void LearnedWorldTest::chancesAreCalibratedAlsoUnderAnotherLink() {
    QVERIFY(study(World::Logistic, 3000, 2).ece <= 0.03);
}

void LearnedWorldTest::whereLinearIsTheTruthItReturnsLinear() {
    const Study some = study(World::Linear, 1000, 6);
    QVERIFY(some.error <= 0.02);
    QCOMPARE(some.usable, 0); // no better than Linear: the rule is kept
}

void LearnedWorldTest::itNeverPaysOnNoise() {
    int usable = 0;
    int alarms = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        for (const World world : {World::Noise, World::SegmentNoise}) {
            const Programme programme = seed % 2 == 0 ? drawnProgramme(seed) : recordedProgramme();
            const learned::Model model = trained(invent(world, 250 + 50 * seed, seed, false, programme).journeys);
            usable += model.gate.usable() ? 1 : 0;
            alarms += model.alarms.empty() ? 0 : 1;
        }
    }
    QCOMPARE(usable, 0);
    QCOMPARE(alarms, 0);
}

void LearnedWorldTest::aTypeRecordedAfterTheDecisionRaisesTheAlarm() {
    for (const std::size_t deals : {300, 1000}) {
        const Invented world = invent(World::Independent, deals, 3, true);
        const learned::Model model = trained(world.journeys);
        QCOMPARE(model.alarms.size(), std::size_t{1});
        QVERIFY(model.types[model.alarms[0].type] == "contract_admin");
        QVERIFY(model.alarms[0].won > 10 * model.alarms[0].lost && model.alarms[0].late > model.alarms[0].won / 2);
        QVERIFY(!model.gate.usable() && model.gate.refusals.back() == learned::Refusal::Leakage);
    }
}

COUNTERPART_TEST(LearnedWorldTest)
#include "learned_world_test.moc"
