// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the deal desk.
#include "ui/bridge/registration_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using registration::Event;
using registration::Refusal;

QString tr(const char* text) { return QCoreApplication::translate("Registrations", text); }

// What somebody wanted to do, as "to ..." in a sentence.
QString deedName(Event event) {
    switch (event) {
    case Event::Submit:
        return tr("be submitted");
    case Event::OpenReview:
        return tr("be taken into review");
    case Event::Return:
        return tr("be returned with a question");
    case Event::Resubmit:
        return tr("be submitted again");
    case Event::Agree:
    case Event::Approve:
    case Event::AutoApprove:
        return tr("be approved");
    case Event::Reject:
    case Event::AutoReject:
        return tr("be rejected");
    case Event::RequestExtension:
        return tr("have its protection extended");
    case Event::GrantExtension:
    case Event::AutoGrantExtension:
        return tr("be given an extension");
    case Event::RefuseExtension:
    case Event::AutoRefuseExtension:
        return tr("be refused an extension");
    case Event::Expire:
        return tr("expire");
    case Event::Win:
        return tr("be won");
    case Event::Lose:
        return tr("be lost");
    case Event::Cancel:
        return tr("be cancelled");
    case Event::Comment:
        return tr("be commented on");
    case Event::Assign:
        return tr("be assigned");
    case Event::Edit:
    case Event::Amend:
        return tr("be edited");
    }
    return {};
}

QString refusalText(const registration::Refused& refused) {
    const QString state = registrationStateName(refused.state, {}).toLower();
    const QString about = QString::fromStdString(refused.about);
    switch (refused.refusal) {
    case Refusal::UnknownStatus:
        return tr("its status is a word of its source. Set it to one of the desk's states first.");
    case Refusal::LockedForSubmitter:
        return tr("it is %1, and locked for the partner until the desk returns it.").arg(state);
    case Refusal::NotInThisState:
        return tr("it cannot %1 while it is %2.").arg(deedName(refused.event), state);
    case Refusal::BeforeHistory:
        return tr("later things are recorded of it already. Give a later time.");
    case Refusal::NotDue:
        return tr("it is not due yet.");
    case Refusal::LapsedCertification:
        return tr(
            "the partner may not register: a certification has lapsed, or a flag forbids it. Renew or settle it.");
    case Refusal::ReasonMissing:
        return tr("a reason is needed: the partner reads it.");
    case Refusal::QuestionMissing:
        return tr("a question is needed: the partner answers it.");
    case Refusal::JustificationMissing:
        return tr("an extension needs a justification.");
    case Refusal::TextMissing:
        return tr("there is nothing to record: write something.");
    case Refusal::NotTheApprover:
        return about.isEmpty() ? tr("it needs somebody else's approval.")
                               : tr("it needs the approval of: %1.").arg(about);
    case Refusal::AgreedAlready:
        return tr("%1 agreed already.").arg(about);
    case Refusal::ApprovalsMissing:
        return tr("these must agree first: %1.").arg(about);
    case Refusal::NoExtension:
        return tr("the policy gives no extension.");
    case Refusal::ExtensionUsed:
        return tr("its one extension has been given.");
    case Refusal::ExtensionPending:
        return tr("an extension is asked for already. Decide that one.");
    case Refusal::NoExtensionPending:
        return tr("no extension is asked for.");
    case Refusal::None:
        break;
    }
    return {};
}

} // namespace

QString registrationStateName(RegistrationState state, std::string_view word) {
    switch (state) {
    case RegistrationState::Draft:
        return tr("Draft");
    case RegistrationState::Submitted:
        return tr("Submitted");
    case RegistrationState::InReview:
        return tr("In review");
    case RegistrationState::Returned:
        return tr("Returned");
    case RegistrationState::Approved:
        return tr("Approved");
    case RegistrationState::Rejected:
        return tr("Rejected");
    case RegistrationState::Expired:
        return tr("Expired");
    case RegistrationState::Cancelled:
        return tr("Cancelled");
    case RegistrationState::Won:
        return tr("Won");
    case RegistrationState::Lost:
        return tr("Lost");
    case RegistrationState::Unknown:
        break;
    }
    return word.empty() ? tr("Other") : toQString(word);
}

QString registrationEventName(std::string_view word) {
    const auto event = registration::eventNamed(word);
    if (!event) {
        return toQString(word);
    }
    switch (*event) {
    case Event::Submit:
        return tr("Submitted");
    case Event::OpenReview:
        return tr("Taken into review");
    case Event::Return:
        return tr("Returned with a question");
    case Event::Resubmit:
        return tr("Submitted again");
    case Event::Agree:
        return tr("Agreed to");
    case Event::Approve:
        return tr("Approved");
    case Event::Reject:
        return tr("Rejected");
    case Event::AutoApprove:
        return tr("Approved by itself: nobody decided in time");
    case Event::AutoReject:
        return tr("Rejected by itself: nobody decided in time");
    case Event::RequestExtension:
        return tr("Extension asked for");
    case Event::GrantExtension:
        return tr("Extension granted");
    case Event::RefuseExtension:
        return tr("Extension refused");
    case Event::AutoGrantExtension:
        return tr("Extension granted by itself: nobody answered in time");
    case Event::AutoRefuseExtension:
        return tr("Extension refused by itself: nobody answered in time");
    case Event::Expire:
        return tr("Protection ended");
    case Event::Win:
        return tr("Won");
    case Event::Lose:
        return tr("Lost");
    case Event::Cancel:
        return tr("Cancelled");
    case Event::Comment:
        return tr("Comment");
    case Event::Assign:
        return tr("Assigned");
    case Event::Edit:
        return tr("Edited by the desk");
    case Event::Amend:
        return tr("Edited by the partner");
    }
    return {};
}

QString decisionPolicyText(const RegistrationPolicy& policy) {
    if (policy.clock == DecisionClock::Off) {
        return tr("whenever somebody decides");
    }
    const QString within = policy.clock == DecisionClock::Hours
                               ? tr("within %1 hours of the submission").arg(policy.decisionHours)
                               : tr("within %1 business hours of the submission (%2)")
                                     .arg(policy.decisionHours)
                                     .arg(QString::fromStdString(policy.calendar.zone));
    return policy.silence == Silence::Approve ? tr("%1, else approved by itself").arg(within)
                                              : tr("%1, else rejected by itself").arg(within);
}

QString dueText(const RegistrationPolicy& policy, const registration::Case& file, Time due, const QString& until,
                Figures figures) {
    const QString at = figures == Figures::Local ? formatTime(due) : QString::fromStdString(toString(due));
    const bool approves = policy.silence == Silence::Approve;
    if (file.state() == RegistrationState::Approved) {
        return (approves ? tr("The extension is granted by itself %1 (%2) unless somebody answers")
                         : tr("The extension is refused by itself %1 (%2) unless somebody answers"))
            .arg(until, at);
    }
    return (approves ? tr("Approved by itself %1 (%2) unless somebody decides")
                     : tr("Rejected by itself %1 (%2) unless somebody decides"))
        .arg(until, at);
}

std::optional<QString> registrationRefusal(const Error& error) {
    const auto refused = registration::refusedOf(error);
    if (!refused) {
        return std::nullopt;
    }
    return error.key.empty() ? refusalText(*refused)
                             : tr("%1: %2").arg(QString::fromStdString(error.key), refusalText(*refused));
}

} // namespace counterpart
