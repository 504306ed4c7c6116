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

void render(ChartWidget& chart, QPainter& painter, const QRectF& target) {
    painter.fillRect(target, theme().colors().surface);
    chart.scene()->render(&painter, target, chart.chart()->geometry());
}

bool writeSvg(ChartWidget& chart, const QString& path) {
    QSvgGenerator svg;
    svg.setFileName(path);
    svg.setSize(chart.size());
    svg.setViewBox(chart.rect());
    svg.setTitle(chart.data().title);
    QPainter painter;
    if (!painter.begin(&svg)) {
        return false;
    }
    render(chart, painter, chart.rect());
    return painter.end();
}

bool writePdf(ChartWidget& chart, const QString& path) {
    QPdfWriter pdf(path);
    pdf.setTitle(chart.data().title);
    pdf.setPageSize(QPageSize(QSizeF(chart.size()) * 72.0 / 96.0, QPageSize::Point));
    pdf.setPageMargins({0, 0, 0, 0});
    QPainter painter;
    if (!painter.begin(&pdf)) {
        return false;
    }
    render(chart, painter, QRectF(0, 0, pdf.width(), pdf.height()));
    return painter.end();
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

QImage pictureOf(ChartWidget& chart, double scale) {
    QImage image(chart.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme().colors().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    render(chart, painter, QRectF(QPointF(0, 0), QSizeF(image.size())));
    return image;
}

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
    const QString ending = QFileInfo(path).suffix().toLower();
    bool written = false;
    if (ending == QLatin1String("png")) {
        written = pictureOf(chart, 2.0).save(path, "PNG");
    } else if (ending == QLatin1String("svg")) {
        written = writeSvg(chart, path);
    } else if (ending == QLatin1String("pdf")) {
        written = writePdf(chart, path);
    } else if (ending == QLatin1String("csv")) {
        QSaveFile file(path);
        const QByteArray csv = csvOf(plainTableOf(chart.data()));
        written = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    } else {
        return ChartExportError::UnknownFormat;
    }
    return written ? ChartExportError::None : ChartExportError::CannotWrite;
}

} // namespace counterpart::ui
