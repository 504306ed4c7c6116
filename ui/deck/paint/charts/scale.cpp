// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and names of series.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

report::Rgb colorOfSeries(const Look& look, const std::vector<report::Series>& series, std::size_t at) {
    using Role = report::Series::Role;
    if (series[at].role == Role::Comparison) {
        return look.colors.muted;
    }
    if (series[at].role == Role::Target) {
        return look.colors.text;
    }
    std::size_t mains = 0, place = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        place += i < at && series[i].role == Role::Main ? 1 : 0;
        mains += series[i].role == Role::Main ? 1 : 0;
    }
    return mains == 1 ? look.colors.accent : look.colors.categorical[place % look.colors.categorical.size()];
}

void legendOf(ChartCanvas& canvas, const std::vector<report::Series>& series) {
    std::vector<ChartCanvas::Entry> entries;
    for (std::size_t at = 0; series.size() > 1 && at < series.size(); ++at) {
        entries.push_back({words(series[at].name), colorOfSeries(canvas.look, series, at),
                           series[at].role == report::Series::Role::Target ? ChartCanvas::Entry::As::Line
                                                                           : ChartCanvas::Entry::As::Bar});
    }
    canvas.cut(canvas.legend(entries), 0);
}

} // namespace counterpart::deck
