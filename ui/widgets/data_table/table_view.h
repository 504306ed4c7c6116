// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a data table: a view that keeps its first column in sight, finds by typing and knows figures that are
// links.
#pragma once

#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QTableView>

class QTimer;

namespace counterpart::ui {

class CellDelegate;
class PermutedTableModel;
class SortHeader;

class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);
    void setPermutedModel(PermutedTableModel* model);
    SortHeader* head() const { return m_head; }
    bool isFigureLink(const QModelIndex& index) const; // a column that explains, with something in it
    CellDelegate* cellDelegate(int column) const;

    QModelIndex indexAt(const QPoint& position) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString& typed) override;

Q_SIGNALS:
    void chosen(const QModelIndex& index);    // one click or Enter
    void opened(const QModelIndex& index);    // double click
    void explained(const QModelIndex& index); // a figure clicked, or Enter on it
    void copyRequested();
    void editRequested(const QModelIndex& index); // F2
    void typedAhead(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setHot(const QModelIndex& index);
    bool onFigure(const QPoint& position, const QModelIndex& index) const;
    QRect frozenCell(int row) const;
    void searchOn(); // a slice of the type-ahead search

    SortHeader* m_head;
    PermutedTableModel* m_rows = nullptr;
    QPersistentModelIndex m_hot;
    QPersistentModelIndex m_pressed;
    QString m_typed;
    QElapsedTimer m_sinceKey;
    QTimer* m_searching;
    int m_searchFrom = 0;
    int m_searched = 0;
};

} // namespace counterpart::ui
