// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of 1, 2, 2.5 or 5 times a power of ten.
#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

std::vector<double> AxisScale::marks() const {
    std::vector<double> out;
    const int steps = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= steps; ++i) {
        const double mark = low + i * step;
        out.push_back(std::abs(mark) < step * 1e-9 ? 0.0 : mark);
    }
    return out;
}

AxisScale axisScale(double least, double most, int mostSteps) {
    AxisScale scale;
    least = std::min(0.0, std::isfinite(least) ? least : 0.0);
    most = std::max(0.0, std::isfinite(most) ? most : 0.0);
    if (least == most) {
        return scale;
    }
    const double rough = (most - least) / std::max(1, mostSteps);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    scale.step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - 1e-12)) {
            scale.step = factor * power;
            break;
        }
    }
    scale.low = std::floor(least / scale.step + 1e-9) * scale.step;
    scale.high = std::ceil(most / scale.step - 1e-9) * scale.step;
    return scale;
}

} // namespace counterpart::ui
