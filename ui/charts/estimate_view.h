// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates with their uncertainty: a bar from zero per name, a whisker for its interval, the figure beside it.
#pragma once

#include "ui/charts/painted_chart.h"

#include <optional>
#include <utility>

namespace counterpart::ui {

struct Estimate {
    QString name;
    double value = 0;
    std::optional<std::pair<double, double>> interval = {}; // low, high
    QString note = {};                                      // said with the figure when pointed at
    bool strong = false;                                    // the one that the others are compared with
};

struct EstimateData {
    QString title;
    QString nameTitle;                   // heads the table: "Touch type"
    QString valueTitle;                  // "Weight"
    QString intervalTitle;               // "90 %"
    QString nothing;                     // said when there is no row
    std::vector<Estimate> rows;          // in the order given
    std::function<QString(double)> text; // how a value is written
};

class EstimateView : public PaintedChart {
    Q_OBJECT
public:
    using PaintedChart::PaintedChart;
    void setData(EstimateData data);
    const EstimateData& data() const { return m_data; }

    ChartTable asTable() const override;
    ChartTable plainTable() const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QRectF itemRect(int item) const override; // the whole line
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    QRectF barRect(int item) const;
    double positionOf(double value) const; // x

    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {200, 80}; }

Q_SIGNALS:
    void activated(int item);

protected:
    void layOut() override;
    void paintChart(QPainter& painter) override;
    int neighbour(int item, int key) const override;
    void activateItem(int item) override { Q_EMIT activated(item); }

private:
    const Estimate& at(int item) const { return m_data.rows[static_cast<std::size_t>(item)]; }
    ChartTable tableBy(const std::function<QString(double)>& text) const;
    void paintRow(QPainter& painter, int item) const;

    EstimateData m_data;
    double m_low = 0; // of the axis
    double m_high = 1;
    double m_line = 0;
    QRectF m_plot;
};

} // namespace counterpart::ui
