// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the chart's own rectangle: the scene's is too small.
#include "ui/charts/chart_export.h"

#include "ui/shell/theme/theme.h"

#include <QChart>
#include <QFileInfo>
#include <QGraphicsScene>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace counterpart::ui {
namespace {

// A picture of either kind, at its size on screen.
struct Picture {
    QSize size;
    QString title;
    std::function<void(QPainter&, const QRectF&)> draw;
};

Picture pictureFor(ChartWidget& chart) {
    return {chart.size(), chart.data().title, [&chart](QPainter& painter, const QRectF& target) {
                painter.fillRect(target, theme().colors().surface);
                chart.scene()->render(&painter, target, chart.chart()->geometry());
            }};
}

Picture pictureFor(PaintedChart& chart) {
    return {chart.size(), chart.accessibleName(), [&chart](QPainter& painter, const QRectF& target) {
                painter.fillRect(target, theme().colors().surface);
                painter.save();
                painter.translate(target.topLeft());
                painter.scale(target.width() / chart.width(), target.height() / chart.height());
                chart.paintPicture(painter);
                painter.restore();
            }};
}

QImage imageOf(const Picture& picture, double scale) {
    QImage image(picture.size * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme().colors().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.draw(painter, QRectF(QPointF(0, 0), QSizeF(image.size())));
    return image;
}

bool writeSvg(const Picture& picture, const QString& path) {
    QSvgGenerator svg;
    svg.setFileName(path);
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(0, 0), picture.size));
    svg.setTitle(picture.title.toHtmlEscaped()); // Qt writes it as it comes
    QPainter painter;
    if (!painter.begin(&svg)) {
        return false;
    }
    picture.draw(painter, QRectF(QPointF(0, 0), picture.size));
    return painter.end();
}

bool writePdf(const Picture& picture, const QString& path) {
    QPdfWriter pdf(path);
    pdf.setTitle(picture.title);
    pdf.setPageSize(QPageSize(QSizeF(picture.size) * 72.0 / 96.0, QPageSize::Point));
    pdf.setPageMargins({0, 0, 0, 0});
    QPainter painter;
    if (!painter.begin(&pdf)) {
        return false;
    }
    picture.draw(painter, QRectF(0, 0, pdf.width(), pdf.height()));
    return painter.end();
}

ChartExportError writePicture(const Picture& picture, const ChartTable& figures, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    bool written = false;
    if (ending == QLatin1String("png")) {
        written = imageOf(picture, 2.0).save(path, "PNG");
    } else if (ending == QLatin1String("svg")) {
        written = writeSvg(picture, path);
    } else if (ending == QLatin1String("pdf")) {
        written = writePdf(picture, path);
    } else if (ending == QLatin1String("csv")) {
        QSaveFile file(path);
        const QByteArray csv = csvOf(figures);
        written = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    } else {
        return ChartExportError::UnknownFormat;
    }
    return written ? ChartExportError::None : ChartExportError::CannotWrite;
}

QByteArray csvCell(QString text, bool number) {
    qsizetype at = 0;
    while (at < text.size() && text[at] == QLatin1Char('\'')) {
        ++at;
    }
    if (!number && at < text.size() && QStringLiteral("=+-@\t\r").contains(text[at])) {
        text.prepend(QLatin1Char('\''));
    }
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('\r'))) {
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    }
    return text.toUtf8();
}

} // namespace

QImage pictureOf(ChartWidget& chart, double scale) { return imageOf(pictureFor(chart), scale); }

QByteArray csvOf(const ChartTable& table) {
    QByteArray out;
    const auto line = [&out](const QStringList& cells, bool head) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            out += (i > 0 ? "," : "") + csvCell(cells[i], !head && i > 0);
        }
        out += "\r\n";
    };
    line(table.headers, true);
    for (const QStringList& row : table.rows) {
        line(row, false);
    }
    return out;
}

ChartExportError exportChart(ChartWidget& chart, const QString& path) {
    return writePicture(pictureFor(chart), plainTableOf(chart.data()), path);
}

ChartExportError exportChart(PaintedChart& chart, const QString& path) {
    return writePicture(pictureFor(chart), chart.plainTable(), path);
}

} // namespace counterpart::ui
