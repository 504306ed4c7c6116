// SPDX-License-Identifier: GPL-3.0-or-later
// Lays the words of a task out below each other.
#include "ui/panels/tasks/task_page.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/number_link.h"
#include "ui/widgets/property_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace counterpart {

namespace {

QLabel* label(QWidget* parent, ui::Ink ink = ui::Ink::Text, ui::Weight weight = ui::Weight::Regular) {
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setFocusPolicy(Qt::NoFocus);
    // A label that can be selected aligns by its text, not by the window.
    made->setAlignment((parent->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignAbsolute | Qt::AlignVCenter);
    ui::setTextStyle(made, ui::Type::Body, ink, weight);
    return made;
}

} // namespace

TaskPage::TaskPage(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea(this)) {
    auto* body = new QWidget(m_scroll);
    m_state = new ui::StatusChip({}, ui::Tone::Neutral, body);
    m_due = label(body);
    m_why = label(body);
    m_facts = new ui::PropertyList(body);
    m_plan = label(body, ui::Ink::Text, ui::Weight::Strong);
    m_progress = label(body, ui::Ink::Secondary);
    m_course = new ui::PropertyList(body);
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::s);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_due, 1);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(m_facts);
    column->addSpacing(ui::space::s);
    column->addWidget(m_plan);
    column->addWidget(m_progress);
    column->addWidget(m_course);
    column->addStretch();
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false); // on the ground of the drawer
    body->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
}

void TaskPage::setCase(const TaskCase& shown) {
    const bool other = shown.task != m_case.task;
    m_case = shown;
    m_state->setStatus(shown.state, shown.stateTone);
    m_state->setVisible(!shown.state.isEmpty());
    m_due->setText(shown.due);
    const bool late = shown.dueTone == ui::Tone::Negative;
    ui::setTextStyle(m_due, ui::Type::Body, late ? ui::Ink::Negative : ui::Ink::Text,
                     late ? ui::Weight::Strong : ui::Weight::Regular);
    m_why->setText(shown.why);
    m_why->setVisible(!shown.why.isEmpty());
    fill(*m_facts, shown.facts);
    m_plan->setText(shown.plan);
    m_plan->setVisible(!shown.plan.isEmpty());
    m_progress->setText(shown.progress);
    m_progress->setVisible(!shown.plan.isEmpty());
    fill(*m_course, shown.course);
    m_course->setVisible(!shown.plan.isEmpty());
    if (other) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
}

void TaskPage::fill(ui::PropertyList& list, const QList<TaskLine>& lines) {
    list.clear();
    for (const TaskLine& line : lines) {
        if (line.record == 0) {
            list.addText(line.label, line.value);
            continue;
        }
        ui::NumberLink* link = list.addNumber(line.label, line.value, tr("Opens it"));
        connect(link, &ui::NumberLink::explain, this,
                [this, kind = line.kind, id = line.record] { Q_EMIT recordRequested(kind, id); });
    }
}

} // namespace counterpart
