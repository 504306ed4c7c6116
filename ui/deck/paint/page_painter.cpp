// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the placed parts of a page; lines break where the layout broke them.
#include "ui/deck/paint/page_painter.h"

#include "core/report/document/text_width.h"

#include <cmath>

namespace counterpart::deck {

namespace {

using report::Emu;
using report::Rgb;

double points(Emu emu) { return static_cast<double>(emu) / static_cast<double>(report::kPoint); }
QRectF rectOf(const report::Box& box) { return {points(box.x), points(box.y), points(box.width), points(box.height)}; }

} // namespace

PagePainter::PagePainter(report::Document document)
    : m_document(std::move(document)), m_pages(report::layOut(m_document)),
      m_colors(report::paletteOf(m_document.brand)), m_family(familyOf(m_document)) {
    for (const report::Image& image : m_document.images) {
        m_images.insert(words(image.name), QImage::fromData(QByteArray::fromStdString(image.bytes)));
    }
}

QSizeF PagePainter::size() const {
    const report::Size size = report::sizeOf(m_document.format);
    return {points(size.width), points(size.height)};
}

void PagePainter::paint(QPainter& painter, std::size_t page, std::vector<Spot>* spots) const {
    const report::PlacedPage& placed = m_pages.at(page);
    const bool cover = placed.look != report::Page::Look::Plain;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.setLayoutDirection(m_document.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    paintGround(painter, placed);
    paintMarks(painter, placed);
    paintText(painter, placed.title, m_colors.text);
    paintText(painter, placed.subtitle, cover ? m_colors.accentInk : m_colors.secondary);
    for (const report::Placed& block : placed.blocks) {
        paintBlock(painter, block, spots);
    }
    paintText(painter, placed.footer, m_colors.secondary);
    paintText(painter, placed.number, m_colors.secondary, Side::End);
    painter.restore();
}

void PagePainter::paintGround(QPainter& painter, const report::PlacedPage& page) const {
    const QRectF whole(QPointF(), size());
    painter.fillRect(whole, colorOf(m_colors.ground));
    if (page.look == report::Page::Look::Plain) {
        return;
    }
    const double band = whole.width() * 0.018;
    painter.fillRect(QRectF(m_document.rightToLeft ? whole.width() - band : 0, 0, band, whole.height()),
                     colorOf(m_colors.accent));
    if (!m_document.brand.partner.empty()) {
        painter.fillRect(
            QRectF(m_document.rightToLeft ? whole.width() - 1.5 * band : band, 0, band / 2, whole.height()),
            colorOf(m_colors.second));
    }
}

void PagePainter::paintMarks(QPainter& painter, const report::PlacedPage& page) const {
    for (const report::PlacedMark& mark : page.marks) {
        if (!mark.image.empty()) {
            paintPicture(painter, rectOf(mark.box), mark.image);
        } else {
            paintText(painter, mark.words, m_colors.accentInk);
        }
    }
}

void PagePainter::paintBlock(QPainter& painter, const report::Placed& block, std::vector<Spot>* spots) const {
    paintText(painter, block.heading, m_colors.text);
    paintText(painter, block.caption, m_colors.secondary);
    if (const auto* prose = std::get_if<report::Prose>(&block.content)) {
        paintProse(painter, block, *prose);
    } else if (std::holds_alternative<report::Tiles>(block.content)) {
        paintTiles(painter, block, spots);
    } else if (const auto* table = std::get_if<report::Table>(&block.content)) {
        paintTable(painter, block, *table, spots);
    } else if (const auto* chart = std::get_if<report::Chart>(&block.content)) {
        paintChart(painter, rectOf(block.body), *chart,
                   {m_colors, m_family, block.size / 100.0, m_document.rightToLeft}, spots);
    } else if (const auto* picture = std::get_if<report::Picture>(&block.content)) {
        paintPicture(painter, rectOf(block.body), picture->image);
    }
}

void PagePainter::paintProse(QPainter& painter, const report::Placed& block, const report::Prose& prose) const {
    QRectF rest = rectOf(block.body);
    for (const report::Paragraph& paragraph : prose.paragraphs) {
        const int size = report::sizeOf(paragraph.style, block.size);
        const double indent = points(report::indentOf(paragraph.style, block.size));
        const bool bold = paragraph.style == report::Paragraph::Style::Lead;
        const Rgb ink = paragraph.style == report::Paragraph::Style::Small && paragraph.tone == report::Tone::Neutral
                            ? m_colors.secondary
                            : m_colors.ink(paragraph.tone);
        const QRectF at = m_document.rightToLeft ? rest.adjusted(0, 0, -indent, 0) : rest.adjusted(indent, 0, 0, 0);
        if (paragraph.style == report::Paragraph::Style::Bullet) {
            const double line = points(report::lineHeight(size));
            const double radius = size / 100.0 * 0.16;
            const double x = m_document.rightToLeft ? rest.right() - indent / 2 : rest.left() + indent / 2;
            painter.setPen(Qt::NoPen);
            painter.setBrush(
                colorOf(paragraph.tone == report::Tone::Neutral ? m_colors.accent : m_colors.mark(paragraph.tone)));
            painter.drawEllipse(QPointF(x, rest.top() + line / 2), radius, radius);
        }
        rest.setTop(rest.top() + paintLines(painter, at, paragraph.text, size, bold, ink, Side::Start) +
                    points(report::spaceAfter(block.size)));
    }
}

void PagePainter::paintTiles(QPainter& painter, const report::Placed& block, std::vector<Spot>* spots) const {
    for (const report::PlacedTile& tile : block.tiles) {
        const QRectF rect = rectOf(tile.box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(m_colors.raised));
        painter.drawRoundedRect(rect, 4, 4);
        paintText(painter, tile.label, m_colors.secondary);
        paintText(painter, tile.value, m_colors.text);
        paintText(painter, tile.change, m_colors.ink(tile.tone));
        paintText(painter, tile.note, m_colors.secondary);
        if (spots != nullptr && tile.why.has()) {
            spots->push_back({rect, words(tile.label.text + ": " + tile.value.text), tile.why});
        }
    }
}

void PagePainter::paintTable(QPainter& painter, const report::Placed& block, const report::Table& table,
                             std::vector<Spot>* spots) const {
    const QRectF body = rectOf(block.body);
    if (table.rows.empty()) {
        paintLines(painter, body, table.nothing, block.size, false, m_colors.secondary, Side::Start);
        return;
    }
    const bool rtl = m_document.rightToLeft;
    double top = body.top();
    for (std::size_t line = 0; line < block.rows.size(); ++line) {
        const double height = points(block.rows[line]);
        const bool head = line == 0;
        const bool total = table.totals && line == table.rows.size() && !head;
        double x = rtl ? body.right() : body.left();
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            const double width = points(block.columns[column]);
            const QRectF rect(rtl ? x - width : x, top, width, height);
            x += rtl ? -width : width;
            if (head) {
                paintCell(painter, rect, table.columns[column],
                          {table.columns[column].title, report::kNoValue, report::Tone::Muted, {}}, block.size, true);
                continue;
            }
            const report::TableCell& cell = table.rows[line - 1][column];
            if (cell.tone != report::Tone::Neutral && cell.tone != report::Tone::Muted && column > 0) {
                painter.fillRect(rect.adjusted(1, 1, -1, -1), colorOf(m_colors.wash(cell.tone)));
            }
            paintCell(painter, rect, table.columns[column], cell, block.size, total);
            if (spots != nullptr && cell.why.has()) {
                spots->push_back({rect, words(cell.text), cell.why});
            }
        }
        top += height;
        painter.setPen(QPen(
            colorOf(head || (table.totals && line + 1 == table.rows.size()) ? m_colors.secondary : m_colors.border),
            head ? 0.8 : 0.5));
        painter.drawLine(QPointF(body.left(), top), QPointF(body.right(), top));
    }
}

void PagePainter::paintCell(QPainter& painter, const QRectF& rect, const report::TableColumn& column,
                            const report::TableCell& cell, int size, bool bold) const {
    const double along = points(report::cellPadding(size));
    const QRectF inside = rect.adjusted(2 * along, along, -2 * along, -along);
    paintLines(painter, inside, cell.text, size, bold,
               cell.tone == report::Tone::Muted ? m_colors.secondary : m_colors.ink(cell.tone),
               column.number ? Side::End : Side::Start);
}

void PagePainter::paintPicture(QPainter& painter, const QRectF& rect, const std::string& name) const {
    const QImage image = m_images.value(words(name));
    if (!image.isNull()) {
        const QSizeF size = QSizeF(image.size()).scaled(rect.size(), Qt::KeepAspectRatio);
        const double x = m_document.rightToLeft ? rect.right() - size.width() : rect.left();
        painter.drawImage(QRectF(QPointF(x, rect.top() + (rect.height() - size.height()) / 2), size), image);
    }
}

void PagePainter::paintText(QPainter& painter, const report::PlacedText& text, Rgb color, Side side) const {
    paintLines(painter, rectOf(text.box), text.text, text.size, text.bold, color, side);
}

double PagePainter::paintLines(QPainter& painter, const QRectF& rect, const std::string& text, int size, bool bold,
                               Rgb color, Side side) const {
    if (text.empty()) {
        return 0;
    }
    const double height = points(report::lineHeight(size));
    const QFont font = fineFont(m_family, size / 100.0, bold);
    const auto begins =
        report::linesOf(text, size, bold, std::llround(rect.width() * static_cast<double>(report::kPoint)));
    const bool right = (side == Side::End) != m_document.rightToLeft;
    const QString whole = words(text);
    for (std::size_t line = 0; line < begins.size(); ++line) {
        const std::size_t end = line + 1 < begins.size() ? begins[line + 1] : text.size();
        const QString part =
            QString::fromUtf8(text.data() + begins[line], static_cast<qsizetype>(end - begins[line])).trimmed();
        drawLine(painter, {rect.left(), rect.top() + height * static_cast<double>(line), rect.width(), height}, part,
                 font, colorOf(color),
                 side == Side::Middle ? Qt::AlignHCenter
                 : right              ? Qt::AlignRight
                                      : Qt::AlignLeft,
                 whole);
    }
    return height * static_cast<double>(begins.size());
}

} // namespace counterpart::deck
