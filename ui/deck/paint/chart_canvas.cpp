// SPDX-License-Identifier: GPL-3.0-or-later
// What all charts share: text that fits, bars, lines, legends, mirrored boxes.
#include "ui/deck/paint/chart_canvas.h"

#include "core/report/document/script_font.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace counterpart::deck {

namespace {

// Fonts are made this much larger and drawn smaller: sizes of type are whole numbers, and advances unhinted.
constexpr double kFine = 20;
constexpr double kSwatch = 0.8; // of the size of type

// In a document that reads to the left a text does so too if one letter of it does: names and figures keep their order.
// Elsewhere its first letter says.
Qt::LayoutDirection directionOf(const QPainter& painter, const QString& words) {
    const bool leftwards =
        painter.layoutDirection() == Qt::RightToLeft
            ? std::ranges::any_of(words,
                                  [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; })
            : words.isRightToLeft();
    return leftwards ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace

QString words(const std::string& text) { return QString::fromStdString(text); }
QColor colorOf(report::Rgb rgb) { return QColor::fromRgb(QRgb(0xFF000000U | rgb)); }

double valueOf(const report::Point& point, const report::Measure& measure) {
    return point.value == report::kNoValue ? std::nan("")
                                           : static_cast<double>(point.value) / std::pow(10.0, measure.places);
}

ChartCanvas::ChartCanvas(QPainter& painter, const QRectF& area, const report::Chart& theChart, const Look& theLook,
                         std::vector<Spot>* spots)
    : chart(theChart), look(theLook), m_painter(painter), m_area(area), m_spots(spots) {}

void ChartCanvas::cut(double top, double bottom) { m_area.adjust(0, top, 0, -bottom); }

QFont ChartCanvas::font(double factor, bool bold) const { return fineFont(look.family, look.size * factor, bold); }

double ChartCanvas::lineHeight(double factor) const { return look.size * factor * 1.3; }

double ChartCanvas::fitting(double step) const { return std::clamp(step / lineHeight(), 0.5, 1.0); }

double ChartCanvas::widthOf(const QString& text, double factor, bool bold) const {
    return fineWidth(font(factor, bold), text);
}

QRectF ChartCanvas::placed(const QRectF& rect) const {
    return m_mirrored ? QRectF(m_area.left() + m_area.right() - rect.right(), rect.top(), rect.width(), rect.height())
                      : rect;
}

void ChartCanvas::bar(const QRectF& rect, report::Rgb color, double rounding) {
    const QRectF at = placed(rect.normalized());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colorOf(color));
    if (rounding > 0) {
        m_painter.drawRoundedRect(at, rounding, rounding);
    } else {
        m_painter.drawRect(at);
    }
}

void ChartCanvas::line(QPointF from, QPointF to, report::Rgb color, double width) {
    const QRectF box = placed(QRectF(from, to).normalized());
    const bool rising = (to.x() - from.x()) * (to.y() - from.y()) < 0;
    m_painter.setPen(QPen(colorOf(color), width, Qt::SolidLine, Qt::FlatCap));
    if (m_mirrored != rising) {
        m_painter.drawLine(box.bottomLeft(), box.topRight());
    } else {
        m_painter.drawLine(box.topLeft(), box.bottomRight());
    }
}

void ChartCanvas::path(const QPolygonF& points, report::Rgb color, double width, bool dashed) {
    QPen pen(colorOf(color), width, Qt::SolidLine, dashed ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin);
    if (dashed) {
        pen.setDashPattern({3, 2});
    }
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(points);
}

void ChartCanvas::dot(QPointF at, double radius, report::Rgb color, bool hollow) {
    const QRectF box = placed(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    m_painter.setPen(hollow ? QPen(colorOf(color), 1) : QPen(Qt::NoPen));
    m_painter.setBrush(hollow ? QBrush(colorOf(look.colors.ground)) : QBrush(colorOf(color)));
    m_painter.drawEllipse(box);
}

void ChartCanvas::text(const QRectF& rect, const QString& words, Side side, report::Rgb color, double factor,
                       bool bold) {
    const QRectF at = placed(rect);
    const bool right = (side == Side::End) != m_mirrored;
    drawLine(m_painter, at, words, font(factor, bold), colorOf(color),
             side == Side::Middle ? Qt::AlignHCenter
             : right              ? Qt::AlignRight
                                  : Qt::AlignLeft);
}

void ChartCanvas::clear(const QRectF& rect, const QString& words, double factor) {
    const double width = std::min(rect.width(), widthOf(words, factor) + 2);
    bar({rect.center().x() - width / 2, rect.top() + rect.height() * 0.12, width, rect.height() * 0.76},
        look.colors.ground);
}

double ChartCanvas::legend(const std::vector<Entry>& entries) {
    const double swatch = look.size * kSwatch;
    const double gap = look.size * 0.5;
    const double line = lineHeight();
    double x = m_area.left();
    double y = m_area.top();
    for (const Entry& entry : entries) {
        const double width = std::min(widthOf(entry.words) + 1, m_area.width() - swatch - gap);
        if (x > m_area.left() && x + swatch + gap + width > m_area.right()) {
            x = m_area.left();
            y += line;
        }
        const double middle = y + line / 2;
        switch (entry.as) {
        case Entry::As::Bar:
            bar({x, middle - swatch / 2, swatch, swatch}, entry.color, 1.5);
            break;
        case Entry::As::Line:
            bar({x, middle - 1, swatch, 2}, entry.color);
            break;
        }
        text({x + swatch + gap, y, width, line}, entry.words, Side::Start, look.colors.secondary);
        x += swatch + gap + width + 2 * look.size;
    }
    return entries.empty() ? 0 : y + line - m_area.top() + gap;
}

void ChartCanvas::spot(const QRectF& rect, const QString& name, const report::Point& point) {
    if (m_spots != nullptr) {
        const QString label = words(point.label);
        m_spots->push_back(
            {placed(rect.normalized()), label.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, label), point.why});
    }
}

QString familyOf(const report::Document& document) {
    const QString brand = words(document.brand.font);
    const report::ScriptFont* own = report::scriptFontOf(document.language);
    return own == nullptr ? brand : brand + u',' + QLatin1String(own->family);
}

QFont fineFont(const QString& family, double points, bool bold) {
    QFont made(family);
    made.setPixelSize(std::max(1, static_cast<int>(std::lround(points * kFine))));
    made.setBold(bold);
    made.setHintingPreference(QFont::PreferNoHinting);
    made.setStyleStrategy(QFont::PreferAntialias);
    return made;
}

double fineWidth(const QFont& font, const QString& words) {
    return QFontMetricsF(font).horizontalAdvance(words) / kFine;
}

void drawLine(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font, const QColor& color,
              Qt::Alignment along, const QString& paragraph) {
    if (words.isEmpty() || rect.width() <= 0) {
        return;
    }
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(1 / kFine, 1 / kFine);
    painter.setFont(font);
    painter.setPen(color);
    painter.setLayoutDirection(directionOf(painter, paragraph.isEmpty() ? words : paragraph));
    const QRectF fine(0, 0, rect.width() * kFine, rect.height() * kFine);
    const QString shown = QFontMetricsF(font).elidedText(words, Qt::ElideRight, fine.width() + kFine / 4);
    painter.drawText(
        fine, static_cast<int>(along | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip,
        shown);
    painter.restore();
}

double rowsHeight(std::size_t count, double each, double more) { return static_cast<double>(count) * each + more; }

void paintChart(QPainter& painter, const QRectF& area, const report::Chart& chart, const Look& look,
                std::vector<Spot>* spots) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ChartCanvas canvas(painter, area, chart, look, spots);
    if (report::isEmpty(chart)) {
        canvas.text(area, words(chart.nothing), Side::Middle, look.colors.secondary, 1.1);
    } else {
        std::visit([&]<class Kind>(const Kind& kind) { Painted<Kind>::paint(canvas, kind); }, chart.body);
    }
    painter.restore();
}

} // namespace counterpart::deck
