// SPDX-License-Identifier: GPL-3.0-or-later
// Where does each part of a document stand on its pages? The same answer for every renderer: boxes, sizes of type,
// tables continued on a further page, text that does not fit shortened at a word and said to be.
#pragma once

#include "core/report/document/document.h"

namespace counterpart::report {

// English Metric Units, as office files have them: 914,400 to the inch, 12,700 to the point.
using Emu = std::int64_t;
inline constexpr Emu kPoint = 12'700;

struct Size {
    Emu width = 0, height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};
struct Box {
    Emu x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};
Size sizeOf(Format format);

struct PlacedText {
    Box box;
    std::string text; // shortened with an ellipsis where it does not fit even in the smallest type
    int size = 0;     // hundredths of a point
    bool shortened = false;
};

struct Placed { // one block
    Box box;
    Content content;        // a table only with the rows of this page; prose and cells shortened where they must be
    int size = 0;           // hundredths of a point: type of prose, of cells, of the values of tiles
    bool continued = false; // a table that began on an earlier page
};

struct PlacedPage {
    std::size_t page = 0; // of Document::pages
    int part = 0;         // 0, or the number of the continuation
    PlacedText title, subtitle;
    PlacedText footer, number; // of the foot: frame and brand, the page's number
    std::vector<Placed> blocks;
    std::string notes;
};

// What it takes for granted: type of the brand's font, widths by a table per script that is a little wider than the
// font (core/report/document/text_width.h), so that what fits here fits everywhere. O(characters + cells).
std::vector<PlacedPage> layOut(const Document& document);

} // namespace counterpart::report
