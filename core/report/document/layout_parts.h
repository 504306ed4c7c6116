// SPDX-License-Identifier: GPL-3.0-or-later
// What do the parts of the layout tell each other? For core/report/document/layout*.cpp alone.
#pragma once

#include "core/report/document/layout.h"

#include <optional>

namespace counterpart::report {

// What a format gives: the page, its margins, its type.
struct Grid {
    Size page;
    Emu margin = 0;
    Emu gap = 0;            // between rows and blocks
    Box foot;               // footer and number
    int title = 0;          // sizes of type
    int body = 0, cell = 0; // the largest of prose and of cells
    int cover = 0;
    int cellLines = 2; // before the text of a cell is shortened; more on paper, which is read and not seen from afar
    Emu width() const { return page.width - 2 * margin; }
};
Grid gridOf(Format format);

// Title, subtitle, foot and marks of a page; gives the box that is left for its rows.
Box placeFrame(const Document& document, const Page& page, const Grid& grid, PlacedPage& out);

// A block on its way: what is still to be placed of it.
struct Piece {
    Content content;
    double width = 1;
    int size = 0; // of the cells of a table that began on an earlier page
    bool continued = false;
};

struct Need {
    Emu least = 0;         // below this it goes to the next page
    Emu most = 0;          // more than this is of no use
    bool flexible = false; // a picture: any height will do
};
Need needOf(const Piece& piece, Emu width, Emu page, const Grid& grid);

// Largest type in which prose fits into a box; for prose beside prose to have one size.
std::optional<int> proseSize(const Piece& piece, Emu width, Emu height, const Grid& grid);

// Places a piece; what does not fit (rows of tables) comes back.
struct Outcome {
    Placed placed;
    std::optional<Piece> rest;
};
Outcome place(const Piece& piece, const Box& box, std::optional<int> prose, const Grid& grid);

// The parts of `place` and `needOf` that have a file of their own.
Need tableNeed(const Table& table, const Piece& piece, Emu width, const Grid& grid);
void placeTable(const Table& table, const Piece& piece, const Grid& grid, Outcome& out);
Need tilesNeed(const Tiles& tiles, Emu width, const Grid& grid);
void placeTiles(const Tiles& tiles, double width, const Grid& grid, Outcome& out);

// A heading at the top of a box, which becomes smaller by it.
PlacedText takeHeading(const std::string& text, int size, bool bold, int lines, Box& box);
Emu headingHeight(const std::string& text, int size, bool bold, int lines, Emu width);
inline constexpr int kHeading = 1'300;
inline constexpr int kCaption = 1'050;
inline constexpr Emu kHeadingGap = 5 * kPoint;

} // namespace counterpart::report
