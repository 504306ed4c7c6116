// SPDX-License-Identifier: GPL-3.0-or-later
// Largest remainder with big integers.
#include "core/engine/attribution/exact_division.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace counterpart::attribution {

using boost::multiprecision::cpp_int;

void divideExactly(const cpp_int& total, std::vector<Claim>& claims) {
    cpp_int sum = 0;
    for (const Claim& claim : claims) {
        sum += claim.weight;
    }
    if (sum == 0) {
        return;
    }
    std::vector<cpp_int> fraction; // over `sum`
    cpp_int left = total;
    for (Claim& claim : claims) {
        const cpp_int product = total * claim.weight;
        claim.part = product / sum;
        fraction.push_back(product % sum);
        left -= claim.part;
    }
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (fraction[a] != fraction[b]) {
            return fraction[a] > fraction[b];
        }
        if (claims[a].weight != claims[b].weight) {
            return claims[a].weight > claims[b].weight;
        }
        return std::tie(claims[a].house, claims[a].key, claims[a].direct) <
               std::tie(claims[b].house, claims[b].key, claims[b].direct);
    });
    for (std::size_t i = 0; left > 0; ++i, --left) {
        claims[order[i]].part += 1;
        claims[order[i]].unit = true;
    }
}

std::vector<cpp_int> exactIntegers(const std::vector<double>& weights) {
    constexpr int kMantissaBits = 53;
    int lowest = 0;
    std::vector<std::pair<long long, int>> parts; // mantissa x 2^exponent
    for (const double weight : weights) {
        int exponent = 0;
        const double fraction = std::frexp(weight, &exponent);
        parts.emplace_back(static_cast<long long>(std::ldexp(fraction, kMantissaBits)), exponent - kMantissaBits);
        lowest = std::min(lowest, exponent - kMantissaBits);
    }
    std::vector<cpp_int> integers;
    for (const auto& [mantissa, exponent] : parts) {
        integers.push_back(cpp_int(mantissa) << (exponent - lowest));
    }
    return integers;
}

} // namespace counterpart::attribution
