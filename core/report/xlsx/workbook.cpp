// SPDX-License-Identifier: GPL-3.0-or-later
// Writes each table and each chart of a document as a sheet.
#include "core/report/xlsx/workbook.h"

#include "core/report/document/cleaned.h"
#include "core/report/document/text_width.h"
#include "core/report/xlsx/chart_sheet.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace counterpart::report {
namespace xlsx {
namespace {

// Column widths follow the longest text, within reason: in letters of the standard type.
void setWidth(lxw_worksheet* sheet, std::size_t column, const std::vector<std::string>& texts) {
    double letters = 8;
    for (const std::string& text : texts) {
        letters = std::max(letters, static_cast<double>(widthOf(text, 1100, false)) / (6.6 * kPoint) + 2);
    }
    worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), std::min(letters, 50.0),
                         nullptr);
}

// What it is and of which page, then an empty row; the row at which the heads stand.
std::size_t addTop(Book& book, lxw_worksheet* sheet, const Document& document, const Page& page,
                   const std::string& title) {
    worksheet_set_landscape(sheet); // printed, a sheet is one page wide
    worksheet_fit_to_pages(sheet, 1, 0);
    document.rightToLeft ? worksheet_right_to_left(sheet) : void();
    std::size_t row = 0;
    for (const std::string* text : {&title, &page.title, &document.subtitle, &document.frame}) {
        if (!text->empty()) {
            book.text(sheet, row, 0, *text, row == 0);
            ++row;
        }
    }
    return row + 1;
}

void add(Book& book, const Document& document, const Page& page, const Table& table) {
    lxw_worksheet* sheet = book.addSheet(table.heading.empty() ? page.title : table.heading);
    const std::size_t top = addTop(book, sheet, document, page, table.heading);
    for (std::size_t j = 0; j < table.columns.size(); ++j) {
        const TableColumn& column = table.columns[j];
        std::vector<std::string> texts{column.title};
        book.text(sheet, top, j, column.title, true);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const TableCell& cell = table.rows[i][j];
            const bool total = table.totals && i + 1 == table.rows.size();
            texts.push_back(cell.text);
            column.number&& cell.value != kNoValue
                ? book.number(sheet, top + 1 + i, j, cell.value, column.measure, total)
                : book.text(sheet, top + 1 + i, j, cell.text, total);
        }
        setWidth(sheet, j, texts);
    }
    if (!table.rows.empty()) {
        worksheet_autofilter(sheet, static_cast<lxw_row_t>(top), 0,
                             static_cast<lxw_row_t>(top + table.rows.size() - (table.totals ? 1 : 0)),
                             static_cast<lxw_col_t>(table.columns.size() - 1));
    }
    worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(top + 1), 0);
}

void shade(lxw_worksheet* sheet, const Palette& palette, std::size_t top, const ChartRows& rows) {
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_color = palette.sequential.front();
    scale.max_color = palette.sequential[4];
    worksheet_conditional_format_range(sheet, static_cast<lxw_row_t>(top + 1), 1,
                                       static_cast<lxw_row_t>(top + rows.rows.size()),
                                       static_cast<lxw_col_t>(rows.heads.size() - 1), &scale);
}

void add(Book& book, const Document& document, const Page& page, const Chart& chart, const Palette& palette) {
    lxw_worksheet* sheet = book.addSheet(chart.title.empty() ? page.title : chart.title);
    const std::string name = book.sheetName();
    std::size_t top = addTop(book, sheet, document, page, chart.title);
    if (!chart.caption.empty()) {
        book.text(sheet, top - 1, 0, chart.caption);
        ++top;
    }
    const ChartRows rows = rowsOf(chart);
    for (std::size_t j = 0; j < rows.heads.size(); ++j) {
        book.text(sheet, top, j, rows.heads[j], true);
        setWidth(sheet, j, {rows.heads[j]});
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        names.push_back(rows.rows[i].name);
        book.text(sheet, top + 1 + i, 0, rows.rows[i].name);
        for (std::size_t j = 0; j < rows.rows[i].values.size(); ++j) {
            book.number(sheet, top + 1 + i, j + 1, rows.rows[i].values[j], chart.measure);
        }
    }
    setWidth(sheet, 0, names);
    if (rows.rows.empty() || rows.heads.size() < 2) {
        return;
    }
    const ChartRange range{book, sheet, name, top, rows.rows.size(), rows.heads.size() - 1, palette};
    lxw_chart* native = std::visit([&](const auto& body) { return nativeChart(range, body); }, chart.body);
    if (native == nullptr) {
        std::holds_alternative<Heat>(chart.body) ? shade(sheet, palette, top, rows) : void();
        return;
    }
    if (!chart.title.empty()) {
        chart_title_set_name(native, chart.title.c_str());
    }
    lxw_chart_options place{};
    place.x_scale = 1.4, place.y_scale = 1.3;
    std::string alt = chart.alt.empty() ? chart.title : chart.alt;
    place.description = alt.data();
    worksheet_insert_chart_opt(sheet, static_cast<lxw_row_t>(top), static_cast<lxw_col_t>(rows.heads.size() + 1),
                               native, &place);
}

void addAll(Book& book, const Document& document) {
    Brand paper = document.brand; // sheets are white
    paper.dark = false;
    const Palette palette = paletteOf(paper);
    bool any = false;
    for (const Page& page : document.pages) {
        for (const Row& row : page.rows) {
            for (const Block& block : row.blocks) {
                if (const auto* table = std::get_if<Table>(&block.content);
                    table != nullptr && !table->columns.empty()) {
                    add(book, document, page, *table);
                    any = true;
                } else if (const auto* chart = std::get_if<Chart>(&block.content);
                           chart != nullptr && !isEmpty(*chart)) {
                    add(book, document, page, *chart, palette);
                    any = true;
                }
            }
        }
    }
    if (!any) {
        book.text(book.addSheet(document.title), 0, 0, document.title, true);
    }
}

} // namespace
} // namespace xlsx

Result<std::string> workbookOf(const Document& document) {
    const Document clean = cleaned(document);
    Result<xlsx::Book> book = xlsx::Book::create(clean.made, clean.title, clean.author);
    if (!book.has_value()) {
        return book.error();
    }
    xlsx::addAll(*book, clean);
    return book->bytes();
}

} // namespace counterpart::report
