// SPDX-License-Identifier: GPL-3.0-or-later
// How does a heat map look? As a table whose cells are shaded: it reads aloud, it can be edited.
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"
#include "core/report/pptx/table.h"

#include <algorithm>

namespace counterpart::report::pptx {
namespace {

Rgb shadeOf(const Palette& palette, const Point& point, std::int64_t least, std::int64_t most) {
    if (point.value == kNoValue) {
        return palette.ground;
    }
    if (point.tone != Tone::Neutral) {
        return palette.wash(point.tone);
    }
    const double part = most > least ? (static_cast<double>(point.value) - static_cast<double>(least)) /
                                           (static_cast<double>(most) - static_cast<double>(least))
                                     : 0.5;
    const auto last = static_cast<double>(palette.sequential.size() - 1);
    return palette.sequential[static_cast<std::size_t>(std::clamp(part * last + 0.5, 0.0, last))];
}

std::string fittedTo(const std::string& text, int size, bool bold, Emu width) {
    return fitted(text, size, bold, width, 1).text;
}

struct Sizes {
    int type = 0;
    Emu head = 0, column = 0, row = 0, side = 0;
};

Sizes sizesOf(const Placed& placed, const Heat& heat) {
    Sizes out;
    const auto rows = static_cast<Emu>(heat.rows.size() + 1);
    out.row = std::min<Emu>(placed.body.height / rows, 28 * kPoint);
    out.type = placed.size;
    while (out.type > 600 && lineHeight(out.type) > out.row) {
        out.type -= 50;
    }
    out.side = 3 * kPoint;
    out.head = std::min(widestOf(heat.rows, out.type) + 3 * out.side, placed.body.width * 35 / 100);
    out.column = (placed.body.width - out.head) / static_cast<Emu>(std::max<std::size_t>(heat.columns.size(), 1));
    return out;
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Heat& heat) {
    const Palette& palette = slide.paint().palette();
    const Sizes sizes = sizesOf(placed, heat);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = kNoValue;
    for (const Point& cell : heat.cells) {
        least = cell.value == kNoValue ? least : std::min(least, cell.value);
        most = std::max(most, cell.value);
    }
    CellGrid grid;
    grid.side = sizes.side;
    grid.heads = true;
    grid.columns.assign(heat.columns.size() + 1, sizes.column);
    grid.columns.front() = placed.body.width - sizes.column * static_cast<Emu>(heat.columns.size());
    grid.rows.assign(heat.rows.size() + 1, sizes.row);
    const auto head = [&](const std::string& text, Emu width, Align align) {
        const Type type{sizes.type, palette.secondary, align == Align::Centre, align};
        grid.cells.push_back({fittedTo(text, type.size, type.bold, width - 2 * sizes.side), type, {}, {}, {}});
    };
    head({}, grid.columns.front(), Align::Start);
    for (const std::string& column : heat.columns) {
        head(column, sizes.column, Align::Centre);
    }
    for (std::size_t i = 0; i < heat.rows.size(); ++i) {
        head(heat.rows[i], grid.columns.front(), Align::Start);
        for (std::size_t j = 0; j < heat.columns.size(); ++j) {
            const Point& point = heat.cells[i * heat.columns.size() + j];
            const Rgb shade = shadeOf(palette, point, least, most);
            Cell cell{fittedTo(point.label, sizes.type, false, sizes.column - 2 * sizes.side),
                      {sizes.type, palette.inkOn(shade), false, Align::Centre},
                      shade,
                      palette.ground,
                      palette.ground};
            cell.beside = true;
            grid.cells.push_back(std::move(cell));
        }
    }
    addCells(slide, placed.body, chart.alt.empty() ? chart.title : chart.alt, grid);
}

} // namespace counterpart::report::pptx
