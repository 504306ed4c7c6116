// SPDX-License-Identifier: GPL-3.0-or-later
// How do the partners of an invented programme work, and what do their touches do? As the recorded reference world has
// it, or drawn by a seed.
#pragma once

#include <cstdint>
#include <vector>

namespace counterpart::testing {

struct TouchType {
    const char* name;
    double chance;     // that such a touch of a partner of factor 1 wins the deal by itself
    double odds;       // what it adds to the logarithm of the odds
    double begin, end; // when it happens, in parts of the way from the opening to the close
};

struct Worker { // a partner
    double factor;
    double often;             // how often it is in a deal, against the others
    double stop;              // chance that a touch is its last one in the deal; at most five
    bool weak;                // of those who sell where deals are won anyway, in the world of a confounding segment
    std::vector<double> work; // how often it does what, per type
};

struct Programme {
    std::vector<TouchType> types; // the last one is nobody's work: it is what may be planted
    std::vector<Worker> partners;
    std::vector<double> many; // chance of 1, 2, 3 ... partners in a deal
    double base = 0.07;       // chance of winning without a touch
    double baseOdds = -2.6;
    double halfLife = 30;   // days, in the world where touches age
    double easyPart = 0.45; // of the deals, in the world of a confounding segment
    double plantedWon = 0.75, plantedLost = 0.03, plantedDays = 5;
};

// The description of the recorded world: its chances, factors and odds to the digit; who works how, as counted in it.
Programme recordedProgramme();
// Five to sixteen partners and six to eleven types, of which all is drawn.
Programme drawnProgramme(std::uint64_t seed);

} // namespace counterpart::testing
