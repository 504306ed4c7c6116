// SPDX-License-Identifier: GPL-3.0-or-later
// The largest-remainder rule in arbitrary precision, written for being read: the explanation's arithmetic, apart from
// the bulk's.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <string_view>
#include <vector>

namespace counterpart::attribution {

struct Claim {
    boost::multiprecision::cpp_int weight;
    // Who comes first when fraction and weight are equal: the smaller key by bytes; a partner of the direct team's key
    // before it; the house after everybody.
    std::string_view key;
    bool direct = false;
    bool house = false;
    boost::multiprecision::cpp_int part = 0; // result
    bool unit = false;                       // result: `part` holds a remainder unit
};

// Divides `total` >= 0 among the claims (semantics 2); leaves them at 0 when all weights are 0.
void divideExactly(const boost::multiprecision::cpp_int& total, std::vector<Claim>& claims);

// The weights as integers over one power of two, each double at its exact binary value.
std::vector<boost::multiprecision::cpp_int> exactIntegers(const std::vector<double>& weights);

} // namespace counterpart::attribution
