// SPDX-License-Identifier: GPL-3.0-or-later
// Does everything of a document stand on a page, whole and apart from everything else, whatever it says?
#include "core/base/text.h"
#include "core/report/document/cleaned.h"
#include "core/report/document/layout.h"
#include "core/report/document/palette.h"
#include "core/report/document/text_width.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;

namespace {

bool within(const Box& inner, const Box& outer) {
    return inner.x >= outer.x - 2 && inner.y >= outer.y - 2 && inner.right() <= outer.right() + 2 &&
           inner.bottom() <= outer.bottom() + 2;
}

bool apart(const Box& a, const Box& b) {
    const bool bare = a.width <= 0 || a.height <= 0 || b.width <= 0 || b.height <= 0;
    return bare || a.right() <= b.x + 2 || b.right() <= a.x + 2 || a.bottom() <= b.y + 2 || b.bottom() <= a.y + 2;
}

bool fits(const PlacedText& text) {
    return text.text.empty() ||
           lineCount(text.text, text.size, text.bold, text.box.width) * lineHeight(text.size) <= text.box.height + 2;
}

// "" = in order, else what is not.
std::string faultOf(const PlacedPage& page, const Size& size) {
    const Box whole{0, 0, size.width, size.height};
    std::vector<Box> boxes{page.title.box, page.subtitle.box, page.footer.box, page.number.box};
    for (const PlacedMark& mark : page.marks) {
        boxes.push_back(mark.box);
    }
    for (const Placed& block : page.blocks) {
        boxes.push_back(block.box);
        if (!within(block.body, block.box) ||
            !within(block.heading.box, block.heading.text.empty() ? block.heading.box : block.box)) {
            return "a body outside of its block";
        }
        for (const PlacedTile& tile : block.tiles) {
            for (const PlacedText* text : {&tile.label, &tile.value, &tile.change, &tile.note}) {
                if (!within(tile.box, block.box) || !within(text->box, tile.box) || !fits(*text)) {
                    return "a tile that does not hold its text";
                }
            }
        }
        for (const PlacedText* text : {&block.heading, &block.caption}) {
            if (!fits(*text)) {
                return "a heading that does not fit";
            }
        }
    }
    for (const PlacedText* text : {&page.title, &page.subtitle, &page.footer}) {
        if (!fits(*text)) {
            return "a title or a foot that does not fit";
        }
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!within(boxes[i], whole)) {
            return "a box outside of the page";
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (!apart(boxes[i], boxes[j])) {
                return "boxes " + std::to_string(j) + " and " + std::to_string(i) + " overlap";
            }
        }
    }
    return {};
}

// Cells and paragraphs take no more lines than they have room for.
std::string faultOfTexts(const Placed& block) {
    if (const auto* table = std::get_if<Table>(&block.content); table != nullptr && !table->rows.empty()) {
        const Emu side = 4 * cellPadding(block.size);
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            for (std::size_t j = 0; j < table->columns.size(); ++j) {
                const bool bold = table->totals && i + 1 == table->rows.size();
                const int lines = lineCount(table->rows[i][j].text, block.size, bold, block.columns[j] - side);
                if (lines * lineHeight(block.size) > block.rows[i + 1]) {
                    return "a cell that does not hold its text";
                }
            }
        }
    }
    if (const auto* prose = std::get_if<Prose>(&block.content)) {
        Emu height = 0;
        for (const Paragraph& paragraph : prose->paragraphs) {
            const int size = sizeOf(paragraph.style, block.size);
            const bool bold = paragraph.style == Paragraph::Style::Lead;
            height += lineCount(paragraph.text, size, bold, block.body.width - indentOf(paragraph.style, block.size)) *
                          lineHeight(size) +
                      spaceAfter(block.size);
        }
        if (height > block.body.height + 2) {
            return "prose longer than its box";
        }
    }
    return {};
}

rc::Gen<std::string> anyText() {
    return rc::gen::oneOf(
        rc::gen::elementOf(hostileTexts()),
        rc::gen::element<std::string>("Revenue", "A name of some length for a partner", "12", "Enablement of people"));
}

rc::Gen<Content> anyTable() {
    return rc::gen::apply(
        [](const std::string& a, const std::string& b, int rows, int columns, bool totals) {
            Table out;
            out.heading = a;
            for (int i = 0; i < columns; ++i) {
                out.columns.push_back({i == 0 ? b : a, i % 2 == 1, i == 0 ? 3.0 : 1.0, {}});
            }
            for (int i = 0; i < rows; ++i) {
                std::vector<TableCell> cells;
                for (int j = 0; j < columns; ++j) {
                    cells.push_back({(i + j) % 3 == 0 ? a : b, i, Tone::Neutral, {}});
                }
                out.rows.push_back(std::move(cells));
            }
            out.totals = totals;
            return Content(out);
        },
        anyText(), anyText(), rc::gen::inRange(0, 70), rc::gen::inRange(0, 9), rc::gen::arbitrary<bool>());
}

rc::Gen<Content> anyProse() {
    return rc::gen::map(
        rc::gen::pair(anyText(), rc::gen::container<std::vector<std::string>>(anyText())),
        [](const std::pair<std::string, std::vector<std::string>>& from) {
            Prose out{from.first, {}};
            for (std::size_t i = 0; i < from.second.size() && i < 12; ++i) {
                out.paragraphs.push_back({from.second[i], static_cast<Paragraph::Style>(i % 4), Tone::Neutral});
            }
            return Content(out);
        });
}

rc::Gen<Content> anyTiles() {
    return rc::gen::map(rc::gen::pair(anyText(), rc::gen::inRange(0, 14)), [](const std::pair<std::string, int>& from) {
        return Content(Tiles{std::vector<Tile>(static_cast<std::size_t>(from.second),
                                               Tile{from.first, from.first, from.first, "", Tone::Good, {}})});
    });
}

rc::Gen<Content> anyChart() {
    return rc::gen::map(rc::gen::pair(anyText(), rc::gen::inRange(0, 60)), [](const std::pair<std::string, int>& from) {
        Heat heat{std::vector<std::string>(static_cast<std::size_t>(from.second), from.first), {"a", from.first}, {}};
        return Content(Chart{from.first, from.first, {}, heat, from.first, from.first});
    });
}

rc::Gen<Document> anyDocument() {
    const auto content = rc::gen::oneOf(anyTable(), anyProse(), anyTiles(), anyChart());
    const auto block = rc::gen::map(content, [](const Content& each) { return Block{each, 1}; });
    const auto row = rc::gen::apply(
        [](std::vector<Block> blocks, int height) {
            blocks.resize(std::min<std::size_t>(blocks.size(), 3));
            return Row{std::move(blocks), static_cast<double>(height)};
        },
        rc::gen::container<std::vector<Block>>(block), rc::gen::inRange(0, 3));
    return rc::gen::apply(
        [](const std::vector<Row>& rows, const std::string& title, int format, int look, bool mirrored) {
            Document out = onePage(
                {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows.size(), 5))});
            out.pages[0].title = out.pages[0].subtitle = out.frame = out.brand.partner = title;
            out.pages[0].look = static_cast<Page::Look>(look);
            out.format = static_cast<Format>(format);
            out.rightToLeft = mirrored;
            return out;
        },
        rc::gen::container<std::vector<Row>>(row), anyText(), rc::gen::inRange(0, 4), rc::gen::inRange(0, 3),
        rc::gen::arbitrary<bool>());
}

std::size_t rowsIn(const std::vector<PlacedPage>& pages) {
    std::size_t out = 0;
    for (const PlacedPage& page : pages) {
        for (const Placed& block : page.blocks) {
            const auto* table = std::get_if<Table>(&block.content);
            const auto* chart = std::get_if<Chart>(&block.content);
            out += table != nullptr ? table->rows.size() : 0;
            out += chart != nullptr && std::holds_alternative<Heat>(chart->body)
                       ? std::get<Heat>(chart->body).rows.size()
                       : 0;
        }
    }
    return out;
}

std::size_t rowsIn(const Document& document) {
    std::size_t out = 0;
    for (const Page& page : document.pages) {
        for (const Row& row : page.rows) {
            for (const Block& block : row.blocks) {
                const auto* table = std::get_if<Table>(&block.content);
                const auto* chart = std::get_if<Chart>(&block.content);
                out += table != nullptr && !table->columns.empty() ? table->rows.size() : 0;
                out += chart != nullptr && std::holds_alternative<Heat>(chart->body)
                           ? std::get<Heat>(chart->body).rows.size()
                           : 0;
            }
        }
    }
    return out;
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsOrLeavesThePage() {
        QVERIFY(rc::check("layout of any document", [] {
            const Document document = *anyDocument();
            const std::vector<PlacedPage> pages = layOut(document);
            RC_ASSERT(!pages.empty());
            for (const PlacedPage& page : pages) {
                const std::string fault = faultOf(page, sizeOf(document.format));
                RC_ASSERT(fault == std::string());
                for (const Placed& block : page.blocks) {
                    RC_ASSERT(faultOfTexts(block) == std::string());
                }
            }
            RC_ASSERT(rowsIn(pages) == rowsIn(document));
        }));
    }

    void sampleStandsOnEveryFormat() {
        for (const Format format : {Format::Wide, Format::Classic, Format::A4Landscape, Format::A4Portrait}) {
            const Document document = sampleDocument({format, false, true});
            for (const PlacedPage& page : layOut(document)) {
                QCOMPARE(faultOf(page, sizeOf(format)), std::string());
            }
        }
    }

    void tableGoesOnWithItsHeadsAndSaysSo() {
        const std::vector<PlacedPage> pages = layOut(sampleDocument({}));
        std::vector<const Placed*> parts;
        for (const PlacedPage& page : pages) {
            for (const Placed& block : page.blocks) {
                const auto* table = std::get_if<Table>(&block.content);
                if (table != nullptr && table->heading == "Open opportunities") {
                    parts.push_back(&block);
                }
            }
        }
        QVERIFY(parts.size() > 1);
        QVERIFY(!parts[0]->continued && parts[1]->continued);
        QVERIFY(!std::get<Table>(parts[0]->content).totals && std::get<Table>(parts.back()->content).totals);
        QCOMPARE(std::get<Table>(parts[1]->content).columns[0].title, std::string("Deal"));
        QVERIFY(pages.size() > 10 && std::ranges::any_of(pages, [](const PlacedPage& page) {
                    return page.part == 1 && page.title.text.ends_with("\xC2\xA0(2)");
                }));
        QCOMPARE(parts[0]->size, parts[1]->size);
        QVERIFY(parts[0]->columns == parts[1]->columns);
    }

    void longTitleShrinksThenEndsAtAWord() {
        Document document = onePage({});
        document.pages[0].title = "Short";
        const PlacedText small = layOut(document)[0].title;
        QVERIFY(small.size == 2800 && !small.shortened);
        for (int i = 0; i < 60; ++i) {
            document.pages[0].title += " finding";
        }
        const PlacedText large = layOut(document)[0].title;
        QVERIFY(large.size < 2000 && large.shortened);
        QVERIFY2(large.text.ends_with("finding\xE2\x80\xA6"), large.text.c_str());
    }

    void proseShrinksThenIsShortened() {
        Prose prose;
        for (int i = 0; i < 9; ++i) {
            prose.paragraphs.push_back(
                {"A sentence that says something about the quarter and what follows from it for the next one.",
                 Paragraph::Style::Body, Tone::Neutral});
        }
        const Placed shrunk = layOut(onePage({{{{prose, 1}, {prose, 1}}, 1}}))[0].blocks[0];
        QVERIFY(shrunk.size < 1600 && shrunk.size > 1000 && !shrunk.shortened);
        for (int i = 0; i < 60; ++i) {
            prose.paragraphs.push_back(prose.paragraphs[0]);
        }
        const Placed cut = layOut(onePage({{{{prose, 1}}, 1}}))[0].blocks[0];
        QVERIFY(cut.size == 1000 && cut.shortened);
        QVERIFY(std::get<Prose>(cut.content).paragraphs.back().text.ends_with("\xE2\x80\xA6"));
    }

    void rightToLeftIsTheMirrorImage() {
        const auto left = layOut(sampleDocument({Format::Wide, false, false}));
        const auto right = layOut(sampleDocument({Format::Wide, false, true}));
        QCOMPARE(left.size(), right.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            for (std::size_t j = 0; j < left[i].blocks.size(); ++j) {
                QCOMPARE(right[i].blocks[j].box.x, sizeOf(Format::Wide).width - left[i].blocks[j].box.right());
            }
        }
    }

    void cleaningLeavesNothingHarmfulAndIsDoneAfterOnce() {
        for (const std::string& text : hostileTexts()) {
            const std::string once = cleaned(std::string_view(text), 300);
            QVERIFY(isUtf8(once));
            QCOMPARE(cleaned(std::string_view(once), 300), once);
            QVERIFY(once.size() <= 300 * 4 + 3);
            for (std::size_t at = 0; at < once.size();) {
                const char32_t letter = nextLetter(once, at);
                QVERIFY(letter >= 0x20 && (letter < 0x7F || letter > 0x9F) && (letter < 0x202A || letter > 0x202E));
            }
        }
        QCOMPARE(cleaned(std::string_view("a\r\n b\t\tc")), std::string("a b c"));
        QCOMPARE(cleaned(std::string_view("a\r\n b"), 100, true), std::string("a\nb"));
        QCOMPARE(cleaned(std::string_view("\xED\xA0\x80!")), std::string("\xEF\xBF\xBD!"));
        QCOMPARE(cleaned(std::string_view("abcdef"), 4), std::string("abcd\xE2\x80\xA6"));
    }

    void linesBreakAtWordsAndBetweenIdeographs() {
        const Emu width = widthOf("two words", 1000, false);
        QCOMPARE(lineCount("two words", 1000, false, width), 1);
        QCOMPARE(lineCount("two words more", 1000, false, width), 2);
        QCOMPARE(lineCount("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", 1000, false, 2 * 10 * kPoint), 2);
        // A full stop does not begin a line.
        const auto starts = linesOf("\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x82", 1000, false, 2 * 10 * kPoint);
        QVERIFY((starts == std::vector<std::size_t>{0, 3}));
        QCOMPARE(widthOf("e\xCC\x81", 1000, false), widthOf("e", 1000, false));
    }

    void inksCanBeReadOnTheirGrounds() {
        QVERIFY(rc::check("contrast of any brand", [] {
            Brand brand;
            brand.accent = *rc::gen::inRange<Rgb>(0, 0x1000000);
            brand.second = *rc::gen::inRange<Rgb>(0, 0x1000000);
            brand.dark = *rc::gen::arbitrary<bool>();
            const Palette palette = paletteOf(brand);
            for (const Rgb ground : {palette.ground, palette.raised}) {
                for (const Tone tone :
                     {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Bad, Tone::Warning, Tone::Muted}) {
                    RC_ASSERT(contrast(palette.ink(tone), ground) >= 4.4);
                }
            }
            for (const Rgb mark : palette.categorical) {
                RC_ASSERT(contrast(mark, palette.ground) >= kMarkContrast);
            }
            RC_ASSERT(contrast(palette.accent, palette.ground) >= kMarkContrast);
            RC_ASSERT(contrast(palette.onAccent, palette.accent) >= 4.0);
            for (const Rgb shade : palette.sequential) {
                RC_ASSERT(contrast(palette.inkOn(shade), shade) >= kInkContrast);
            }
        }));
    }
};

COUNTERPART_TEST(LayoutTest)
#include "layout_test.moc"
