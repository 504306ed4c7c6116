// SPDX-License-Identifier: GPL-3.0-or-later
// Where an axis of values begins, ends and has its marks: round numbers, zero included.
#pragma once

#include <vector>

namespace counterpart::ui {

struct AxisScale {
    double low = 0.0;
    double high = 1.0;
    double step = 1.0;
    std::vector<double> marks() const; // low, low + step ... high
};

AxisScale axisScale(double least, double most, int mostSteps);

} // namespace counterpart::ui
