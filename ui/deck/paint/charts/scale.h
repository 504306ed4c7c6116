// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretch of numbers does a chart show, and where on the page does a number stand?
#pragma once

#include "ui/deck/paint/chart_canvas.h"

#include <cmath>
#include <limits>

namespace counterpart::deck {

// Holds zero always: bars and columns stand on it.
struct Scale {
    double least = 0, most = 0;
    double from = 0, to = 0; // of the page: where `least` and `most` stand

    void take(double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    double at(double value) const {
        return most > least ? from + (value - least) / (most - least) * (to - from) : from;
    }
};

inline Scale scaleOf(const std::vector<report::Series>& series, const report::Measure& measure, bool stacked) {
    Scale scale;
    for (const report::Series& one : series) {
        for (const report::Point& point : one.points) {
            scale.take(valueOf(point, measure));
        }
    }
    for (std::size_t at = 0; stacked && !series.empty() && at < series.front().points.size(); ++at) {
        double up = 0, down = 0;
        for (const report::Series& one : series) {
            const double value = one.role == report::Series::Role::Target ? 0 : valueOf(one.points[at], measure);
            (value < 0 ? down : up) += std::isfinite(value) ? value : 0;
        }
        scale.take(up);
        scale.take(down);
    }
    return scale;
}

// The colour of a series by its role and place; of a point with a tone of its own, that.
report::Rgb colorOfSeries(const Look& look, const std::vector<report::Series>& series, std::size_t at);
inline report::Rgb colorOfPoint(const Look& look, const report::Point& point, report::Rgb otherwise) {
    return point.tone == report::Tone::Neutral ? otherwise : look.colors.mark(point.tone);
}
// Legend of several series; nothing for one.
void legendOf(ChartCanvas& canvas, const std::vector<report::Series>& series);

} // namespace counterpart::deck
