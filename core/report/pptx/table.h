// SPDX-License-Identifier: GPL-3.0-or-later
// How is a grid of cells written as a table that can be edited?
#pragma once

#include "core/report/pptx/slide.h"

#include <optional>

namespace counterpart::report::pptx {

struct Cell {
    std::string text;
    Type type;
    std::optional<Rgb> fill;
    std::optional<Rgb> over, under; // lines above and below
    bool beside = false;            // and at the sides, in the colour of `under`
};

struct CellGrid {
    std::vector<Emu> columns, rows;
    std::vector<Cell> cells; // row by row
    Emu side = 0;            // beside a text
    bool heads = false, totals = false;
};

void addCells(Slide& slide, const Box& box, const std::string& alt, const CellGrid& grid);

} // namespace counterpart::report::pptx
