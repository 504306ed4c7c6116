// SPDX-License-Identifier: GPL-3.0-or-later
// How large are the cells of a table, and which rows stand on this page?
#include "core/report/document/layout_parts.h"
#include "core/report/document/text_width.h"

#include <algorithm>
#include <numeric>

namespace counterpart::report {
namespace {

constexpr int kSmallestCell = 900;
constexpr int kSplitCell = 1'000; // rather a further page than smaller than this
constexpr std::size_t kLeastRows = 3;

Emu sidePadding(int size) { return 2 * cellPadding(size); }

bool isTotal(const Table& table, std::size_t row) { return table.totals && row + 1 == table.rows.size(); }

// Numbers are never torn; a word only where it takes more than half of the table.
std::vector<Emu> leastWidths(const Table& table, int size, Emu width) {
    std::vector<Emu> out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Emu least = widestWord(table.columns[i].title, size, true);
        for (std::size_t j = 0; j < table.rows.size(); ++j) {
            const std::string& text = table.rows[j][i].text;
            const bool bold = isTotal(table, j);
            least = std::max(least, table.columns[i].number ? widthOf(text, size, bold) : widestWord(text, size, bold));
        }
        // A little more than it takes: renderers round.
        out.push_back(std::min(least, width * 45 / 100) + 2 * sidePadding(size) + kPoint / 2);
    }
    return out;
}

// By their weights, none narrower than it can be. Sums up to `width` exactly.
std::vector<Emu> widthsOf(const Table& table, int size, Emu width) {
    const std::vector<Emu> least = leastWidths(table, size, width);
    const Emu sum = std::accumulate(least.begin(), least.end(), Emu{0});
    std::vector<Emu> out(least.size());
    if (sum >= width) {
        std::ranges::transform(least, out.begin(), [&](Emu each) { return each * width / sum; });
    } else {
        std::vector<bool> fixed(least.size());
        for (bool again = true; again;) {
            again = false;
            Emu left = width;
            double weights = 0;
            for (std::size_t i = 0; i < out.size(); ++i) {
                (fixed[i] ? void(left -= least[i]) : void(weights += table.columns[i].width));
            }
            for (std::size_t i = 0; i < out.size(); ++i) {
                out[i] = fixed[i] ? least[i]
                                  : static_cast<Emu>(static_cast<double>(left) * table.columns[i].width / weights);
                if (!fixed[i] && out[i] < least[i]) {
                    fixed[i] = again = true;
                }
            }
        }
    }
    if (!out.empty()) {
        out.back() += width - std::accumulate(out.begin(), out.end(), Emu{0});
    }
    return out;
}

struct TableFit {
    int size = 0;
    std::vector<Emu> columns, rows; // the heads' height first
    Emu height() const { return std::accumulate(rows.begin(), rows.end(), Emu{0}); }
};

TableFit fitOf(const Table& table, int size, Emu width, const Grid& grid) {
    TableFit out{size, widthsOf(table, size, width), {}};
    const auto heightOf = [&](const auto& textAt, bool bold) {
        int lines = 1;
        for (std::size_t i = 0; i < out.columns.size(); ++i) {
            const Emu room = out.columns[i] - 2 * sidePadding(size);
            lines = std::max(lines, std::min(grid.cellLines, lineCount(textAt(i), size, bold, room)));
        }
        return lines * lineHeight(size) + 2 * cellPadding(size);
    };
    out.rows.push_back(heightOf([&](std::size_t i) -> const std::string& { return table.columns[i].title; }, true));
    for (std::size_t j = 0; j < table.rows.size(); ++j) {
        out.rows.push_back(
            heightOf([&](std::size_t i) -> const std::string& { return table.rows[j][i].text; }, isTotal(table, j)));
    }
    return out;
}

bool isTooWide(const Table& table, int size, Emu width) {
    const std::vector<Emu> least = leastWidths(table, size, width);
    return std::accumulate(least.begin(), least.end(), Emu{0}) > width;
}

// The largest type in which all of it fits, down to that of a table with a further page.
TableFit bestFit(const Table& table, const Piece& piece, const Box& box, const Grid& grid) {
    if (piece.size > 0) {
        return fitOf(table, piece.size, box.width, grid);
    }
    const int smallest = std::min(grid.cell, isTooWide(table, kSplitCell, box.width) ? kSmallestCell : kSplitCell);
    for (int size = grid.cell; size > smallest; size -= 100) {
        TableFit fit = fitOf(table, size, box.width, grid);
        if (fit.height() <= box.height && !isTooWide(table, size, box.width)) {
            return fit;
        }
    }
    return fitOf(table, smallest, box.width, grid);
}

bool shorten(std::string& text, int size, bool bold, Emu width, int lines) {
    Fitted fit = fitted(text, size, bold, width - 2 * sidePadding(size), lines);
    text = std::move(fit.text);
    return fit.shortened;
}

bool shortenCells(Table& table, bool lastIsTotal, const TableFit& fit, int lines) {
    bool out = false;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out |= shorten(table.columns[i].title, fit.size, true, fit.columns[i], lines);
        for (std::size_t j = 0; j < table.rows.size(); ++j) {
            const bool bold = lastIsTotal && j + 1 == table.rows.size();
            out |= shorten(table.rows[j][i].text, fit.size, bold, fit.columns[i], lines);
        }
    }
    return out;
}

std::size_t rowsWithin(const TableFit& fit, Emu height) {
    std::size_t out = 0;
    Emu taken = fit.rows.front();
    while (out + 1 < fit.rows.size() && taken + fit.rows[out + 1] <= height) {
        taken += fit.rows[++out];
    }
    return out;
}

} // namespace

Emu cellPadding(int size) { return static_cast<Emu>(size) * 127 * 30 / 100; }

Need tableNeed(const Table& table, const Piece& piece, Emu width, const Grid& grid) {
    const Emu heading = headingHeight(table.heading, kHeading, true, 1, width);
    if (table.rows.empty()) {
        const Emu height = heading + 3 * lineHeight(grid.body);
        return {height, height, false};
    }
    const TableFit small = bestFit(table, piece, {0, 0, width, 0}, grid);
    const TableFit large = piece.size > 0 ? small : fitOf(table, grid.cell, width, grid);
    const std::size_t rows = std::min(kLeastRows, table.rows.size());
    const Emu least = std::accumulate(small.rows.begin(), small.rows.begin() + 1 + static_cast<int>(rows), Emu{0});
    return {heading + least, heading + std::max(large.height(), small.height()), false};
}

void placeTable(const Table& table, const Piece& piece, const Grid& grid, Outcome& out) {
    Placed& placed = out.placed;
    placed.heading = takeHeading(table.heading, kHeading, true, 1, placed.body);
    if (table.rows.empty()) {
        placed.size = grid.cell;
        return;
    }
    TableFit fit = bestFit(table, piece, placed.body, grid);
    const std::size_t here = std::max<std::size_t>(1, rowsWithin(fit, placed.body.height));
    Table shown = table;
    shown.rows.resize(std::min(here, table.rows.size()));
    shown.totals = table.totals && here >= table.rows.size();
    if (here < table.rows.size()) {
        Table rest = table;
        rest.rows.erase(rest.rows.begin(), rest.rows.begin() + static_cast<std::ptrdiff_t>(here));
        for (std::size_t i = 0; i < rest.columns.size(); ++i) { // as wide on the next page
            rest.columns[i].width = static_cast<double>(fit.columns[i]);
        }
        out.rest = Piece{std::move(rest), piece.width, fit.size, true};
        fit.rows.resize(here + 1);
    }
    placed.size = fit.size;
    placed.shortened = shortenCells(shown, shown.totals, fit, grid.cellLines);
    placed.content = std::move(shown);
    placed.columns = std::move(fit.columns);
    placed.rows = std::move(fit.rows);
    placed.body.height = std::accumulate(placed.rows.begin(), placed.rows.end(), Emu{0});
}

} // namespace counterpart::report
