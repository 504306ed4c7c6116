// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks: what is to be done, by whom, until when, whatever raised it; done, blocked, reopened, dismissed by key.
#pragma once

#include "ui/panels/table_panel.h"
#include "ui/panels/tasks/task_case.h"

#include <atomic>
#include <deque>

namespace counterpart {

namespace ui {
class AskBar;
} // namespace ui

class TaskPage;

class TasksPanel : public TablePanel {
    Q_OBJECT
public:
    TasksPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("tasks"); }
    QString title() const override { return tr("Tasks"); }
    ui::Icon icon() const override { return ui::Icon::Tasks; }
    QString status() const override;
    QList<QAction*> panelActions() override;

    TaskPage* page() const { return m_page; }
    ui::AskBar* asks() const { return m_asks; }

protected:
    Kind kind() const override { return Kind::Task; }
    RowMaker rowMaker() const override;
    std::vector<ui::SortBy> firstSort() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    FieldTexts knownOfNew() const override;
    void fillDrawer(RecordId id) override;
    void takeResults() override;
    void addToMenu(QMenu& menu, RecordId id) override;
    void showEvent(QShowEvent* event) override;

private:
    using Ids = std::vector<RecordId>;
    void addTaskVerbs();
    QAction* verb(const QString& text, const QKeySequence& key, ui::Icon icon, std::function<void()> run);
    void followQuestions();
    void sayWhenEmpty();

    Ids chosen() const; // selected rows, else the one in the drawer, else the current one
    Ids chosen(const std::function<bool(const Task&)>& suits, const QString& none);
    QString whom(const Ids& tasks) const; // for a question: the title of one, "3 tasks"
    void ask(const QString& question, const QString& missing, std::function<void(const QString&)> answer);
    void finish();
    void block();
    void reopen();
    void dismiss();
    void assign();
    void abandon();
    void startPlan();
    void settle(RecordId task);
    void raiseOfFlags();
    void raiseOfConflicts();
    using Making = std::function<Result<Planned>(const Snapshot&)>;
    void order(Ids tasks, bool leaves, Making make); // one after another: each stands on the one before
    void writeNext();
    void refuse(const Error& error);
    void goOn(const Ids& gone);

    // What compares all claims; made on another thread when a conflict is looked at, and kept while the facts stand.
    void withConflict(RecordId task, std::function<void(const FoundConflict&)> then);
    void showTask();
    std::shared_ptr<const Judgement> judgementOfRows() const;

    struct Order {
        Ids tasks;
        bool leaves; // the list of what is open
        Making make;
    };
    std::shared_ptr<std::atomic<TaskFactsPtr>> m_made = std::make_shared<std::atomic<TaskFactsPtr>>();
    TaskFactsPtr m_facts;
    TaskPage* m_page;
    ui::AskBar* m_asks;
    QList<QAction*> m_verbs;
    QList<QAction*> m_rowVerbs;
    std::shared_ptr<const conflicts::ConflictBook> m_book;
    TaskFactsPtr m_bookOf;
    RecordId m_next = 0; // to be current when the rows are there
    std::deque<Order> m_waiting;
    bool m_writing = false;
};

} // namespace counterpart
