// SPDX-License-Identifier: GPL-3.0-or-later
// Walks documents.
#include "tests/support/review_world.h"

#include "core/report/document/described.h"

#include <algorithm>
#include <type_traits>

namespace counterpart::testing {

using namespace report;

namespace {

// Every point and every text of a kind of chart, as it says its members.
struct ChartWalk {
    const std::function<void(const Point&)>& point;
    const std::function<void(const std::string&)>& text;

    template <class T, class... Otherwise>
    void operator()(std::string_view, T& value, const Otherwise&...) {
        take(value);
    }
    template <class... Any>
    void choice(Any&&...) {}

    void take(std::string& words) { text(words); }
    void take(Point& one) {
        text(one.label);
        point(one);
    }
    template <class T>
    void take(std::vector<T>& list) {
        std::ranges::for_each(list, [this](T& each) { take(each); });
    }
    template <class T>
    void take(T& value) {
        if constexpr (!std::is_arithmetic_v<T>) {
            described::describe(*this, value);
        }
    }
};

void walkChart(Chart chart, const std::function<void(const Point&)>& point,
               const std::function<void(const std::string&)>& text) {
    for (const std::string* words : {&chart.title, &chart.caption, &chart.measure.name, &chart.alt, &chart.nothing}) {
        text(*words);
    }
    ChartWalk walk{point, text};
    std::visit([&](auto& body) { walk.take(body); }, chart.body);
}

template <class OnTile, class OnCell, class OnPoint, class OnText>
void walk(const Document& document, const OnTile& tile, const OnCell& cell, const OnPoint& point, const OnText& text) {
    for (const Page& page : document.pages) {
        text(page.title);
        text(page.subtitle);
        text(page.notes);
        for (const report::Row& row : page.rows) {
            for (const Block& block : row.blocks) {
                if (const auto* prose = std::get_if<Prose>(&block.content)) {
                    text(prose->heading);
                    for (const Paragraph& one : prose->paragraphs) {
                        text(one.text);
                    }
                } else if (const auto* tiles = std::get_if<Tiles>(&block.content)) {
                    for (const Tile& one : tiles->tiles) {
                        for (const std::string* words : {&one.label, &one.value, &one.change, &one.note}) {
                            text(*words);
                        }
                        tile(page, one);
                    }
                } else if (const auto* table = std::get_if<report::Table>(&block.content)) {
                    text(table->heading);
                    text(table->nothing);
                    for (const TableColumn& column : table->columns) {
                        text(column.title);
                    }
                    for (const auto& line : table->rows) {
                        for (const TableCell& one : line) {
                            text(one.text);
                            cell(page, one);
                        }
                    }
                } else if (const auto* chart = std::get_if<Chart>(&block.content)) {
                    walkChart(
                        *chart, [&](const Point& p) { point(page, p); }, text);
                }
            }
        }
    }
}

} // namespace

void forEachText(const Document& document, const std::function<void(const std::string&)>& f) {
    f(document.title);
    f(document.subtitle);
    f(document.frame);
    walk(
        document, [](const Page&, const Tile&) {}, [](const Page&, const TableCell&) {},
        [](const Page&, const Point&) {}, f);
}

std::vector<Figure> figuresOf(const Document& document) {
    std::vector<Figure> figures;
    walk(
        document,
        [&](const Page& page, const Tile& tile) {
            figures.push_back({page.id, kNoValue, tile.value, tile.why, true, false});
        },
        [&](const Page& page, const TableCell& cell) {
            figures.push_back({page.id, cell.value, cell.text, cell.why, false, true});
        },
        [&](const Page& page, const Point& point) {
            figures.push_back({page.id, point.value, point.label, point.why, false, false});
        },
        [](const std::string&) {});
    return figures;
}

const Page* pageNamed(const Document& document, const std::string& id) {
    const auto found = std::ranges::find(document.pages, id, &Page::id);
    return found == document.pages.end() ? nullptr : &*found;
}

} // namespace counterpart::testing
