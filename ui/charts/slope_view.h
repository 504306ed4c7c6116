// SPDX-License-Identifier: GPL-3.0-or-later
// Who gains and who loses by a switch: a line per partner from one model to the other, those that move most named.
#pragma once

#include "ui/charts/painted_chart.h"
#include "ui/charts/shift_data.h"

namespace counterpart::ui {

// Named are as many as have room, and who is selected; all others are thin lines behind them.
class SlopeView : public PaintedChart {
    Q_OBJECT
public:
    static constexpr int mostNamed = 12;

    using PaintedChart::PaintedChart;
    void setData(ShiftData data);
    const ShiftData& data() const { return m_data; }
    void setSelected(qint64 id); // 0 for none
    qint64 selected() const { return m_selected; }

    ChartTable asTable() const override;
    ChartTable plainTable() const override;
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QRectF itemRect(int item) const override;
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    qint64 idOf(int item) const; // of the partner
    QRectF labelRect(int item, bool before) const;
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
        QPointF from, to;          // the ends of the line
        QRectF fromWords, toWords; // where its labels stand
    };
    const Shift& shiftOf(const Item& item) const { return m_data.rows[static_cast<std::size_t>(item.row)]; }
    QString fromText(const Shift& shift) const;
    QString toText(const Shift& shift) const;
    double yOf(double value) const;
    void chooseItems();
    void placeWords(bool from);
    void paintItem(QPainter& painter, const Item& item) const;

    ShiftData m_data;
    qint64 m_selected = 0;
    std::vector<Item> m_items; // from the top by where their lines end
    QRectF m_plot;
    double m_least = 0;
    double m_most = 1;
};

} // namespace counterpart::ui
