// SPDX-License-Identifier: GPL-3.0-or-later
// Owner and due date of one task or several.
#include "ui/dialogs/tasks/assign_tasks.h"

#include "core/command/tasks.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/task_text.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/dialogs/small_form.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>

#include <algorithm>
#include <set>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("AssignTasks", text); }

// Who owns tasks, manages partners, or is named by the policy.
QStringList owners(const Session& session) {
    std::set<QString> all;
    session.facts()->table<Task>().forEach([&](const Task& task) { all.insert(toQString(task.owner.view())); });
    session.facts()->table<Partner>().forEach([&](const Partner& one) { all.insert(toQString(one.manager.view())); });
    for (const FlagRule& flag : session.rulebook().flags) {
        all.insert(QString::fromStdString(flag.owner));
    }
    all.erase(QString());
    return {all.begin(), all.end()};
}

} // namespace

QDialog* assignTasks(Session& session, const std::vector<RecordId>& tasks, QWidget* window) {
    const Task* only = tasks.size() == 1 ? session.facts()->table<Task>().find(tasks.front()) : nullptr;
    const QString whose =
        only != nullptr ? taskTitle(*only) : kindPlural(Kind::Task, static_cast<qint64>(tasks.size()));
    QDialog* dialog = newSmallForm(session, tr("Who does %1?").arg(whose), QStringLiteral("assignTasks"), window);
    auto* form = new ui::FormLayout(dialog);
    auto* owner = new WordBox(dialog);
    owner->setObjectName(QStringLiteral("owner"));
    owner->setWords(owners(session));
    auto* ownerField = form->addField(tr("Owner"), owner);
    auto* due = new ui::DateEdit(dialog);
    due->setObjectName(QStringLiteral("due"));
    auto* dueField = form->addField(tr("Due"), due);
    dueField->setHint(tr("Through the end of that day. What is left empty stays as it is."));
    if (only != nullptr) {
        owner->setWord(toQString(only->owner.view()));
        due->setDate(only->due.has() ? toQDate(only->due.date()) : QDate());
    }
    finishSmallForm(dialog, form, tr("Assign"), [&session, dialog, tasks, owner, due, ownerField, dueField] {
        if (!session.isOpen()) {
            dialog->close();
            return;
        }
        if (!due->isAcceptable()) {
            dueField->setError(due->problem());
            return;
        }
        const std::string who = owner->word().trimmed().toStdString();
        const Date day = due->date().isValid() ? fromQDate(due->date()) : Date();
        AssignTask command;
        for (const RecordId id : tasks) { // those it changes something of
            const Task* task = session.facts()->table<Task>().find(id);
            const bool otherOwner = task != nullptr && !who.empty() && task->owner.view() != who;
            const bool otherDay = task != nullptr && day.has() && (!task->due.has() || task->due.date() != day);
            if (otherOwner || otherDay) {
                command.tasks.push_back(id);
                command.owner = otherOwner ? std::optional(who) : command.owner;
                command.due = otherDay ? std::optional(day) : command.due;
            }
        }
        if (command.tasks.empty()) {
            dialog->close();
            return;
        }
        carryOutSmallForm(session, dialog, plan(*session.facts(), command), {{"due", dueField}}, ownerField);
    });
    owner->setFocus();
    owner->lineEdit()->selectAll();
    return dialog;
}

} // namespace counterpart
