// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of which training consists, after the choice.
#pragma once

#include "core/engine/learned/model.h"
#include "core/engine/learned/rivals.h"

namespace counterpart::learned {

// Scores of every predictor, calibration, gains, and the gate's comparison (without refusals).
void evaluate(const Journeys& journeys, const Pairs& pairs, const RuleValues& rules,
              std::span<const std::uint32_t> folds, const Selection& selection, const Settings& settings, Model& model,
              Watched& watched);

// A curve for the chances of the deals `known`, if by curves fitted on the other folds their log loss is lower by more
// than one standard error; else the one that changes nothing. `chances`: out of fold.
Curve recalibration(const Journeys& journeys, std::span<const std::uint32_t> folds,
                    std::span<const std::uint32_t> known, const std::vector<double>& chances);
// Each deal's chance bent by a curve fitted on the other folds.
std::vector<double> recalibrated(const Journeys& journeys, std::span<const std::uint32_t> folds,
                                 std::span<const std::uint32_t> known, const std::vector<double>& chances);

// Bootstrap over deals with the choice as it is: the mu of each resample, then its weights.
void addIntervals(const Journeys& journeys, const Pairs& pairs, const Design& design, const Segmentation& segments,
                  const Fit& pooled, const Fit& fit, const Settings& settings, Model& model, Watched& watched);
std::uint32_t resamplesFor(std::size_t deals, const Settings& settings);

} // namespace counterpart::learned
