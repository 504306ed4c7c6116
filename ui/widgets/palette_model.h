// SPDX-License-Identifier: GPL-3.0-or-later
// The palette's results as rows: headings and items, and how they are drawn.
#pragma once

#include "ui/widgets/palette_provider.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace counterpart::ui {

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Row {
        QString heading; // a heading when set
        PaletteItem item;
    };
    using QAbstractListModel::QAbstractListModel;
    void setRows(QVector<Row> rows);
    const Row& row(int index) const { return m_rows[index]; }
    bool isHeading(int index) const { return !m_rows[index].heading.isEmpty(); }
    int items() const;
    int next(int from, int step) const; // the next item, past headings, or `from`

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QVector<Row> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace counterpart::ui
