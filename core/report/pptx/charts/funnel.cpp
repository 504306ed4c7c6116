// SPDX-License-Identifier: GPL-3.0-or-later
// How does a funnel look? Bars in the middle, each with its figure and its part of the stage before beside it.
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace counterpart::report::pptx {

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Funnel& funnel) {
    std::vector<std::string> names;
    std::int64_t largest = 1;
    for (const auto& stage : funnel.stages) {
        names.push_back(stage.name);
        largest = std::max(largest, stage.point.value);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    part.fitRows(funnel.stages.size(), 5);
    ChartSeries before;
    ChartSeries value;
    ChartSeries after;
    value.name = chart.measure.name;
    value.look.color = part.palette().accent;
    for (const auto& stage : funnel.stages) {
        const std::int64_t shown = std::max<std::int64_t>(stage.point.value, 0);
        before.values.push_back((largest - shown) / 2);
        value.values.push_back(stage.point.value);
        after.values.push_back(largest / 2); // room for words
        const bool both = !stage.share.empty() && !stage.point.label.empty();
        after.labels.words.push_back(stage.point.label + (both ? " \xC2\xB7 " : "") + stage.share);
        value.look.colors.push_back(
            stage.point.tone == Tone::Neutral ? std::nullopt : std::optional(part.palette().mark(stage.point.tone)));
    }
    part.keepValues(chart.measure.name, value.values); // B
    for (std::size_t i = 0; i < funnel.stages.size(); ++i) {
        before.formulas.push_back(fmt::format("=(MAX(B$2:B${})-MAX(B{},0))/2", funnel.stages.size() + 1, i + 2));
        value.formulas.push_back(fmt::format("=B{}", i + 2));
        after.formulas.push_back(fmt::format("=MAX(B$2:B${})/2", funnel.stages.size() + 1));
    }
    after.labels.place = "inBase";
    after.labels.type = part.labelType();
    const double unit = 1 / std::pow(10.0, chart.measure.places);
    part.addGroup(ChartPart::Group::StackedBars, {std::move(before), std::move(value), std::move(after)}, 22);
    Axis category;
    category.reversed = true;
    category.line = false;
    Axis axis;
    axis.shown = false;
    axis.reversed = part.paint().rightToLeft();
    axis.least = 0;
    axis.most = static_cast<double>(largest) * 1.4 * unit;
    part.setAxes(category, axis);
    part.finish();
}

} // namespace counterpart::report::pptx
