// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tables: quiet heads, hairlines between rows, figures at the end of their cells.
#include "core/report/pptx/table.h"

#include <algorithm>
#include <numeric>

namespace counterpart::report::pptx {
namespace {

constexpr const char* kTable = "http://schemas.openxmlformats.org/drawingml/2006/table";
constexpr const char* kPlainStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"; // no style, no grid
constexpr Emu kHairline = kPoint / 2;

void edge(const Paint& paint, pugi::xml_node properties, const char* name, const std::optional<Rgb>& color) {
    color ? paint.line(properties, name, *color, kHairline) : Paint::noLine(properties, name);
}

void addCell(const Paint& paint, pugi::xml_node row, const Cell& cell, Emu side) {
    pugi::xml_node out = add(row, "a:tc");
    pugi::xml_node body = add(out, "a:txBody");
    add(body, "a:bodyPr");
    add(body, "a:lstStyle");
    paint.text(body, cell.text, cell.type);
    pugi::xml_node properties =
        add(out, "a:tcPr", {{"marL", side}, {"marR", side}, {"marT", 0}, {"marB", 0}, {"anchor", "ctr"}});
    edge(paint, properties, "a:lnL", cell.beside ? cell.under : std::nullopt);
    edge(paint, properties, "a:lnR", cell.beside ? cell.under : std::nullopt);
    edge(paint, properties, "a:lnT", cell.over);
    edge(paint, properties, "a:lnB", cell.under);
    cell.fill ? paint.fill(properties, *cell.fill) : void(add(properties, "a:noFill"));
}

Cell cellOf(const Paint& paint, const Placed& placed, const Table& table, std::size_t row, std::size_t column) {
    const TableCell& from = table.rows[row][column];
    const bool total = table.totals && row + 1 == table.rows.size();
    Cell out;
    out.text = from.text;
    out.type = {placed.size, paint.palette().ink(from.tone), total,
                table.columns[column].number ? Align::End : Align::Start};
    if (total) {
        out.over = paint.palette().secondary;
    }
    const bool beforeTotal = table.totals && row + 2 == table.rows.size();
    out.under = total ? std::nullopt : std::optional(beforeTotal ? paint.palette().secondary : paint.palette().border);
    return out;
}

std::string altOf(const Table& table) {
    std::string out = table.heading;
    for (const TableColumn& column : table.columns) {
        out += table.heading.empty() ? (out.empty() ? "" : ", ") + column.title : "";
    }
    return out;
}

} // namespace

void addCells(Slide& slide, const Box& box, const std::string& alt, const CellGrid& grid) {
    const Paint& paint = slide.paint();
    pugi::xml_node table = add(slide.frame(box, "Table", alt, kTable), "a:tbl");
    pugi::xml_node properties = add(table, "a:tblPr");
    properties.append_attribute("firstRow") = grid.heads ? 1 : 0;
    properties.append_attribute("lastRow") = grid.totals ? 1 : 0;
    addText(properties, "a:tableStyleId", kPlainStyle);
    pugi::xml_node columns = add(table, "a:tblGrid");
    // Mirrored column by column: not every office program follows the attribute that says so.
    std::vector<std::size_t> order(grid.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (paint.rightToLeft()) {
        std::ranges::reverse(order);
    }
    for (const std::size_t j : order) {
        add(columns, "a:gridCol", {{"w", grid.columns[j]}});
    }
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        pugi::xml_node row = add(table, "a:tr", {{"h", grid.rows[i]}});
        for (const std::size_t j : order) {
            addCell(paint, row, grid.cells[i * grid.columns.size() + j], grid.side);
        }
    }
}

void addBlock(Slide& slide, const Placed& placed, const Table& table) {
    addHeading(slide, placed);
    if (table.rows.empty()) {
        addNothing(slide, placed, table.nothing);
        return;
    }
    const Paint& paint = slide.paint();
    CellGrid grid{placed.columns, placed.rows, {}, 2 * cellPadding(placed.size), true, table.totals};
    for (const TableColumn& column : table.columns) {
        Cell head{column.title,
                  {placed.size, paint.palette().secondary, true, column.number ? Align::End : Align::Start},
                  {},
                  {},
                  {}};
        head.under = paint.palette().secondary;
        grid.cells.push_back(std::move(head));
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        for (std::size_t j = 0; j < table.columns.size(); ++j) {
            grid.cells.push_back(cellOf(paint, placed, table, i, j));
            if (i == 0) {
                grid.cells.back().over = paint.palette().secondary;
            }
        }
    }
    addCells(slide, placed.body, altOf(table), grid);
}

} // namespace counterpart::report::pptx
