// SPDX-License-Identifier: GPL-3.0-or-later
// Named amounts as bars along the line, each with its value: the top few, a distribution, the stages of a pipeline.
#pragma once

#include "ui/charts/chart_widget.h"

class QAbstractBarSeries;

namespace counterpart::ui {

// Shows the categories in the order given (see topOf()); notes stand after the value. Main series of a category are
// stacked.
class RankChart : public ChartWidget {
    Q_OBJECT
public:
    using ChartWidget::ChartWidget;
    void setColorPerCategory(bool on); // a distribution: each bar its own colour; before setData()
    QRectF elementRect(Element element) const override;
    QSize sizeHint() const override;

protected:
    void build(QChart& chart) override;
    void layOut(QChart& chart) override;
    QRectF sensitiveRect(Element element) const override;

private:
    double total(int category) const;
    bool m_colors = false;
    double m_part = 0.5; // of a line that its bar takes
    QAbstractBarSeries* m_bars = nullptr;
};

// Stages of a pipeline or of recruitment: notes say how many of the stage before came on.
ChartData funnelOf(ChartData data);

} // namespace counterpart::ui
