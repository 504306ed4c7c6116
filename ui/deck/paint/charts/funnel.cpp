// SPDX-License-Identifier: GPL-3.0-or-later
// Stage below stage, each as wide as its part of the first.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Funnel;

template <>
double Painted<Funnel>::height(const Funnel& funnel, double) {
    return rowsHeight(funnel.stages.size(), 34, 10);
}

template <>
void Painted<Funnel>::paint(ChartCanvas& canvas, const Funnel& funnel) {
    canvas.mirror();
    const QRectF area = canvas.area();
    const std::size_t rows = std::max<std::size_t>(1, funnel.stages.size());
    const double step = std::min(area.height() / static_cast<double>(rows), canvas.look.size * 5);
    const double size = canvas.fitting(step);
    double names = 0, shares = 0, most = 0;
    for (const Funnel::Stage& stage : funnel.stages) {
        names = std::max(names, canvas.widthOf(words(stage.name)));
        shares = std::max(shares, canvas.widthOf(words(stage.share)));
        const double value = valueOf(stage.point, canvas.chart.measure);
        most = std::isfinite(value) ? std::max(most, value) : most;
    }
    names = std::min(names + canvas.look.size, area.width() * 0.32);
    shares = std::min(shares + canvas.look.size, area.width() * 0.32);
    const double room = area.width() - names - shares;
    for (std::size_t row = 0; row < funnel.stages.size(); ++row) {
        const Funnel::Stage& stage = funnel.stages[row];
        const double value = valueOf(stage.point, canvas.chart.measure);
        const double width = most > 0 && std::isfinite(value) ? std::max(1.0, room * value / most) : 0;
        const double top = area.top() + step * static_cast<double>(row);
        const QRectF rect(area.left() + names + (room - width) / 2, top + step * 0.1, width, step * 0.8);
        const report::Rgb color = colorOfPoint(canvas.look, stage.point, canvas.look.colors.accent);
        canvas.text({area.left(), top, names - 4, step}, words(stage.name), Side::Start, canvas.look.colors.text, size);
        canvas.text({area.right() - shares + 4, top, shares - 4, step}, words(stage.share), Side::End,
                    canvas.look.colors.secondary, size);
        if (width > 0) {
            canvas.bar(rect, color, 2);
            canvas.spot(rect, words(stage.name), stage.point);
        }
        const QString label = words(stage.point.label);
        if (canvas.widthOf(label, size, true) + 6 < width) {
            canvas.text(rect, label, Side::Middle, canvas.look.colors.inkOn(color), size, true);
        } else {
            canvas.text({rect.right() + 4, rect.top(), canvas.widthOf(label, size, true) + 4, rect.height()}, label,
                        Side::Start, canvas.look.colors.text, size, true);
        }
    }
}

} // namespace counterpart::deck
