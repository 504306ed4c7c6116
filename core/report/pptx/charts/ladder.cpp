// SPDX-License-Identifier: GPL-3.0-or-later
// How does a ladder look? Steps as high as what they ask for, and a line where one stands.
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <cmath>

namespace counterpart::report::pptx {

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Ladder& ladder) {
    std::vector<std::string> names;
    for (const auto& rung : ladder.rungs) {
        names.push_back(rung.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    const Palette& palette = part.palette();
    ChartSeries steps{chart.measure.name, {}, {}, {}};
    part.fitCategories();
    steps.look.color = mixed(palette.ground, palette.secondary, 0.28);
    std::int64_t most = std::max<std::int64_t>(ladder.value.value, 1);
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
        const Point& from = ladder.rungs[i].from;
        steps.values.push_back(from.value);
        steps.labels.words.push_back(from.label);
        const bool reached = i < ladder.standing;
        steps.look.colors.push_back(i == ladder.standing ? std::optional(palette.accent)
                                    : reached            ? std::optional(mixed(palette.ground, palette.accent, 0.45))
                                                         : std::nullopt);
        most = std::max(most, from.value);
    }
    const Emu slot = part.box().width * 96 / 100 / static_cast<Emu>(std::max<std::size_t>(ladder.rungs.size(), 1));
    while (part.labelSize() > 700 && widestOf(steps.labels.words, part.labelSize()) > slot) {
        part.setLabelSize(part.labelSize() - 50);
    }
    if (widestOf(steps.labels.words, part.labelSize()) > slot) { // of those alone that matter here
        for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
            if (i + 1 != ladder.rungs.size() && i != ladder.standing + 1) {
                steps.labels.words[i].clear();
            }
        }
    }
    steps.labels.place = "outEnd";
    steps.labels.type = part.labelType();
    part.addGroup(ChartPart::Group::Columns, {std::move(steps)}, ladder.rungs.size() < 2 ? 300 : 12);
    if (ladder.value.value != kNoValue) {
        ChartSeries line{chart.caption, std::vector<std::int64_t>(ladder.rungs.size(), ladder.value.value), {}, {}};
        line.look.shape = SeriesLook::Shape::Line;
        line.look.color = palette.text;
        line.look.dash = "sysDash";
        line.look.width = kPoint * 3 / 2;
        line.labels.words.assign(ladder.rungs.size(), {});
        line.labels.words.front() = ladder.value.label;
        line.labels.place = "t";
        line.labels.type = {part.labelSize() + 100, palette.text, true};
        part.addGroup(ChartPart::Group::Lines, {std::move(line)});
    }
    Axis category;
    category.reversed = part.paint().rightToLeft();
    Axis value;
    value.shown = false;
    value.least = 0;
    value.most = static_cast<double>(most) * 1.15 / std::pow(10.0, chart.measure.places);
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
