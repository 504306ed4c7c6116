// SPDX-License-Identifier: GPL-3.0-or-later
// One task in the drawer: how it stands, why it is there, and the plan around it.
#pragma once

#include "ui/panels/tasks/task_case.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace counterpart {

namespace ui {
class PropertyList;
class StatusChip;
} // namespace ui

class TaskPage : public QWidget {
    Q_OBJECT
public:
    explicit TaskPage(QWidget* parent = nullptr);
    void setCase(const TaskCase& shown);
    const TaskCase& shown() const { return m_case; }

Q_SIGNALS:
    void recordRequested(counterpart::Kind kind, qint64 id);

private:
    void fill(ui::PropertyList& list, const QList<TaskLine>& lines);
    TaskCase m_case;
    QScrollArea* m_scroll;
    ui::StatusChip* m_state;
    QLabel* m_due;
    QLabel* m_why;
    ui::PropertyList* m_facts;
    QLabel* m_plan;
    QLabel* m_progress;
    ui::PropertyList* m_course;
};

} // namespace counterpart
