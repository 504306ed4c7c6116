// SPDX-License-Identifier: GPL-3.0-or-later
// How much room does each kind of block need, and how does it stand in what it gets?
#include "core/report/document/layout_parts.h"
#include "core/report/document/text_width.h"

#include <algorithm>

namespace counterpart::report {
namespace {

constexpr const char* kEllipsis = "\xE2\x80\xA6";
constexpr int kSmallestProse = 1'000;
constexpr int kStep = 50;
constexpr Emu kLeastChart = 112 * kPoint; // below the headings
constexpr Emu kLeastHeatRow = 13 * kPoint;
constexpr Emu kHeatRow = 28 * kPoint;

Emu proseHeight(const Prose& prose, int size, Emu width) {
    Emu out = headingHeight(prose.heading, kHeading, true, 2, width);
    for (const Paragraph& paragraph : prose.paragraphs) {
        const int own = sizeOf(paragraph.style, size);
        const Emu room = width - indentOf(paragraph.style, size);
        out += lineCount(paragraph.text, own, paragraph.style == Paragraph::Style::Lead, room) * lineHeight(own) +
               spaceAfter(size);
    }
    return out;
}

Need need(const Prose& prose, const Piece&, Emu width, Emu page, const Grid& grid) {
    const Emu smallest = proseHeight(prose, kSmallestProse, width);
    return {std::min(smallest, page * 40 / 100), std::max(smallest, proseHeight(prose, grid.body, width)), false};
}

Need need(const Tiles& tiles, const Piece&, Emu width, Emu, const Grid& grid) { return tilesNeed(tiles, width, grid); }

Need need(const Table& table, const Piece& piece, Emu width, Emu, const Grid& grid) {
    return tableNeed(table, piece, width, grid);
}

// A picture much higher than wide is of no more use than one as high as wide.
Need need(const Chart& chart, const Piece&, Emu width, Emu page, const Grid&) {
    const Emu headings =
        headingHeight(chart.title, kHeading, true, 2, width) + headingHeight(chart.caption, kCaption, false, 2, width);
    Emu least = headings + kLeastChart;
    Emu most = headings + std::max(width * 85 / 100, kLeastChart);
    if (const auto* heat = std::get_if<Heat>(&chart.body); heat != nullptr) {
        const auto rows = static_cast<Emu>(heat->rows.size()) + 1;
        least = headings + std::min<Emu>(rows, 6) * kLeastHeatRow;
        most = headings + rows * kHeatRow;
    }
    return {std::min(least, page), std::clamp(most, std::min(least, page), page), true};
}

Need need(const Picture&, const Piece&, Emu, Emu page, const Grid&) {
    return {std::min(kLeastChart, page), page, true};
}

// The last paragraph that stands says that there was more.
void markCut(Paragraph& last, int size, Emu width) {
    const int own = sizeOf(last.style, size);
    const bool bold = last.style == Paragraph::Style::Lead;
    const Emu room = width - indentOf(last.style, size);
    const int lines = lineCount(last.text, own, bold, room);
    if (!last.text.ends_with(kEllipsis)) {
        last.text = fitted(last.text + " " + kEllipsis, own, bold, room, lines).text;
    }
}

void shortenProse(Prose& prose, int size, Box body, bool& shortened) {
    std::vector<Paragraph> kept;
    for (Paragraph& paragraph : prose.paragraphs) {
        const int own = sizeOf(paragraph.style, size);
        const bool bold = paragraph.style == Paragraph::Style::Lead;
        const int room = static_cast<int>((body.height - spaceAfter(size)) / lineHeight(own));
        if (room <= 0) {
            shortened = true;
            kept.empty() ? void() : markCut(kept.back(), size, body.width);
            break;
        }
        Fitted fit = fitted(paragraph.text, own, bold, body.width - indentOf(paragraph.style, size), room);
        shortened |= fit.shortened;
        paragraph.text = std::move(fit.text);
        body.height -= fit.lines * lineHeight(own) + spaceAfter(size);
        kept.push_back(std::move(paragraph));
    }
    prose.paragraphs = std::move(kept);
}

void put(const Prose& prose, const Piece&, std::optional<int> size, const Grid& grid, Outcome& out) {
    out.placed.heading = takeHeading(prose.heading, kHeading, true, 2, out.placed.body);
    out.placed.size = size.value_or(grid.body);
    shortenProse(std::get<Prose>(out.placed.content), out.placed.size, out.placed.body, out.placed.shortened);
}

void put(const Tiles& tiles, const Piece& piece, std::optional<int>, const Grid& grid, Outcome& out) {
    placeTiles(tiles, piece.width, grid, out);
}

void put(const Table& table, const Piece& piece, std::optional<int>, const Grid& grid, Outcome& out) {
    placeTable(table, piece, grid, out);
}

// A heat map is rows as well: those that would be lower than type goes on the next page.
void splitHeat(const Piece& piece, Outcome& out) {
    auto& chart = std::get<Chart>(out.placed.content);
    auto* heat = std::get_if<Heat>(&chart.body);
    if (heat == nullptr) {
        return;
    }
    const auto room = static_cast<std::size_t>(std::max<Emu>(2, out.placed.body.height / kLeastHeatRow)) - 1;
    if (heat->rows.size() <= room) {
        return;
    }
    const auto rows = static_cast<std::ptrdiff_t>(room);
    const auto cells = rows * static_cast<std::ptrdiff_t>(heat->columns.size());
    Chart rest = chart;
    auto& after = std::get<Heat>(rest.body);
    after.rows.erase(after.rows.begin(), after.rows.begin() + rows);
    after.cells.erase(after.cells.begin(), after.cells.begin() + cells);
    heat->rows.resize(room);
    heat->cells.resize(static_cast<std::size_t>(cells));
    out.rest = Piece{std::move(rest), piece.width, 0, true};
}

void put(const Chart& chart, const Piece& piece, std::optional<int>, const Grid& grid, Outcome& out) {
    out.placed.heading = takeHeading(chart.title, kHeading, true, 2, out.placed.body);
    out.placed.caption = takeHeading(chart.caption, kCaption, false, 2, out.placed.body);
    out.placed.size = std::min(grid.cell, 1'050);
    splitHeat(piece, out);
}

void put(const Picture&, const Piece&, std::optional<int>, const Grid& grid, Outcome& out) {
    out.placed.size = grid.cell;
}

} // namespace

Emu lineHeight(int size) { return static_cast<Emu>(size) * 127 * 130 / 100; }
Emu spaceAfter(int size) { return static_cast<Emu>(size) * 127 * 35 / 100; }

int sizeOf(Paragraph::Style style, int size) {
    return style == Paragraph::Style::Lead    ? size * 115 / 100
           : style == Paragraph::Style::Small ? size * 80 / 100
                                              : size;
}

Emu indentOf(Paragraph::Style style, int size) {
    return style == Paragraph::Style::Bullet ? static_cast<Emu>(size) * 127 * kBullet / 1000 : 0;
}

Emu headingHeight(const std::string& text, int size, bool bold, int lines, Emu width) {
    return text.empty() ? 0 : std::min(lines, lineCount(text, size, bold, width)) * lineHeight(size) + kHeadingGap;
}

PlacedText takeHeading(const std::string& text, int size, bool bold, int lines, Box& box) {
    if (text.empty()) {
        return {};
    }
    const Fitted fit = fitted(text, size, bold, box.width, lines);
    const Emu height = fit.lines * lineHeight(size);
    PlacedText out{{box.x, box.y, box.width, height}, fit.text, size, bold, fit.shortened};
    box.y += height + kHeadingGap;
    box.height -= height + kHeadingGap;
    return out;
}

std::optional<int> proseSize(const Piece& piece, Emu width, Emu height, const Grid& grid) {
    const auto* prose = std::get_if<Prose>(&piece.content);
    if (prose == nullptr) {
        return std::nullopt;
    }
    int size = grid.body;
    while (size > kSmallestProse && proseHeight(*prose, size, width) > height) {
        size -= kStep;
    }
    return size;
}

Need needOf(const Piece& piece, Emu width, Emu page, const Grid& grid) {
    Need out = std::visit([&](const auto& content) { return need(content, piece, width, page, grid); }, piece.content);
    out.least = std::min(out.least, page);
    return out;
}

Outcome place(const Piece& piece, const Box& box, std::optional<int> prose, const Grid& grid) {
    Outcome out;
    out.placed.box = out.placed.body = box;
    out.placed.content = piece.content;
    out.placed.continued = piece.continued;
    std::visit([&](const auto& content) { put(content, piece, prose, grid, out); }, piece.content);
    return out;
}

} // namespace counterpart::report
