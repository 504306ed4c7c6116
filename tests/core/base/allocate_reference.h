// SPDX-License-Identifier: GPL-3.0-or-later
// The allocation rule written down a second time, slowly, on numbers without bounds: what the product must equal.
#pragma once

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace counterpart::testing {

using boost::multiprecision::cpp_int;

template <class Rank>
std::vector<cpp_int> referenceAllocate(const cpp_int& total, const std::vector<cpp_int>& weights,
                                       const std::vector<Rank>& ranks) {
    const std::size_t count = weights.size();
    const cpp_int sum = std::accumulate(weights.begin(), weights.end(), cpp_int(0));
    std::vector<cpp_int> parts(count, 0);
    if (sum == 0) {
        return parts;
    }
    const cpp_int magnitude = abs(total);
    cpp_int left = magnitude;
    std::vector<cpp_int> rests(count);
    for (std::size_t i = 0; i < count; ++i) {
        const cpp_int product = magnitude * weights[i];
        parts[i] = product / sum;
        rests[i] = product % sum;
        left -= parts[i];
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (rests[a] != rests[b]) {
            return rests[a] > rests[b];
        }
        return weights[a] != weights[b] ? weights[a] > weights[b] : ranks[a] < ranks[b];
    });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
        ++parts[order[i]];
    }
    if (total < 0) {
        for (cpp_int& part : parts) {
            part = -part;
        }
    }
    return parts;
}

// The doubles as whole numbers, all in units of 2^-1074, the smallest there is.
inline std::vector<cpp_int> exactly(const std::vector<double>& weights) {
    std::vector<cpp_int> result;
    for (const double weight : weights) {
        int exponent = 0;
        const double fraction = std::frexp(weight, &exponent);
        const int shift = exponent - 53 + 1074;
        const cpp_int mantissa(static_cast<std::uint64_t>(std::ldexp(fraction, 53)));
        result.push_back(shift >= 0 ? cpp_int(mantissa << shift) : cpp_int(mantissa >> -shift)); // drops zeros only
    }
    return result;
}

} // namespace counterpart::testing
