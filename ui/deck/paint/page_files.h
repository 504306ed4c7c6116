// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document become a PDF, how a page a picture, how a chart a drawing? The same bytes for the same document.
#pragma once

#include "ui/deck/paint/page_painter.h"

#include <QByteArray>

namespace counterpart::deck {

// Vector, fonts embedded, text to select, an outline of the pages' titles. Empty when it could not be made.
QByteArray pdfOf(const PagePainter& pages);
QImage pictureOf(const PagePainter& pages, std::size_t page, int width); // as many pixels wide
QByteArray pngOf(const PagePainter& pages, std::size_t page, int width);
report::Image imageOf(const std::string& name, const QImage& image); // for a document
// From the bytes of a file: PNG, JPEG and what else Qt reads; a drawing (SVG) as a picture, since presentations of
// every age show those. None when it is no picture.
std::optional<report::Image> imageFrom(const std::string& name, const QByteArray& bytes);
// Of one chart, in points.
QByteArray svgOf(const report::Chart& chart, const report::Document& document, QSizeF size);
QByteArray pngOf(const report::Chart& chart, const report::Document& document, QSizeF size, double scale);

} // namespace counterpart::deck
