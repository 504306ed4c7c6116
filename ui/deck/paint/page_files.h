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
// Of one chart, in points; above it title and caption, or nothing where they stand beside it.
enum class Head { Titled, None };
inline constexpr double kChartHead = 66; // what title, caption and margins take of the height
QByteArray svgOf(const report::Chart& chart, const report::Document& document, QSizeF size, Head head = Head::Titled);
QByteArray pngOf(const report::Chart& chart, const report::Document& document, QSizeF size, double scale);

} // namespace counterpart::deck
