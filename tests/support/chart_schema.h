// SPDX-License-Identifier: GPL-3.0-or-later
// Are the charts of a presentation what ECMA-376 (part 1, chapter 21.2) allows, and what office programs take without
// repair? Elements, their order and number, attributes and their values, axes that belong to each other.
#pragma once

#include "tests/support/package_reader.h"

namespace counterpart::testing {

// Faults, one line each; none when all is in order.
std::vector<std::string> faultsOfCharts(const Parts& parts);

} // namespace counterpart::testing
