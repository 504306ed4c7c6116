// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised, by whom, until when, in which review.
#include "ui/dialogs/tasks/add_commitment.h"

#include "core/command/tasks.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/dialogs/small_form.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>

#include <set>

namespace counterpart {

namespace {

constexpr int kReviewDays = 45; // of a new quarter, in which the review of the one before is held

QString tr(const char* text) { return QCoreApplication::translate("AddCommitment", text); }

QStringList owners(const Snapshot& facts) {
    std::set<QString> all;
    facts.table<Task>().forEach([&](const Task& task) { all.insert(toQString(task.owner.view())); });
    facts.table<Partner>().forEach([&](const Partner& one) { all.insert(toQString(one.manager.view())); });
    all.erase(QString());
    return {all.begin(), all.end()};
}

} // namespace

Period likelyReview(Date today, int fiscalFirstMonth) {
    const Period now = quarterOf(today, fiscalFirstMonth);
    return today.days - now.from.days < kReviewDays ? previous(now) : now;
}

QDialog* addCommitment(Session& session, RecordId partner, QWidget* window) {
    const Partner* record = session.isOpen() ? session.facts()->table<Partner>().find(partner) : nullptr;
    if (record == nullptr) {
        return nullptr;
    }
    const int firstMonth = session.rulebook().fiscalFirstMonth;
    const Date today = session.now().date();
    const Period likely = likelyReview(today, firstMonth);
    QDialog* dialog = newSmallForm(session, tr("Commitment with %1").arg(toQString(record->name)),
                                   QStringLiteral("addCommitment"), window);
    auto* form = new ui::FormLayout(dialog);
    auto* title = new QLineEdit(dialog);
    title->setObjectName(QStringLiteral("title"));
    auto* titleField = form->addField(tr("What is promised"), title);
    titleField->setRequired(true);
    auto* owner = new WordBox(dialog);
    owner->setObjectName(QStringLiteral("owner"));
    owner->setWords(owners(*session.facts()));
    owner->setWord(toQString(record->manager.view()));
    auto* ownerField = form->addField(tr("By whom"), owner);
    auto* due = new ui::DateEdit(dialog);
    due->setObjectName(QStringLiteral("due"));
    const Date end = quarterOf(likely.to, firstMonth).to.plusDays(-1); // before the next review
    due->setDate(toQDate(end > today ? end : quarterOf(today, firstMonth).to.plusDays(-1)));
    auto* dueField = form->addField(tr("Until"), due);
    auto* review = new ChoiceBox(dialog);
    review->setObjectName(QStringLiteral("review"));
    Period quarter = quarterOf(today, firstMonth);
    for (int n = 0; n < 4; ++n, quarter = previous(quarter)) {
        review->addItem(periodName(quarter, firstMonth), QString::fromStdString(toString(quarter, firstMonth)));
    }
    review->setCurrentIndex(review->findData(QString::fromStdString(toString(likely, firstMonth))));
    form->addField(tr("In the review of"), review)
        ->setHint(tr("That review lists it as new, the next one says what became of it."));
    finishSmallForm(dialog, form, tr("Add commitment"),
                    [&session, dialog, partner, title, owner, due, review, titleField, ownerField, dueField] {
                        if (!session.isOpen()) {
                            dialog->close();
                            return;
                        }
                        dueField->setError(due->problem());
                        if (!due->isAcceptable()) {
                            return;
                        }
                        IdSource ids = session.ids();
                        const AddTask command{title->text().toStdString(),
                                              Id<Partner>{partner},
                                              {},
                                              owner->word().trimmed().toStdString(),
                                              session.now().date(),
                                              due->date().isValid() ? fromQDate(due->date()) : Date(),
                                              "commitment",
                                              review->currentData().toString().toStdString()};
                        carryOutSmallForm(session, dialog, plan(*session.facts(), ids, command),
                                          {{"owner", ownerField}, {"due", dueField}}, titleField);
                    });
    title->setFocus();
    return dialog;
}

} // namespace counterpart
