// SPDX-License-Identifier: GPL-3.0-or-later
// Partners against tracks and levels: how many people are certified, what runs out, what is missing for the tier.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/shell/theme/painting.h"

#include <QAbstractScrollArea>

class QMenu;

namespace counterpart::ui {

struct MatrixColumn {
    QString track;
    QString level;
};
struct MatrixCell {  // people by the state of the certification that lasts longest
    int current = 0; // expiring ones not included
    int expiring = 0;
    int lapsed = 0;
};
struct MatrixRow {
    qint64 partner = 0;
    QString name;
    QString tier;
    int people = 0;
    int required = 0; // of the tier it stands on, or aims at; 0 = none
    int missing = 0;
    QString need; // in words: "Gold asks for 2 people"
    int expiring = 0;
    std::vector<MatrixCell> cells; // one per column
    QString restricted = {};       // why it may not register deals; empty = it may
};
struct MatrixData {
    QString title;
    std::vector<MatrixColumn> columns; // those of a track beside each other
    std::vector<MatrixRow> rows;
    QString nothing;
};

// Head and first column stay; only what is in sight is painted. Reads along the language's direction.
class CertificationMatrix : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum Column { Name = -3, Need = -2, Expiring = -1 }; // before the data's own, which count from 0
    enum class Mark { None, Current, Expiring, Lapsed, Missing };

    explicit CertificationMatrix(QWidget* parent = nullptr);
    void setData(MatrixData data); // keeps order and place
    const MatrixData& data() const { return m_data; }
    void sortBy(int column, bool descending); // Need: by what is missing
    int sortedBy() const { return m_sortColumn; }
    bool descending() const { return m_descending; }
    void setCurrentCell(int row, int column); // row as shown; -1 is the head
    int currentRow() const { return m_row; }
    int currentColumn() const { return m_column; }

    qint64 partnerAt(int row) const;                          // 0 outside
    QRect cellRect(int row, int column) const;                // in the viewport; row -1 = the head
    std::pair<int, int> cellAt(const QPoint& position) const; // {-2, 0} = none
    Mark markOf(int row, int column) const;
    QString textOf(int row, int column) const;
    QString wordsOf(int row, int column) const;
    ChartTable asTable() const;                    // in the order shown
    int paintedCells() const { return m_painted; } // of the last painting

Q_SIGNALS:
    void cellActivated(qint64 partner, int column);
    void contextMenuShown(QMenu* menu);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int lastColumn() const { return static_cast<int>(m_data.columns.size()) - 1; }
    const MatrixRow& rowAt(int row) const { return m_data.rows[m_order[static_cast<std::size_t>(row)]]; }
    int rows() const { return static_cast<int>(m_order.size()); }
    void measure();
    void arrange();
    std::int64_t keyOf(const MatrixRow& row, int column) const;
    int columnLeft(int column) const; // from the edge of what scrolls
    int columnWidth(int column) const;
    bool jumpTo(const QString& letters);
    bool walk(int key, bool far);
    void activate(int row, int column);
    void showCell();
    void paintHead(QPainter& painter);
    void paintHeadCell(QPainter& painter, int column, const QRect& rect) const;
    void paintCell(QPainter& painter, int row, int column);
    QStringList headTexts(int column) const; // track and level; or one line

    MatrixData m_data;
    std::vector<std::uint32_t> m_order;
    std::vector<int> m_lefts; // of the data's columns, one more than there are
    int m_sortColumn = Need;
    bool m_descending = true;
    int m_row = 0;
    int m_column = Name;
    std::pair<int, int> m_pressed{-2, 0};
    QString m_typed;
    qint64 m_typedAt = 0;
    int m_nameWidth = 200;
    int m_sumWidth = 100;
    int m_rowHeight = 28;
    int m_headHeight = 48;
    int m_painted = 0;
};

} // namespace counterpart::ui
