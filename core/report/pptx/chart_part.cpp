// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a chart's part together: groups, axes, legend, the workbook behind it.
#include "core/report/pptx/chart_part.h"

#include "core/report/document/text_width.h"
#include "core/report/xlsx/book.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

constexpr const char* kChart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const char* elementOf(ChartPart::Group group) {
    return group == ChartPart::Group::Lines ? "c:lineChart" : "c:barChart";
}

bool isHorizontal(ChartPart::Group group) {
    return group == ChartPart::Group::Bars || group == ChartPart::Group::StackedBars;
}
bool isStacked(ChartPart::Group group) {
    return group == ChartPart::Group::StackedColumns || group == ChartPart::Group::StackedBars;
}

} // namespace

ChartPart::ChartPart(Slide& slide, const Placed& placed, const Chart& chart, std::vector<std::string> categories)
    : m_slide(slide), m_placed(placed), m_chart(chart), m_categories(std::move(categories)), m_labelSize(placed.size),
      m_categorySize(placed.size), m_box(placed.body) {
    m_root = pptx::root(m_document, "c:chartSpace");
    add(m_root, "c:date1904", {{"val", 0}});
    add(m_root, "c:lang", {{"val", paint().language()}});
    add(m_root, "c:roundedCorners", {{"val", 0}});
    pugi::xml_node body = add(m_root, "c:chart");
    add(body, "c:autoTitleDeleted", {{"val", 1}});
    m_plot = add(body, "c:plotArea");
    add(m_plot, "c:layout");
}

void ChartPart::fitCategories() {
    const auto count = static_cast<Emu>(std::max<std::size_t>(m_categories.size(), 1));
    const Emu slot = m_box.width * 88 / 100 / count;
    constexpr int kLeast = 700;
    const auto widest = [this](const auto& width) {
        Emu out = 0;
        for (const std::string& name : m_categories) {
            out = std::max(out, width(name));
        }
        return out;
    };
    const auto byWord = [this](const std::string& name) { return widestWord(name, m_categorySize, false); };
    while (m_categorySize > kLeast && widest(byWord) > slot) {
        m_categorySize -= 50;
    }
    m_every = 1;
    m_level = widest(byWord) <= slot;
    int lines = 3;
    if (widest(byWord) > slot) {
        m_categorySize = std::min(m_placed.size, 800);
        const Emu whole = widest([this](const std::string& name) { return widthOf(name, m_categorySize, false); });
        m_every = static_cast<std::size_t>(std::clamp<Emu>(whole / slot + 1, 1, std::max<Emu>(1, count / 3)));
        lines = 1;
    }
    for (std::string& name : m_categories) {
        name = fitted(name, m_categorySize, false, slot * static_cast<Emu>(m_every), lines).text;
    }
}

void ChartPart::fitRows(std::size_t bars, double most) {
    const auto count = static_cast<Emu>(std::max<std::size_t>(m_categories.size(), 1));
    const auto slots = static_cast<Emu>(std::max<std::size_t>(bars, 1));
    const auto highest =
        static_cast<Emu>(most * static_cast<double>(m_placed.size) / 100 * static_cast<double>(kPoint));
    m_box.height = std::min(m_box.height, std::max(highest * count, 2 * highest));
    while (m_labelSize > 600 && lineHeight(m_labelSize) * slots > m_box.height) {
        m_labelSize -= 50;
    }
    m_categorySize = std::min(m_categorySize, std::max(m_labelSize, 600));
    while (m_categorySize > 600 && lineHeight(m_categorySize) * count > m_box.height) {
        m_categorySize -= 50;
    }
    const Emu line = lineHeight(m_categorySize);
    m_every =
        static_cast<std::size_t>(std::max<Emu>(1, (line * count + m_box.height - 1) / std::max<Emu>(m_box.height, 1)));
    const int lines = m_box.height / count >= 2 * line ? 2 : 1;
    for (std::string& name : m_categories) {
        name = fitted(name, m_categorySize, false, m_box.width * 36 / 100, lines).text;
    }
}

void ChartPart::addLegend(const std::vector<Entry>& entries) {
    const int size = m_placed.size;
    const Emu line = lineHeight(size);
    const Emu swatch = static_cast<Emu>(size) * kPoint * 8 / 1000;
    const Emu gap = static_cast<Emu>(size) * kPoint / 200;
    Emu x = 0, y = 0;
    for (const Entry& entry : entries) {
        const Emu width = std::min(widthOf(entry.name, size, false) + kPoint, m_box.width - swatch - gap);
        if (x > 0 && x + swatch + gap + width > m_box.width) {
            x = 0;
            y += line;
        }
        const auto placed = [&](Emu left, Emu top, Emu wide, Emu high) { // where one begins to read
            const Emu at = paint().rightToLeft() ? m_box.right() - left - wide : m_box.x + left;
            return Box{at, m_box.y + top, wide, high};
        };
        const Emu high = entry.line ? 2 * kPoint : swatch;
        m_slide.rectangle(placed(x, y + (line - high) / 2, swatch, high), "Legend", entry.color, false);
        m_slide.text(placed(x + swatch + gap, y, width, line), "Legend", fitted(entry.name, size, false, width, 1).text,
                     {size, palette().secondary}, "ctr");
        x += swatch + gap + width + 2 * static_cast<Emu>(size) * kPoint / 100;
    }
    if (!entries.empty()) {
        m_box.y += y + line + gap;
        m_box.height = std::max<Emu>(m_box.height - y - line - gap, line);
    }
}

void ChartPart::addGroup(Group group, const std::vector<ChartSeries>& series, int gap, int overlap, bool secondary) {
    pugi::xml_node out = add(m_plot, elementOf(group));
    const bool bars = group != Group::Lines;
    if (bars) {
        add(out, "c:barDir", {{"val", isHorizontal(group) ? "bar" : "col"}});
    }
    add(out, "c:grouping", {{"val", isStacked(group) ? "stacked" : bars ? "clustered" : "standard"}});
    add(out, "c:varyColors", {{"val", 0}});
    for (const ChartSeries& each : series) {
        addSeries(out, each);
    }
    if (bars) {
        add(out, "c:gapWidth", {{"val", gap}});
        add(out, "c:overlap", {{"val", isStacked(group) ? 100 : overlap}});
    } else {
        add(out, "c:marker", {{"val", 1}});
    }
    m_secondary = m_secondary || secondary;
    if (m_axes.empty() || secondary) {
        m_axes.push_back({{}, {}, isHorizontal(group), false, 1000 + 10 * static_cast<int>(m_axes.size())});
    }
    addAxisIds(out);
}

void ChartPart::addBubbles(const std::vector<Bubbles>& series, int scale) {
    pugi::xml_node out = add(m_plot, "c:bubbleChart");
    add(out, "c:varyColors", {{"val", 0}});
    const Measure day{"", 0, "yyyy-mm-dd"};
    const Measure plain{"", 0, "0"};
    std::size_t rows = 0; // some office programs show only series that are as long as the longest
    for (const Bubbles& each : series) {
        rows = std::max(rows, each.x.size());
    }
    const auto padded = [&](std::vector<std::int64_t> values) {
        values.resize(rows, kNoValue);
        return values;
    };
    for (const Bubbles& each : series) {
        const std::size_t x = addColumn({{}, padded(each.x), day, {}});
        const std::size_t y = addColumn({{}, padded(each.y), plain, {}});
        const std::size_t size = addColumn({each.name, padded(each.size), m_chart.measure, {}});
        pugi::xml_node node = add(out, "c:ser");
        add(node, "c:idx", {{"val", m_series}});
        add(node, "c:order", {{"val", m_series++}});
        addName(node, each.name, size);
        addLook(node, each.look, each.x.size());
        addLabels(node, each.labels, each.size);
        addNumbers(node, "c:xVal", x);
        addNumbers(node, "c:yVal", y);
        addNumbers(node, "c:bubbleSize", size);
        add(node, "c:bubble3D", {{"val", 0}});
    }
    add(out, "c:bubbleScale", {{"val", scale}});
    add(out, "c:showNegBubbles", {{"val", 0}});
    add(out, "c:sizeRepresents", {{"val", "area"}});
    m_axes.push_back({{}, {}, false, true, 1000});
    addAxisIds(out);
}

std::size_t ChartPart::addColumn(Column column) {
    m_columns.push_back(std::move(column));
    return m_columns.size();
}

void ChartPart::setAxes(const Axis& category, const Axis& value) {
    m_axes.back().category = category;
    m_axes.back().value = value;
    m_axes.back().category.secondary = m_axes.back().value.secondary = m_secondary;
}

void ChartPart::finish() {
    if (m_inner) {
        pugi::xml_node manual = add(m_plot.child("c:layout"), "c:manualLayout");
        add(manual, "c:layoutTarget", {{"val", "inner"}});
        add(manual, "c:xMode", {{"val", "edge"}});
        add(manual, "c:yMode", {{"val", "edge"}});
        constexpr std::array kParts{"c:x", "c:y", "c:w", "c:h"};
        for (std::size_t i = 0; i < kParts.size(); ++i) {
            add(manual, kParts[i], {{"val", fmt::format("{:.4f}", (*m_inner)[i])}});
        }
    }
    for (const AxisPair& pair : m_axes) {
        pair.numbers ? addValueAxis(pair, true) : addCategoryAxis(pair);
        addValueAxis(pair, false);
    }
    Paint::noLine(add(m_plot, "c:spPr"));
    pugi::xml_node body = m_root.child("c:chart");
    if (m_legend) {
        pugi::xml_node legend = add(body, "c:legend");
        add(legend, "c:legendPos", {{"val", "t"}});
        add(legend, "c:overlay", {{"val", 0}});
        addType(legend, {m_labelSize, palette().secondary});
    }
    add(body, "c:plotVisOnly", {{"val", 1}});
    add(body, "c:dispBlanksAs", {{"val", "gap"}});
    pugi::xml_node looks = add(m_root, "c:spPr");
    add(looks, "a:noFill");
    Paint::noLine(looks);
    addType(m_root, {m_labelSize, palette().text});
    Deck& deck = m_slide.deck();
    const std::string number = std::to_string(++deck.charts);
    const std::string path = "ppt/charts/chart" + number + ".xml";
    if (Result<std::string> book = workbook(); book.has_value()) {
        const std::string embedded = "ppt/embeddings/workbook" + number + ".xlsx";
        deck.package.add(embedded, "", std::move(*book));
        pugi::xml_node data = add(m_root, "c:externalData", {{"r:id", deck.package.relate(path, "package", embedded)}});
        add(data, "c:autoUpdate", {{"val", 0}});
    } else if (!deck.failed) {
        deck.failed = book.error();
    }
    deck.package.add(path, "drawingml.chart", m_document);
    pugi::xml_node frame = m_slide.frame(m_box, "Chart", m_chart.alt.empty() ? m_chart.title : m_chart.alt, kChart);
    pugi::xml_node reference = add(frame, "c:chart");
    reference.append_attribute("xmlns:c") = kChart;
    reference.append_attribute("r:id") = deck.package.relate(m_slide.path(), "chart", path).c_str();
}

Result<std::string> ChartPart::workbook() const {
    Result<xlsx::Book> book = xlsx::Book::create(m_slide.deck().document.made, m_chart.title, {});
    if (!book.has_value()) {
        return book.error();
    }
    lxw_worksheet* sheet = book->addSheet("Data");
    for (std::size_t i = 0; i < m_categories.size(); ++i) {
        book->text(sheet, i + 1, 0, m_categories[i]);
    }
    for (std::size_t j = 0; j < m_columns.size(); ++j) {
        book->text(sheet, 0, j + 1, m_columns[j].name, true);
        for (std::size_t i = 0; i < m_columns[j].values.size(); ++i) {
            const std::string formula = i < m_columns[j].formulas.size() ? m_columns[j].formulas[i] : std::string();
            book->number(sheet, i + 1, j + 1, m_columns[j].values[i], m_columns[j].measure, false, formula);
        }
    }
    return book->bytes();
}

void addBlock(Slide& slide, const Placed& placed, const Chart& chart) {
    addHeading(slide, placed);
    if (isEmpty(chart)) {
        addNothing(slide, placed, chart.nothing);
        return;
    }
    std::visit([&](const auto& body) { addChart(slide, placed, chart, body); }, chart.body);
}

} // namespace counterpart::report::pptx
