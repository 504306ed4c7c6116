// SPDX-License-Identifier: GPL-3.0-or-later
// A deal's journey: a lane per party, every touch where it lay in time, as large as its part of the credit.
#pragma once

#include "ui/charts/mark_shape.h"
#include "ui/charts/painted_chart.h"

namespace counterpart::ui {

struct JourneyLane {
    QString name;
    QString note;   // beside the name: "57.1 %, 12,000.00 USD"
    int color = -1; // of the categorical colours; -1: grey, for the direct team
    QString said;   // below the name: what came to the party or left it other than by touches
};
struct JourneyTouch {
    qint64 id = 0; // 0 = implied, there is no record
    int lane = 0;
    qint64 at = 0; // seconds since 1970, UTC
    bool dated = true;
    bool counts = true;
    bool contested = false; // marked with a sign
    bool excluded = false;  // struck; does not count either
    double part = 0;        // of the deal's credit, 0 to 1: the mark's area
    QString type;           // a word; each has its shape
    QString reason;         // why it does not count; the same word for the same reason
};
// Words of one touch, made when they are asked for: a deal may have a hundred thousand.
struct JourneyWords {
    QString when;
    QStringList facts; // further lines of the tooltip: fate, weight, share, evidence
};
struct JourneyLine { // a moment of the deal: created, won, as-of day
    qint64 at = 0;
    QString label;
    bool strong = false;
};
struct JourneyData {
    QString title;
    QString subject; // of which deal, under whatever model
    std::vector<JourneyLane> lanes;
    std::vector<JourneyTouch> touches; // ordered by time
    std::function<JourneyWords(std::size_t touch)> words;
    std::function<QString(qint64 at)> day; // a moment as a day
    std::vector<JourneyLine> lines;
    std::optional<qint64> countsFrom; // the ground outside is shaded
    std::optional<qint64> countsUntil;
    QString nothing; // said when there is no touch
};

// A lane with more touches than there is room for shows several as one mark, which says so. Items are marks.
class JourneyView : public PaintedChart {
    Q_OBJECT
public:
    using PaintedChart::PaintedChart;
    void setData(JourneyData data);
    const JourneyData& data() const { return m_data; }

    ChartTable asTable() const override;
    int itemCount() const override { return static_cast<int>(m_marks.size()); }
    QRectF itemRect(int item) const override;
    QString wordsOf(int item) const override;
    int itemAt(const QPointF& position) const override;
    const std::vector<int>& touchesOf(int item) const { return m_marks[static_cast<std::size_t>(item)].touches; }
    int itemOf(int touch) const { return m_itemOf[static_cast<std::size_t>(touch)]; }
    double areaOf(int item) const; // square pixels of touches that count
    MarkShape shapeOf(const QString& type) const;
    double xOf(qint64 at) const;
    QRectF plot() const { return m_plot; }
    QSize sizeHint() const override { return {420, std::max(200, minimumHeight())}; }

Q_SIGNALS:
    void activated(int touch); // by click or Enter; of several the first

protected:
    void layOut() override;
    void paintChart(QPainter& painter) override;
    int neighbour(int item, int key) const override;
    void activateItem(int item) override;
    QPainterPath ringOf(int item) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Mark {
        std::vector<int> touches; // of one lane; they count, or they do not
        QPointF centre;
        double area = 0;
        MarkShape shape = MarkShape::Circle;
        bool small = false; // counts, but too little for a mark of its own size
        double part = 0;
        int lane = 0;
        bool counts = true;
        bool contested = false; // at least one of them
        bool excluded = false;  // all of them
        bool many() const { return touches.size() > 1; }
    };
    QColor colorOf(int lane) const;
    void takeTypes();
    void takeTime();
    void groupTouches();
    void placeMarks();
    QPointF dodged(std::size_t item, double x, double radius) const;
    QString wordsOfMany(const Mark& mark) const;
    QString wordsOfOne(std::size_t touch) const;
    std::vector<LegendEntry> legend() const;
    void paintGround(QPainter& painter) const;
    void paintLanes(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintMark(QPainter& painter, const Mark& mark) const;
    void paintLines(QPainter& painter) const;

    JourneyData m_data;
    QStringList m_types; // by how often they occur; the first ones have shapes of their own
    qint64 m_from = 0;
    qint64 m_to = 1;
    QRectF m_plot;
    double m_laneHeight = 0;
    double m_head = 0; // of a lane: its words
    double m_legendTop = 0;
    int m_slots = 0;        // into which a full lane is divided
    bool m_anySaid = false; // of the lanes
    std::vector<Mark> m_marks;
    std::vector<int> m_itemOf; // by touch
};

} // namespace counterpart::ui
