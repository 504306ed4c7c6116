// SPDX-License-Identifier: GPL-3.0-or-later
// Checks and carries out what happens to a registration, by hand or by itself.
#include "core/engine/registration/desk.h"

#include <algorithm>

namespace counterpart::registration {

namespace {

using needs::Need;

// Nothing can be recorded before this.
Time floorOf(const Case& file) {
    const Time submitted = file.state() == State::Draft ? Time{} : file.record.submitted;
    return std::max({file.last, submitted, file.record.decided});
}

bool holds(std::span<const Symbol> roles, Symbol role) {
    return std::ranges::any_of(roles, [&](Symbol one) { return sameWord(one, role); });
}

std::string joined(std::span<const Symbol> roles) {
    std::string out;
    for (const Symbol role : roles) {
        out += (out.empty() ? "" : ", ") + role.str();
    }
    return out;
}

Refusal refusedWords(std::uint16_t asks, const std::string& text) {
    if (!trimmed(text).empty()) {
        return Refusal::None;
    }
    for (const auto& [need, refusal] :
         {std::pair(needs::Reason, Refusal::ReasonMissing), std::pair(needs::Question, Refusal::QuestionMissing),
          std::pair(needs::Justification, Refusal::JustificationMissing),
          std::pair(needs::Words, Refusal::TextMissing)}) {
        if ((asks & need) != 0) {
            return refusal;
        }
    }
    return Refusal::None;
}

Refusal refusedRole(const Case& file, Symbol role) {
    const Symbol next = file.nextRole();
    if (next.empty() || (!role.empty() && sameWord(role, next))) {
        return Refusal::None;
    }
    if (!holds(file.must, role)) {
        return Refusal::NotTheApprover;
    }
    return holds(file.agreed, role) ? Refusal::AgreedAlready : Refusal::ApprovalsMissing;
}

Refusal refusedExtension(std::uint16_t asks, Extension extension, int days) {
    if ((asks & needs::Asked) != 0) {
        return extension == Extension::Pending ? Refusal::None : Refusal::NoExtensionPending;
    }
    if ((asks & needs::Room) == 0) {
        return Refusal::None;
    }
    return days <= 0                         ? Refusal::NoExtension
           : extension == Extension::Granted ? Refusal::ExtensionUsed
           : extension == Extension::Pending ? Refusal::ExtensionPending
                                             : Refusal::None;
}

} // namespace

Refused Desk::check(const Case& file, const Deed& deed) const {
    Refused refused{Refusal::None, deed.event, file.state(), {}};
    const std::uint16_t asks = needsOf(deed.event);
    const auto find = [&]() -> Refusal {
        if (const Cell cell = cellOf(refused.state, deed.event); cell.refusal != Refusal::None) {
            return cell.refusal;
        }
        if ((asks & needs::Moment) != 0) {
            const auto due = next(file);
            return due && due->event == deed.event && due->at == deed.at ? Refusal::None : Refusal::NotDue;
        }
        if (deed.at < floorOf(file)) {
            return Refusal::BeforeHistory;
        }
        if ((asks & needs::Standing) != 0 && file.restricted) {
            return Refusal::LapsedCertification;
        }
        if (const Refusal words = refusedWords(asks, deed.text); words != Refusal::None) {
            return words;
        }
        if ((asks & needs::Role) != 0) {
            return refusedRole(file, deed.role);
        }
        return refusedExtension(asks, extensionOf(file.record), m_policy.extensionDays);
    };
    refused.refusal = find();
    if (refused.refusal == Refusal::NotTheApprover || refused.refusal == Refusal::ApprovalsMissing ||
        refused.refusal == Refusal::AgreedAlready) {
        refused.about = joined(file.missingRoles());
    }
    return refused;
}

namespace {

void decide(Registration& record, const Deed& deed) {
    record.decided = deed.at;
    record.decidedBy = deed.by;
    record.reason = trimmed(deed.text);
}

void beginAnew(Case& file, Time at) {
    file.clockFrom = at;
    file.agreed.clear();
    file.record.reason = {};
}

void answerExtension(Case& file, const Deed& deed, Extension answer) {
    file.record.extension = Symbol(nameOf(answer));
    file.extensionAnswered = deed.at;
}

} // namespace

Event Desk::carryOut(Case& file, const Deed& deed) const {
    Event event = deed.event;
    Registration& record = file.record;
    if (event == Event::Approve || event == Event::Agree) {
        if (!deed.role.empty() && holds(file.must, deed.role)) {
            file.agreed.push_back(deed.role);
        }
        event = file.nextRole().empty() ? Event::Approve : Event::Agree;
    }
    const State from = file.state();
    const State to = cellOf(from, event).to;
    if (to != from) {
        record.status = wordOf(to);
    }
    file.last = std::max(file.last, deed.at);
    switch (event) {
    case Event::Submit:
        record.submitted = deed.at;
        record.decided = {};
        record.decidedBy = {};
        record.expires = {};
        record.extension = {};
        beginAnew(file, deed.at);
        break;
    case Event::Resubmit:
        beginAnew(file, deed.at);
        break;
    case Event::OpenReview:
        record.owner = record.owner.empty() ? deed.by : record.owner;
        break;
    case Event::Approve:
    case Event::AutoApprove:
        decide(record, deed);
        record.expires = m_clock.localDate(deed.at).plusDays(m_policy.validDays);
        record.extension = {};
        break;
    case Event::Reject:
    case Event::AutoReject:
        decide(record, deed);
        break;
    case Event::Return:
    case Event::Cancel:
        record.reason = trimmed(deed.text);
        break;
    case Event::RequestExtension:
        record.extension = Symbol(nameOf(Extension::Pending));
        file.extensionAsked = deed.at;
        break;
    case Event::GrantExtension:
    case Event::AutoGrantExtension:
        record.expires = protectedUntil(file).plusDays(m_policy.extensionDays);
        answerExtension(file, deed, Extension::Granted);
        break;
    case Event::RefuseExtension:
    case Event::AutoRefuseExtension:
        answerExtension(file, deed, Extension::Refused);
        break;
    case Event::Assign:
        record.owner = deed.owner;
        break;
    default:
        break;
    }
    return event;
}

Standing effectiveState(const Case& file, const Desk& desk, Time now) {
    Case ahead = file;
    Standing standing;
    standing.due = desk.advance(ahead, now);
    standing.state = ahead.state();
    standing.record = std::move(ahead.record);
    return standing;
}

} // namespace counterpart::registration
