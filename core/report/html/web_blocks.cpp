// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what stands on a page: prose, key figures, tables, charts with their figures, pictures.
#include "core/base/base64.h"
#include "core/base/decimal.h"
#include "core/report/html/markup.h"
#include "core/report/html/parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace counterpart::report::html {

namespace {

constexpr double kWideColumn = 1.7;     // of the mean width: a column of sentences, which needs room to be read
constexpr std::size_t kNarrowTable = 3; // columns of one that may stand beside something

std::string_view classOf(Tone tone) {
    static constexpr std::array<std::string_view, 6> names = {"", "accent", "good", "bad", "warning", "muted"};
    return names[static_cast<std::size_t>(tone)];
}

std::string classes(std::initializer_list<std::string_view> names) {
    std::string all;
    for (const std::string_view name : names) {
        all += name.empty() ? "" : (all.empty() ? "" : " ") + std::string(name);
    }
    return all.empty() ? std::string() : fmt::format(" class=\"{}\"", all);
}

class Blocks {
public:
    Blocks(const Document& document, const WebPage& with, int level) : m_doc(document), m_with(with), m_level(level) {}

    std::string of(const Page& page) {
        m_pageTitle = page.title;
        for (const Row& row : page.rows) {
            const bool several = row.blocks.size() > 1;
            m_out += several ? "<div class=\"row\">\n" : "";
            for (const Block& block : row.blocks) {
                const auto* table = std::get_if<Table>(&block.content);
                const bool tabular = table != nullptr && table->columns.size() > kNarrowTable;
                m_out += several ? fmt::format("<div class=\"block{}\" style=\"--w:{}\">\n", tabular ? " tabular" : "",
                                               static_cast<int>(block.width * 100 + 0.5))
                                 : "";
                std::visit([&](const auto& content) { add(content); }, block.content);
                m_out += several ? "</div>\n" : "";
            }
            m_out += several ? "</div>\n" : "";
        }
        return std::move(m_out);
    }

private:
    std::string labelOf(const Tile& tile) const {
        const auto to = std::ranges::find(m_doc.pages, tile.leads, &Page::section);
        return tile.leads.empty() || to == m_doc.pages.end() || to->look == Page::Look::Cover
                   ? escaped(tile.label)
                   : fmt::format("<a href=\"#{}\">{}</a>", identifier(to->id), escaped(tile.label));
    }
    void heading(const std::string& words) {
        if (!words.empty()) {
            m_out += fmt::format("<h{0}>{1}</h{0}>\n", m_level, escaped(words));
        }
    }

    void add(const Prose& prose) {
        heading(prose.heading);
        bool inList = false;
        for (const Paragraph& one : prose.paragraphs) {
            const bool bullet = one.style == Paragraph::Style::Bullet;
            m_out += bullet && !inList ? "<ul>\n" : !bullet && inList ? "</ul>\n" : "";
            inList = bullet;
            const std::string_view style = one.style == Paragraph::Style::Lead    ? "lead"
                                           : one.style == Paragraph::Style::Small ? "small"
                                                                                  : "";
            m_out += fmt::format("<{0}{1}>{2}</{0}>\n", bullet ? "li" : "p", classes({style, classOf(one.tone)}),
                                 escaped(one.text));
        }
        m_out += inList ? "</ul>\n" : "";
    }

    void add(const Tiles& tiles) {
        m_out += "<dl class=\"tiles\">\n";
        for (const Tile& tile : tiles.tiles) {
            m_out += fmt::format("<div><dt>{}</dt><dd class=\"value\">{}</dd>", labelOf(tile), escaped(tile.value));
            if (!tile.change.empty()) {
                m_out += fmt::format("<dd{}>{}</dd>", classes({"change", classOf(tile.tone)}), escaped(tile.change));
            }
            if (!tile.note.empty()) {
                m_out += fmt::format("<dd class=\"note\">{}</dd>", escaped(tile.note));
            }
            m_out += "</div>\n";
        }
        m_out += "</dl>\n";
    }

    void add(const Table& table) {
        if (table.rows.empty()) {
            heading(table.heading);
            m_out += table.nothing.empty() ? "" : fmt::format("<p class=\"muted\">{}</p>\n", escaped(table.nothing));
            return;
        }
        begin(table.heading);
        double width = 0;
        for (const TableColumn& column : table.columns) {
            width += column.width / static_cast<double>(table.columns.size());
        }
        m_out += "<thead><tr>";
        std::vector<std::string_view> kinds;
        for (const TableColumn& column : table.columns) {
            const bool wide = !column.number && table.columns.size() > 3 && column.width > kWideColumn * width;
            kinds.emplace_back(column.number ? "n" : wide ? "wide" : "");
            m_out += fmt::format("<th scope=\"col\"{}>{}</th>", classes({kinds.back()}), escaped(column.title));
        }
        m_out += "</tr></thead>\n<tbody>\n";
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const bool total = table.totals && r + 1 == table.rows.size();
            m_out += total ? "</tbody>\n<tfoot>\n" : "";
            rowOf(table, r, kinds);
            m_out += total ? "</tfoot>\n" : "";
        }
        m_out += table.totals ? "</table></div>\n" : "</tbody>\n</table></div>\n";
    }

    void rowOf(const Table& table, std::size_t r, const std::vector<std::string_view>& kinds) {
        m_out += "<tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const TableCell& cell = table.rows[r][c];
            const std::string_view tag = c == 0 ? "th" : "td";
            m_out += fmt::format("<{0}{1}{2}>{3}</{0}>", tag, c == 0 ? " scope=\"row\"" : "",
                                 classes({kinds[c], classOf(cell.tone)}), escaped(cell.text));
        }
        m_out += "</tr>\n";
    }

    // A box that scrolls by itself, by keyboard too; the caption names it.
    void begin(const std::string& caption) {
        m_out += "<div class=\"scroll\" tabindex=\"0\"";
        m_out += caption.empty() ? ">" : fmt::format(" role=\"region\" aria-label=\"{}\">", escaped(caption));
        m_out += "<table>\n";
        m_out += caption.empty() ? "" : fmt::format("<caption>{}</caption>\n", escaped(caption));
    }

    void add(const Chart& chart) {
        m_out += "<figure>\n";
        if (isEmpty(chart)) {
            m_out += fmt::format("<figcaption><strong>{}</strong></figcaption>\n<p class=\"muted\">{}</p>\n</figure>\n",
                                 escaped(chart.title), escaped(chart.nothing));
            return;
        }
        const std::string title = // the page's own is not said again
            chart.title == m_pageTitle ? "" : fmt::format("<strong>{}</strong>", escaped(chart.title));
        m_out += fmt::format("<figcaption>{}<span>{}</span></figcaption>\n", title, escaped(chart.caption));
        const std::string light = m_with.picture ? m_with.picture(chart, false) : std::string();
        if (light.empty()) {
            figures(chart);
        } else {
            const std::string dark = m_with.picture(chart, true);
            const std::string alt = escaped(chart.alt.empty() ? chart.title : chart.alt);
            for (const auto& [ground, picture] : {std::pair("on-light", &light), std::pair("on-dark", &dark)}) {
                m_out += fmt::format("<div class=\"drawn {}\" role=\"img\" aria-label=\"{}\">{}</div>\n", ground, alt,
                                     *picture);
            }
            m_out += fmt::format("<details class=\"figures\"><summary>{}</summary>\n", escaped(m_with.figures));
            figures(chart);
            m_out += "</details>\n";
        }
        m_out += "</figure>\n";
    }

    // Exact, with the point and the dash that every reader of tables takes.
    void figures(const Chart& chart) {
        const ChartRows rows = report::rowsOf(chart);
        std::vector<std::size_t> shown; // columns with a value somewhere
        for (std::size_t i = 1; i < rows.heads.size(); ++i) {
            if (std::ranges::any_of(rows.rows, [&](const auto& row) { return row.values[i - 1] != kNoValue; })) {
                shown.push_back(i);
            }
        }
        begin(chart.caption.empty() ? chart.measure.name : chart.caption);
        m_out += fmt::format("<thead><tr><th scope=\"col\">{}</th>", escaped(rows.heads.front()));
        for (const std::size_t i : shown) {
            m_out += fmt::format("<th scope=\"col\" class=\"n\">{}</th>", escaped(rows.heads[i]));
        }
        m_out += "</tr></thead>\n<tbody>\n";
        for (const ChartRows::Row& row : rows.rows) {
            m_out += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(row.name));
            for (const std::size_t i : shown) {
                const std::int64_t value = row.values[i - 1];
                m_out += fmt::format("<td class=\"n\">{}</td>",
                                     value == kNoValue ? "\u2013" : formatScaledShort(value, chart.measure.places));
            }
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table></div>\n";
    }

    void add(const Picture& picture) {
        const std::string shown = pictureOf(m_doc, picture.image, picture.alt, "picture");
        m_out += shown.empty() ? fmt::format("<p class=\"muted\">{}</p>\n", escaped(picture.alt)) : shown + "\n";
    }

    const Document& m_doc;
    std::string_view m_pageTitle;
    const WebPage& m_with;
    int m_level;
    std::string m_out;
};

} // namespace

std::string rowsOf(const Page& page, const Document& document, const WebPage& with, int level) {
    return Blocks(document, with, level).of(page);
}

std::string pictureOf(const Document& document, const std::string& name, std::string_view alt, std::string_view kind) {
    const Image* image = imageNamed(document, name);
    if (image == nullptr) {
        return {};
    }
    const bool png = image->bytes.starts_with("\x89PNG\r\n\x1a\n");
    const bool jpeg = image->bytes.starts_with("\xff\xd8\xff");
    if (!png && !jpeg) {
        return {};
    }
    return fmt::format("<img class=\"{}\" alt=\"{}\" src=\"data:image/{};base64,{}\"/>", kind, escaped(alt),
                       png ? "png" : "jpeg", toBase64(image->bytes));
}

} // namespace counterpart::report::html
