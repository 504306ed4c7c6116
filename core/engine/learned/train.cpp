// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the steps, and the gate's answer.
#include "core/engine/learned/train.h"

#include "core/engine/learned/parts.h"

#include <algorithm>
#include <numeric>

namespace counterpart::learned {

namespace {

constexpr std::string_view kPredictorNames[kPredictors] = {
    "learned", "base_rate", "segment_rate", "pooled", "equal", "linear", "first", "last", "decay", "position", "role"};
constexpr std::string_view kRefusalNames[kRefusals] = {"too_few_deals", "too_few_won", "too_few_lost", "not_better",
                                                       "leakage"};

template <class Enum, std::size_t n>
std::optional<Enum> named(const std::string_view (&names)[n], std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == std::end(names) ? std::nullopt : std::optional(static_cast<Enum>(found - std::begin(names)));
}

Model described(const Journeys& journeys, const Settings& settings, Date asOf) {
    Model model;
    model.asOf = asOf;
    model.digest = digestOf(journeys);
    model.deals = static_cast<std::uint32_t>(journeys.deals());
    model.won = static_cast<std::uint32_t>(std::ranges::count_if(journeys.won, [](auto won) { return won != 0; }));
    model.touches = static_cast<std::uint32_t>(journeys.partner.size());
    model.folds = settings.folds;
    model.seed = settings.seed;
    model.fewestDeals = settings.fewestDeals;
    model.fewestOfEither = settings.fewestOfEither;
    model.standardErrors = settings.standardErrors;
    model.segment = settings.segment;
    model.types = journeys.types;
    model.partners = journeys.partners;
    for (const Segmentation& segmentation : journeys.segmentations) {
        model.segmentations.push_back(segmentation.name);
    }
    return model;
}

void countTouches(const Journeys& journeys, const std::vector<std::uint32_t>& column, std::vector<Counts>& counts) {
    std::vector<std::uint32_t> lastDeal(counts.size(), 0); // + 1
    for (std::uint32_t d = 0; d < journeys.deals(); ++d) {
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            Counts& of = counts[column[t]];
            ++of.touches;
            if (lastDeal[column[t]] != d + 1) {
                lastDeal[column[t]] = d + 1;
                ++of.deals;
                of.wonDeals += journeys.won[d] != 0 ? 1 : 0;
            }
        }
    }
}

void count(const Journeys& journeys, const Segmentation& segments, Model& model) {
    model.ofType.resize(journeys.types.size());
    model.ofPartner.resize(journeys.partners.size());
    model.ofSegment.resize(segments.levels.size());
    countTouches(journeys, journeys.type, model.ofType);
    countTouches(journeys, journeys.partner, model.ofPartner);
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        Counts& of = model.ofSegment[segments.of[d]];
        ++of.deals;
        of.wonDeals += journeys.won[d] != 0 ? 1 : 0;
    }
}

void decide(const Settings& settings, Model& model) {
    auto& refusals = model.gate.refusals;
    const std::uint32_t lost = model.deals - model.won;
    if (model.deals < settings.fewestDeals) {
        refusals.push_back(Refusal::TooFewDeals);
    }
    if (model.won < settings.fewestOfEither) {
        refusals.push_back(Refusal::TooFewWon);
    }
    if (lost < settings.fewestOfEither) {
        refusals.push_back(Refusal::TooFewLost);
    }
    if (!(model.gate.ahead > neededAhead(model))) {
        refusals.push_back(Refusal::NotBetter);
    }
    if (settings.refuseOnLeakage && !model.alarms.empty()) {
        refusals.push_back(Refusal::Leakage);
    }
}

} // namespace

double neededAhead(const Model& model) {
    constexpr double kLeast = 0.001; // predictors that say nearly the same are not told apart by their last digits
    return std::max(model.standardErrors * model.gate.error, kLeast);
}

std::string_view nameOf(Predictor predictor) { return kPredictorNames[static_cast<std::size_t>(predictor)]; }
std::optional<Predictor> predictorNamed(std::string_view name) { return named<Predictor>(kPredictorNames, name); }
std::string_view nameOf(Refusal refusal) { return kRefusalNames[static_cast<std::size_t>(refusal)]; }
std::optional<Refusal> refusalNamed(std::string_view name) { return named<Refusal>(kRefusalNames, name); }

std::optional<Model> train(const Journeys& journeys, const RuleValues& rules, const Settings& settings, Date asOf,
                           const Watch& watch) {
    Model model = described(journeys, settings, asOf);
    model.resamples = journeys.deals() > 0 ? resamplesFor(journeys.deals(), settings) : 0;
    const std::size_t steps = stepsOf(journeys, settings) + kPredictors + 1 + model.resamples;
    Watched watched(watch, static_cast<double>(steps));
    watched.step(0);
    const Pairs pairs(journeys);
    Selection selection;
    // One deal per fold at the very least; below that there is nothing to choose by, and Linear is what remains.
    const bool canChoose = journeys.deals() >= 4 * settings.folds && model.won > 0 && model.won < model.deals;
    if (canChoose) {
        std::vector<std::uint32_t> folds;
        for (const std::uint64_t number : journeys.number) {
            folds.push_back(foldOf(number, settings.folds));
        }
        selection = select(journeys, pairs, folds, settings, watched);
        if (!watched.stopped()) {
            evaluate(journeys, pairs, rules, folds, selection, settings, model, watched);
        }
    }
    if (watched.stopped()) {
        return std::nullopt;
    }
    const Candidate& chosen = selection.chosen;
    const Segmentation& segments = journeys.segmentations[chosen.segmentation];
    model.segmentation = segments.name;
    model.segments = segments.levels;
    model.halfLife = chosen.halfLife;
    model.shrinkage = chosen.shrinkage;
    model.trials = std::move(selection.trials);
    Rows rows(journeys.deals());
    std::iota(rows.begin(), rows.end(), 0U);
    const Design design(journeys, pairs, model.halfLife);
    const Sample sample(journeys, pairs, design, segments, rows);
    const Fit pooled = fitPooled(sample, settings.final);
    const Fit fit = fitWeights(sample, pooled.weights.mu, model.shrinkage, settings.final, &pooled.weights);
    watched.step();
    model.weights = rescaled(fit.weights, sample);
    count(journeys, segments, model);
    model.alarms = leakageAlarms(journeys, settings.lateDays);
    addIntervals(journeys, pairs, design, segments, pooled, fit, settings, model, watched);
    decide(settings, model);
    if (watched.stopped()) {
        return std::nullopt;
    }
    return model;
}

} // namespace counterpart::learned
