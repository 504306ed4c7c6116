// SPDX-License-Identifier: GPL-3.0-or-later
// How do the cubes of the parts become a table, and one row of it?
#pragma once

#include "core/engine/metrics/cube.h"

#include <array>

namespace counterpart::metrics {

using CubesOf = std::array<const Cube*, kPartCount>; // by Part

// A group's values, one per metric. Codes of a group that no part has: no facts.
void valuesOf(const Inputs& in, const CubesOf& cubes, std::span<const std::uint32_t> codes,
              const std::vector<Id>& metrics, std::vector<std::int64_t>& values, bool& overflow,
              std::vector<Fraction>* exact = nullptr);
bool hasFacts(const CubesOf& cubes, std::span<const std::uint32_t> codes);
fx::Warnings warningsOf(const CubesOf& cubes);

// The groups in the order of their labels; `codes` gives back those of each row, row by row.
Table tabulate(const Inputs& in, const Grouping& groups, const std::vector<Id>& metrics, const CubesOf& cubes,
               std::vector<std::uint32_t>& codes);

} // namespace counterpart::metrics
