// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, drawer and explanations of tasks.
#include "ui/panels/tasks/tasks_panel.h"

#include "core/command/tasks.h"
#include "core/engine/conflicts/tasks.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/plan_text.h"
#include "ui/panels/tasks/task_columns.h"
#include "ui/panels/tasks/task_page.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/states.h"

#include <QMenu>
#include <QVBoxLayout>

namespace counterpart {

TasksPanel::TasksPanel(Session& session, QWidget* parent) : TablePanel(session, parent) {
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_page = new TaskPage(whole);
    m_asks = new ui::AskBar(whole);
    column->addWidget(m_page, 1);
    column->addWidget(m_asks);
    drawer()->addTab(tr("Task"), whole, ui::Drawer::Scroll::ByPage);
    addTaskVerbs();
    begin();
    sayWhenEmpty();
    followQuestions();
    connect(m_page, &TaskPage::recordRequested, this, [this](Kind kindOfRecord, qint64 record) {
        if (!openRecord(kindOfRecord, static_cast<RecordId>(record))) {
            Q_EMIT recordRequested(kindOfRecord, record);
        }
    });
    connect(&session, &Session::judgementChanged, this, &TasksPanel::showTask);
    connect(&session, &Session::closed, this, [this] {
        m_waiting.clear();
        m_writing = false;
        m_facts.reset();
        m_book.reset();
        m_bookOf.reset();
        m_made->store(nullptr);
    });
    PanelQuery open;
    for (const TaskState state : {TaskState::Late, TaskState::Open, TaskState::Waiting, TaskState::Blocked}) {
        open.facets[QStringLiteral("state")] << taskStateName(state);
    }
    show(open);
}

void TasksPanel::sayWhenEmpty() {
    ui::EmptyState* empty = table()->emptyState();
    empty->setContent(icon(), tr("No tasks yet"), noTasksText());
    empty->setPrimary(tr("Raise tasks of flags"));
    empty->setSecondary(tr("Start a plan..."));
    disconnect(empty, nullptr, this, nullptr); // other verbs than those of records that are imported
    connect(empty, &ui::EmptyState::primaryActivated, this, &TasksPanel::raiseOfFlags);
    connect(empty, &ui::EmptyState::secondaryActivated, this, &TasksPanel::startPlan);
}

void TasksPanel::followQuestions() {
    connect(m_asks, &ui::AskBar::dropped, this, [this] { table()->view()->setFocus(); });
    connect(table(), &ui::DataTable::currentKeyChanged, this, [this] {
        if (m_asks->isAsking()) { // it was asked about another one
            m_asks->stopAsking();
        }
    });
    connect(table(), &ui::DataTable::arranged, this, [this] {
        if (m_next != 0 && !model()->busy()) {
            table()->setCurrentKey(static_cast<std::uint64_t>(std::exchange(m_next, 0)));
        }
    });
}

TablePanel::RowMaker TasksPanel::rowMaker() const {
    return [made = m_made, now = session().now()](const std::shared_ptr<const Programme>& p) {
        const TaskFactsPtr facts = taskFacts(p, now);
        made->store(facts);
        return taskRows(facts);
    };
}

std::vector<ui::SortBy> TasksPanel::firstSort() const { return {{kDueColumn, false}}; } // the latest on top

void TasksPanel::takeResults() {
    m_facts = m_made->load();
    Q_EMIT statusChanged();
}

Step TasksPanel::headOf(RecordId id) const {
    const Index at = m_facts ? m_facts->positionOf(id) : kNoRecord;
    if (at == kNoRecord) {
        return {tr("No task selected"), {}, {}};
    }
    const Task& task = m_facts->task(at);
    return {taskTitle(task), taskPartner(*m_facts, task), {}};
}

TablePanel::StepMaker TasksPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), j = session().judgement(), facts = m_facts, id, column]() -> Step {
        const Index at = facts ? facts->positionOf(id) : kNoRecord;
        if (at == kNoRecord) {
            return {tr("No task selected"), {}, {}};
        }
        if (fieldIndex(Kind::Task, column.toStdString())) {
            return recordedSteps(p->snapshot, Kind::Task, id, column, Figures::Local);
        }
        if (const plans::PlanProgress* plan = facts->planOf(at)) {
            return planSteps(*facts->programme->snapshot, *facts->programme->rulebook, *plan, Figures::Local);
        }
        const Task& task = facts->task(at);
        const Index partner = p->columns->partnerOf.find(task.partner.value);
        const auto flag = j && task.source.view() == "flag" ? flagOf(*j, task) : std::nullopt;
        if (flag && partner != kNoRecord && partner < j->partners()) {
            return flagSteps(p, j, *flag, partner, Figures::Local);
        }
        return task.registration.has()
                   ? factStep(p->snapshot, Kind::Registration, task.registration.value, {}, Figures::Local)
                   : factStep(p->snapshot, Kind::Task, id, {}, Figures::Local);
    };
}

FieldTexts TasksPanel::knownOfNew() const {
    return {{"source", "hand"}, {"status", taskOpen().str()}, {"created", toString(session().now().date())}};
}

void TasksPanel::fillDrawer(RecordId) { showTask(); }

// Null while it is that of other results than the rows: partners stand elsewhere in it.
std::shared_ptr<const Judgement> TasksPanel::judgementOfRows() const {
    return m_facts && session().results() == m_facts->programme ? session().judgement() : nullptr;
}

void TasksPanel::showTask() {
    const Index at = m_facts && current() != 0 ? m_facts->positionOf(current()) : kNoRecord;
    if (at == kNoRecord) {
        m_page->setCase({});
        return;
    }
    const auto judged = judgementOfRows();
    m_page->setCase(taskCaseOf(*m_facts, at, judged.get(), nullptr));
    const Task& task = m_facts->task(at);
    if (conflicts::isConflictTask(task) && isOpen(task)) {
        withConflict(task.id, [this, facts = m_facts, at](const FoundConflict& found) {
            const auto judgement = judgementOfRows();
            if (m_facts == facts && current() == facts->task(at).id) {
                m_page->setCase(taskCaseOf(*facts, at, judgement.get(), &found));
            }
        });
    }
}

void TasksPanel::withConflict(RecordId id, std::function<void(const FoundConflict&)> then) {
    const TaskFactsPtr facts = m_facts;
    const Index at = facts ? facts->positionOf(id) : kNoRecord;
    if (at == kNoRecord) {
        return;
    }
    struct Compared {
        std::shared_ptr<const conflicts::ConflictBook> book;
        FoundConflict found;
    };
    const auto kept = m_bookOf == facts ? m_book : nullptr;
    ui::inBackground(
        this,
        [facts, at, kept]() -> Compared {
            const Programme& p = *facts->programme;
            Compared answer{kept, {}};
            if (!answer.book) {
                answer.book =
                    std::make_shared<const conflicts::ConflictBook>(p.snapshot, p.columns, *p.rulebook, facts->now);
            }
            answer.found = conflictOf(*answer.book, facts->task(at));
            return answer;
        },
        [this, facts, then = std::move(then)](const Compared& answer) {
            if (m_facts == facts) {
                m_book = answer.book;
                m_bookOf = facts;
                then(answer.found);
            }
        });
}

void TasksPanel::addToMenu(QMenu& menu, RecordId id) {
    const Index at = m_facts ? m_facts->positionOf(id) : kNoRecord;
    if (at == kNoRecord) {
        return;
    }
    const Task& task = m_facts->task(at);
    menu.addActions(m_rowVerbs);
    menu.addSeparator();
    if (task.partner.has()) {
        menu.addAction(ui::icon(ui::Icon::Partners), tr("Open the partner"), this,
                       [this, partner = task.partner.value] { Q_EMIT recordRequested(Kind::Partner, partner); });
    }
    if (task.registration.has()) {
        menu.addAction(ui::icon(ui::Icon::Desk), tr("Open the registration"), this,
                       [this, of = task.registration.value] { Q_EMIT recordRequested(Kind::Registration, of); });
    }
}

void TasksPanel::showEvent(QShowEvent* event) {
    TablePanel::showEvent(event);
    table()->view()->setFocus();
}

QString TasksPanel::status() const {
    return m_facts ? tr("%1 open, %2 late").arg(formatCount(m_facts->open), formatCount(m_facts->late))
                   : TablePanel::status();
}

} // namespace counterpart
