// SPDX-License-Identifier: GPL-3.0-or-later
// A list whose rows are put in another order by dragging them, or with Alt+Up and Alt+Down.
#pragma once

#include <QListWidget>

namespace counterpart {

class ReorderList : public QListWidget {
    Q_OBJECT
public:
    explicit ReorderList(QWidget* parent = nullptr);
    void setReorderable(bool reorderable);
    void dropAt(const QPoint& at); // the row that is dragged, let go there
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void moveRequested(int from, int to); // `to` = where it stands afterwards; the owner of the rows moves them
    void addRequested();
    void removeRequested();
    void duplicateRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool m_reorderable = true;
};

} // namespace counterpart
