// SPDX-License-Identifier: GPL-3.0-or-later
// Cleans every text of a document and makes its parts whole, so that nobody behind it has to ask again.
#include "core/report/document/cleaned.h"

#include <algorithm>
#include <cmath>

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

void clean(Point& point) { clean(point.label); }

void clean(std::vector<std::string>& names) {
    for (std::string& name : names) {
        clean(name);
    }
}

template <class Kind>
void cleanSeries(Kind& kind) {
    clean(kind.categories);
    for (Series& series : kind.series) {
        clean(series.name);
        series.points.resize(kind.categories.size());
        std::ranges::for_each(series.points, [](Point& point) { clean(point); });
    }
}

void clean(Columns& columns) { cleanSeries(columns); }
void clean(Bars& bars) { cleanSeries(bars); }

void clean(Waterfall& waterfall) {
    for (auto& step : waterfall.steps) {
        clean(step.name);
        clean(step.point);
    }
}

void clean(Funnel& funnel) {
    for (auto& stage : funnel.stages) {
        clean(stage.name);
        clean(stage.point);
        clean(stage.share);
    }
}

void clean(Bullets& bullets) {
    for (auto& row : bullets.rows) {
        clean(row.name);
        clean(row.value);
        clean(row.target);
        clean(row.before);
    }
    for (auto& band : bullets.bands) {
        clean(band.name);
    }
    std::ranges::stable_sort(bullets.bands, {}, &Bullets::Band::until);
    clean(bullets.valueName);
    clean(bullets.targetName);
    clean(bullets.beforeName);
}

void clean(Ladder& ladder) {
    for (auto& rung : ladder.rungs) {
        clean(rung.name);
        clean(rung.from);
    }
    clean(ladder.value);
    ladder.standing = std::min(ladder.standing, ladder.rungs.empty() ? 0 : ladder.rungs.size() - 1);
}

void clean(Heat& heat) {
    clean(heat.rows);
    clean(heat.columns);
    heat.cells.resize(heat.rows.size() * heat.columns.size());
    std::ranges::for_each(heat.cells, [](Point& point) { clean(point); });
}

void clean(Slope& slope) {
    clean(slope.from);
    clean(slope.to);
    for (auto& line : slope.lines) {
        clean(line.name);
        clean(line.from);
        clean(line.to);
    }
}

void clean(Journey& journey) {
    clean(journey.lanes);
    std::erase_if(journey.marks, [&](const Journey::Mark& mark) { return mark.lane >= journey.lanes.size(); });
    for (auto& mark : journey.marks) {
        clean(mark.words);
        clean(mark.credit);
    }
    for (auto& day : journey.days) {
        clean(day.second);
    }
}

void clean(Chart& chart) {
    clean(chart.title, kLine);
    clean(chart.caption, kLine);
    clean(chart.measure);
    clean(chart.alt, kParagraph);
    clean(chart.nothing, kLine);
    std::visit([](auto& body) { clean(body); }, chart.body);
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
