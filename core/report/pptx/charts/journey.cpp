// SPDX-License-Identifier: GPL-3.0-or-later
// How does a journey look? Lanes over time, a mark for each touch, as large as its part of the credit.
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"

#include <algorithm>

namespace counterpart::report::pptx {
namespace {

constexpr std::int64_t kFirstSerial = 25'569; // of 1970-01-01 in office programs

struct Span {
    std::int64_t first = 0, last = 0;
    std::int64_t length() const { return std::max<std::int64_t>(last - first, 1); }
};

Span spanOf(const Journey& journey) {
    Span out{journey.marks.front().day, journey.marks.front().day};
    for (const auto& mark : journey.marks) {
        out = {std::min(out.first, mark.day), std::max(out.last, mark.day)};
    }
    for (const auto& [day, words] : journey.days) {
        out = {std::min(out.first, day), std::max(out.last, day)};
    }
    return out;
}

std::int64_t heightOf(const Journey& journey, std::size_t lane) {
    return static_cast<std::int64_t>(journey.lanes.size() - lane);
}

bool hasArea(const Journey::Mark& mark) { return mark.credit.value != kNoValue && mark.credit.value > 0; }

// Marks that carry words say them where the one before leaves room.
std::vector<std::string> wordsIn(const Journey& journey, std::size_t lane, const Span& span, Emu width, int size) {
    std::vector<std::string> out;
    Emu free = -width;
    for (const auto& mark : journey.marks) {
        if (mark.lane != lane || !hasArea(mark)) {
            continue;
        }
        const Emu at = width * (mark.day - span.first) / span.length();
        const Emu half = widthOf(mark.words, size, false) / 2;
        const bool fits = at - half >= free;
        out.push_back(fits ? mark.words : std::string());
        free = fits ? at + half + 4 * kPoint : free;
    }
    return out;
}

// The marks of a lane whose area says something.
ChartPart::Bubbles laneOf(const ChartPart& part, const Journey& journey, std::size_t lane) {
    ChartPart::Bubbles out;
    out.name = journey.lanes[lane];
    out.look.shape = SeriesLook::Shape::Bubble;
    out.look.color = part.palette().categorical[lane % part.palette().categorical.size()];
    for (const auto& mark : journey.marks) {
        if (mark.lane == lane && hasArea(mark)) {
            out.x.push_back(mark.day + kFirstSerial);
            out.y.push_back(heightOf(journey, lane));
            out.size.push_back(mark.credit.value);
        }
    }
    out.labels.type = {part.labelSize() - 150, part.palette().secondary, false};
    out.labels.place = "t";
    return out;
}

// The others are there all the same: small, pale, in a series of no name whose sizes are none of the chart's numbers.
ChartPart::Bubbles paleOf(const ChartPart& part, const Journey& journey, std::int64_t size) {
    ChartPart::Bubbles out;
    out.look.shape = SeriesLook::Shape::Bubble;
    out.look.color = part.palette().muted;
    for (const auto& mark : journey.marks) {
        if (!hasArea(mark)) {
            out.x.push_back(mark.day + kFirstSerial);
            out.y.push_back(heightOf(journey, mark.lane));
            out.size.push_back(size);
        }
    }
    return out;
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Journey& journey) {
    ChartPart part(slide, placed, chart, {});
    const Palette& palette = part.palette();
    const Span span = spanOf(journey);
    std::int64_t largest = 0;
    for (const auto& mark : journey.marks) {
        largest = std::max(largest, mark.credit.value);
    }
    const bool counts = largest > 0;
    largest = std::max<std::int64_t>(largest, 1000);
    // Room for the names of lanes, up to a third.
    const Emu widest = std::min(widestOf(journey.lanes, part.labelSize(), true) + 6 * kPoint, placed.body.width / 3);
    const double margin = static_cast<double>(widest) / static_cast<double>(placed.body.width);
    const Emu width = placed.body.width * 96 / 100 - widest;
    std::vector<ChartPart::Bubbles> lanes;
    for (std::size_t i = 0; i < journey.lanes.size(); ++i) {
        ChartPart::Bubbles lane = laneOf(part, journey, i);
        lane.labels.words = wordsIn(journey, i, span, width, part.labelSize() - 150);
        if (!lane.x.empty()) {
            lanes.push_back(std::move(lane));
        }
    }
    if (ChartPart::Bubbles pale = paleOf(part, journey, std::max<std::int64_t>(largest / 40, 1)); !pale.x.empty()) {
        lanes.push_back(std::move(pale));
    }
    // Names of lanes and days along the edges: unseen marks that carry words.
    const std::int64_t edge = span.first - span.length() * 8 / 100 - 1;
    ChartPart::Bubbles names;
    names.look.shape = SeriesLook::Shape::Bubble;
    names.labels.place = "l";
    names.labels.type = {part.labelSize(), palette.text, true};
    for (std::size_t i = 0; i < journey.lanes.size(); ++i) {
        names.x.push_back(edge + kFirstSerial);
        names.y.push_back(heightOf(journey, i));
        names.size.push_back(std::max<std::int64_t>(largest / 400, 1));
        names.labels.words.push_back(fitted(journey.lanes[i], part.labelSize(), true, widest, 1).text);
    }
    lanes.push_back(std::move(names));
    ChartPart::Bubbles days;
    days.look.shape = SeriesLook::Shape::Bubble;
    days.labels.place = "b";
    days.labels.type = {part.labelSize(), palette.secondary, false};
    for (const auto& [day, words] : journey.days) {
        days.x.push_back(std::clamp(day, span.first, span.last) + kFirstSerial);
        days.y.push_back(0);
        days.size.push_back(std::max<std::int64_t>(largest / 400, 1));
        days.labels.words.push_back(words);
    }
    if (!days.x.empty()) {
        lanes.push_back(std::move(days));
    }
    part.addBubbles(lanes, counts ? 35 : 6); // nothing to be larger than
    part.setInner({margin, 0.04, 0.97 - margin, 0.84});
    Axis time;
    time.shown = false;
    time.least = static_cast<double>(edge + kFirstSerial);
    time.most = static_cast<double>(span.last + span.length() * 6 / 100 + 1 + kFirstSerial);
    Axis lane;
    lane.shown = false;
    lane.grid = true;
    lane.unit = 1;
    lane.least = 0;
    lane.most = static_cast<double>(journey.lanes.size()) + 0.8;
    part.setAxes(time, lane);
    part.finish();
}

} // namespace counterpart::report::pptx
