// SPDX-License-Identifier: GPL-3.0-or-later
// Cleans every text of a document and makes its parts whole, so that nobody behind it has to ask again.
#include "core/report/document/cleaned.h"
#include "core/report/document/described.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace counterpart::report {
namespace {

constexpr std::size_t kName = 200;
constexpr std::size_t kLine = 600;
constexpr std::size_t kParagraph = 6000;
constexpr std::size_t kNotes = 20000;

void clean(std::string& text, std::size_t letters = kName) { text = cleaned(std::string_view(text), letters); }

// A weight or a width; anything else that a number can be counts as 1.
void clean(double& part, double least) {
    if (!std::isfinite(part) || part < least) {
        part = std::max(least, 0.0) > 0 ? 1.0 : 0.0;
    }
    part = std::min(part, 1000.0);
}

// Digits, grouping, percent and quoted words; office programs refuse a file with a format that they cannot read.
bool isFormat(const std::string& format) {
    if (format.empty() || format.size() > 60 || format.find_first_of("0#@") == std::string::npos) {
        return false;
    }
    bool quoted = false;
    for (const char c : format) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && std::string_view("0#,.%;-+ ()@").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return !quoted;
}

void clean(Measure& measure) {
    clean(measure.name);
    clean(measure.format, 60);
    measure.places = std::clamp(measure.places, 0, 9);
    if (!isFormat(measure.format)) {
        measure.format = "#,##0";
    }
}

// Of a kind of chart every name and label, as described.h lists them. Keys (of explanations) are no texts.
struct Labels {
    template <class T, class... Otherwise>
    void operator()(std::string_view, T& value, const Otherwise&...) {
        take(value);
    }
    template <class... Any>
    void choice(Any&&...) {}

private:
    void take(std::string& text) { clean(text); }
    void take(Why&) {}
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

void clean(Chart& chart) {
    clean(chart.title, kLine);
    clean(chart.caption, kLine);
    clean(chart.measure);
    clean(chart.alt, kParagraph);
    clean(chart.nothing, kLine);
    std::visit(
        [](auto& body) {
            Labels labels;
            described::describe(labels, body);
            if constexpr (requires { body.mend(); }) {
                body.mend();
            }
        },
        chart.body);
}

void clean(Prose& prose) {
    clean(prose.heading, kLine);
    for (Paragraph& paragraph : prose.paragraphs) {
        clean(paragraph.text, kParagraph);
    }
}

void clean(Tiles& tiles) {
    for (Tile& tile : tiles.tiles) {
        for (std::string* text : {&tile.label, &tile.value, &tile.change, &tile.note}) {
            clean(*text);
        }
    }
}

void clean(Table& table) {
    clean(table.heading, kLine);
    clean(table.nothing, kLine);
    for (TableColumn& column : table.columns) {
        clean(column.title);
        clean(column.measure);
        clean(column.width, 0.01);
    }
    for (auto& row : table.rows) {
        row.resize(table.columns.size());
        for (TableCell& cell : row) {
            clean(cell.text, kLine);
        }
    }
    if (table.columns.empty()) {
        table.rows.clear();
    }
}

void clean(Picture& picture) { clean(picture.alt, kParagraph); }

void clean(Page& page) {
    clean(page.title, kLine);
    clean(page.subtitle, kLine);
    page.notes = cleaned(std::string_view(page.notes), kNotes, true);
    for (Row& row : page.rows) {
        clean(row.height, 0);
        for (Block& block : row.blocks) {
            clean(block.width, 0.01);
            std::visit([](auto& content) { clean(content); }, block.content);
        }
    }
}

void clean(Brand& brand) {
    clean(brand.name);
    clean(brand.partner);
    clean(brand.footer, kLine);
    clean(brand.font, 60);
    if (brand.font.empty()) {
        brand.font = "Noto Sans";
    }
    brand.accent &= 0xFFFFFFU;
    brand.second &= 0xFFFFFFU;
}

} // namespace

Chart cleaned(Chart chart) {
    clean(chart);
    return chart;
}

Document cleaned(Document document) {
    clean(document.title, kLine);
    clean(document.subtitle, kLine);
    clean(document.author);
    clean(document.language, 35);
    clean(document.frame, kLine);
    clean(document.brand);
    std::ranges::for_each(document.pages, [](Page& page) { clean(page); });
    return document;
}

} // namespace counterpart::report
