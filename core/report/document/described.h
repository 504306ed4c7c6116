// SPDX-License-Identifier: GPL-3.0-or-later
// The members of each part of a document, once: writing and reading derive from it.
//
// An archive A takes the members of one object: a(name, value, what it is when it is not said); for enums
// a.choice(name, value, words); for variants a.variant(value, words): the kind, then the members of what it holds.
#pragma once

#include "core/report/document/document.h"

#include <string_view>

namespace counterpart::report::described {

inline constexpr std::string_view kRoles[] = {"main", "comparison", "target"};
inline constexpr std::string_view kStyles[] = {"body", "lead", "bullet", "small"};
inline constexpr std::string_view kLooks[] = {"plain", "cover", "divider"};
inline constexpr std::string_view kFormats[] = {"16:9", "4:3", "a4", "a4_portrait"};
inline constexpr std::string_view kContents[] = {"prose", "tiles", "table", "chart", "picture"};
static_assert(std::size(kContents) == std::variant_size_v<Content>);

template <class A>
void describe(A& a, Why& why) {
    a("figure", why.figure);
    a.record(why.kind, why.record);
    a.period("period", why.period);
    a("within", why.within);
    a.period("against", why.against);
}

template <class A>
void describe(A& a, Measure& measure) {
    a("name", measure.name);
    a("places", measure.places);
    a("format", measure.format);
}

template <class A>
void describe(A& a, Point& point) {
    a("value", point.value, kNoValue);
    a("label", point.label);
    a.choice("tone", point.tone, kToneWords);
    a("why", point.why);
}

template <class A>
void describe(A& a, Series& series) {
    a("name", series.name);
    a.choice("role", series.role, kRoles);
    a("points", series.points);
}

// The kinds of charts and their parts say their members themselves.
template <class A, class T>
requires requires(A& a, T& part) { part.members(a); }
void describe(A& a, T& part) { part.members(a); }

template <class A>
void describe(A& a, Chart& chart) {
    a("title", chart.title);
    a("caption", chart.caption);
    a("measure", chart.measure);
    a("alt", chart.alt);
    a("nothing", chart.nothing);
    a.variant("body", chart.body, kChartWords);
}

template <class A>
void describe(A& a, Paragraph& paragraph) {
    a("text", paragraph.text);
    a.choice("style", paragraph.style, kStyles);
    a.choice("tone", paragraph.tone, kToneWords);
}
template <class A>
void describe(A& a, Prose& prose) {
    a("heading", prose.heading);
    a("paragraphs", prose.paragraphs);
}

template <class A>
void describe(A& a, Tile& tile) {
    a("label", tile.label);
    a("value", tile.value);
    a("change", tile.change);
    a("note", tile.note);
    a.choice("tone", tile.tone, kToneWords);
    a("why", tile.why);
    a("leads", tile.leads);
}
template <class A>
void describe(A& a, Tiles& tiles) {
    a("tiles", tiles.tiles);
}

template <class A>
void describe(A& a, TableColumn& column) {
    a("title", column.title);
    a("number", column.number);
    a("width", column.width, 1.0);
    a("measure", column.measure);
}
template <class A>
void describe(A& a, TableCell& cell) {
    a("text", cell.text);
    a("value", cell.value, kNoValue);
    a.choice("tone", cell.tone, kToneWords);
    a("why", cell.why);
}
template <class A>
void describe(A& a, Table& table) {
    a("heading", table.heading);
    a("columns", table.columns);
    a("rows", table.rows);
    a("totals", table.totals);
    a("nothing", table.nothing);
}

template <class A>
void describe(A& a, Picture& picture) {
    a("image", picture.image);
    a("alt", picture.alt);
}

template <class A>
void describe(A& a, Block& block) {
    a("width", block.width, 1.0);
    a.variant("content", block.content, kContents);
}
template <class A>
void describe(A& a, Row& row) {
    a("height", row.height, 1.0);
    a("blocks", row.blocks);
}
template <class A>
void describe(A& a, Page& page) {
    a("section", page.section);
    a("id", page.id);
    a.choice("look", page.look, kLooks);
    a("title", page.title);
    a("subtitle", page.subtitle);
    a("rows", page.rows);
    a("notes", page.notes);
    a("detail", page.detail);
}

template <class A>
void describe(A& a, Image& image) {
    a("name", image.name);
    a("type", image.type);
    a.bytes("bytes", image.bytes);
    a("width", image.width);
    a("height", image.height);
}

template <class A>
void describe(A& a, Brand& brand) {
    a("name", brand.name);
    a("partner", brand.partner);
    a("footer", brand.footer);
    a("font", brand.font);
    a("accent", brand.accent, Rgb{0});
    a("second", brand.second, Rgb{0});
    a("dark", brand.dark);
    a("logo", brand.logo);
    a("partner_logo", brand.partnerLogo);
}

template <class A>
void describe(A& a, Document& document) {
    a("title", document.title);
    a("subtitle", document.subtitle);
    a("author", document.author);
    a("language", document.language);
    a("right_to_left", document.rightToLeft);
    a.date("made", document.made);
    a("frame", document.frame);
    a.choice("format", document.format, kFormats);
    a("brand", document.brand);
    a("pages", document.pages);
    a("images", document.images);
}

} // namespace counterpart::report::described
