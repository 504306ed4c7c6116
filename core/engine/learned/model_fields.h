// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a model's document, told once for writing and reading. `io(name, value)` takes each.
#pragma once

#include "core/engine/learned/model.h"

namespace counterpart::learned {

void fields(auto& io, Shrinkage& of) {
    io("kappa", of.kappa);
    io("c", of.c);
}
void fields(auto& io, Weights& of) {
    io("mu", of.mu);
    io("theta", of.theta);
    io("factor", of.factor);
    io("base", of.base);
}
void fields(auto& io, Candidate& of) {
    io("segmentation", of.segmentation);
    io("half_life_days", of.halfLife);
    io("shrinkage", of.shrinkage);
}
void fields(auto& io, Trial& of) {
    io("stage", of.stage);
    io("candidate", of.candidate);
    io("log_loss", of.logLoss);
    io("behind", of.behind);
    io("behind_error", of.error);
    io("chosen", of.chosen);
}
void fields(auto& io, Curve& of) {
    io("level", of.level);
    io("slope", of.slope);
}
void fields(auto& io, Scores& of) {
    io("log_loss", of.logLoss);
    io("auc", of.auc);
    io("brier", of.brier);
    io("ece", of.ece);
}
void fields(auto& io, Standing& of) {
    io("predictor", of.predictor);
    io("out_of_fold", of.outOfFold);
    io("out_of_time", of.outOfTime);
}
void fields(auto& io, Bin& of) {
    io("deals", of.deals);
    io("chance", of.chance);
    io("rate", of.rate);
}
void fields(auto& io, Evaluation& of) {
    io("standings", of.standings);
    io("calibration", of.calibration);
    io("gains", of.gains);
    io("has_time", of.hasTime);
    io("time_deals", of.timeDeals);
}
void fields(auto& io, Gate& of) {
    io("best_alternative", of.best);
    io("ahead", of.ahead);
    io("ahead_error", of.error);
    io("refusals", of.refusals);
}
void fields(auto& io, Interval& of) {
    io("low", of.low);
    io("high", of.high);
}
void fields(auto& io, Counts& of) {
    io("deals", of.deals);
    io("won_deals", of.wonDeals);
    io("touches", of.touches);
}
void fields(auto& io, Alarm& of) {
    io("type", of.type);
    io("won", of.won);
    io("lost", of.lost);
    io("late", of.late);
}
void fields(auto& io, Model& of) {
    io("version", of.version);
    io("as_of", of.asOf);
    io("digest", of.digest);
    io("deals", of.deals);
    io("won", of.won);
    io("touches", of.touches);
    io("folds", of.folds);
    io("seed", of.seed);
    io("resamples", of.resamples);
    io("fewest_deals", of.fewestDeals);
    io("fewest_of_either", of.fewestOfEither);
    io("standard_errors", of.standardErrors);
    io("segment", of.segment);
    io("segmentation", of.segmentation);
    io("half_life_days", of.halfLife);
    io("shrinkage", of.shrinkage);
    io("segmentations", of.segmentations);
    io("trials", of.trials);
    io("curve", of.curve);
    io("types", of.types);
    io("partners", of.partners);
    io("segments", of.segments);
    io("weights", of.weights);
    io("theta_interval", of.thetaInterval);
    io("factor_interval", of.factorInterval);
    io("base_interval", of.baseInterval);
    io("of_type", of.ofType);
    io("of_partner", of.ofPartner);
    io("of_segment", of.ofSegment);
    io("evaluation", of.evaluation);
    io("gate", of.gate);
    io("alarms", of.alarms);
}

} // namespace counterpart::learned
