// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures share that paint themselves: items under pointer and keys, the table behind them, empty state, theme.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/shell/theme/painting.h"

#include <QWidget>

class QMenu;

namespace counterpart::ui {

// Items are numbered from 0 in an order of the picture's own. Drawn left to right in any language, as all charts.
class PaintedChart : public QWidget {
    Q_OBJECT
public:
    explicit PaintedChart(QWidget* parent = nullptr);

    virtual ChartTable asTable() const = 0;                     // in words, for those who cannot see or point
    virtual ChartTable plainTable() const { return asTable(); } // numbers as numbers, for files
    virtual int itemCount() const = 0;
    virtual QRectF itemRect(int item) const = 0;
    virtual QString wordsOf(int item) const = 0; // tooltip and accessible description; lines by \n
    virtual int itemAt(const QPointF& position) const = 0;
    int current() const { return m_current; } // -1 for none
    void setCurrent(int item);
    void paintPicture(QPainter& painter); // what is on screen, without what shows where one points

Q_SIGNALS:
    void currentChanged(int item);
    void contextMenuShown(QMenu* menu); // add "Export"

protected:
    virtual void layOut() = 0; // places the items for the present size, data and theme
    virtual void paintChart(QPainter& painter) = 0;
    virtual int neighbour(int item, int key) const = 0; // an arrow, Home or End; -1 = nothing there
    virtual void activateItem(int item) = 0;            // click or Enter
    virtual QPainterPath ringOf(int item) const;        // around what is pointed at

    void arrange(const QString& title, bool empty, const QString& nothing); // after new data
    bool nothingToShow() const { return m_empty; }
    void needHeight(double height); // at layOut(): no less than this

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
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

private:
    void say(int item, const QPoint& where);
    void describe();
    QString m_nothing;
    int m_current = -1;
    int m_pressed = -1;
    bool m_empty = true;
    bool m_byKeyboard = false;
};

QString plainTip(const QString& words); // a tooltip that shows names as they are, never as markup

// A line of swatch and word after another, wrapping; returns the height taken. Call with a null painter to measure.
struct LegendEntry {
    QString word;
    std::function<void(QPainter& painter, const QRectF& swatch)> paint;
};
double paintLegend(QPainter* painter, const QRectF& area, const std::vector<LegendEntry>& entries);

} // namespace counterpart::ui
