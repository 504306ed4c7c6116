// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with tasks, by key, button, menu and palette.
#include "core/command/task_verbs.h"

#include "core/command/conflicts.h"
#include "core/command/enablement.h"
#include "core/command/flags.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/plan_text.h"
#include "ui/dialogs/tasks/assign_tasks.h"
#include "ui/dialogs/tasks/settle_conflict.h"
#include "ui/dialogs/tasks/start_plan.h"
#include "ui/panels/tasks/tasks_panel.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QPointer>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace counterpart {

QAction* TasksPanel::verb(const QString& text, const QKeySequence& key, ui::Icon picture, std::function<void()> run) {
    auto* action = new QAction(ui::icon(picture), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (session().isOpen() && m_facts) {
            run();
        }
    });
    addAction(action);
    m_verbs << action;
    return action;
}

void TasksPanel::addTaskVerbs() {
    const auto ofRows = [this](const QString& text, const QKeySequence& key, ui::Icon icon, void (TasksPanel::*run)()) {
        m_rowVerbs << verb(text, key, icon, [this, run] { (this->*run)(); });
        return m_rowVerbs.back();
    };
    const auto shown = [&](const QString& text, Qt::Key key, ui::Icon icon, void (TasksPanel::*run)()) {
        m_asks->addVerb(ofRows(text, key, icon, run), QKeySequence(key).toString(QKeySequence::NativeText));
    };
    shown(tr("Done"), Qt::Key_D, ui::Icon::Check, &TasksPanel::finish);
    shown(tr("Block"), Qt::Key_B, ui::Icon::Warning, &TasksPanel::block);
    shown(tr("Dismiss"), Qt::Key_X, ui::Icon::Close, &TasksPanel::dismiss);
    shown(tr("Reopen"), Qt::Key_R, ui::Icon::Undo, &TasksPanel::reopen);
    shown(tr("Owner"), Qt::Key_O, ui::Icon::Person, &TasksPanel::assign);
    ofRows(tr("Abandon the plan..."), Qt::SHIFT | Qt::Key_X, ui::Icon::Cancel, &TasksPanel::abandon);
    QAction* plan = verb(tr("Start a plan..."), Qt::Key_P, ui::Icon::Add, [this] { startPlan(); });
    QAction* flags = verb(tr("Raise tasks of flags"), Qt::Key_F, ui::Icon::Refresh, [this] { raiseOfFlags(); });
    verb(tr("Raise tasks of conflicts"), Qt::Key_C, ui::Icon::Desk, [this] { raiseOfConflicts(); });
    verb(tr("Undo the last change"), Qt::Key_U, ui::Icon::Undo, [this] { session().undo(); });
    flags->setToolTip(tr("Raises a task of every red flag that has none, and closes those of flags that are no longer "
                         "raised"));
    plan->setToolTip(tr("Makes the tasks of an onboarding, an improvement or the launch (P)"));
    head()->addButton(flags);
    head()->addWidget(ui::verbButton(plan, this));
}

QList<QAction*> TasksPanel::panelActions() { return TablePanel::panelActions() + m_verbs; }

TasksPanel::Ids TasksPanel::chosen() const {
    Ids ids;
    if (table()->selectedCount() > 1) {
        for (const std::uint64_t key : table()->selectedKeys()) {
            ids.push_back(static_cast<RecordId>(key));
        }
    } else if (table()->currentKey() != 0) {
        ids = {static_cast<RecordId>(table()->currentKey())};
    } else if (current() != 0) {
        ids = {current()};
    }
    return ids;
}

// Those a verb is for; says `none` when it is for none of them.
TasksPanel::Ids TasksPanel::chosen(const std::function<bool(const Task&)>& suits, const QString& none) {
    Ids ids = chosen();
    if (ids.empty()) {
        Q_EMIT noticeRequested(tr("Choose a task first"));
        return ids;
    }
    const auto snapshot = session().workspace()->snapshot();
    std::erase_if(ids, [&](RecordId id) {
        const Task* task = snapshot->table<Task>().find(id);
        return task == nullptr || !suits(*task);
    });
    if (ids.empty()) {
        Q_EMIT noticeRequested(none);
    }
    return ids;
}

QString TasksPanel::whom(const Ids& tasks) const {
    const Index at = tasks.size() == 1 ? m_facts->positionOf(tasks.front()) : kNoRecord;
    return at == kNoRecord ? kindPlural(Kind::Task, static_cast<qint64>(tasks.size())) : taskTitle(m_facts->task(at));
}

// In the drawer, beside what it is about.
void TasksPanel::ask(const QString& question, const QString& missing, std::function<void(const QString&)> answer) {
    if (!drawer()->isVisible() && table()->currentKey() != 0) {
        Q_EMIT table()->rowChosen(table()->currentKey());
    }
    openTab(tr("Task"));
    m_asks->ask(question, missing, std::move(answer));
}

void TasksPanel::finish() {
    const Ids ids = chosen([](const Task& task) { return isOpen(task); }, tr("That is done, or dismissed, already"));
    const auto snapshot = session().workspace()->snapshot();
    const auto isConflict = [&](RecordId id) { return conflicts::isConflictTask(*snapshot->table<Task>().find(id)); };
    if (ids.size() == 1 && isConflict(ids.front())) {
        settle(ids.front());
    } else if (std::ranges::any_of(ids, isConflict)) {
        Q_EMIT noticeRequested(tr("Conflicts are settled one by one: each needs to say who keeps the customer"));
    } else if (!ids.empty()) {
        order(ids, true, [this, ids, at = session().now(), by = session().author().toStdString()](const Snapshot& now) {
            return plan(now, session().rulebook(), FinishTasks{ids, {}, at, by});
        });
    }
}

void TasksPanel::block() {
    const Ids ids =
        chosen([](const Task& task) { return isPlanStep(task) && isOpen(task); },
               tr("Only open steps of plans are blocked; give this one another owner or day, or dismiss it"));
    if (!ids.empty()) {
        ask(tr("What blocks %1?").arg(whom(ids)), tr("Some words are needed: whoever can help reads them."),
            [this, ids](const QString& words) {
                order(ids, false, [ids, reason = words.toStdString()](const Snapshot& now) {
                    return plan(now, BlockTasks{ids, reason});
                });
            });
    }
}

void TasksPanel::reopen() {
    const Ids ids = chosen([](const Task& task) { return task.status != taskOpen(); }, tr("That is open already"));
    if (!ids.empty()) {
        order(ids, false, [ids](const Snapshot& now) { return plan(now, ReopenTasks{ids}); });
    }
}

void TasksPanel::dismiss() {
    const Ids ids = chosen([](const Task& task) { return isOpen(task); }, tr("That is done, or dismissed, already"));
    if (!ids.empty()) {
        ask(tr("Why is %1 not needed?").arg(whom(ids)), tr("Some words are needed: it stays with the task."),
            [this, ids, at = session().now(), by = session().author().toStdString()](const QString& words) {
                order(ids, true, [ids, at, by, reason = words.toStdString()](const Snapshot& now) {
                    return plan(now, DismissTask{ids, reason, by, at});
                });
            });
    }
}

void TasksPanel::abandon() {
    const Ids ids = chosen([](const Task& task) { return isPlanStep(task); }, tr("That is no step of a plan"));
    if (ids.empty()) {
        return;
    }
    const Task& step = *session().workspace()->snapshot()->table<Task>().find(ids.front());
    AbandonPlan command{step.plan.str(), step.partner.value, session().now(), session().author().toStdString(), {}};
    const Index at = m_facts->positionOf(step.id);
    const plans::PlanProgress* progress = at == kNoRecord ? nullptr : m_facts->planOf(at);
    const QString title =
        progress != nullptr ? planTitle(session().rulebook(), *progress, Figures::Local) : toQString(step.plan);
    Ids gone; // with it
    for (const auto& other : progress != nullptr ? progress->all : std::vector<plans::StepProgress>()) {
        gone.push_back(m_facts->task(other.task).id);
    }
    ask(tr("Why is %1 abandoned? The steps that are left are dismissed.").arg(title),
        tr("Some words are needed: they stay with its steps."), [this, command, gone](const QString& words) mutable {
            command.reason = words.toStdString();
            order(gone, true, [command](const Snapshot& now) { return plan(now, command); });
        });
}

void TasksPanel::assign() {
    const Ids ids = chosen([](const Task& task) { return isOpen(task); }, tr("That is done, or dismissed, already"));
    if (!ids.empty()) {
        assignTasks(session(), ids, this);
    }
}

void TasksPanel::startPlan() {
    if (session().isOpen()) {
        const Index at = m_facts && current() != 0 ? m_facts->positionOf(current()) : kNoRecord;
        counterpart::startPlan(session(), at == kNoRecord ? 0 : m_facts->task(at).partner.value, this);
    }
}

void TasksPanel::settle(RecordId task) {
    withConflict(task, [this](const FoundConflict& found) {
        if (found.conflict) {
            settleConflict(session(), *found.conflict, found.text, this);
        } else {
            Q_EMIT noticeRequested(tr("The facts are no longer in conflict: dismiss it (X) and say what became of it"));
        }
    });
}

void TasksPanel::raiseOfFlags() {
    const auto results = session().results();
    const auto judged = session().judgement();
    if (!session().isOpen() || !results || !judged) {
        Q_EMIT noticeRequested(tr("The flags are not judged yet: once more in a moment"));
        return;
    }
    ui::inBackground(
        this,
        [results, judged, ids = session().ids(), snapshot = session().workspace()->snapshot()]() mutable {
            return plan(*snapshot, ids, RaiseFlagTasks{*results, *judged, {}});
        },
        [this](Result<Planned> planned) {
            if (!planned && planned.error().code == ErrorCode::NothingChanged) {
                Q_EMIT noticeRequested(tr("Every red flag has its task already"));
            } else {
                order({}, false, [planned = std::move(planned)](const Snapshot&) { return planned; });
            }
        });
}

void TasksPanel::raiseOfConflicts() {
    const TaskFactsPtr facts = m_facts;
    ui::inBackground(
        this,
        [facts, ids = session().ids()]() mutable {
            const Programme& p = *facts->programme;
            const conflicts::ConflictBook book(p.snapshot, p.columns, *p.rulebook, facts->now);
            return plan(*p.snapshot, ids, RaiseConflictTasks{book.all(), facts->now, {}});
        },
        [this](Result<Planned> planned) {
            if (!planned && planned.error().code == ErrorCode::NothingChanged) {
                Q_EMIT noticeRequested(tr("Every conflict has its task already"));
            } else {
                order({}, false, [planned = std::move(planned)](const Snapshot&) { return planned; });
            }
        });
}

void TasksPanel::order(Ids tasks, bool leaves, Making make) {
    m_waiting.push_back({std::move(tasks), leaves, std::move(make)});
    writeNext();
}

void TasksPanel::writeNext() {
    if (m_writing || m_waiting.empty() || session().workspace() == nullptr) {
        return;
    }
    const Order next = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto change = next.make(*session().workspace()->snapshot());
    if (!change) {
        refuse(change.error());
        writeNext();
        return;
    }
    if (m_asks->isAsking()) {
        m_asks->stopAsking();
        table()->view()->setFocus();
    }
    if (next.leaves) {
        goOn(next.tasks);
    }
    m_writing = true;
    session().execute(std::move(*change), [self = QPointer(this)](const Result<Revision>&) {
        if (self) {
            self->m_writing = false;
            self->writeNext();
        }
    });
}

void TasksPanel::refuse(const Error& error) {
    const QString problem =
        stepRefusal(*session().workspace()->snapshot(), session().rulebook(), error).value_or(errorSentence(error));
    if (m_asks->isAsking()) {
        m_asks->say(problem);
    } else {
        Q_EMIT session().failed(problem);
    }
}

// The list of what is open loses the rows that were decided: the next one below them is current afterwards.
void TasksPanel::goOn(const Ids& gone) {
    const std::set<RecordId> decided(gone.begin(), gone.end());
    const int rows = model()->rowCount();
    const auto idAt = [&](int row) { return static_cast<RecordId>(model()->key(row)); };
    int row = std::max(0, table()->view()->currentIndex().row());
    while (row < rows && decided.contains(idAt(row))) {
        ++row;
    }
    if (row >= rows) {
        for (row = rows - 1; row >= 0 && decided.contains(idAt(row));) {
            --row;
        }
    }
    m_next = row >= 0 && row < rows ? idAt(row) : 0;
}

} // namespace counterpart
