// SPDX-License-Identifier: GPL-3.0-or-later
// How far from the truth is the learned credit, and how long does learning take?
// Arguments: [seeds] [recorded|drawn] [world] for errors (default 12, recorded, all), or `times` [deals ...].
#include "core/base/parallel.h"
#include "core/engine/learned/train.h"
#include "tests/bench/memory.h"
#include "tests/support/learned_world.h"

#include <chrono>
#include <fmt/format.h>
#include <string>

using namespace counterpart;
using namespace counterpart::testing;
using learned::Journeys;

namespace {

learned::RuleValues rulesFor(const Journeys& journeys) {
    learned::RuleValues rules;
    rules.roleOfType = {40, 25, 10, 20, 20, 15, 15, 5, 5};
    rules.roleOfType.resize(journeys.types.size(), 10);
    return rules;
}

std::vector<double> learnedWeights(const Journeys& journeys, const learned::Model& model) {
    std::vector<double> weights;
    for (std::size_t t = 0; t < journeys.partner.size(); ++t) {
        weights.push_back(model.weights.theta[journeys.type[t]] * model.weights.factor[journeys.partner[t]] *
                          learned::decayed(journeys.age[t], model.halfLife));
    }
    return weights;
}

constexpr counterpart::Model kRules[] = {
    counterpart::Model::Equal, counterpart::Model::Linear,   counterpart::Model::First, counterpart::Model::Last,
    counterpart::Model::Decay, counterpart::Model::Position, counterpart::Model::Role};

void errors(World world, std::size_t deals, int seeds, bool drawn, bool planted = false) {
    double learnedError = 0;
    double worst = 0;
    std::vector<double> ruleErrors(std::size(kRules), 0);
    double ece = 0;
    int usable = 0;
    int alarms = 0;
    int segments = 0;
    int linear = 0;
    int aged = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        const auto number = static_cast<std::uint64_t>(seed);
        const Programme programme = drawn ? drawnProgramme(number) : recordedProgramme();
        const Invented known = invent(world, deals, number, planted, programme);
        const Invented unseen = invent(world, 2000, number + 1000, planted, programme);
        learned::Settings settings;
        settings.resamples = 2;
        const auto model = learned::train(known.journeys, rulesFor(known.journeys), settings, {});
        const double error = shareError(unseen, learnedWeights(unseen.journeys, *model));
        learnedError += error / seeds;
        worst = std::max(worst, error);
        for (std::size_t r = 0; r < std::size(kRules); ++r) {
            ruleErrors[r] +=
                shareError(unseen, ruleShares(unseen.journeys, kRules[r], rulesFor(unseen.journeys))) / seeds;
        }
        ece += model->evaluation.standings[0].outOfFold.ece / seeds;
        usable += model->gate.usable() ? 1 : 0;
        alarms += model->alarms.empty() ? 0 : 1;
        segments += model->segmentation == "region" ? 1 : 0;
        aged += model->halfLife != 0 ? 1 : 0;
        linear += std::isinf(model->shrinkage.kappa) && std::isinf(model->shrinkage.c) && model->halfLife == 0 ? 1 : 0;
    }
    fmt::print("{:<14}{:>6}  {:.3f} {:.3f} |", planted ? "planted" : nameOf(world), deals, learnedError, worst);
    for (const double error : ruleErrors) {
        fmt::print(" {:.3f}", error);
    }
    fmt::print(" | ece {:.3f} usable {:>2} alarms {:>2} region {:>2} aged {:>2} linear {:>2}\n", ece, usable, alarms,
               segments, aged, linear);
}

void times(std::size_t deals) {
    const Invented known = invent(World::Independent, deals, 1);
    const auto begin = std::chrono::steady_clock::now();
    const auto model = learned::train(known.journeys, rulesFor(known.journeys), {}, {});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    fmt::print("{:>8} deals {:>9} touches {:>8.2f} s  (kappa {} c {} half life {}, {} resamples)\n", deals,
               known.journeys.partner.size(), seconds, model->shrinkage.kappa, model->shrinkage.c, model->halfLife,
               model->resamples);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "times") {
        const bool own = arguments.size() > 1;
        for (const std::string& deals : own ? std::vector(arguments.begin() + 1, arguments.end())
                                            : std::vector<std::string>{"1000", "10000", "100000"}) {
            times(std::stoull(deals));
        }
        return 0;
    }
    const int seeds = arguments.empty() ? 12 : std::stoi(arguments[0]);
    const bool drawn = arguments.size() > 1 && arguments[1] == "drawn";
    const auto wanted = [&](const char* name) { return arguments.size() < 3 || arguments[2] == name; };
    fmt::print("world          deals  learned: mean, worst | equal linear first last decay position role\n");
    for (const std::size_t deals : {300, 1000, 3000}) {
        for (const World world : kWorlds) {
            if (wanted(nameOf(world))) {
                errors(world, deals, seeds, drawn);
            }
        }
        if (wanted("planted")) {
            errors(World::Independent, deals, seeds, drawn, true);
        }
    }
    return 0;
}
