// SPDX-License-Identifier: GPL-3.0-or-later
// What does a chart of a document look like, painted? One look for the screen, for PDF and for pictures: the painter's
// unit is the point, so that a page is the same at any size.
#pragma once

#include "core/report/document/document.h"
#include "core/report/document/palette.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

#include <vector>

namespace counterpart::deck {

struct Look {
    report::Palette colors;
    QString family;
    double size = 10; // of labels, in points
    bool rightToLeft = false;
};

// Where one can point at something: a bar, a cell, a tile.
struct Spot {
    QRectF rect;
    QString words;
    report::Why why;
};

enum class Side { Start, Middle, End }; // of a text in its box, in the direction of reading

class ChartCanvas {
public:
    ChartCanvas(QPainter& painter, const QRectF& area, const report::Chart& chart, const Look& look,
                std::vector<Spot>* spots);

    const report::Chart& chart;
    const Look& look;
    QRectF area() const { return m_area; }
    void cut(double top, double bottom); // takes room away from the area

    QFont font(double factor = 1, bool bold = false) const;
    double lineHeight(double factor = 1) const;
    double fitting(double step) const; // factor of type that fits into rows of a height, not below half
    double widthOf(const QString& text, double factor = 1, bool bold = false) const;

    // Lying charts are mirrored where one reads from right to left; time always runs to the right.
    void mirror() { m_mirrored = look.rightToLeft; }
    QRectF placed(const QRectF& rect) const;

    void bar(const QRectF& rect, report::Rgb color, double rounding = 0);
    void line(QPointF from, QPointF to, report::Rgb color, double width = 0.75);
    void path(const QPolygonF& points, report::Rgb color, double width, bool dashed = false);
    void dot(QPointF at, double radius, report::Rgb color, bool hollow = false);
    // One line, elided where it does not fit.
    void text(const QRectF& rect, const QString& words, Side side, report::Rgb color, double factor = 1,
              bool bold = false);
    void clear(const QRectF& rect, const QString& words, double factor); // the ground behind a label in the middle
    // Beside each other on one line, with a swatch each; wraps. Returns the height it took.
    struct Entry {
        QString words;
        report::Rgb color = 0;
        enum class As { Bar, Line } as = As::Bar;
    };
    double legend(const std::vector<Entry>& entries);
    void spot(const QRectF& rect, const QString& name, const report::Point& point);

private:
    QPainter& m_painter;
    QRectF m_area;
    std::vector<Spot>* m_spots;
    bool m_mirrored = false;
};

// The brand's font, and behind it that of the document's language where it has letters of its own.
QString familyOf(const report::Document& document);
// Fonts of fractional sizes, and the one way in which a line of text is drawn with them.
QFont fineFont(const QString& family, double points, bool bold = false);
double fineWidth(const QFont& font, const QString& words); // in points
// `along`: AlignLeft, AlignHCenter or AlignRight of the page. `paragraph`: what the line is a part of.
void drawLine(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font, const QColor& color,
              Qt::Alignment along, const QString& paragraph = {});

QString words(const std::string& text);
QColor colorOf(report::Rgb rgb);
double valueOf(const report::Point& point, const report::Measure& measure); // NaN for no data

// Each kind of chart has a source of its own that defines this for it; one without does not link.
template <class Kind>
struct Painted {
    static void paint(ChartCanvas& canvas, const Kind& kind);
    static double height(const Kind& kind, double width); // that suits it where it stands alone, without head; points
};
double rowsHeight(std::size_t count, double each, double more);

// Paints the body of a chart into the area, or says what it has instead of data.
void paintChart(QPainter& painter, const QRectF& area, const report::Chart& chart, const Look& look,
                std::vector<Spot>* spots = nullptr);

} // namespace counterpart::deck
