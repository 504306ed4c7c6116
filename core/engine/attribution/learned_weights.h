// SPDX-License-Identifier: GPL-3.0-or-later
// What a fitted model says a touch weighs, as attribution takes it: points = ofType x factor x 2^(-age / half life).
#pragma once

#include "core/snapshot/columns/columns.h"

#include <vector>

namespace counterpart::attribution {

// All values are finite and >= 0.
struct LearnedWeights {
    std::vector<double> ofType; // by Symbol::index(); types beyond it weigh otherType
    double otherType = 0;
    std::vector<double> factor; // by partner
    double directFactor = 1;
    double halfLifeSeconds = 0; // age = reference - touch; 0 = a touch counts fully however old it is
    std::vector<double>
        house; // by deal: the base rate's points, which go to the house; empty = the house takes no part

    double weightOf(Symbol type) const { return type.index() < ofType.size() ? ofType[type.index()] : otherType; }
    double factorOf(Index party) const { return party == kDirect ? directFactor : factor[party]; }
    double points(Symbol type, Index party, std::int64_t ageSeconds) const;
};

} // namespace counterpart::attribution
