// SPDX-License-Identifier: GPL-3.0-or-later
// Steps as high as what they ask for, the one stood on filled, and a line where one stands.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Ladder;

namespace {

struct Placing {
    ChartCanvas& canvas;
    Scale scale;
    double width = 0, gap = 0, size = 1; // of a step, between steps; of the words
};

void drawRung(const Placing& at, const Ladder& ladder, std::size_t rung) {
    ChartCanvas& canvas = at.canvas;
    const auto& colors = canvas.look.colors;
    const Ladder::Rung& one = ladder.rungs[rung];
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    const double left = area.left() + (at.width + at.gap) * static_cast<double>(rung);
    const double from = valueOf(one.from, canvas.chart.measure);
    const double top = at.scale.at(std::isfinite(from) ? from : 0);
    const bool here = rung == ladder.standing;
    const report::Rgb color = here                     ? colors.accent
                              : rung < ladder.standing ? report::mixed(colors.ground, colors.accent, 0.45)
                                                       : report::mixed(colors.ground, colors.secondary, 0.28);
    const QRectF rect(left, top, at.width, at.scale.from - top);
    canvas.bar(rect, color);
    const QRectF whole(left, top - line, at.width, at.scale.from - top + line);
    canvas.spot(whole, words(one.name), here ? ladder.value : one.from);
    canvas.text({left, top - line * 1.05, at.width, line}, words(one.from.label), Side::Middle, colors.text, at.size);
    canvas.text({left, area.bottom() - line * 1.1, at.width, line}, words(one.name), Side::Middle, colors.secondary,
                at.size, here);
}

} // namespace

template <>
double Painted<Ladder>::height(const Ladder&, double width) {
    return width * 0.6;
}

template <>
void Painted<Ladder>::paint(ChartCanvas& canvas, const Ladder& ladder) {
    canvas.mirror();
    const QRectF area = canvas.area();
    const auto rungs = static_cast<double>(std::max<std::size_t>(1, ladder.rungs.size()));
    const double line = canvas.lineHeight();
    Placing at{canvas, {}, 0, canvas.look.size * 0.4};
    at.width = std::min((area.width() - at.gap * (rungs - 1)) / rungs, area.width() * 0.35);
    double widest = 1;
    for (const Ladder::Rung& rung : ladder.rungs) {
        at.scale.take(valueOf(rung.from, canvas.chart.measure));
        widest = std::max(widest, canvas.widthOf(words(rung.from.label)));
    }
    at.size = std::clamp(at.width / widest, 0.65, 1.0);
    const double value = valueOf(ladder.value, canvas.chart.measure);
    at.scale.take(value);
    at.scale.from = area.bottom() - line * 1.3;
    at.scale.to = area.top() + line * 1.3;
    for (std::size_t rung = 0; rung < ladder.rungs.size(); ++rung) {
        drawRung(at, ladder, rung);
    }
    const double right = area.left() + (at.width + at.gap) * rungs - at.gap;
    canvas.line({area.left(), at.scale.at(0)}, {right, at.scale.at(0)}, canvas.look.colors.secondary);
    if (std::isfinite(value)) {
        const double y = at.scale.at(value);
        const QRectF across = canvas.placed({area.left(), y, right - area.left(), 0});
        canvas.path({across.topLeft(), across.topRight()}, canvas.look.colors.text, 1.5, true);
        const double room = canvas.widthOf(words(ladder.value.label), 1, true) + 4;
        canvas.text({area.left(), y - line * 1.05, room, line}, words(ladder.value.label), Side::Start,
                    canvas.look.colors.text, 1, true);
    }
}

} // namespace counterpart::deck
