// SPDX-License-Identifier: GPL-3.0-or-later
// Splits a whole number among weights so that the parts sum to it exactly: largest remainder, semantics 2.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace counterpart {

// A party's share of a deal in parts of 10^12 (semantics 2): shares of a deal sum to exactly this.
inline constexpr std::uint64_t kShareOne = 1'000'000'000'000;

// Everyone gets floor(|total| x w / W); the units left go one each to (1) the larger fraction, (2) the larger weight,
// (3) the smaller key by bytes. A negative total mirrors the positive one. All weights zero: everything 0 (the caller
// reports the rest as unattributed). Exact: products and the sum of the weights have 128 bits. No heap for up to 16.
// keyRanks[i] is the rank of key i by bytes; equal ranks fall back to the position, and so do all if it is empty.
void allocate(std::int64_t total, std::span<const std::uint64_t> weights, std::span<const std::uint32_t> keyRanks,
              std::span<std::int64_t> out);
std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::uint64_t> weights,
                                   std::span<const std::string_view> keys);

// Quantises weights that are not integers to shares that sum to exactly `total` (at most 10^12), by the same rule, each
// double taken at its exact binary value. Weights must be finite and >= 0. All zero: all shares 0.
void quantiseDoubles(std::span<const double> weights, std::span<const std::uint32_t> keyRanks,
                     std::span<std::uint64_t> out, std::uint64_t total = kShareOne);
// The same for integer weights: shares = allocate(total, weights).
void quantise(std::span<const std::uint64_t> weights, std::span<const std::uint32_t> keyRanks,
              std::span<std::uint64_t> out, std::uint64_t total = kShareOne);

// allocate(total, shares) for shares that sum to exactly kShareOne: the same result, quicker.
void allocateByShares(std::int64_t total, std::span<const std::uint64_t> shares,
                      std::span<const std::uint32_t> keyRanks, std::span<std::int64_t> out);

} // namespace counterpart
