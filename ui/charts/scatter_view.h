// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone's revenue under one model against that under another: above the diagonal gains, below it loses.
#pragma once

#include "ui/charts/painted_chart.h"
#include "ui/charts/shift_data.h"

namespace counterpart::ui {

// One axis for both directions, logarithmic where values span more than two powers of ten; then what is 0 or less
// stands on an own line at the edge. Gains point up, losses down; the farthest from the diagonal are named.
class ScatterView : public PaintedChart {
    Q_OBJECT
public:
    static constexpr int mostNamed = 6;

    using PaintedChart::PaintedChart;
    void setData(ShiftData data);
    const ShiftData& data() const { return m_data; }
    void setSelected(qint64 id); // 0 for none
    qint64 selected() const { return m_selected; }
    bool logarithmic() const { return m_logarithmic; }

    ChartTable asTable() const override;
    ChartTable plainTable() const override;
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QRectF itemRect(int item) const override;
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    qint64 idOf(int item) const; // of the partner
    QSize sizeHint() const override { return {640, 300}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void partnerActivated(qint64 id);

protected:
    void layOut() override;
    void paintChart(QPainter& painter) override;
    int neighbour(int item, int key) const override;
    void activateItem(int item) override;
    QPainterPath ringOf(int item) const override;

private:
    struct Item {
        int row = 0;
        QPointF at;
    };
    struct Label {
        QString text;
        QRectF rect;
    };
    const Shift& shiftOf(const Item& item) const { return m_data.rows[static_cast<std::size_t>(item.row)]; }
    void chooseScale();
    double partOf(double value) const; // of the axis, 0 to 1
    void placeLabels();
    bool placeLabel(const Item& item);
    void paintAxes(QPainter& painter) const;
    void paintMark(QPainter& painter, const Item& item) const;
    double markSize() const;

    ShiftData m_data;
    qint64 m_selected = 0;
    std::vector<Item> m_items; // from left to right
    std::vector<Label> m_labels;
    std::vector<double> m_marks; // values of the axis
    QRectF m_plot;
    bool m_logarithmic = false;
    double m_low = 0; // ends of the axis; powers of ten when logarithmic
    double m_high = 1;
};

} // namespace counterpart::ui
