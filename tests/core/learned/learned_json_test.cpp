// SPDX-License-Identifier: GPL-3.0-or-later
// Does a model survive being written down, and is a damaged document refused?
#include "core/engine/learned/model_json.h"
#include "core/engine/learned/train.h"
#include "tests/support/learned_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cstring>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

learned::Model someModel() {
    const Invented world = invent(World::Independent, 400, 5, true);
    learned::RuleValues rules;
    rules.roleOfType.assign(world.journeys.types.size(), 1);
    learned::Settings settings;
    settings.resamples = 20;
    return *learned::train(world.journeys, rules, settings, Date::of(2026, 9, 30));
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

} // namespace

class LearnedJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aModelReadsBackToTheSameBits();
    void aDamagedDocumentIsRefusedWithItsPath();
};

void LearnedJsonTest::aModelReadsBackToTheSameBits() {
    const learned::Model model = someModel();
    QVERIFY(!model.alarms.empty() && !model.gate.refusals.empty() && model.trials.size() > 16);
    const std::string text = learned::writeModel(model);
    const auto back = learned::readModel(text);
    QVERIFY2(back.has_value(), back.has_value() ? "" : back.error().column.c_str());
    QVERIFY(sameBits(back->weights.theta, model.weights.theta));
    QVERIFY(sameBits(back->weights.factor, model.weights.factor));
    QVERIFY(sameBits(back->weights.base, model.weights.base));
    QVERIFY(back->weights.mu == model.weights.mu && back->asOf == model.asOf && back->digest == model.digest);
    QVERIFY(back->curve == model.curve && back->shrinkage == model.shrinkage && back->trials == model.trials &&
            back->gate == model.gate);
    QVERIFY(back->evaluation == model.evaluation && back->alarms == model.alarms);
    QVERIFY(back->thetaInterval == model.thetaInterval && back->ofPartner == model.ofPartner);
    QCOMPARE(learned::writeModel(*back), text);
}

void LearnedJsonTest::aDamagedDocumentIsRefusedWithItsPath() {
    const std::string text = learned::writeModel(someModel());
    const auto columnOf = [](const std::string& json) {
        const auto read = learned::readModel(json);
        return read ? std::string("(read)") : read.error().code == ErrorCode::BadJson ? read.error().column : "?";
    };
    QCOMPARE(columnOf(replaced(text, "\"gate\"", "\"goat\"")), std::string("gate"));
    QCOMPARE(columnOf(replaced(text, "\"mu\": ", "\"mu\": -")), std::string("weights"));
    QCOMPARE(columnOf(replaced(text, "\"mu\": ", "\"mu\": \"x\", \"y\": ")), std::string("weights.mu"));
    QCOMPARE(columnOf(replaced(text, "\"version\": 1", "\"version\": 2")), std::string("version"));
    QCOMPARE(columnOf(replaced(text, "\"P10\", ", "")), std::string("partners"));
    QCOMPARE(columnOf(replaced(text, "\"stage\": \"segmentation\"", "\"stage\": \"theatre\"")),
             std::string("trials[0].stage"));
    QVERIFY(columnOf(text.substr(0, text.size() / 2)) != "(read)");
    QVERIFY(columnOf("") != "(read)");
    for (std::size_t cut = 0; cut < text.size(); cut += 97) { // no crash, whatever is missing
        QVERIFY(columnOf(text.substr(0, cut)) != "(read)");
    }
}

COUNTERPART_TEST(LearnedJsonTest)
#include "learned_json_test.moc"
