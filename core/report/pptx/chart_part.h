// SPDX-License-Identifier: GPL-3.0-or-later
// How does a chart become a part with its workbook, so that its data can be edited? Groups of series over axes; each
// kind of chart (charts/) says which.
#pragma once

#include "core/report/pptx/slide.h"

#include <array>
#include <optional>

namespace counterpart::report::pptx {

struct SeriesLook {
    enum class Shape : std::uint8_t { Bar, Line, Marks, Bubble };
    Shape shape = Shape::Bar;
    std::optional<Rgb> color;               // none: it is there, and not seen
    std::vector<std::optional<Rgb>> colors; // of points that have their own
    int opacity = 100;
    const char* dash = nullptr;   // of a line
    Emu width = 2 * kPoint;       // of a line
    const char* symbol = nullptr; // of marks: "dash", "circle"
    int symbolSize = 8;
    Emu stem = 0; // of bars: drawn so thick in the middle of their place, as their own error; else as thick as it is
};

struct Labels {
    std::vector<std::string> words; // one per point; empty: none there
    const char* place = nullptr;    // "outEnd", "t", "r" ...
    Type type;
    std::vector<const char*> places = {}; // of points that have their own
    std::vector<Rgb> colors = {};         // likewise
    std::vector<double> down = {};        // how far each stands below its place, in parts of the chart's height
};

struct ChartSeries {
    std::string name;
    std::vector<std::int64_t> values;
    SeriesLook look;
    Labels labels;
    std::vector<std::string> formulas = {}; // by which the workbook has the values from others; empty: plain numbers
};

struct Axis {
    bool shown = true;
    bool reversed = false;
    bool grid = false;
    bool line = true; // of an axis of categories
    bool secondary = false;
    std::optional<double> least, most;
    std::optional<double> unit;    // between lines of the grid
    const char* labels = "nextTo"; // where its words stand
};

class ChartPart {
public:
    enum class Group : std::uint8_t { Columns, StackedColumns, Bars, StackedBars, Lines };

    ChartPart(Slide& slide, const Placed& placed, const Chart& chart, std::vector<std::string> categories);

    const Palette& palette() const { return m_slide.paint().palette(); }
    const Paint& paint() const { return m_slide.paint(); }
    const Placed& placed() const { return m_placed; }
    Type labelType() const { return {m_labelSize, palette().text}; }
    void setLabelSize(int size) { m_labelSize = size; }
    int labelSize() const { return m_labelSize; }
    const Box& box() const { return m_box; } // where the chart itself stands
    // Names below upright columns: shortened, in a type in which each word has its place, or only every so many of
    // them; else office programs turn them.
    void fitCategories();
    // Names and labels of lying bars: each has its line, none is higher than so many times its type; what is left of
    // the box stays empty.
    void fitRows(std::size_t bars, double most);
    // Above the chart, of shapes: for kinds of which series are made that nobody asked for.
    struct Entry {
        std::string name;
        Rgb color = 0;
        bool line = false;
    };
    void addLegend(const std::vector<Entry>& entries);

    // Bars and lines over the same categories. `gap`: between categories, percent of a bar; `overlap`: of series.
    void addGroup(Group group, const std::vector<ChartSeries>& series, int gap = 60, int overlap = 0,
                  bool secondary = false);
    // Bubbles by numbers: x, y, size of each.
    struct Bubbles {
        std::string name;
        std::vector<std::int64_t> x, y, size;
        SeriesLook look;
        Labels labels;
    };
    void addBubbles(const std::vector<Bubbles>& series, int scale);
    // Numbers that stand in the workbook and are not drawn: what a picture was made from. They come before those of
    // groups that are added later: in columns B, C ... from row 2 on.
    void keepValues(const std::string& name, const std::vector<std::int64_t>& values,
                    const std::vector<std::string>& formulas = {}) {
        addColumn({name, values, m_chart.measure, formulas});
    }
    void setAxes(const Axis& category, const Axis& value); // of the last group; once per pair
    void setLegend(bool shown) { m_legend = shown; }
    void setInner(std::array<double, 4> part) { m_inner = part; } // x, y, width, height of the plot, parts of the whole
    void finish();

private:
    struct Column {
        std::string name;
        std::vector<std::int64_t> values;
        Measure measure;
        std::vector<std::string> formulas;
    };
    struct AxisPair {
        Axis category, value;
        bool horizontal = false, numbers = false;
        int id = 0;
    };
    void addSeries(pugi::xml_node group, const ChartSeries& series);
    void addName(pugi::xml_node parent, const std::string& name, std::size_t column);
    void addLook(pugi::xml_node series, const SeriesLook& look, std::size_t points);
    void addLabels(pugi::xml_node series, const Labels& labels, const std::vector<std::int64_t>& values);
    void addNumbers(pugi::xml_node parent, const char* name, std::size_t column);
    void addCategories(pugi::xml_node series);
    std::size_t addColumn(Column column);
    void addAxisIds(pugi::xml_node group);
    void addCategoryAxis(const AxisPair& pair);
    void addValueAxis(const AxisPair& pair, bool first); // first: the x axis of bubbles
    void addAxisStart(pugi::xml_node axis, const Axis& spec, int id, const char* side);
    void addAxisLooks(pugi::xml_node axis, const Axis& spec, bool line, int size);
    void addType(pugi::xml_node parent, const Type& type);
    void addLabel(pugi::xml_node labels, const Labels& from, std::size_t index, std::int64_t value);
    Result<std::string> workbook() const;

    Slide& m_slide;
    const Placed& m_placed;
    const Chart& m_chart;
    std::vector<std::string> m_categories;
    std::vector<Column> m_columns;
    std::vector<AxisPair> m_axes;
    pugi::xml_document m_document;
    pugi::xml_node m_root, m_plot;
    std::optional<std::array<double, 4>> m_inner;
    int m_labelSize, m_categorySize;
    std::size_t m_series = 0;
    std::size_t m_every = 0; // names along the axis; 0: as the program likes
    bool m_level = false;    // they are not turned
    Box m_box;
    bool m_legend = false, m_secondary = false;
};

// Each kind has a file of its own in charts/ that defines this for it; one without does not link.
template <class Kind>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Kind& kind);

// What the kinds share.
std::vector<std::int64_t> valuesOf(const std::vector<Point>& points);
std::vector<std::string> wordsOf(const std::vector<Point>& points);
std::vector<std::optional<Rgb>> colorsOf(const Palette& palette, const std::vector<Point>& points);
Rgb colorOf(const Palette& palette, const Series& series, std::size_t index, std::size_t count);
int gapOf(std::size_t columns, int usual); // between columns: few of them do not grow to blocks
Emu widestOf(const std::vector<std::string>& words, int size, bool bold = false);

} // namespace counterpart::report::pptx
