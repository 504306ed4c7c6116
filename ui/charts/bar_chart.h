// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts per category as columns: side by side or stacked, with a comparison and lines such as a quota.
#pragma once

#include "ui/charts/chart_widget.h"

class QAbstractBarSeries;

namespace counterpart::ui {

class BarChart : public ChartWidget {
    Q_OBJECT
public:
    using ChartWidget::ChartWidget;
    void setStacked(bool stacked); // before setData()
    QRectF elementRect(Element element) const override;

protected:
    void build(QChart& chart) override;
    void layOut(QChart& chart) override;
    QRectF sensitiveRect(Element element) const override;

private:
    int bars() const; // series drawn as columns
    QPointF place(double category, double value) const;
    bool m_stacked = false;
    QAbstractBarSeries* m_columns = nullptr;
};

} // namespace counterpart::ui
