// SPDX-License-Identifier: GPL-3.0-or-later
// Shares pages among rows and rows among blocks, and goes on to further pages where there is more.
#include "core/report/document/cleaned.h"
#include "core/report/document/layout_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace counterpart::report {
namespace {

struct Line { // a row on its way
    std::vector<Piece> pieces;
    double weight = 1;
    std::vector<Emu> widths;
    Need need;
    Emu height = 0;
};

void measure(Line& line, const Box& room, const Grid& grid) {
    double weights = 0;
    for (const Piece& piece : line.pieces) {
        weights += piece.width;
    }
    const Emu width = room.width - grid.gap * static_cast<Emu>(line.pieces.size() - 1);
    line.widths.clear();
    line.need = {};
    for (const Piece& piece : line.pieces) {
        line.widths.push_back(static_cast<Emu>(static_cast<double>(width) * piece.width / weights));
        const Need need = needOf(piece, line.widths.back(), room.height, grid);
        line.need.least = std::max(line.need.least, need.least);
        line.need.most = std::max(line.need.most, need.most);
        line.need.flexible |= need.flexible;
    }
}

// What is left goes to the rows by weight, to none more than it can use.
void fill(std::vector<Line*>& lines, Emu left) {
    while (left > 0 && !lines.empty()) {
        double weights = 0;
        for (const Line* line : lines) {
            weights += line->weight;
        }
        const Emu before = left;
        const double unit = static_cast<double>(left) / std::max(weights, 1e-6);
        for (Line* line : lines) {
            const Emu more = std::min(static_cast<Emu>(unit * line->weight), line->need.most - line->height);
            line->height += std::max<Emu>(more, 0);
            left -= std::max<Emu>(more, 0);
        }
        std::erase_if(lines, [](const Line* line) { return line->height >= line->need.most; });
        if (before - left < 100) {
            return;
        }
    }
}

// Pictures give of their height what a table would need a further page for.
void squeeze(std::vector<Line>& lines, Emu page) {
    for (Line& table : lines) {
        for (Line& chart : lines) {
            const Emu lacking = table.need.most - table.height;
            const Emu spare = chart.height - std::max(chart.need.least, page * 38 / 100);
            if (!table.need.flexible && chart.need.flexible && lacking > 0 && spare > 0) {
                table.height += std::min(lacking, spare);
                chart.height -= std::min(lacking, spare);
            }
        }
    }
}

void share(std::vector<Line>& lines, Emu height, Emu gap) {
    Emu left = height - gap * static_cast<Emu>(lines.size() - 1);
    for (Line& line : lines) {
        line.height = line.need.least;
        left -= line.need.least;
    }
    std::vector<Line*> weighted;
    for (Line& line : lines) {
        if (line.weight > 0) {
            weighted.push_back(&line);
            continue;
        }
        const Emu useful = line.need.flexible ? std::max(line.height, height / 3) : line.need.most;
        const Emu more = std::clamp<Emu>(useful - line.height, 0, std::max<Emu>(left, 0));
        line.height += more;
        left -= more;
    }
    fill(weighted, left);
    squeeze(lines, height);
}

// As many rows as have their least height on a page; one at any rate, but where the next page has more room.
std::vector<Line> takePage(std::vector<Line>& lines, const Box& room, bool small, const Grid& grid) {
    std::vector<Line> out;
    if (small) {
        measure(lines.front(), {room.x, room.y, room.width, grid.page.height}, grid);
        if (lines.front().need.least > room.height) {
            return out;
        }
    }
    Emu left = room.height + grid.gap;
    while (!lines.empty()) {
        measure(lines.front(), room, grid);
        const Emu least = lines.front().need.least + grid.gap;
        if (!out.empty() && least > left) {
            break;
        }
        left -= least;
        out.push_back(std::move(lines.front()));
        lines.erase(lines.begin());
    }
    share(out, room.height, grid.gap);
    return out;
}

std::optional<Line> placeLine(const Line& line, const Box& box, const Grid& grid, PlacedPage& out) {
    std::optional<int> prose;
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
        const std::optional<int> own = proseSize(line.pieces[i], line.widths[i], box.height, grid);
        prose = own && prose ? std::min(*own, *prose) : own ? own : prose;
    }
    Line rest;
    rest.weight = 1;
    Emu x = box.x;
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
        Outcome outcome = place(line.pieces[i], {x, box.y, line.widths[i], box.height}, prose, grid);
        x += line.widths[i] + grid.gap;
        out.blocks.push_back(std::move(outcome.placed));
        if (outcome.rest) {
            rest.pieces.push_back(std::move(*outcome.rest));
        }
    }
    return rest.pieces.empty() ? std::nullopt : std::optional(std::move(rest));
}

bool isWide(const Block& block) {
    return std::holds_alternative<Chart>(block.content) || std::holds_alternative<Table>(block.content);
}

// A chart that says what the page says already has no heading of its own there.
Content withoutEcho(const Content& content, const Page& page) {
    Content out = content;
    if (auto* chart = std::get_if<Chart>(&out); chart != nullptr && chart->title == page.title) {
        chart->title.clear();
    }
    return out;
}

// On upright paper pictures and tables stand below each other: beside each other they would be too small to read.
std::vector<Line> linesOf(const Page& page, Format format) {
    std::vector<Line> out;
    for (const Row& row : page.rows) {
        const bool stacked = format == Format::A4Portrait && std::ranges::any_of(row.blocks, isWide);
        for (const Block& block : row.blocks) {
            if (out.empty() || stacked || &block == row.blocks.data()) {
                out.emplace_back();
                out.back().weight = row.height;
            }
            out.back().pieces.push_back({withoutEcho(block.content, page), block.width, 0, false});
        }
    }
    return out;
}

void placePage(const Document& document, std::size_t index, const Grid& grid, std::vector<PlacedPage>& out) {
    const Page& page = document.pages[index];
    std::vector<Line> lines = linesOf(page, document.format);
    int part = 0;
    do {
        PlacedPage placed;
        placed.page = index;
        placed.part = part;
        placed.notes = part == 0 ? page.notes : std::string();
        Page frame = page;
        if (part > 0) { // a cover or divider is not continued as one
            frame.look = Page::Look::Plain;
            frame.title += fmt::format("{}({})", frame.title.empty() ? "" : "\xC2\xA0", part + 1); // not torn off
        }
        const Box room = placeFrame(document, frame, grid, placed);
        std::vector<Line> rests;
        Emu y = room.y;
        std::vector<Line> taken;
        if (!lines.empty()) {
            taken = takePage(lines, room, frame.look != Page::Look::Plain, grid);
        }
        for (const Line& line : taken) {
            if (std::optional<Line> rest = placeLine(line, {room.x, y, room.width, line.height}, grid, placed)) {
                rests.push_back(std::move(*rest));
            }
            y += line.height + grid.gap;
        }
        lines.insert(lines.begin(), std::make_move_iterator(rests.begin()), std::make_move_iterator(rests.end()));
        out.push_back(std::move(placed));
        ++part;
    } while (!lines.empty());
}

void mirror(Box& box, Emu width) { box.x = width - box.x - box.width; }

void mirror(PlacedPage& page, Emu width) {
    for (PlacedText* text : {&page.title, &page.subtitle, &page.footer, &page.number}) {
        mirror(text->box, width);
    }
    for (PlacedMark& mark : page.marks) {
        mirror(mark.box, width);
        mirror(mark.words.box, width);
    }
    for (Placed& block : page.blocks) {
        for (Box* box : {&block.box, &block.body, &block.heading.box, &block.caption.box}) {
            mirror(*box, width);
        }
        for (PlacedTile& tile : block.tiles) {
            for (Box* box : {&tile.box, &tile.label.box, &tile.value.box, &tile.change.box, &tile.note.box}) {
                mirror(*box, width);
            }
        }
    }
}

} // namespace

namespace {

// A key figure leads to the first page of its section, from the pages of other sections.
void joinTiles(const Document& document, std::vector<PlacedPage>& pages) {
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        first.try_emplace(document.pages[pages[i].page].section, i);
    }
    for (PlacedPage& page : pages) {
        for (Placed& block : page.blocks) {
            const auto* tiles = std::get_if<Tiles>(&block.content);
            for (std::size_t i = 0; tiles != nullptr && i < block.tiles.size(); ++i) {
                const auto to = first.find(tiles->tiles[i].leads);
                if (!tiles->tiles[i].leads.empty() && to != first.end() &&
                    document.pages[page.page].section != to->first) {
                    block.tiles[i].leads = to->second;
                }
            }
        }
    }
}

} // namespace

std::vector<PlacedPage> layOut(const Document& document) {
    const Document clean = cleaned(document);
    const Grid grid = gridOf(clean.format);
    std::vector<PlacedPage> out;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        placePage(clean, i, grid, out);
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i].look != Page::Look::Cover) {
            out[i].number.text = fmt::format("{}", i + 1);
        }
        if (clean.rightToLeft) {
            mirror(out[i], grid.page.width);
        }
    }
    joinTiles(clean, out);
    return out;
}

} // namespace counterpart::report
