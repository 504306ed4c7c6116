// SPDX-License-Identifier: GPL-3.0-or-later
// How does a page of a document look? Painted the same on the screen, into a picture and into a PDF.
#pragma once

#include "core/report/document/layout.h"
#include "ui/deck/paint/chart_canvas.h"

#include <QHash>
#include <QImage>

namespace counterpart::deck {

// A document made ready for painting: laid out once, pictures decoded once.
class PagePainter {
public:
    explicit PagePainter(report::Document document);

    const report::Document& document() const { return m_document; }
    const std::vector<report::PlacedPage>& pages() const { return m_pages; }
    QSizeF size() const; // of a page, in points
    // The painter's unit is the point; the page begins at its origin. `spots` says where one can point at figures.
    void paint(QPainter& painter, std::size_t page, std::vector<Spot>* spots = nullptr) const;

private:
    void paintGround(QPainter& painter, const report::PlacedPage& page) const;
    void paintMarks(QPainter& painter, const report::PlacedPage& page) const;
    void paintBlock(QPainter& painter, const report::Placed& block, std::vector<Spot>* spots) const;
    void paintProse(QPainter& painter, const report::Placed& block, const report::Prose& prose) const;
    void paintTiles(QPainter& painter, const report::Placed& block, std::vector<Spot>* spots) const;
    void paintTable(QPainter& painter, const report::Placed& block, const report::Table& table,
                    std::vector<Spot>* spots) const;
    void paintCell(QPainter& painter, const QRectF& rect, const report::TableColumn& column,
                   const report::TableCell& cell, int size, bool bold) const;
    void paintPicture(QPainter& painter, const QRectF& rect, const std::string& name) const;
    void paintText(QPainter& painter, const report::PlacedText& text, report::Rgb color, Side side = Side::Start) const;
    double paintLines(QPainter& painter, const QRectF& rect, const std::string& text, int size, bool bold,
                      report::Rgb color, Side side) const; // the height it took

    report::Document m_document;
    std::vector<report::PlacedPage> m_pages;
    report::Palette m_colors;
    QHash<QString, QImage> m_images;
    QString m_family;
};

} // namespace counterpart::deck
