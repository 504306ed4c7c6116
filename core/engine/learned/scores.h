// SPDX-License-Identifier: GPL-3.0-or-later
// How good are predicted chances of winning, against what happened?
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::learned {

// Log loss of one chance; a chance of 0 or 1 counts as 1e-12 off.
double logLoss(double chance, bool won);

struct Scores {
    double logLoss = 0; // mean
    double auc = 0.5;   // chance that a won deal stands above a lost one; ties count half
    double brier = 0;   // mean squared difference
    double ece = 0;     // mean distance of chance and rate over ten bins of equal count
    friend bool operator==(const Scores&, const Scores&) = default;
};
Scores scoresOf(std::span<const double> chances, std::span<const std::uint8_t> won);

struct Bin { // deals of similar chances, the lowest first
    std::uint32_t deals = 0;
    double chance = 0; // mean
    double rate = 0;   // won
    friend bool operator==(const Bin&, const Bin&) = default;
};
std::vector<Bin> calibration(std::span<const double> chances, std::span<const std::uint8_t> won, std::size_t bins = 10);
// Which part of all won deals is among the i/parts of the deals with the best chances, i = 0 ... parts.
std::vector<double> gains(std::span<const double> chances, std::span<const std::uint8_t> won, std::size_t parts = 10);

struct Difference { // of paired losses
    double mean = 0;
    double error = 0; // standard error of the mean
};
Difference difference(std::span<const double> losses, std::span<const double> otherLosses);

} // namespace counterpart::learned
