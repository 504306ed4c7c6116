// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded programme as a table, and the ranges others are drawn from.
#include "tests/support/programme.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace counterpart::testing {

Programme recordedProgramme() {
    Programme programme;
    programme.types = {{"sourced_referral", 0.3, 1.1, 0, 0.25},
                       {"deal_registration", 0.04, 0.15, 0, 0.5},
                       {"co_marketing_event", 0.02, 0.08, 0, 0.6},
                       {"product_demo", 0.22, 0.9, 0.25, 0.75},
                       {"technical_validation", 0.32, 1.2, 0.3, 0.85},
                       {"proposal_support", 0.1, 0.4, 0.6, 0.95},
                       {"exec_sponsor_call", 0.16, 0.6, 0.5, 1},
                       {"checkin_call", 0, 0, 0.35, 1},
                       {"contract_admin", 0, 0, 0.97, 1}};
    programme.partners = {{1.6, 1, 0.5, false, {47, 17, 8, 9, 0, 0, 7, 11, 0}},
                          {1.2, 1, 0.42, false, {40, 27, 10, 0, 0, 0, 0, 23, 0}},
                          {0.6, 1, 0.5, true, {49, 15, 19, 6, 0, 0, 0, 11, 0}},
                          {1.5, 1, 0.38, false, {0, 0, 10, 33, 40, 8, 0, 9, 0}},
                          {1, 0.87, 0.35, false, {0, 7, 0, 35, 21, 15, 0, 23, 0}},
                          {0.5, 0.83, 0.3, true, {0, 0, 11, 43, 22, 9, 0, 15, 0}},
                          {1.3, 1, 0.5, false, {0, 8, 0, 0, 8, 32, 34, 18, 0}},
                          {0.8, 0.93, 0.5, false, {10, 9, 0, 8, 9, 34, 16, 14, 0}},
                          {1, 2.1, 0.25, true, {0, 9, 44, 0, 0, 0, 0, 48, 0}},
                          {0.7, 2, 0.25, true, {0, 0, 49, 0, 0, 10, 0, 41, 0}},
                          {1, 0.97, 0.5, false, {14, 6, 16, 14, 13, 9, 6, 22, 0}},
                          {1, 1, 0.49, false, {7, 8, 14, 16, 15, 14, 7, 20, 0}}};
    programme.many = {0.33, 0.36, 0.21, 0.1};
    return programme;
}

Programme drawnProgramme(std::uint64_t seed) {
    static constexpr const char* kNames[] = {"referral",   "registration", "event",         "demo",
                                             "validation", "proposal",     "sponsor",       "call",
                                             "workshop",   "pilot",        "contract_admin"};
    std::mt19937_64 random(seed * 104729 + 5);
    const auto uniform = [&](double from, double to) {
        return from + (to - from) * static_cast<double>(random() >> 11) * 0x1p-53;
    };
    Programme programme;
    const auto types = static_cast<std::size_t>(uniform(5, 11));
    for (std::size_t k = 0; k < types; ++k) { // a third does little or nothing
        const double kind = uniform(0, 1);
        const double chance = kind < 0.2 ? 0 : kind < 0.4 ? uniform(0, 0.05) : uniform(0.05, 0.35);
        const double begin = uniform(0, 0.7);
        programme.types.push_back({kNames[k], chance, 4 * chance, begin, uniform(begin + 0.2, 1)});
    }
    programme.types.push_back({kNames[10], 0, 0, 0.97, 1});
    const auto partners = static_cast<std::size_t>(uniform(5, 17));
    for (std::size_t p = 0; p < partners; ++p) {
        const double factor = std::exp2(uniform(-1.1, 0.8));
        Worker worker{factor, std::exp2(uniform(-1, 1)), uniform(0.25, 0.6), factor < 0.8, {}};
        for (std::size_t k = 0; k < types; ++k) {
            worker.work.push_back(std::max(0.0, uniform(-0.6, 1)));
        }
        worker.work[static_cast<std::size_t>(uniform(0, static_cast<double>(types)))] += 0.3;
        worker.work.push_back(0);
        programme.partners.push_back(std::move(worker));
    }
    programme.many = {uniform(0.2, 0.4), uniform(0.2, 0.4), uniform(0.1, 0.3), uniform(0.05, 0.15)};
    programme.base = uniform(0.03, 0.15);
    programme.baseOdds = uniform(-3, -2);
    programme.halfLife = std::exp2(uniform(3.9, 6.4)); // 15 to 85 days
    programme.easyPart = uniform(0.3, 0.6);
    programme.plantedWon = uniform(0.6, 0.95);
    programme.plantedLost = uniform(0, 0.08);
    programme.plantedDays = uniform(3, 8);
    return programme;
}

} // namespace counterpart::testing
