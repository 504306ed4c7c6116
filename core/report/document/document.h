// SPDX-License-Identifier: GPL-3.0-or-later
// What is a document? Sections of pages, pages of rows of blocks: text, key figures, tables, charts, pictures, with a
// reference to the math behind each figure (mission I2, I8, B11). It is plain data in words already: renderers know
// nothing of partners, and whoever composes it knows nothing of formats.
#pragma once

#include "core/report/document/chart.h"

#include <optional>

namespace counterpart::report {

struct Paragraph {
    enum class Style : std::uint8_t { Body, Lead, Bullet, Small };
    std::string text;
    Style style = Style::Body;
    Tone tone = Tone::Neutral;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Prose {
    std::string heading;
    std::vector<Paragraph> paragraphs;
    friend bool operator==(const Prose&, const Prose&) = default;
};

struct Tile { // one key figure
    std::string label;
    std::string value;         // in words; "no data" is said, never 0
    std::string change;        // "+12 % against last year"
    std::string note;          // "quota 1.2 M"
    Tone tone = Tone::Neutral; // of the change
    Why why;
    std::string leads = {}; // key of the section that says more; one that the document has not leads nowhere
    friend bool operator==(const Tile&, const Tile&) = default;
};

struct Tiles {
    std::vector<Tile> tiles;
    friend bool operator==(const Tiles&, const Tiles&) = default;
};

struct TableColumn {
    std::string title;
    bool number = false; // at the end of its cell; cells carry values of `measure`
    double width = 1;    // part of the table, relative to the others
    Measure measure;
    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

struct TableCell {
    std::string text;
    std::int64_t value = kNoValue; // of a column of numbers
    Tone tone = Tone::Neutral;
    Why why;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct Table {
    std::string heading;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    bool totals = false; // the last row adds up the others
    std::string nothing; // said when there are no rows
    friend bool operator==(const Table&, const Table&) = default;
};

struct Picture {
    std::string image; // name of one of Document::images
    std::string alt;
    friend bool operator==(const Picture&, const Picture&) = default;
};

using Content = std::variant<Prose, Tiles, Table, Chart, Picture>;

struct Block {
    Content content;
    double width = 1; // part of its row, relative to the others
    friend bool operator==(const Block&, const Block&) = default;
};

struct Row {
    std::vector<Block> blocks;
    double height = 1; // part of the page, relative to the others; 0: as much as it needs (prose, tiles)
    friend bool operator==(const Row&, const Row&) = default;
};

struct Page {
    enum class Look : std::uint8_t { Plain, Cover, Divider };
    std::string section; // key of the section it belongs to: "scorecard"
    std::string id;      // stable from quarter to quarter: "scorecard.card"; what edits refer to
    Look look = Look::Plain;
    std::string title; // says the finding
    std::string subtitle;
    std::vector<Row> rows;
    std::string notes;   // for the speaker
    bool detail = false; // of the page before it: where a reader can open and close things, it is opened on demand
    friend bool operator==(const Page&, const Page&) = default;
};

struct Image {
    std::string name;
    std::string type; // "image/png", "image/svg+xml"
    std::string bytes;
    int width = 0, height = 0; // pixels
    friend bool operator==(const Image&, const Image&) = default;
};

// 0xRRGGBB.
using Rgb = std::uint32_t;

// How a document looks (mission E4, F3): of the vendor, and beside it the partner's mark.
struct Brand {
    std::string name;    // of the vendor
    std::string partner; // co-branding: the partner's name beside it; "" = none
    std::string footer;
    std::string font = "Noto Sans";
    Rgb accent = 0x2F5BEA;
    Rgb second = 0x0072B2; // of the partner
    bool dark = false;
    std::string logo;        // name of one of Document::images; "" = the name in letters
    std::string partnerLogo; // likewise
    friend bool operator==(const Brand&, const Brand&) = default;
};

enum class Format : std::uint8_t { Wide, Classic, A4Landscape, A4Portrait }; // 16:9, 4:3

struct Document {
    std::string title;    // "Quarterly business review, Q3 2026"
    std::string subtitle; // the partner
    std::string author;
    std::string language = "en"; // BCP 47
    bool rightToLeft = false;
    Date made;         // the lens' as_of: a document has no clock
    std::string frame; // the lens in words, on every page: "First touch · USD · as of 20 Nov 2026"
    Format format = Format::Wide;
    Brand brand;
    std::vector<Page> pages;
    std::vector<Image> images;
    friend bool operator==(const Document&, const Document&) = default;
};

const Image* imageNamed(const Document& document, const std::string& name);

} // namespace counterpart::report
