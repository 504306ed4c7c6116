// SPDX-License-Identifier: GPL-3.0-or-later
// Which segmentation, half life and shrinkage? Cross-validation in folds, with the one-standard-error rule toward the
// simpler.
#pragma once

#include "core/engine/learned/settings.h"

namespace counterpart::learned {

struct Candidate {
    std::uint32_t segmentation = 0; // position in the journeys
    double halfLife = 0;            // days
    Shrinkage shrinkage;
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

enum class Stage : std::uint8_t { Segmentation, HalfLife, Shrinkage };

struct Trial {
    Stage stage = Stage::Shrinkage;
    Candidate candidate;
    double logLoss = 0; // mean, out of fold
    double behind = 0;  // of the stage's best one, and the standard error of that
    double error = 0;
    bool chosen = false;
    friend bool operator==(const Trial&, const Trial&) = default;
};

struct Selection {
    Candidate chosen;
    std::vector<Trial> trials;
    std::vector<double> chances; // out of fold, of the chosen one, per deal
    std::vector<double> pooled;  // of the pooled model with the same segmentation and half life
};

// `folds`: of each deal, below settings.folds. Meaningful unless `watched` was stopped.
Selection select(const Journeys& journeys, const Pairs& pairs, std::span<const std::uint32_t> folds,
                 const Settings& settings, Watched& watched);
std::size_t stepsOf(const Journeys& journeys, const Settings& settings); // that `select` counts

} // namespace counterpart::learned
