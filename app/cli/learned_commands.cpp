// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: may the learned model be paid by, what are its weights, how was it tested?
#include "app/cli/lens.h"
#include "core/command/learned.h"
#include "core/engine/learned/model_json.h"
#include "ui/bridge/learned_text.h"

#include <boost/json.hpp>
#include <cmath>

namespace counterpart::cli {

namespace {

namespace json = boost::json;

json::value numberOf(double value) { return std::isfinite(value) ? json::value(value) : json::value(nullptr); }

void addInterval(json::object& row, const std::vector<learned::Interval>& intervals, std::size_t i) {
    row["low"] = i < intervals.size() ? json::value(intervals[i].low) : json::value(nullptr);
    row["high"] = i < intervals.size() ? json::value(intervals[i].high) : json::value(nullptr);
}

json::object scoresOf(const learned::Scores& of) {
    return {{"log_loss", of.logLoss}, {"auc", of.auc}, {"brier", of.brier}, {"ece", of.ece}};
}

json::array typesOf(const learned::Model& model) {
    json::array rows;
    for (std::size_t k = 0; k < model.types.size(); ++k) {
        const double weight = model.weights.theta[k];
        json::object row{{"type", model.types[k]}, {"weight", weight}, {"wins_alone", learned::winProbability(weight)}};
        addInterval(row, model.thetaInterval, k);
        row["deals"] = model.ofType[k].deals;
        row["won_deals"] = model.ofType[k].wonDeals;
        row["touches"] = model.ofType[k].touches;
        rows.emplace_back(std::move(row));
    }
    return rows;
}

json::array partnersOf(const learned::Model& model) {
    json::array rows;
    for (std::size_t p = 0; p < model.partners.size(); ++p) {
        const std::string& key = model.partners[p];
        json::object row{{"partner", key.empty() ? "direct" : key}, {"factor", model.weights.factor[p]}};
        addInterval(row, model.factorInterval, p);
        row["deals"] = model.ofPartner[p].deals;
        row["won_deals"] = model.ofPartner[p].wonDeals;
        row["touches"] = model.ofPartner[p].touches;
        rows.emplace_back(std::move(row));
    }
    return rows;
}

json::array segmentsOf(const learned::Model& model) {
    json::array rows;
    for (std::size_t s = 0; s < model.segments.size(); ++s) {
        const double base = model.weights.base[s];
        json::object row{{"segment", model.segments[s]}, {"base", base}, {"chance", learned::winProbability(base)}};
        addInterval(row, model.baseInterval, s);
        row["deals"] = model.ofSegment[s].deals;
        row["won_deals"] = model.ofSegment[s].wonDeals;
        rows.emplace_back(std::move(row));
    }
    return rows;
}

json::array predictorsOf(const learned::Evaluation& evaluation) {
    json::array rows;
    for (const learned::Standing& standing : evaluation.standings) {
        rows.emplace_back(json::object{
            {"predictor", learned::nameOf(standing.predictor)},
            {"out_of_fold", scoresOf(standing.outOfFold)},
            {"out_of_time", evaluation.hasTime ? json::value(scoresOf(standing.outOfTime)) : json::value(nullptr)}});
    }
    return rows;
}

json::array trialsOf(const learned::Model& model) {
    constexpr const char* stages[] = {"segmentation", "half_life", "shrinkage"};
    json::array rows;
    for (const learned::Trial& trial : model.trials) {
        rows.emplace_back(json::object{{"stage", stages[static_cast<std::size_t>(trial.stage)]},
                                       {"segmentation", model.segmentations[trial.candidate.segmentation]},
                                       {"half_life_days", trial.candidate.halfLife},
                                       {"kappa", numberOf(trial.candidate.shrinkage.kappa)},
                                       {"c", numberOf(trial.candidate.shrinkage.c)},
                                       {"log_loss", trial.logLoss},
                                       {"behind", trial.behind},
                                       {"behind_error", trial.error},
                                       {"chosen", trial.chosen}});
    }
    return rows;
}

json::object gateOf(const learned::Model& model) {
    json::array refusals;
    for (const learned::Refusal refusal : model.gate.refusals) {
        refusals.emplace_back(
            json::object{{"code", learned::nameOf(refusal)}, {"reason", refusalText(model, refusal).toStdString()}});
    }
    return {{"best_alternative", learned::nameOf(model.gate.best)},
            {"ahead", model.gate.ahead},
            {"ahead_error", model.gate.error},
            {"needed", model.standardErrors * model.gate.error},
            {"fewest_deals", model.fewestDeals},
            {"fewest_of_either", model.fewestOfEither},
            {"refusals", std::move(refusals)}};
}

json::array alarmsOf(const learned::Model& model) {
    json::array rows;
    for (const learned::Alarm& alarm : model.alarms) {
        rows.emplace_back(json::object{{"type", model.types[alarm.type]},
                                       {"won", alarm.won},
                                       {"lost", alarm.lost},
                                       {"late", alarm.late},
                                       {"reason", alarmText(model, alarm).toStdString()}});
    }
    return rows;
}

json::array calibrationOf(const learned::Evaluation& evaluation) {
    json::array rows;
    for (const learned::Bin& bin : evaluation.calibration) {
        rows.emplace_back(json::object{{"deals", bin.deals}, {"chance", bin.chance}, {"rate", bin.rate}});
    }
    return rows;
}

json::object documentOf(const learned::Model& model, Model fallback) {
    return {{"model", "ai"},
            {"shown_as", "evidence-weighted"},
            {"usable", model.gate.usable()},
            {"verdict", verdictText(model, fallback).toStdString()},
            {"fallback", nameOf(fallback)},
            {"version", model.version},
            {"as_of", toString(model.asOf)},
            {"digest", model.digest},
            {"deals", model.deals},
            {"won", model.won},
            {"touches", model.touches},
            {"settings",
             {{"segmentation", model.segmentation},
              {"half_life_days", model.halfLife},
              {"kappa", numberOf(model.shrinkage.kappa)},
              {"c", numberOf(model.shrinkage.c)},
              {"mu", model.weights.mu},
              {"curve_level", model.curve.level},
              {"curve_slope", model.curve.slope},
              {"folds", model.folds},
              {"resamples", model.resamples},
              {"seed", model.seed}}},
            {"gate", gateOf(model)},
            {"types", typesOf(model)},
            {"partners", partnersOf(model)},
            {"segments", segmentsOf(model)},
            {"predictors", predictorsOf(model.evaluation)},
            {"time_deals", model.evaluation.timeDeals},
            {"calibration", calibrationOf(model.evaluation)},
            {"gains", json::value_from(model.evaluation.gains)},
            {"trials", trialsOf(model)},
            {"alarms", alarmsOf(model)}};
}

// As the workspace's own. The same model as the one kept last stays kept once.
std::optional<int> keep(const learned::Model& model, const Question& question) {
    IdSource ids = question.workspace->ids();
    auto planned = plan(*question.snapshot, ids, KeepLearnedModel{learned::writeModel(model)});
    if (!planned) {
        return planned.error().code == ErrorCode::NothingChanged ? std::nullopt
                                                                 : std::optional(fail(planned.error(), No));
    }
    const auto done = question.workspace->commit(std::move(planned->changes), planned->intent);
    return done ? std::nullopt : std::optional(fail(done.error(), Unusable));
}

} // namespace

int runEvaluate(const Call& call) {
    Question question;
    if (auto refused = ask(call, question, call.has("save") ? OpenMode::ReadWrite : OpenMode::ReadOnly)) {
        return fail(refused->error, refused->exit);
    }
    const AttributionPolicy& policy = question.rulebook->attribution;
    const auto columns = columnsOf(*question.snapshot);
    const auto model = trainModel(*question.snapshot, *columns, policy, question.lens.asOf);
    if (call.has("save")) {
        if (const auto failed = keep(*model, question)) {
            return *failed;
        }
    }
    const Model fallback = attribution::configuredRule(policy);
    if (call.format() == Format::Json) {
        printLine(json::serialize(documentOf(*model, fallback)));
    } else {
        printLine(asText(learnedSteps(*model, fallback)).toStdString());
    }
    return model->gate.usable() ? Ok : No;
}

} // namespace counterpart::cli
