// SPDX-License-Identifier: GPL-3.0-or-later
// Paints pages onto what becomes files.
#include "ui/deck/paint/page_files.h"

#include "ui/deck/paint/pdf_outline.h"
#include "ui/deck/paint/png.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace counterpart::deck {

namespace {

constexpr int kDotsPerInch = 1440; // of the PDF's own grid: a twentieth of a point
constexpr double kPointsPerInch = 72;

Look lookOf(const report::Document& document, double size) {
    return {report::paletteOf(document.brand), familyOf(document), size, document.rightToLeft};
}

// Title and caption above, the chart below: a chart of its own says what it is.
void paintAlone(QPainter& painter, const report::Chart& chart, const report::Document& document, QSizeF size,
                Head head = Head::Titled) {
    const Look look = lookOf(document, 10);
    const double margin = 12;
    painter.setLayoutDirection(document.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.fillRect(QRectF(QPointF(), size), colorOf(look.colors.ground));
    if (head == Head::None) {
        paintChart(painter, QRectF(QPointF(), size).adjusted(margin, 2, -margin, -2), chart, look);
        return;
    }
    const QRectF inside = QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin);
    const Qt::Alignment start = document.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    drawLine(painter, {inside.left(), inside.top(), inside.width(), 20}, words(chart.title),
             fineFont(look.family, 13, true), colorOf(look.colors.text), start);
    drawLine(painter, {inside.left(), inside.top() + 20, inside.width(), 15}, words(chart.caption),
             fineFont(look.family, 10), colorOf(look.colors.secondary), start);
    paintChart(painter, inside.adjusted(0, 42, 0, 0), chart, look);
}

} // namespace

QByteArray pdfOf(const PagePainter& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setTitle(words(pages.document().title));
        writer.setCreator(QStringLiteral("Counterpart"));
        writer.setPageMargins(QMarginsF());
        writer.setPageSize(QPageSize(pages.size(), QPageSize::Point, QString(), QPageSize::ExactMatch));
        QPainter painter;
        if (!painter.begin(&writer)) {
            return {};
        }
        painter.scale(kDotsPerInch / kPointsPerInch, kDotsPerInch / kPointsPerInch);
        for (std::size_t page = 0; page < pages.pages().size(); ++page) {
            if (page > 0) {
                writer.newPage();
            }
            pages.paint(painter, page);
        }
    }
    return finishedPdf(bytes, pages.document(), pages.pages());
}

QImage pictureOf(const PagePainter& pages, std::size_t page, int width) {
    const QSizeF size = pages.size();
    const double scale = width / size.width();
    QImage image(width, static_cast<int>(std::lround(size.height() * scale)), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

QByteArray pngOf(const PagePainter& pages, std::size_t page, int width) { return pngOf(pictureOf(pages, page, width)); }

QByteArray svgOf(const report::Chart& chart, const report::Document& document, QSizeF size, Head head) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(kPointsPerInch));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(words(chart.title).toHtmlEscaped()); // Qt writes both as they come
    generator.setDescription(words(chart.alt).toHtmlEscaped());
    QPainter painter(&generator);
    paintAlone(painter, chart, document, size, head);
    painter.end();
    return bytes;
}

QByteArray pngOf(const report::Chart& chart, const report::Document& document, QSizeF size, double scale) {
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintAlone(painter, chart, document, size);
    painter.end();
    return pngOf(image);
}

} // namespace counterpart::deck
