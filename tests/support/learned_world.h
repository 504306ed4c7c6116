// SPDX-License-Identifier: GPL-3.0-or-later
// Invented programmes of which it is known what brought every deal in: journeys, and the true share of each partner.
#pragma once

#include "core/engine/learned/journeys.h"
#include "tests/support/programme.h"

#include <string>
#include <vector>

namespace counterpart::testing {

enum class World {
    Independent, // every touch may win the deal by itself (noisy-or)
    Logistic,    // touches add to the logarithm of the odds
    Recency,     // as Independent, but what a touch does halves every so many days
    Segment,     // as Independent, but in one segment deals are won anyway, and weak partners sell there
    Linear,      // every touch is worth the same
    Noise,       // touches do nothing
    SegmentNoise // nor here, but the segments differ in how much is won
};
inline constexpr World kWorlds[] = {World::Independent, World::Logistic, World::Recency,     World::Segment,
                                    World::Linear,      World::Noise,    World::SegmentNoise};
const char* nameOf(World world);

struct Invented {
    learned::Journeys journeys;
    // Per deal, by position of the partner in its journey's order of first touches: the Shapley value of the partners
    // in the chance of winning, divided by its sum. Empty for deals with fewer than two partners and for lost ones.
    struct Share {
        std::uint32_t partner;
        double share;
    };
    std::vector<std::vector<Share>> truth;
};

// `planted`: a type "contract_admin" is recorded in most won deals and in few lost ones, mostly in the last days.
Invented invent(World world, std::size_t deals, std::uint64_t seed, bool planted = false,
                const Programme& programme = recordedProgramme());

// The true shares of one deal: Shapley values of partners in the chance of winning, given what each touch does.
// `strength` per touch: a chance (noisy-or), or an addition to the logarithm of the odds, or a hazard.
enum class Link { NoisyOr, Logistic, Hazard };
std::vector<Invented::Share> trueShares(Link link, double base, const std::vector<std::uint32_t>& partners,
                                        const std::vector<double>& strength);

// Mean total variation between the shares that `touchWeights` give and the truth, over won deals with two or more
// partners.
double shareError(const Invented& invented, const std::vector<double>& touchWeights);

} // namespace counterpart::testing
