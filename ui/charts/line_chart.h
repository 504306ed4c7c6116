// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts along a row of moments as lines, or as an area for a single one.
#pragma once

#include "ui/charts/chart_widget.h"

class QXYSeries;

namespace counterpart::ui {

class LineChart : public ChartWidget {
    Q_OBJECT
public:
    using ChartWidget::ChartWidget;
    void setFilled(bool filled); // before setData()
    QRectF elementRect(Element element) const override;

protected:
    void build(QChart& chart) override;
    void layOut(QChart& chart) override;
    QRectF sensitiveRect(Element element) const override;

private:
    bool m_filled = false;
    QXYSeries* m_first = nullptr;
};

// At most two points per column of pixels, the least and the most of each: long rows look the same and are drawn
// quickly.
QList<QPointF> reducedTo(const std::vector<double>& values, int columns);

} // namespace counterpart::ui
