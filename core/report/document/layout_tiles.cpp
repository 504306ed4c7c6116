// SPDX-License-Identifier: GPL-3.0-or-later
// Where stand key figures? In one row up to six, then in several of the same length.
#include "core/report/document/layout_parts.h"
#include "core/report/document/text_width.h"

#include <algorithm>

namespace counterpart::report {
namespace {

constexpr std::size_t kMostInRow = 6;
constexpr Emu kNarrowest = 90 * kPoint;
constexpr Emu kPadding = 9 * kPoint;
constexpr Emu kGap = 10 * kPoint;
constexpr int kLabel = 1'050;
constexpr int kValueLeast = 1'300;
constexpr int kLines = 2; // of label and change
constexpr int kNoteLines = 3;

struct TileRows {
    std::size_t inRow = 1, rows = 1;
    Emu width = 0; // of a tile
};

TileRows rowsFor(std::size_t count, Emu width, std::size_t most) {
    TileRows out;
    out.rows = std::max<std::size_t>(1, (count + most - 1) / most);
    out.inRow = std::max<std::size_t>(1, (count + out.rows - 1) / out.rows);
    out.width = (width - kGap * static_cast<Emu>(out.inRow - 1)) / static_cast<Emu>(out.inRow);
    return out;
}

int valueSize(const Tiles& tiles, Emu room, const Grid& grid) {
    int size = grid.body * 175 / 100;
    for (const Tile& tile : tiles.tiles) {
        while (size > kValueLeast && widthOf(tile.value, size, true) > room) {
            size -= 50;
        }
    }
    return size;
}

// How many lines the longest of one text of the tiles takes, so many at most; 0 where none has it.
int linesOfEach(const Tiles& tiles, std::string Tile::*text, int most, Emu room) {
    int out = 0;
    for (const Tile& tile : tiles.tiles) {
        if (!(tile.*text).empty()) {
            out = std::max(out, std::min(most, lineCount(tile.*text, kLabel, false, room)));
        }
    }
    return out;
}

struct TileFit {
    TileRows rows;
    int value = 0, label = 0, change = 0, note = 0; // size, then lines
    Emu height = 0;                                 // of a tile
};

// Whether a text of a tile does not fit into its lines.
bool isCut(const Tiles& tiles, const TileRows& rows) {
    const Emu room = rows.width - 2 * kPadding;
    const auto cut = [&](const std::string& text, int lines) { return lineCount(text, kLabel, false, room) > lines; };
    return std::ranges::any_of(tiles.tiles, [&](const Tile& tile) {
        return cut(tile.label, kLines) || cut(tile.change, kLines) || cut(tile.note, kNoteLines) ||
               widthOf(tile.value, kValueLeast, true) > room;
    });
}

// In one row, or in two where words would be cut in one.
TileRows rowsOf(const Tiles& tiles, Emu width) {
    const auto fitting = static_cast<std::size_t>(std::max<Emu>(1, (width + kGap) / (kNarrowest + kGap)));
    const std::size_t most = std::clamp<std::size_t>(fitting, 1, kMostInRow);
    const TileRows out = rowsFor(tiles.tiles.size(), width, most);
    return out.rows == 1 && out.inRow > 3 && isCut(tiles, out)
               ? rowsFor(tiles.tiles.size(), width, (tiles.tiles.size() + 1) / 2)
               : out;
}

TileFit fitOf(const Tiles& tiles, Emu width, const Grid& grid) {
    TileFit out;
    out.rows = rowsOf(tiles, width);
    const Emu room = out.rows.width - 2 * kPadding;
    out.value = valueSize(tiles, room, grid);
    out.label = linesOfEach(tiles, &Tile::label, kLines, room);
    out.change = linesOfEach(tiles, &Tile::change, kLines, room);
    out.note = linesOfEach(tiles, &Tile::note, kNoteLines, room);
    out.height = 2 * kPadding + lineHeight(out.value) + (out.label + out.change + out.note) * lineHeight(kLabel);
    return out;
}

PlacedText line(const std::string& text, int lines, int size, bool bold, Box& room) {
    const Fitted fit = fitted(text, size, bold, room.width, std::max(lines, 1));
    const Emu height = lines * lineHeight(size);
    PlacedText out{{room.x, room.y, room.width, height}, fit.text, size, bold, fit.shortened};
    room.y += height;
    return out;
}

} // namespace

Need tilesNeed(const Tiles& tiles, Emu width, const Grid& grid) {
    const TileFit fit = fitOf(tiles, width, grid);
    const auto rows = static_cast<Emu>(fit.rows.rows);
    const Emu height = tiles.tiles.empty() ? 0 : rows * fit.height + (rows - 1) * kGap;
    return {height, height, false};
}

void placeTiles(const Tiles& tiles, double width, const Grid& grid, Outcome& out) {
    const Box& box = out.placed.body;
    const TileFit fit = fitOf(tiles, box.width, grid);
    out.placed.size = fit.value;
    const auto rows = static_cast<std::size_t>(std::max<Emu>(1, (box.height + kGap) / (fit.height + kGap)));
    const std::size_t here = std::min(tiles.tiles.size(), rows * fit.rows.inRow);
    if (here < tiles.tiles.size()) {
        const auto rest = tiles.tiles.begin() + static_cast<std::ptrdiff_t>(here);
        out.rest = Piece{Tiles{{rest, tiles.tiles.end()}}, width, 0, true};
    }
    for (std::size_t i = 0; i < here; ++i) {
        const Tile& tile = tiles.tiles[i];
        PlacedTile placed;
        placed.box = {box.x + static_cast<Emu>(i % fit.rows.inRow) * (fit.rows.width + kGap),
                      box.y + static_cast<Emu>(i / fit.rows.inRow) * (fit.height + kGap), fit.rows.width, fit.height};
        Box room{placed.box.x + kPadding, placed.box.y + kPadding, placed.box.width - 2 * kPadding, 0};
        placed.label = line(tile.label, fit.label, kLabel, false, room);
        placed.value = line(tile.value, 1, fit.value, true, room);
        placed.change = line(tile.change, fit.change, kLabel, false, room);
        placed.note = line(tile.note, fit.note, kLabel, false, room);
        placed.tone = tile.tone;
        placed.why = tile.why;
        out.placed.tiles.push_back(std::move(placed));
    }
}

} // namespace counterpart::report
