// SPDX-License-Identifier: GPL-3.0-or-later
// The tier ladder as a picture: a band per tier, its partners as dots by how far they are toward the next one.
#pragma once

#include "ui/charts/painted_chart.h"

#include <QList>

namespace counterpart::ui {

struct LadderTier {
    QString name;
    QString margin;
    QString requirements; // in words; empty for the lowest
};
struct LadderDot {
    qint64 id = 0;
    QString name;
    int tier = 0;
    double progress = 0; // toward the next tier, 0 to 1; unused on the highest
    QString gap;         // what is missing, in words
};
struct LadderData {
    QString title;
    std::vector<LadderTier> tiers; // lowest first; shown with the highest on top
    std::vector<LadderDot> dots;
    QString nothing;
};

// Dots of the same place stand on each other; where they would not fit, smaller, then in piles that say how many, then
// all as columns as high as they are many. On the highest tier, where nothing follows, they stand in a row by name.
class LadderView : public PaintedChart {
    Q_OBJECT
public:
    static constexpr double close = 0.8; // such partners are named

    using PaintedChart::PaintedChart;
    void setData(LadderData data);
    const LadderData& data() const { return m_data; }
    void setSelected(qint64 id); // 0 for none
    qint64 selected() const { return m_selected; }

    ChartTable asTable() const override;
    ChartTable plainTable() const override;
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QRectF itemRect(int item) const override { return m_items[static_cast<std::size_t>(item)].rect; }
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    int itemOf(qint64 id) const; // -1 if it is not there
    int tierOf(int item) const { return m_items[static_cast<std::size_t>(item)].tier; }
    QList<qint64> partnersOf(int item) const; // one for a dot, several for a column, none for a tier's head
    QRectF bandRect(int tier) const;
    double xOf(double progress) const;
    QStringList labels() const; // names shown
    QSize sizeHint() const override;
    int leastHeight() const; // name and one line per tier

Q_SIGNALS:
    void partnerActivated(qint64 id);
    void partnersActivated(const QList<qint64>& ids, const QString& caption); // of a column
    void tierActivated(int tier);

protected:
    void layOut() override;
    void paintChart(QPainter& painter) override;
    int neighbour(int item, int key) const override;
    void activateItem(int item) override;
    QPainterPath ringOf(int item) const override;

private:
    struct Item {
        int tier = 0;
        std::vector<int> dots; // none: the tier's head
        QRectF rect;
        double from = 0; // progress
        double to = 0;
        bool column = false;
        bool told = false; // how many it is
    };
    struct Label {
        int item = 0;
        QString text;
        QRectF rect;
    };
    using Bins = std::vector<std::vector<int>>;
    bool isTop(int tier) const { return tier + 1 == static_cast<int>(m_data.tiers.size()); }
    Bins binsOf(int tier, int count) const;
    void placeBand(int tier);
    bool placeDots(int tier, double size, int mostPiles);
    void placeColumns(int tier);
    void placeLabels();
    bool placeLabel(int item, const QString& text);
    QString columnCaption(const Item& item) const;
    QRectF plotOf(int tier) const;
    void paintHead(QPainter& painter, int tier) const;
    void paintAxis(QPainter& painter) const;
    void paintItem(QPainter& painter, const Item& item) const;

    LadderData m_data;
    std::vector<std::vector<int>> m_here; // by tier: dots in order of progress, then name
    std::vector<Item> m_items;            // per tier from the top: its head, then along
    std::vector<Label> m_labels;
    qint64 m_selected = 0;
    double m_headWidth = 0;
    double m_bandHeight = 0;
};

} // namespace counterpart::ui
