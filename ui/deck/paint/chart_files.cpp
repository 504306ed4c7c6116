// SPDX-License-Identifier: GPL-3.0-or-later
// Gives charts a size of their own and draws them for web pages.
#include "ui/deck/paint/chart_files.h"

#include "ui/deck/paint/chart_canvas.h"
#include "ui/deck/paint/page_files.h"

#include <algorithm>
#include <cmath>

namespace counterpart::deck {

double chartHeight(const report::Chart& chart, double width) {
    const double height =
        std::visit([&]<class Kind>(const Kind& kind) { return Painted<Kind>::height(kind, width); }, chart.body);
    return std::clamp(height, 60.0, 2400.0);
}

QSizeF chartFileSize(const report::Chart& chart) {
    return {kChartFileWidth, std::ceil(chartHeight(chart, kChartFileWidth) + kChartHead)};
}

report::WebPage webPageOf(const report::Document& document, const report::Wording& wording) {
    report::Document look; // only how it looks
    look.brand = document.brand;
    look.rightToLeft = document.rightToLeft;
    report::WebPage page;
    page.contents = wording.say(report::Phrase::PackContents);
    page.figures = wording.say(report::Phrase::PackFigures);
    page.toTop = wording.say(report::Phrase::PackToTop);
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
