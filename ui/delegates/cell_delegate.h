// SPDX-License-Identifier: GPL-3.0-or-later
// How a table cell is painted, by the kind of its column.
#pragma once

#include "ui/models/row_source.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace counterpart::ui {

// Ground, selection and focus are the same for all; content differs. One delegate per column.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(const ColumnSpec& column, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_column(column) {}

    void setMarked(const QStringList& words) { m_marked = words; } // found text is shown on a ground
    void setHot(const QModelIndex& index) { m_hot = index; }       // the figure under the pointer, underlined
    const ColumnSpec& column() const { return m_column; }
    // Where the content is, so that a click on a figure can be told from a click beside it. In the item's coordinates.
    virtual QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    virtual void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool rightToLeft) const;
    virtual QString textOf(const QModelIndex& index) const;
    virtual QFont fontOf(const QModelIndex& index) const;
    virtual int alignment() const { return Qt::AlignLeft; }
    virtual int contentWidth(const QModelIndex& index) const;
    bool isHot(const QModelIndex& index) const { return m_hot == index; }

private:
    void paintMarks(QPainter& painter, const QRect& rect, const QString& text, const QFont& font) const;
    ColumnSpec m_column;
    QStringList m_marked;
    QPersistentModelIndex m_hot;
};

CellDelegate* makeCellDelegate(const ColumnSpec& column, QObject* parent);
int defaultWidth(ColumnKind kind); // at 100 %

} // namespace counterpart::ui
