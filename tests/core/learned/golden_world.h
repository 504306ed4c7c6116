// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded world of tests/data/golden/ai: journeys, what truly brought each deal in, and what is expected of a fit.
#pragma once

#include "core/engine/learned/journeys.h"

#include <boost/json.hpp>
#include <map>
#include <string>

namespace counterpart::testing {

struct GoldenWorld {
    learned::Journeys journeys; // deal d has the number d + 1
    boost::json::value expected;
    boost::json::value world;
    std::map<std::uint32_t, std::map<std::string, double>> trueShares; // by deal (position), of partners
};

GoldenWorld goldenWorld();
double shrinkageOf(const boost::json::value& number); // 1e9 stands for infinity

} // namespace counterpart::testing
