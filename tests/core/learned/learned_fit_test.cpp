// SPDX-License-Identifier: GPL-3.0-or-later
// Does the fit end at the optimum, the same every time, and survive whatever it is given?
#include "core/base/sha256.h"
#include "core/engine/learned/model_json.h"
#include "core/engine/learned/train.h"
#include "tests/support/learned_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace counterpart;
using namespace counterpart::testing;
using learned::Journeys;

namespace {

learned::RuleValues rulesFor(const Journeys& journeys) {
    learned::RuleValues rules;
    rules.roleOfType.assign(journeys.types.size(), 1);
    return rules;
}

std::optional<learned::Model> trained(const Journeys& journeys, const learned::Watch& watch = {}) {
    learned::Settings settings;
    settings.resamples = 8;
    return learned::train(journeys, rulesFor(journeys), settings, Date::of(2026, 9, 30), watch);
}

void addDeal(Journeys& journeys, bool won, std::size_t touches) {
    journeys.won.push_back(won ? 1 : 0);
    journeys.closed.push_back(86400);
    journeys.number.push_back(journeys.won.size());
    journeys.segmentations[0].of.push_back(0);
    for (std::size_t t = 0; t < touches; ++t) {
        journeys.partner.push_back(static_cast<std::uint32_t>(t % journeys.partners.size()));
        journeys.type.push_back(static_cast<std::uint32_t>(t % journeys.types.size()));
        journeys.age.push_back(static_cast<double>(t));
    }
    journeys.offsets.push_back(static_cast<std::uint32_t>(journeys.age.size()));
}

Journeys empty() {
    Journeys journeys;
    journeys.partners = {"A", "B"};
    journeys.types = {"demo", "referral", "proposal"};
    journeys.segmentations = {{"none", {""}, {}}};
    return journeys;
}

bool isSound(const learned::Model& model) {
    const auto sound = [](double value) { return std::isfinite(value) && value > 0; };
    const auto scored = [](const learned::Standing& standing) {
        return std::isfinite(standing.outOfFold.logLoss) && std::isfinite(standing.outOfTime.logLoss);
    };
    return std::ranges::all_of(model.evaluation.standings, scored) && std::ranges::all_of(model.weights.theta, sound) &&
           std::ranges::all_of(model.weights.factor, sound) && std::ranges::all_of(model.weights.base, sound) &&
           learned::readModel(learned::writeModel(model)).has_value();
}

} // namespace

class LearnedFitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void extrapolationEndsWherePlainRoundsEnd();
    void theSameDataGiveTheSameModel();
    void anotherDigestForAnyOtherData();
    void digestsAreThoseOfTheStandard();
    void degenerateDataAreRefusedAndNeverHarm();
    void aVeryLongJourneyIsOneDealAmongOthers();
    void trainingIsWatchedAndStopped();
    void scoresAreThoseOfTheDefinition();
};

void LearnedFitTest::extrapolationEndsWherePlainRoundsEnd() {
    for (const World world : {World::Independent, World::Segment, World::Noise}) {
        const Journeys journeys = invent(world, 500, 7).journeys;
        const learned::Pairs pairs(journeys);
        const learned::Design design(journeys, pairs, 30);
        std::vector<std::uint32_t> rows(journeys.deals());
        std::iota(rows.begin(), rows.end(), 0U);
        const learned::Sample sample(journeys, pairs, design, journeys.segmentations[1], rows);
        const learned::Stop plain{.gradient = 1e-8, .rounds = 20'000, .accelerate = false};
        const learned::Stop fast{.gradient = 1e-8, .rounds = 20'000, .accelerate = true};
        const double mu = fitPooled(sample, fast).weights.mu;
        QVERIFY(std::abs(fitPooled(sample, plain).weights.mu - mu) < 1e-6);
        for (const learned::Shrinkage shrinkage : {learned::Shrinkage{1, 3}, {10, 30}, {learned::kInfinite, 3}}) {
            const learned::Fit slow = fitWeights(sample, mu, shrinkage, plain);
            const learned::Fit quick = fitWeights(sample, mu, shrinkage, fast);
            QVERIFY(quick.rounds < slow.rounds);
            QVERIFY(std::abs(quick.negLogPosterior - slow.negLogPosterior) < 1e-7);
            for (std::size_t k = 0; k < quick.weights.theta.size(); ++k) {
                QVERIFY(std::abs(quick.weights.theta[k] - slow.weights.theta[k]) < 1e-5);
            }
        }
    }
}

void LearnedFitTest::theSameDataGiveTheSameModel() {
    const Journeys journeys = invent(World::Recency, 700, 3).journeys;
    const std::string once = learned::writeModel(*trained(journeys));
    for (int again = 0; again < 3; ++again) {
        QVERIFY(learned::writeModel(*trained(journeys)) == once);
    }
}

void LearnedFitTest::anotherDigestForAnyOtherData() {
    const Journeys journeys = invent(World::Recency, 50, 3).journeys;
    const std::string digest = learned::digestOf(journeys);
    QCOMPARE(digest.size(), std::size_t{64});
    Journeys other = journeys;
    other.age[5] = std::nextafter(other.age[5], 1e9);
    QVERIFY(learned::digestOf(other) != digest);
    other = journeys;
    other.won[49] ^= 1;
    QVERIFY(learned::digestOf(other) != digest);
    other = journeys;
    other.types[0] += "x";
    QVERIFY(learned::digestOf(other) != digest);
    QVERIFY(learned::digestOf(journeys) == digest);
}

void LearnedFitTest::digestsAreThoseOfTheStandard() {
    const auto of = [](std::string_view bytes) {
        Sha256 digest;
        digest.add(bytes);
        return digest.hex();
    };
    QVERIFY(of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QVERIFY(of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QVERIFY(of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QVERIFY(of(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void LearnedFitTest::degenerateDataAreRefusedAndNeverHarm() {
    Journeys journeys = empty();
    const auto check = [&] {
        const auto model = trained(journeys);
        return isSound(*model) && !model->gate.usable();
    };
    QVERIFY(check()); // nothing at all
    addDeal(journeys, true, 3);
    QVERIFY(check());
    for (int i = 0; i < 300; ++i) {
        addDeal(journeys, true, static_cast<std::size_t>(i) % 4);
    }
    QVERIFY(check()); // only won deals
    addDeal(journeys, false, 2);
    QVERIFY(check()); // one lost
    journeys = empty();
    for (int i = 0; i < 300; ++i) {
        addDeal(journeys, i % 2 == 0, 0);
    }
    QVERIFY(check()); // no touch anywhere
    journeys = empty();
    for (int i = 0; i < 300; ++i) {
        addDeal(journeys, i % 2 == 0, i % 2 == 0 ? 2 : 0);
    }
    QVERIFY(isSound(*trained(journeys))); // touches decide everything
    journeys = empty();
    for (int i = 0; i < 300; ++i) {
        addDeal(journeys, i % 2 == 0, i % 2 == 0 ? 0 : 2);
    }
    QVERIFY(check());                     // touches go with losing
    std::ranges::fill(journeys.age, 4e6); // eleven thousand years
    QVERIFY(check());
    journeys.partners.clear();
    journeys.partner.clear();
    journeys.types.clear();
    journeys.type.clear();
    journeys.age.clear();
    std::ranges::fill(journeys.offsets, 0U);
    QVERIFY(check()); // neither partners nor types
}

void LearnedFitTest::aVeryLongJourneyIsOneDealAmongOthers() {
    Journeys journeys = empty();
    for (int i = 0; i < 250; ++i) {
        addDeal(journeys, i % 3 == 0, static_cast<std::size_t>(i) % 5);
    }
    addDeal(journeys, true, 300'000);
    addDeal(journeys, false, 300'000);
    QVERIFY(isSound(*trained(journeys)));
}

void LearnedFitTest::trainingIsWatchedAndStopped() {
    const Journeys journeys = invent(World::Independent, 400, 3).journeys;
    double last = 0;
    bool grows = true;
    QVERIFY(trained(journeys, [&](double done) {
                grows = grows && done >= last && done <= 1;
                last = done;
                return true;
            }).has_value());
    QVERIFY(grows && std::abs(last - 1) < 1e-9);
    for (const double until : {0.0, 0.2, 0.5, 0.9}) {
        QVERIFY(!trained(journeys, [&](double done) { return done < until; }).has_value());
    }
}

void LearnedFitTest::scoresAreThoseOfTheDefinition() {
    const std::vector<double> chances = {0.1, 0.4, 0.4, 0.8};
    const std::vector<std::uint8_t> won = {0, 1, 0, 1};
    const learned::Scores scores = learned::scoresOf(chances, won);
    QVERIFY(std::abs(scores.logLoss + (std::log(0.9) + std::log(0.4) + std::log(0.6) + std::log(0.8)) / 4) < 1e-15);
    QVERIFY(std::abs(scores.auc - 3.5 / 4) < 1e-15);
    QVERIFY(std::abs(scores.brier - (0.01 + 0.36 + 0.16 + 0.04) / 4) < 1e-15);
    QVERIFY(std::abs(scores.ece - (0.1 + 0.6 + 0.4 + 0.2) / 4) < 1e-15);
    QVERIFY((learned::gains(chances, won, 2) == std::vector<double>{0, 0.5, 1}));
    QVERIFY(std::abs(learned::atLeast(9, 10, 0.5) - 11.0 / 1024) < 1e-12);
    QVERIFY(learned::atLeast(0, 10, 0.5) == 1 && learned::atLeast(3, 10, 0) == 0);
}

COUNTERPART_TEST(LearnedFitTest)
#include "learned_fit_test.moc"
