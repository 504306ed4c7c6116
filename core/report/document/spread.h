// SPDX-License-Identifier: GPL-3.0-or-later
// Where do labels stand that belong beside their marks and must not lie upon each other? One answer for all renderers.
#pragma once

#include <optional>
#include <vector>

namespace counterpart::report {

struct Wish {
    double middle = 0; // of the mark
    bool told = false; // goes before the others where there is no room for all
    bool there = true; // has a label at all
};

// The top of each label, `step` high each, between `top` and `bottom`, in the order of their marks (those given first
// above where marks stand together); none for those that there is no room for. O(n log n).
std::vector<std::optional<double>> spread(const std::vector<Wish>& wishes, double step, double top, double bottom);

} // namespace counterpart::report
