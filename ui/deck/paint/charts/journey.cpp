// SPDX-License-Identifier: GPL-3.0-or-later
// Touches in lanes over time; the area of a mark is its part of the credit, small and pale is what does not count.
// Words stand above the marks where the ones before leave room.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Journey;

template <>
double Painted<Journey>::height(const Journey& journey, double) {
    return rowsHeight(journey.lanes.size(), 44, 40);
}

template <>
void Painted<Journey>::paint(ChartCanvas& canvas, const Journey& journey) {
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    double names = 0, most = 0;
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = std::numeric_limits<std::int64_t>::min();
    for (const std::string& lane : journey.lanes) {
        names = std::max(names, canvas.widthOf(words(lane)));
    }
    for (const Journey::Mark& mark : journey.marks) {
        first = std::min(first, mark.day), last = std::max(last, mark.day);
        const double value = valueOf(mark.credit, canvas.chart.measure);
        most = std::isfinite(value) ? std::max(most, value) : most;
    }
    for (const auto& [day, name] : journey.days) {
        first = std::min(first, day), last = std::max(last, day);
    }
    names = std::min(names + canvas.look.size, area.width() * 0.3);
    const double step =
        (area.height() - line * 1.2) / static_cast<double>(std::max<std::size_t>(1, journey.lanes.size()));
    const double largest = std::min(step * 0.42, canvas.look.size * 2.2);
    const double left = area.left() + names + largest, right = area.right() - largest;
    const auto x = [&](std::int64_t day) {
        return last > first
                   ? left + (right - left) * static_cast<double>(day - first) / static_cast<double>(last - first)
                   : (left + right) / 2;
    };
    for (const auto& [day, name] : journey.days) {
        canvas.line({x(day), area.top()}, {x(day), area.bottom() - line * 1.1}, canvas.look.colors.border, 0.5);
        const double width = canvas.widthOf(words(name), 0.9) + 4;
        canvas.text(
            {std::clamp(x(day) - width / 2, area.left(), area.right() - width), area.bottom() - line, width, line},
            words(name), Side::Middle, canvas.look.colors.secondary, 0.9);
    }
    for (std::size_t lane = 0; lane < journey.lanes.size(); ++lane) {
        const double middle = area.top() + step * (static_cast<double>(lane) + 0.5);
        canvas.text({area.left(), middle - step / 2, names - 4, step}, words(journey.lanes[lane]), Side::Start,
                    canvas.look.colors.text);
        canvas.line({left - largest, middle}, {right + largest, middle}, canvas.look.colors.border, 0.75);
    }
    std::vector<double> free(journey.lanes.size(), area.left());
    for (const Journey::Mark& mark : journey.marks) {
        const double value = valueOf(mark.credit, canvas.chart.measure);
        const double part = most > 0 && std::isfinite(value) ? std::max(0.0, value) / most : 0;
        const double radius = std::max(2.4, largest * std::sqrt(part));
        const QPointF at(x(mark.day), area.top() + step * (static_cast<double>(mark.lane) + 0.5));
        const report::Rgb color = canvas.look.colors.categorical[mark.lane % canvas.look.colors.categorical.size()];
        canvas.dot(at, radius, part > 0 ? color : canvas.look.colors.muted);
        const double width = canvas.widthOf(words(mark.words), 0.85) + 2;
        const double start = std::clamp(at.x() - width / 2, area.left() + names, area.right() - width);
        if (part > 0 && start >= free[mark.lane]) {
            canvas.text({start, at.y() - largest - line, width, line}, words(mark.words), Side::Middle,
                        canvas.look.colors.secondary, 0.85);
            free[mark.lane] = start + width + 4;
        }
        canvas.spot({at.x() - radius, at.y() - radius, 2 * radius, 2 * radius}, words(mark.words), mark.credit);
    }
}

} // namespace counterpart::deck
