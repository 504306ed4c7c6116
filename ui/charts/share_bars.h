// SPDX-License-Identifier: GPL-3.0-or-later
// One deal's shares under every model side by side: a stacked bar per model, the chosen one marked.
#pragma once

#include "ui/charts/painted_chart.h"

#include <cstdint>

namespace counterpart::ui {

struct ShareParty {
    enum class Kind { Partner, Direct, Unattributed }; // the last two are grey
    QString name;
    Kind kind = Kind::Partner;
    QString note = {}; // beside it in the legend: what the chosen model gives
};
struct SharePart {
    int party = 0;
    std::uint64_t share = 0; // of 10^12
    QString percent;         // "57.1 %"
    QString amount;          // "12,000.00 USD"
};
struct ShareRow {
    int model = 0; // what modelActivated() says
    QString name;
    QString hint;
    std::vector<SharePart> parts; // sum to 10^12 or less
};
struct ShareData {
    QString title;
    std::vector<ShareParty> parties;
    std::vector<ShareRow> rows;
    int chosen = -1; // a row
    QString nothing;
};

// More partners than there are colours: the smallest share one, hatched, and each says its own name.
class ShareBars : public PaintedChart {
    Q_OBJECT
public:
    using PaintedChart::PaintedChart;
    void setData(ShareData data);
    const ShareData& data() const { return m_data; }

    ChartTable asTable() const override;
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QRectF itemRect(int item) const override { return m_items[static_cast<std::size_t>(item)].rect; }
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    int rowOf(int item) const { return m_items[static_cast<std::size_t>(item)].row; }
    QRectF barRect(int row) const; // 100 %
    int colorOf(int party) const;  // of the categorical colours, for a picture beside it; -1: grey
    QSize sizeHint() const override { return {420, std::max(160, minimumHeight())}; }

Q_SIGNALS:
    void modelActivated(int model); // also for the one chosen already

protected:
    void layOut() override;
    void paintChart(QPainter& painter) override;
    int neighbour(int item, int key) const override;
    void activateItem(int item) override;

private:
    struct Item {
        int row = 0;
        int part = -1; // -1: the row has no parts
        QRectF rect;
    };
    const SharePart* partOf(int item) const;
    void takeColors();
    void paintFill(QPainter& painter, const QRectF& rect, int party) const;
    void paintRow(QPainter& painter, int row) const;
    std::vector<LegendEntry> legend() const;

    ShareData m_data;
    std::vector<int> m_colors; // by party; past the last colour: together
    std::vector<Item> m_items;
    double m_names = 0;
    double m_rowHeight = 0;
    double m_legendTop = 0;
};

} // namespace counterpart::ui
