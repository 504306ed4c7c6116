// SPDX-License-Identifier: GPL-3.0-or-later
// What all charts share: data, words around the plot, hover, keys, activation, the table behind the picture.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/shell/theme/tokens.h"

#include <QChartView>

class QGraphicsRectItem;
class QMenu;
class QValueAxis;

namespace counterpart::ui {

// Words and legend are the chart's own items, so that nothing is clipped and exports have them. Drawn left to right in
// any language.
class ChartWidget : public QChartView {
    Q_OBJECT
public:
    struct Element {
        int series = -1;
        int point = -1;
        bool valid() const { return series >= 0; }
        friend bool operator==(const Element&, const Element&) = default;
    };

    explicit ChartWidget(QWidget* parent = nullptr);
    void setData(ChartData data);
    const ChartData& data() const { return m_data; }
    ChartTable asTable() const { return tableOf(m_data); } // the same in words, for those who cannot see or point
    Element current() const { return m_current; }

    virtual QRectF elementRect(Element element) const = 0; // in the chart's coordinates; empty when there is no mark
    Element elementAt(const QPointF& position) const;
    QSize sizeHint() const override { return {420, 260}; }
    QSize minimumSizeHint() const override { return {180, 120}; }

Q_SIGNALS:
    void elementActivated(int series, int point); // click or Enter
    void contextMenuShown(QMenu* menu);           // add "Show as table", "Export"

protected:
    virtual void build(QChart& chart) = 0;  // series and axes for data()
    virtual void layOut(QChart& chart) = 0; // plot area and words for the present size
    virtual QRectF sensitiveRect(Element element) const { return elementRect(element); }

    QColor fillOf(int series) const;
    void clearWords();
    // A text in the chart; `rect` says where, `alignment` how within it. Elided to the rectangle's width.
    void addWords(const QString& text, const QRectF& rect, int alignment, const QFont& font, const QColor& color);
    double addLegend(double width); // returns the height it took; nothing for a single plain series
    void setPlot(QChart& chart, const QRectF& area);
    double widestOf(const std::vector<double>& marks) const;
    QValueAxis* valueAxis(QChart& chart, Qt::Alignment side, double least, double most);
    void scaleTo(int steps);                                // at layOut(): as many marks as there is room for
    void addRows(const QRectF& plot, const QRectF& labels); // a line and a value per mark
    std::pair<double, double> rangeOf(bool stacked) const;
    static QFont labelFont();

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

    std::vector<double> m_marks; // of the value axis
    QValueAxis* m_values = nullptr;
    double m_least = 0;
    double m_most = 0;

private:
    void rebuild();
    void placeAll();
    void setCurrent(Element element);
    void step(int series, int point);
    QString wordsOf(Element element) const;

    ChartData m_data;
    Element m_current;
    Element m_pressed;
    QGraphicsRectItem* m_focus;
    QList<QGraphicsItem*> m_words;
};

} // namespace counterpart::ui
