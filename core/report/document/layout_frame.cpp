// SPDX-License-Identifier: GPL-3.0-or-later
// Where stand title, foot and marks on pages of each format and look?
#include "core/report/document/layout_parts.h"
#include "core/report/document/text_width.h"

#include <algorithm>

namespace counterpart::report {
namespace {

constexpr Emu kMillimetre = 36'000;
constexpr int kFoot = 900;
constexpr Emu kMarkHeight = 26 * kPoint;      // on content pages
constexpr Emu kCoverMarkHeight = 48 * kPoint; // on covers
constexpr const char* kBetween = " \xC2\xB7 ";

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + kBetween + b;
}

// The largest type in which a text takes at most so many lines; shortened in the smallest.
PlacedText shrunk(const std::string& text, Box box, int most, int least, int lines, bool bold) {
    int size = most;
    while (size > least && lineCount(text, size, bold, box.width) > lines) {
        size -= 100;
    }
    const Fitted fit = fitted(text, size, bold, box.width, lines);
    box.height = text.empty() ? 0 : fit.lines * lineHeight(size);
    return {box, fit.text, size, bold, fit.shortened};
}

// As wide as the picture is at this height, or as the name is in letters; smaller where that is too wide.
PlacedMark mark(const Document& document, const std::string& image, const std::string& name, Emu height, Emu most) {
    PlacedMark out;
    out.box.height = height;
    const Image* picture = imageNamed(document, image);
    if (picture != nullptr && picture->width > 0 && picture->height > 0 && picture->type != "image/svg+xml") {
        out.image = image;
        const Emu wide = height * picture->width / picture->height;
        out.box.width = std::min(wide, most);
        out.box.height = wide > most ? std::max<Emu>(1, most * picture->height / picture->width) : height;
        return out;
    }
    const int size = static_cast<int>(height * 42 / kPoint);
    const Fitted fit = fitted(name, size, true, most - kPoint, 1);
    out.box.width = fit.text.empty() ? 0 : widthOf(fit.text, size, true) + kPoint;
    out.words = {{}, fit.text, size, true, fit.shortened};
    return out;
}

std::vector<PlacedMark> marksIn(const Document& document, Emu height, Emu most) {
    std::vector<PlacedMark> out;
    const Brand& brand = document.brand;
    for (PlacedMark& each : std::vector{mark(document, brand.logo, brand.name, height, most),
                                        mark(document, brand.partnerLogo, brand.partner, height, most)}) {
        if (each.box.width > 0) {
            out.push_back(std::move(each));
        }
    }
    return out;
}

// Centred upon a line, one after the other from x on.
void lineUp(std::vector<PlacedMark>& marks, Emu x, Emu middle, Emu gap) {
    for (PlacedMark& each : marks) {
        each.box.x = x;
        each.box.y = middle - each.box.height / 2;
        each.words.box = each.box;
        each.words.box.height = lineHeight(each.words.size);
        each.words.box.y = middle - each.words.box.height / 2;
        x += each.box.width + gap;
    }
}

Emu widthOf(const std::vector<PlacedMark>& marks, Emu gap) {
    Emu out = 0;
    for (const PlacedMark& each : marks) {
        out += each.box.width + gap;
    }
    return out;
}

void placeFoot(const Document& document, const Grid& grid, PlacedPage& out) {
    Box foot = grid.foot;
    const Emu number = 36 * kPoint;
    out.number = {{foot.right() - number, foot.y, number, lineHeight(kFoot)}, {}, kFoot, false, false};
    const Emu taken = widthOf(out.marks, 10 * kPoint) + number;
    foot.width -= taken;
    foot.height = lineHeight(kFoot);
    const Fitted fit = fitted(joined(document.brand.footer, document.frame), kFoot, false, foot.width, 1);
    out.footer = {foot, fit.text, kFoot, false, fit.shortened};
}

Box placeTop(const Page& page, const Grid& grid, PlacedPage& out) {
    Box box{grid.margin, grid.margin, grid.width(), 0};
    out.title = shrunk(page.title, box, grid.title, grid.title * 2 / 3, 2, true);
    box.y = out.title.box.bottom() + (page.title.empty() ? 0 : 2 * kPoint);
    out.subtitle = shrunk(page.subtitle, box, grid.body - 100, 1'000, 1, false);
    box.y = std::max(out.subtitle.box.bottom(), out.title.box.bottom()) + grid.gap;
    return {box.x, box.y, box.width, grid.foot.y - grid.gap - box.y};
}

// Covers and dividers: large, from a third of the page on; rows below.
Box placeLarge(const Document& document, const Page& page, const Grid& grid, PlacedPage& out) {
    const bool cover = out.look == Page::Look::Cover;
    Box box{grid.margin * 2, grid.page.height * (page.rows.empty() ? 36 : 26) / 100, grid.page.width - 4 * grid.margin,
            0};
    const std::string& title = cover && page.title.empty() ? document.title : page.title;
    const std::string& subtitle = cover && page.subtitle.empty() ? document.subtitle : page.subtitle;
    out.title = shrunk(title, box, cover ? grid.cover : grid.cover * 9 / 10, grid.cover / 2, 3, true);
    box.y = out.title.box.bottom() + 6 * kPoint;
    out.subtitle = shrunk(subtitle, box, grid.cover * 55 / 100, grid.cover * 3 / 10, 2, false);
    box.y = std::max(out.subtitle.box.bottom(), box.y) + 2 * grid.gap;
    return {box.x, box.y, box.width, grid.foot.y - grid.gap - box.y};
}

} // namespace

Size sizeOf(Format format) {
    switch (format) {
    case Format::Classic:
        return {9'144'000, 6'858'000};
    case Format::A4Landscape:
        return {297 * kMillimetre, 210 * kMillimetre};
    case Format::A4Portrait:
        return {210 * kMillimetre, 297 * kMillimetre};
    case Format::Wide:
        break;
    }
    return {12'192'000, 6'858'000};
}

Grid gridOf(Format format) {
    Grid out;
    out.page = sizeOf(format);
    const bool wide = format == Format::Wide;
    const bool paper = format == Format::A4Landscape || format == Format::A4Portrait;
    out.margin = wide ? kInch / 2 : kInch * 9 / 20;
    out.gap = wide ? kInch / 5 : kInch * 17 / 100;
    out.title = wide ? 2'800 : paper ? 2'200 : 2'400;
    out.body = paper ? 1'300 : 1'600;
    out.cell = paper ? 1'000 : 1'200;
    out.cover = wide ? 4'400 : 3'600;
    out.cellLines = paper ? 8 : 2;
    const Emu height = kMarkHeight;
    out.foot = {out.margin, out.page.height - out.margin * 4 / 5 - height / 2, out.width(), height};
    return out;
}

std::vector<PlacedMark> marksOf(const Document& document, Page::Look look) {
    const Grid grid = gridOf(document.format);
    const bool large = look == Page::Look::Cover;
    const Emu gap = large ? 28 * kPoint : 10 * kPoint;
    const Emu most = large ? (grid.page.width - 4 * grid.margin - gap) / 2 : grid.width() * 22 / 100;
    std::vector<PlacedMark> out = marksIn(document, large ? kCoverMarkHeight : kMarkHeight * 7 / 10, most);
    if (large) {
        lineUp(out, 2 * grid.margin, 2 * grid.margin, gap);
    } else {
        const Emu end = grid.foot.right() - 36 * kPoint;
        lineUp(out, end - widthOf(out, gap) + gap, grid.foot.y + lineHeight(kFoot) / 2, gap);
    }
    return out;
}

Box placeFrame(const Document& document, const Page& page, const Grid& grid, PlacedPage& out) {
    out.look = page.look;
    out.marks = marksOf(document, page.look);
    if (page.look != Page::Look::Cover) {
        placeFoot(document, grid, out);
    } else { // the frame alone: what the figures stand on
        const Fitted fit = fitted(document.frame, kCaption, false, grid.page.width - 4 * grid.margin, 1);
        out.footer = {{2 * grid.margin, grid.foot.y, grid.page.width - 4 * grid.margin, lineHeight(kCaption)},
                      fit.text,
                      kCaption,
                      false,
                      fit.shortened};
    }
    return page.look == Page::Look::Plain ? placeTop(page, grid, out) : placeLarge(document, page, grid, out);
}

} // namespace counterpart::report
