// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns are shown and in what order: ticks, drag or Alt+Up/Down, for one table's head.
#pragma once

#include <QFrame>

class QListWidget;

namespace counterpart::ui {

class SortHeader;

class ColumnChooser : public QFrame {
    Q_OBJECT
public:
    ColumnChooser(SortHeader* head, QWidget* parent);

Q_SIGNALS:
    void changed();
    void resetRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void apply();
    SortHeader* m_head;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace counterpart::ui
