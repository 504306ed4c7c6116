// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the words of a page from its placed blocks.
#include "ui/deck/pages/page_words.h"

#include <QStringList>

#include <algorithm>

namespace counterpart::deck {

namespace {

void add(QStringList& out, const std::string& text) {
    if (!text.empty()) {
        out << words(text);
    }
}

struct Saying {
    QStringList& out;

    void operator()(const report::Prose& prose) const {
        for (const report::Paragraph& each : prose.paragraphs) {
            add(out, each.text);
        }
    }
    void operator()(const report::Tiles& tiles) const {
        for (const report::Tile& each : tiles.tiles) {
            QStringList parts;
            add(parts, each.change);
            add(parts, each.note);
            parts.prepend(QStringLiteral("%1: %2").arg(words(each.label), words(each.value)));
            out << parts.join(QLatin1String(", "));
        }
    }
    void operator()(const report::Table& table) const {
        for (const auto& row : table.rows) {
            QStringList cells;
            for (const report::TableCell& cell : row) {
                add(cells, cell.text);
            }
            out << cells.join(QLatin1String(", "));
        }
        if (table.rows.empty()) {
            add(out, table.nothing);
        }
    }
    void operator()(const report::Chart& chart) const {
        add(out, chart.alt);
        if (report::isEmpty(chart)) {
            add(out, chart.nothing);
        }
    }
    void operator()(const report::Picture& picture) const { add(out, picture.alt); }
};

} // namespace

const report::Page& pageOf(const PagePainter& pages, std::size_t page) {
    return pages.document().pages[pages.pages()[page].page];
}

QString titleOf(const PagePainter& pages, std::size_t page) {
    const report::Page& one = pageOf(pages, page);
    return words(one.title.empty() ? pages.document().title : one.title);
}

QString textOf(const PagePainter& pages, std::size_t page) {
    QStringList out;
    add(out, pageOf(pages, page).subtitle);
    for (const report::Placed& block : pages.pages()[page].blocks) {
        add(out, block.heading.text);
        add(out, block.caption.text);
        std::visit(Saying{out}, block.content);
    }
    return out.join(QLatin1Char('\n'));
}

std::optional<std::size_t> pageOfId(const PagePainter& pages, const std::string& id) {
    for (std::size_t page = 0; page < pages.pages().size(); ++page) {
        if (pageOf(pages, page).id == id) {
            return page;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> counterpartOf(const PagePainter* before, std::size_t page, const PagePainter* now) {
    if (now == nullptr || now->pages().empty()) {
        return std::nullopt;
    }
    if (before != nullptr && page < before->pages().size()) {
        const std::string& id = pageOf(*before, page).id;
        const int part = before->pages()[page].part;
        std::optional<std::size_t> best;
        for (std::size_t other = 0; !id.empty() && other < now->pages().size(); ++other) {
            if (pageOf(*now, other).id == id && (!best || now->pages()[other].part == part)) {
                best = other;
            }
        }
        if (best) {
            return best;
        }
    }
    return std::min(page, now->pages().size() - 1);
}

} // namespace counterpart::deck
