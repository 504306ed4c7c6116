// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a table: click sorts, Shift+click adds a key, the first column stays in sight.
#pragma once

#include "ui/models/permutation.h"

#include <QHeaderView>

namespace counterpart::ui {

class SortHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit SortHeader(QWidget* parent = nullptr);
    void setSortedBy(const std::vector<SortBy>& sort); // arrows, and numbers when there are several
    void setFrozen(bool frozen);
    // Where the frozen section is painted; empty when it is in its own place anyway.
    QRect frozenRect() const;
    int frozenColumn() const;           // logical, -1 for none
    int widthOfTitle(int column) const; // so that it is not cut, with room for the arrow

Q_SIGNALS:
    void sortRequested(int column, bool add);
    void columnMenuRequested(int column, const QPoint& globalPosition);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QSize sizeHint() const override;

private:
    std::vector<SortBy> m_sort;
    bool m_frozen = true;
    bool m_frozenPressed = false;
};

} // namespace counterpart::ui
