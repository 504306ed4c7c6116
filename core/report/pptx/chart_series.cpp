// SPDX-License-Identifier: GPL-3.0-or-later
// Writes series: names, looks, labels, numbers; each number stands in the workbook as well.
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"
#include "core/report/pptx/label_format.h"
#include "core/report/xlsx/book.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

std::string letters(std::size_t column) { // 0 = A
    std::string out;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return out;
}

std::string area(std::size_t column, std::size_t rows) {
    return fmt::format("Data!${0}$2:${0}${1}", letters(column), std::max<std::size_t>(rows, 1) + 1);
}

pugi::xml_node chartParagraph(pugi::xml_node paragraph, const Paint& paint) {
    pugi::xml_node out = add(paragraph, "a:pPr");
    if (paint.rightToLeft()) {
        out.append_attribute("rtl") = 1;
    }
    return out;
}

void addShown(pugi::xml_node labels, bool value) {
    add(labels, "c:showLegendKey", {{"val", 0}});
    add(labels, "c:showVal", {{"val", value ? 1 : 0}});
    for (const char* name : {"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}) {
        add(labels, name, {{"val", 0}});
    }
}

void addPoints(pugi::xml_node cache, const std::vector<std::string>& words) {
    add(cache, "c:ptCount", {{"val", words.size()}});
    for (std::size_t i = 0; i < words.size(); ++i) {
        addText(add(cache, "c:pt", {{"idx", i}}), "c:v", words[i]);
    }
}

} // namespace

void ChartPart::addName(pugi::xml_node parent, const std::string& name, std::size_t column) {
    pugi::xml_node reference = add(add(parent, "c:tx"), "c:strRef");
    addText(reference, "c:f", fmt::format("Data!${}$1", letters(column)));
    addPoints(add(reference, "c:strCache"), {name});
}

void ChartPart::addCategories(pugi::xml_node series) {
    pugi::xml_node reference = add(add(series, "c:cat"), "c:strRef");
    addText(reference, "c:f", area(0, m_categories.size()));
    addPoints(add(reference, "c:strCache"), m_categories);
}

void ChartPart::addNumbers(pugi::xml_node parent, const char* name, std::size_t column) {
    const Column& from = m_columns[column - 1];
    pugi::xml_node reference = add(add(parent, name), "c:numRef");
    addText(reference, "c:f", area(column, from.values.size()));
    pugi::xml_node cache = add(reference, "c:numCache");
    addText(cache, "c:formatCode", from.measure.format);
    add(cache, "c:ptCount", {{"val", from.values.size()}});
    for (std::size_t i = 0; i < from.values.size(); ++i) {
        if (from.values[i] != kNoValue) {
            addText(add(cache, "c:pt", {{"idx", i}}), "c:v",
                    fmt::format("{}", xlsx::numberOf(from.values[i], from.measure.places)));
        }
    }
}

void ChartPart::addType(pugi::xml_node parent, const Type& type) {
    pugi::xml_node out = add(parent, "c:txPr");
    add(out, "a:bodyPr");
    add(out, "a:lstStyle");
    pugi::xml_node paragraph = add(out, "a:p");
    paint().run(add(chartParagraph(paragraph, paint()), "a:defRPr"), type);
    add(paragraph, "a:endParaRPr", {{"lang", paint().language()}});
}

void ChartPart::addLook(pugi::xml_node series, const SeriesLook& look, std::size_t points) {
    using Shape = SeriesLook::Shape;
    const auto surface = [&](pugi::xml_node parent, const std::optional<Rgb>& color) {
        pugi::xml_node out = add(parent, "c:spPr");
        color&& look.stem == 0 ? paint().fill(out, *color, look.opacity) : void(add(out, "a:noFill"));
        look.shape == Shape::Bubble&& color ? paint().line(out, "a:ln", palette().ground, kPoint / 2)
                                            : Paint::noLine(out);
    };
    if (look.shape == Shape::Line || look.shape == Shape::Marks) {
        pugi::xml_node out = add(series, "c:spPr");
        look.shape == Shape::Line&& look.color ? paint().line(out, "a:ln", *look.color, look.width, look.dash)
                                               : Paint::noLine(out);
        pugi::xml_node marker = add(series, "c:marker");
        add(marker, "c:symbol", {{"val", look.symbol != nullptr ? look.symbol : "none"}});
        if (look.symbol != nullptr && look.color) {
            add(marker, "c:size", {{"val", look.symbolSize}});
            pugi::xml_node fill = add(marker, "c:spPr");
            paint().fill(fill, *look.color);
            paint().line(fill, "a:ln", palette().ground, kPoint * 3 / 4); // stands out from what lies below
        }
        return;
    }
    surface(series, look.color);
    add(series, "c:invertIfNegative", {{"val", 0}});
    for (std::size_t i = 0; i < std::min(points, look.colors.size()); ++i) {
        if (look.colors[i]) {
            pugi::xml_node point = add(series, "c:dPt");
            add(point, "c:idx", {{"val", i}});
            add(point, "c:invertIfNegative", {{"val", 0}});
            add(point, "c:bubble3D", {{"val", 0}});
            surface(point, look.colors[i]);
        }
    }
}

void ChartPart::addLabel(pugi::xml_node labels, const Labels& from, std::size_t index, std::int64_t value) {
    Type type = from.type;
    type.color = index < from.colors.size() ? from.colors[index] : type.color;
    pugi::xml_node label = add(labels, "c:dLbl");
    add(label, "c:idx", {{"val", index}});
    if (index < from.down.size() && from.down[index] != 0) {
        pugi::xml_node moved = add(add(label, "c:layout"), "c:manualLayout");
        add(moved, "c:x", {{"val", 0}});
        add(moved, "c:y", {{"val", fmt::format("{:.4f}", from.down[index])}});
    }
    if (const std::optional<std::string> format = formatFor(from.words[index], value, m_chart.measure.places)) {
        add(label, "c:numFmt", {{"formatCode", *format}, {"sourceLinked", 0}});
        addType(label, type);
        label.child("c:txPr").child("a:bodyPr").append_attribute("wrap") = "none";
    } else {
        pugi::xml_node rich = add(add(label, "c:tx"), "c:rich");
        add(rich, "a:bodyPr", {{"wrap", "none"}, {"lIns", 19050}, {"tIns", 9525}, {"rIns", 19050}, {"bIns", 9525}});
        add(rich, "a:lstStyle");
        pugi::xml_node paragraph = add(rich, "a:p");
        paint().run(add(chartParagraph(paragraph, paint()), "a:defRPr"), type);
        pugi::xml_node run = add(paragraph, "a:r");
        paint().run(add(run, "a:rPr"), type);
        addText(run, "a:t", from.words[index]);
    }
    if (const char* place = index < from.places.size() ? from.places[index] : from.place) {
        add(label, "c:dLblPos", {{"val", place}});
    }
    addShown(label, true);
}

void ChartPart::addLabels(pugi::xml_node series, const Labels& labels, const std::vector<std::int64_t>& values) {
    pugi::xml_node out = add(series, "c:dLbls");
    for (std::size_t i = 0; i < std::min(labels.words.size(), values.size()); ++i) {
        if (!labels.words[i].empty() && values[i] != kNoValue) {
            addLabel(out, labels, i, values[i]);
        }
    }
    addShown(out, false);
    if (!labels.down.empty()) { // without lines from the marks to where their labels went
        pugi::xml_node more = add(add(out, "c:extLst"), "c:ext", {{"uri", "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"}});
        more.append_attribute("xmlns:c15") = "http://schemas.microsoft.com/office/drawing/2012/chart";
        add(more, "c15:showLeaderLines", {{"val", 0}});
    }
}

void ChartPart::addSeries(pugi::xml_node group, const ChartSeries& series) {
    const std::size_t column = addColumn({series.name, series.values, m_chart.measure, series.formulas});
    const bool line = series.look.shape == SeriesLook::Shape::Line || series.look.shape == SeriesLook::Shape::Marks;
    pugi::xml_node out = add(group, "c:ser");
    add(out, "c:idx", {{"val", m_series}});
    add(out, "c:order", {{"val", m_series++}});
    addName(out, series.name, column);
    addLook(out, series.look, series.values.size());
    addLabels(out, series.labels, series.values);
    if (series.look.stem > 0 && series.look.color) {
        pugi::xml_node stem = add(out, "c:errBars");
        add(stem, "c:errBarType", {{"val", "minus"}});
        add(stem, "c:errValType", {{"val", "percentage"}});
        add(stem, "c:noEndCap", {{"val", 1}});
        add(stem, "c:val", {{"val", 100}});
        paint().line(add(stem, "c:spPr"), "a:ln", *series.look.color, series.look.stem);
    }
    addCategories(out);
    addNumbers(out, "c:val", column);
    if (line) {
        add(out, "c:smooth", {{"val", 0}});
    }
}

std::vector<std::int64_t> valuesOf(const std::vector<Point>& points) {
    std::vector<std::int64_t> out(points.size());
    std::ranges::transform(points, out.begin(), &Point::value);
    return out;
}

std::vector<std::string> wordsOf(const std::vector<Point>& points) {
    std::vector<std::string> out(points.size());
    std::ranges::transform(points, out.begin(), &Point::label);
    return out;
}

std::vector<std::optional<Rgb>> colorsOf(const Palette& palette, const std::vector<Point>& points) {
    std::vector<std::optional<Rgb>> out;
    for (const Point& point : points) {
        out.push_back(point.tone == Tone::Neutral ? std::nullopt : std::optional(palette.mark(point.tone)));
    }
    return out;
}

// One alone has the brand's colour; several have colours that are told apart; what is compared with stays behind.
Rgb colorOf(const Palette& palette, const Series& series, std::size_t index, std::size_t count) {
    if (series.role == Series::Role::Comparison) {
        return mixed(palette.ground, palette.secondary, 0.45);
    }
    return count <= 1 ? palette.accent : palette.categorical[std::min(index, palette.categorical.size() - 1)];
}

int gapOf(std::size_t columns, int usual) {
    return columns <= 1 ? 300 : columns == 2 ? 150 : columns == 3 ? 80 : usual;
}

Emu widestOf(const std::vector<std::string>& words, int size, bool bold) {
    Emu out = 0;
    for (const std::string& each : words) {
        out = std::max(out, widthOf(each, size, bold));
    }
    return out;
}

} // namespace counterpart::report::pptx
