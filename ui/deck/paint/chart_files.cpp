// SPDX-License-Identifier: GPL-3.0-or-later
// Gives charts a size of their own and draws them for web pages.
#include "ui/deck/paint/chart_files.h"

#include "ui/deck/paint/page_files.h"

#include <algorithm>
#include <cmath>

namespace counterpart::deck {

namespace {

using namespace report;

double lines(std::size_t count, double each, double more) { return static_cast<double>(count) * each + more; }

double heightOf(const report::Columns&, double width) { return width * 0.55; }
double heightOf(const Bars& bars, double) {
    const std::size_t beside = bars.stacked ? 1 : std::max<std::size_t>(bars.series.size(), 1);
    return lines(bars.categories.size(), 14.0 + 14.0 * static_cast<double>(beside), bars.series.size() > 1 ? 30 : 10);
}
double heightOf(const Waterfall&, double width) { return width * 0.6; }
double heightOf(const Funnel& funnel, double) { return lines(funnel.stages.size(), 34, 10); }
double heightOf(const Bullets& bullets, double) { return lines(bullets.rows.size(), 34, 50); }
double heightOf(const report::Ladder&, double width) { return width * 0.6; }
double heightOf(const Heat& heat, double) { return lines(heat.rows.size(), 26, 40); }
double heightOf(const Slope& slope, double) { return lines(slope.lines.size(), 24, 60); }
double heightOf(const Journey& journey, double) { return lines(journey.lanes.size(), 44, 40); }

} // namespace

double chartHeight(const report::Chart& chart, double width) {
    const double height = std::visit([&](const auto& body) { return heightOf(body, width); }, chart.body);
    return std::clamp(height, 110.0, 2400.0);
}

QSizeF chartFileSize(const report::Chart& chart) {
    return {kChartFileWidth, std::ceil(chartHeight(chart, kChartFileWidth) + kChartHead)};
}

report::WebPage webPageOf(const report::Document& document, const report::Wording& wording) {
    report::Document look; // only how it looks
    look.brand = document.brand;
    look.rightToLeft = document.rightToLeft;
    WebPage page;
    page.contents = wording.say(Phrase::PackContents);
    page.figures = wording.say(Phrase::PackFigures);
    page.toTop = wording.say(Phrase::PackToTop);
    page.picture = [look](const report::Chart& chart, bool dark) mutable {
        look.brand.dark = dark;
        const QSizeF size(kWebChartWidth, std::ceil(chartHeight(chart, kWebChartWidth)));
        const std::string svg = svgOf(chart, look, size, Head::None).toStdString();
        const std::size_t begin = svg.find("<svg ");
        return begin == std::string::npos ? std::string()
                                          : "<svg aria-hidden=\"true\" focusable=\"false\" " + svg.substr(begin + 5);
    };
    return page;
}

} // namespace counterpart::deck
