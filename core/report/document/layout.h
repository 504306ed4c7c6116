// SPDX-License-Identifier: GPL-3.0-or-later
// Where does each part of a document stand on its pages? The same answer for every renderer: boxes, sizes of type,
// tables continued on a further page, text that does not fit shortened at a word and said to be.
#pragma once

#include "core/report/document/box.h"
#include "core/report/document/document.h"

#include <optional>

namespace counterpart::report {

Size sizeOf(Format format);

// Sizes of type are hundredths of a point. Renderers set lines this far apart and put no space into boxes.
Emu lineHeight(int size);
int sizeOf(Paragraph::Style style, int size); // of a paragraph in prose of a size
Emu indentOf(Paragraph::Style style, int size);
Emu spaceAfter(int size);             // a paragraph of prose
Emu cellPadding(int size);            // above and below the text of a cell; beside it twice as much
inline constexpr Emu kBullet = 1'100; // of an em's thousandths: what a bullet and its gap take

struct PlacedText {
    Box box;
    std::string text; // shortened with an ellipsis where it does not fit even in the smallest type
    int size = 0;
    bool bold = false;
    bool shortened = false;
};

struct PlacedTile {
    Box box;
    PlacedText label, value, change, note; // change and note: empty where the tile has none
    Tone tone = Tone::Neutral;             // of the change
    Why why;
    std::optional<std::size_t> leads; // to the page of this index among the placed ones
};

struct Placed { // one block
    Box box;
    PlacedText heading, caption;    // of prose, tables and charts; empty where they have none
    Box body;                       // what is left for the content itself
    Content content;                // a table or heat map only with the rows of this page; prose and cells shortened
    int size = 0;                   // type of prose, of cells, of a chart's labels
    bool shortened = false;         // prose, or a cell
    bool continued = false;         // a table that began on an earlier page
    std::vector<Emu> columns, rows; // of a table: widths, and heights (the heads' first)
    std::vector<PlacedTile> tiles;
};

struct PlacedMark { // of the vendor or the partner: a picture, or the name in letters
    Box box;
    std::string image;
    PlacedText words;
};

struct PlacedPage {
    std::size_t page = 0; // of Document::pages
    int part = 0;         // 0, or the number of the continuation
    Page::Look look = Page::Look::Plain;
    PlacedText title, subtitle;
    PlacedText footer, number; // of the foot: frame and brand, the page's number; none on a cover
    std::vector<PlacedMark> marks;
    std::vector<Placed> blocks;
    std::string notes; // on the first part
};

// What it takes for granted: type of the brand's font, widths by a table per script that is a little wider than the
// font (text_width.h), so that what fits here fits everywhere. Cleans the texts first (cleaned.h). Where the document
// reads from right to left all boxes are mirrored. O(characters + cells).
std::vector<PlacedPage> layOut(const Document& document);

// Where the marks stand on pages of a look, for renderers that have them on their masters.
std::vector<PlacedMark> marksOf(const Document& document, Page::Look look);

} // namespace counterpart::report
