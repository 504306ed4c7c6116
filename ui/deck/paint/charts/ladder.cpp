// SPDX-License-Identifier: GPL-3.0-or-later
// Steps upwards, the one stood on filled, and how far towards the next.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Ladder;

template <>
void Painted<Ladder>::paint(ChartCanvas& canvas, const Ladder& ladder) {
    canvas.mirror();
    const QRectF area = canvas.area();
    const std::size_t rungs = std::max<std::size_t>(1, ladder.rungs.size());
    const double gap = canvas.look.size * 0.4;
    const double width = (area.width() - gap * static_cast<double>(rungs - 1)) / static_cast<double>(rungs);
    const double line = canvas.lineHeight();
    const double least = line * 2.6; // the lowest step holds its words
    const double room = area.height() - line * 1.4;
    const double value = valueOf(ladder.value, canvas.chart.measure);
    for (std::size_t at = 0; at < ladder.rungs.size(); ++at) {
        const Ladder::Rung& rung = ladder.rungs[at];
        const double height =
            least + (room - least) * static_cast<double>(at) / static_cast<double>(std::max<std::size_t>(1, rungs - 1));
        const QRectF rect(area.left() + (width + gap) * static_cast<double>(at), area.bottom() - height, width, height);
        const bool here = at == ladder.standing;
        const bool reached = at < ladder.standing;
        const report::Rgb color = here      ? canvas.look.colors.accent
                                  : reached ? canvas.look.colors.sequential[1]
                                            : canvas.look.colors.raised;
        canvas.bar(rect, color, 2);
        const double from = valueOf(rung.from, canvas.chart.measure);
        if (at == ladder.standing + 1 && std::isfinite(value) && std::isfinite(from) && from > 0) {
            const double part = std::clamp(value / from, 0.0, 1.0);
            canvas.bar({rect.left(), rect.bottom() - rect.height() * part, rect.width(), rect.height() * part},
                       canvas.look.colors.sequential[2], 2);
        }
        const report::Rgb ink = here ? canvas.look.colors.onAccent
                                : at == ladder.standing + 1 || reached
                                    ? canvas.look.colors.inkOn(canvas.look.colors.sequential[1])
                                    : canvas.look.colors.text;
        canvas.text({rect.left() + 4, rect.bottom() - line * 2.3, rect.width() - 8, line}, words(rung.name),
                    Side::Middle, ink, 1, true);
        canvas.text({rect.left() + 4, rect.bottom() - line * 1.25, rect.width() - 8, line}, words(rung.from.label),
                    Side::Middle, ink, 0.9);
        canvas.spot(rect, words(rung.name), here ? ladder.value : rung.from);
        if (here) {
            canvas.text({rect.left() - gap, rect.top() - line * 1.25, rect.width() + 2 * gap, line},
                        words(ladder.value.label), Side::Middle, canvas.look.colors.text, 1, true);
        }
    }
}

} // namespace counterpart::deck
