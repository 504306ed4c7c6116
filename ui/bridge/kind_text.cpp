// SPDX-License-Identifier: GPL-3.0-or-later
// The words for kinds, fields, models and actions.
#include "ui/bridge/kind_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QHash>

namespace counterpart {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Kinds", text, nullptr, n); }

struct KindWords {
    const char* name;
    const char* one;
    const char* many;
    const char* title;
};

#define N(text) QT_TRANSLATE_NOOP("Kinds", text)

const KindWords& wordsOf(Kind kind) {
    static const KindWords all[kKindCount] = {
        {N("setting"), N("1 setting"), N("%1 settings"), N("Settings")},
        {N("rulebook"), N("1 rulebook version"), N("%1 rulebook versions"), N("Rulebook")},
        {N("product"), N("1 product"), N("%1 products"), N("Products")},
        {N("account"), N("1 account"), N("%1 accounts"), N("Accounts")},
        {N("partner"), N("1 partner"), N("%1 partners"), N("Partners")},
        {N("exchange rate"), N("1 exchange rate"), N("%1 exchange rates"), N("Exchange rates")},
        {N("quota"), N("1 quota"), N("%1 quotas"), N("Quotas")},
        {N("certification"), N("1 certification"), N("%1 certifications"), N("Certifications")},
        {N("activity"), N("1 activity"), N("%1 activities"), N("Activities")},
        {N("registration"), N("1 registration"), N("%1 registrations"), N("Registrations")},
        {N("deal"), N("1 deal"), N("%1 deals"), N("Deals")},
        {N("deal line"), N("1 deal line"), N("%1 deal lines"), N("Deal lines")},
        {N("touchpoint"), N("1 touchpoint"), N("%1 touchpoints"), N("Touchpoints")},
        {N("refund"), N("1 refund"), N("%1 refunds"), N("Refunds")},
        {N("survey"), N("1 survey"), N("%1 surveys"), N("Surveys")},
        {N("lead"), N("1 lead"), N("%1 leads"), N("Leads")},
        {N("scenario"), N("1 scenario"), N("%1 scenarios"), N("Scenarios")},
        {N("learned model"), N("1 learned model"), N("%1 learned models"), N("Learned models")},
        {N("registration event"), N("1 registration event"), N("%1 registration events"), N("Registration events")},
        {N("task"), N("1 task"), N("%1 tasks"), N("Tasks")},
        {N("exam"), N("1 exam"), N("%1 exams"), N("Exams")},
        {N("tier override"), N("1 tier override"), N("%1 tier overrides"), N("Tier overrides")},
        {N("rulebook draft"), N("1 rulebook draft"), N("%1 rulebook drafts"), N("Rulebook drafts")},
        {N("meeting"), N("1 meeting"), N("%1 meetings"), N("Meetings")},
        {N("review"), N("1 review"), N("%1 reviews"), N("Reviews")},
    };
    return all[static_cast<std::size_t>(kind)];
}

// Field names of the files that read badly when merely capitalised.
const QHash<QString, const char*>& specialFields() {
    static const QHash<QString, const char*> names = {
        {QStringLiteral("at"), N("When")},
        {QStringLiteral("direct_since"), N("Direct since")},
        {QStringLiteral("list_price"), N("List price")},
        {QStringLiteral("renewal_of"), N("Renewal of")},
        {QStringLiteral("custom"), N("Custom fields")},
        {QStringLiteral("email"), N("E-mail")},
        {QStringLiteral("recorded_by"), N("Recorded by")},
        {QStringLiteral("contested"), N("Contested because")},
        {QStringLiteral("excluded"), N("Excluded because")},
        {QStringLiteral("tier"), N("Stated tier")},
        {QStringLiteral("decided_by"), N("Decided by")},
        {QStringLiteral("closed_by"), N("Closed by")},
        {QStringLiteral("next_step"), N("Next step")},
        {QStringLiteral("presented_by"), N("Presented by")},
    };
    return names;
}

#undef N

} // namespace

QString kindName(Kind kind) { return tr(wordsOf(kind).name); }

QString kindPlural(Kind kind, qint64 count) {
    return count == 1 ? tr(wordsOf(kind).one) : tr(wordsOf(kind).many).arg(formatCount(count));
}

QString kindTitle(Kind kind) { return tr(wordsOf(kind).title); }

QString fieldName(Kind kind, std::size_t field) {
    const std::string_view raw = fieldsOf(kind)[field].name;
    QString name = QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size()));
    if (const char* special = specialFields().value(name, nullptr)) {
        return tr(special);
    }
    name[0] = name[0].toUpper();
    return tr(name.toUtf8().constData());
}

QString modelName(Model model) {
    switch (model) {
    case Model::Equal:
        return tr("Equal split");
    case Model::Linear:
        return tr("Linear per touch");
    case Model::First:
        return tr("First touch");
    case Model::Last:
        return tr("Last touch");
    case Model::Decay:
        return tr("Time decay");
    case Model::Position:
        return tr("Position based");
    case Model::Role:
        return tr("Role based");
    case Model::Custom:
        return tr("Custom expression");
    case Model::Ai:
        return tr("Evidence-weighted");
    }
    return {};
}

QString modelHint(Model model) {
    switch (model) {
    case Model::Equal:
        return tr("Every partner that touched the deal gets the same share.");
    case Model::Linear:
        return tr("Every touch counts the same.");
    case Model::First:
        return tr("All credit goes to the first touch.");
    case Model::Last:
        return tr("All credit goes to the last touch.");
    case Model::Decay:
        return tr("A touch counts half as much for every half-life it lies before the last one.");
    case Model::Position:
        return tr("The first and the last touch count most; those between share the rest.");
    case Model::Role:
        return tr("A touch counts by its type, as the rulebook weighs it.");
    case Model::Custom:
        return tr("A touch counts what the rulebook's expression gives for it.");
    case Model::Ai:
        return tr("A touch counts as much as won and lost deals show it to matter. Evidence, not proof of a cause.");
    }
    return {};
}

namespace {
// Of the deal desk; the subject is a key, or of several the first ones.
QString deskActionText(Action action, const QString& subject) {
    switch (action) {
    case Action::SubmitRegistration:
        return tr("Submit registration %1").arg(subject);
    case Action::OpenReview:
        return tr("Open review of registration %1").arg(subject);
    case Action::ReturnRegistration:
        return tr("Return registration %1").arg(subject);
    case Action::ResubmitRegistration:
        return tr("Resubmit registration %1").arg(subject);
    case Action::ApproveRegistration:
        return tr("Approve registration %1").arg(subject);
    case Action::RejectRegistration:
        return tr("Reject registration %1").arg(subject);
    case Action::RequestExtension:
        return tr("Request extension of registration %1").arg(subject);
    case Action::GrantExtension:
        return tr("Grant extension of registration %1").arg(subject);
    case Action::RefuseExtension:
        return tr("Refuse extension of registration %1").arg(subject);
    case Action::CancelRegistration:
        return tr("Cancel registration %1").arg(subject);
    case Action::CommentRegistration:
        return tr("Comment on registration %1").arg(subject);
    case Action::AssignRegistration:
        return tr("Assign registration %1").arg(subject);
    case Action::EditRegistration:
        return tr("Edit registration %1").arg(subject);
    case Action::ApplyDue:
        return tr("Carry out what was due: %1").arg(subject);
    default:
        return {};
    }
}
} // namespace

QString actionText(const Intent& intent) {
    const QString subject = QString::fromStdString(intent.subject);
    switch (intent.action) {
    case Action::CreateWorkspace:
        return tr("Create workspace");
    case Action::MakeDemo:
        return tr("Make demo programme");
    case Action::ImportFiles:
        return tr("Import %1").arg(subject);
    case Action::AddRecord:
        return tr("Add %1 %2").arg(kindName(intent.kind), subject);
    case Action::EditRecord:
        return tr("Edit %1 %2").arg(kindName(intent.kind), subject);
    case Action::EditRecords:
        return tr("Edit %1").arg(kindPlural(intent.kind, subject.toLongLong()));
    case Action::DeleteRecords:
        return tr("Delete %1 %2").arg(kindName(intent.kind), subject);
    case Action::ReplaceRulebook:
        return tr("Replace rulebook by %1").arg(subject);
    case Action::ChangeSetting:
        return tr("Change setting %1").arg(subject);
    case Action::ContestTouch:
        return tr("Contest touch %1").arg(subject);
    case Action::ExcludeTouch:
        return tr("Exclude touch %1").arg(subject);
    case Action::ReinstateTouch:
        return tr("Reinstate touch %1").arg(subject);
    case Action::RaiseConflictTasks:
        return tr("Raise tasks for conflicts: %1").arg(subject);
    case Action::SettleConflict:
        return tr("Settle conflict %1").arg(subject);
    case Action::AddTask:
        return tr("Add task: %1").arg(subject);
    case Action::AssignTask:
        return tr("Assign task: %1").arg(subject);
    case Action::CloseTask:
        return tr("Close task: %1").arg(subject);
    case Action::DismissTask:
        return tr("Dismiss task: %1").arg(subject);
    case Action::ReopenTask:
        return tr("Reopen task: %1").arg(subject);
    case Action::RaiseFlagTasks:
        return tr("Bring the tasks of flags up to date, as of %1").arg(subject);
    default:
        return deskActionText(intent.action, subject);
    case Action::RecordExam:
        return tr("Record exam: %1").arg(subject);
    case Action::IssueCertification:
        return tr("Certify %1").arg(subject);
    case Action::RenewCertification:
        return tr("Renew certification of %1").arg(subject);
    case Action::StartPlan:
        return tr("Start plan %1").arg(subject);
    case Action::CompleteStep:
        return tr("Complete step: %1").arg(subject);
    case Action::BlockStep:
        return tr("Block step: %1").arg(subject);
    case Action::ReopenStep:
        return tr("Reopen step: %1").arg(subject);
    case Action::AbandonPlan:
        return tr("Abandon plan %1").arg(subject);
    case Action::OpenPacket:
        return tr("Open packet of %1").arg(subject);
    case Action::ApplyPacket:
        return tr("Apply packet of %1").arg(subject);
    case Action::SaveReview:
        return tr("Save review: %1").arg(subject);
    case Action::PresentReview:
        return tr("Mark review as presented: %1").arg(subject);
    }
}

QString entryText(const Entry& entry) {
    switch (entry.type) {
    case EntryType::Do:
        return actionText(entry.intent);
    case EntryType::Undo:
        return tr("Undo: %1").arg(actionText(entry.intent));
    case EntryType::Redo:
        return tr("Redo: %1").arg(actionText(entry.intent));
    }
    return {};
}

} // namespace counterpart
