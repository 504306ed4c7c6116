// SPDX-License-Identifier: GPL-3.0-or-later
// Counts deals by type, not touches: those of one deal depend on each other.
#include "core/engine/learned/leakage.h"

#include <algorithm>
#include <cmath>

namespace counterpart::learned {

double atLeast(std::uint32_t successes, std::uint32_t trials, double chance) {
    if (successes == 0 || chance >= 1) {
        return 1;
    }
    if (chance <= 0) {
        return 0;
    }
    const double n = trials;
    double sum = 0;
    for (std::uint32_t k = successes; k <= trials; ++k) {
        const double x = k;
        const double term = std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) +
                                     x * std::log(chance) + (n - x) * std::log1p(-chance));
        sum += term;
        if (x > n * chance && term < 1e-17 * sum) {
            break;
        }
    }
    return std::min(sum, 1.0);
}

std::vector<Alarm> leakageAlarms(const Journeys& journeys, double lateDays) {
    constexpr double kRatio = 0.25;
    const std::size_t types = journeys.types.size();
    std::vector<Alarm> counts(types);
    std::vector<double> oldest(types, -1); // in the deal at hand; below 0 = no touch
    double wonDeals = 0;
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        const bool won = journeys.won[d] != 0;
        wonDeals += won ? 1 : 0;
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            oldest[journeys.type[t]] = std::max(oldest[journeys.type[t]], journeys.age[t]);
        }
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            const std::uint32_t k = journeys.type[t];
            if (oldest[k] >= 0) {
                ++(won ? counts[k].won : counts[k].lost);
                counts[k].late += won && oldest[k] <= lateDays ? 1 : 0;
                oldest[k] = -1;
            }
        }
    }
    const double lostDeals = static_cast<double>(journeys.deals()) - wonDeals;
    const double wonPart = wonDeals / (wonDeals + kRatio * lostDeals); // of deals with the type, at that ratio
    const double level = 0.05 / static_cast<double>(std::max<std::size_t>(types, 1));
    std::vector<Alarm> alarms;
    for (std::uint32_t k = 0; k < types; ++k) {
        Alarm& alarm = counts[k];
        alarm.type = k;
        if (lostDeals > 0 && atLeast(alarm.won, alarm.won + alarm.lost, wonPart) < level &&
            atLeast(alarm.late, alarm.won, 0.5) < level) {
            alarms.push_back(alarm);
        }
    }
    return alarms;
}

} // namespace counterpart::learned
