// SPDX-License-Identifier: GPL-3.0-or-later
// A step of an explanation in one cell: what it is, its value at the far side or below, the rule in small letters.
#pragma once

#include "ui/models/step_model.h"

#include <QStyledItemDelegate>

class QTreeView;

namespace counterpart::ui {

class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit StepDelegate(QTreeView* tree);
    void setMarked(const QString& text) { m_marked = text; } // a step that says it stands on a ground of its own
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Places;
    Places placesOf(const QModelIndex& index, int width) const;
    int widthFor(const QModelIndex& index) const;
    QTreeView* m_tree;
    QString m_marked;
};

} // namespace counterpart::ui
