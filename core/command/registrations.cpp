// SPDX-License-Identifier: GPL-3.0-or-later
// Planning the deal desk's commands: what is due first, then the deed, all as one changeset.
#include "core/command/registrations.h"

#include "core/command/registration_writing.h"

#include <algorithm>

namespace counterpart {

namespace {

using deskwork::Writing;
using registration::Deed;
using registration::Event;

constexpr std::size_t kLongestText = 10'000;

Error inColumn(ErrorCode code, std::string_view column) {
    Error error = makeError(code);
    error.column = column;
    return error;
}

Result<void> checkText(std::string_view text) {
    if (!isUtf8(text) || text.find('\0') != std::string_view::npos) {
        return inColumn(ErrorCode::NotUtf8, "reason");
    }
    if (text.size() > kLongestText) {
        Error error = inColumn(ErrorCode::TextTooLong, "reason");
        error.detail = "At most " + std::to_string(kLongestText) + " bytes.";
        return error;
    }
    return {};
}

Result<void> checkDeed(const Deed& deed) {
    if (!deed.at.has()) {
        return inColumn(ErrorCode::NotATime, "at");
    }
    if (deed.by.empty()) {
        return inColumn(ErrorCode::RequiredFieldEmpty, "by");
    }
    return checkText(deed.text);
}

Deed deedOf(Event event, const OnRegistrations& command, std::string text = {}) {
    return {event, command.at, Symbol(trimmed(command.by)), std::move(text), {}, {}};
}

Result<Planned> planAll(const Snapshot& snapshot, IdSource& ids, const Policies& policies, Action action,
                        const std::vector<RecordId>& registrations, const Deed& deed) {
    if (auto checked = checkDeed(deed); !checked) {
        return checked.error();
    }
    std::vector<RecordId> once = registrations;
    std::ranges::sort(once);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    if (once.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    Writing writing(snapshot, ids, policies, once);
    for (const RecordId id : once) {
        if (auto done = writing.carryOut(id, deed); !done) {
            return done.error();
        }
    }
    return std::move(writing).planned(action, deed.text);
}

// Fields that the machine keeps; a form may not set them.
bool isMachines(std::string_view field) {
    constexpr std::string_view own[] = {"status", "submitted", "decided",  "decided_by",
                                        "reason", "expires",   "extension"};
    return std::ranges::find(own, field) != std::end(own);
}

Result<void> checkFields(const FieldTexts& fields, std::string_view key) {
    const auto found = std::ranges::find_if(fields, [](const auto& field) { return isMachines(field.first); });
    if (found == fields.end()) {
        return {};
    }
    Error error = inColumn(ErrorCode::UnknownHeader, found->first);
    error.value = found->first;
    error.key = key;
    error.detail = "The deal desk keeps it.";
    return error;
}

std::string freeKey(const Snapshot& snapshot) {
    const auto& table = snapshot.table<Registration>();
    for (std::size_t n = table.size() + 1;; ++n) {
        std::string key = "REG-" + std::to_string(n);
        if (table.findKey(key) == nullptr) {
            return key;
        }
    }
}

// Edits some fields along with an event.
struct Edited {
    RecordId id = 0;
    const FieldTexts& fields;
    bool restricted = false;
};
Result<Planned> planEdited(const Snapshot& snapshot, IdSource& ids, const Policies& policies, Action action,
                           const Edited& edited, const Deed& deed) {
    if (auto checked = checkDeed(deed); !checked) {
        return checked.error();
    }
    const Registration* before = snapshot.table<Registration>().find(edited.id);
    if (before == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Registration>::name));
    }
    if (auto checked = checkFields(edited.fields, before->key); !checked) {
        return checked.error();
    }
    const RecordId one[] = {edited.id};
    Writing writing(snapshot, ids, policies, one);
    writing.restrict(edited.id, edited.restricted);
    if (auto done = writing.carryOut(edited.id, deed); !done) {
        return done.error();
    }
    if (!edited.fields.empty()) {
        auto planned = plan(snapshot, EditRecord{Kind::Registration, edited.id, edited.fields});
        if (planned) {
            writing.take(planned->changes.of<Registration>().updated.front());
        } else if (planned.error().code != ErrorCode::NothingChanged || action == Action::EditRegistration) {
            return planned.error();
        }
    }
    return std::move(writing).planned(action, deed.text);
}

Result<Planned> planNew(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                        const SubmitRegistration& command, const Deed& deed) {
    if (auto checked = checkDeed(deed); !checked) {
        return checked.error();
    }
    if (auto checked = checkFields(command.fields, {}); !checked) {
        return checked.error();
    }
    FieldTexts fields = command.fields;
    const bool keyed = std::ranges::any_of(
        fields, [](const auto& field) { return field.first == "key" && !trimmed(field.second).empty(); });
    if (!keyed) {
        std::erase_if(fields, [](const auto& field) { return field.first == "key"; });
        fields.emplace_back("key", freeKey(snapshot));
    }
    fields.emplace_back("submitted", toString(command.at));
    fields.emplace_back("status", "draft");
    auto added = plan(snapshot, ids, AddRecord{Kind::Registration, fields});
    if (!added) {
        return added.error();
    }
    Writing writing(snapshot, ids, policies, added->changes.of<Registration>().created.front());
    const RecordId id = added->changes.of<Registration>().created.front().id;
    writing.restrict(id, command.restricted);
    if (auto done = writing.carryOut(id, deed); !done) {
        return done.error();
    }
    return std::move(writing).planned(Action::SubmitRegistration, {});
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const SubmitRegistration& command) {
    const Deed deed{Event::Submit, command.at, Symbol(trimmed(command.by)), {}, {}, {}};
    return command.draft == 0 ? planNew(snapshot, ids, policies, command, deed)
                              : planEdited(snapshot, ids, policies, Action::SubmitRegistration,
                                           {command.draft, command.fields, command.restricted}, deed);
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const ResubmitRegistration& command) {
    const Deed deed{Event::Resubmit, command.at, Symbol(trimmed(command.by)), command.answer, {}, {}};
    return planEdited(snapshot, ids, policies, Action::ResubmitRegistration,
                      {command.registration, command.fields, command.restricted}, deed);
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const EditRegistration& command) {
    const Event event = command.bySubmitter ? Event::Amend : Event::Edit;
    const Deed deed{event, command.at, Symbol(trimmed(command.by)), {}, {}, {}};
    return planEdited(snapshot, ids, policies, Action::EditRegistration, {command.registration, command.fields, false},
                      deed);
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies, const OpenReview& command) {
    return planAll(snapshot, ids, policies, Action::OpenReview, command.registrations,
                   deedOf(Event::OpenReview, command));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const ReturnRegistrations& command) {
    return planAll(snapshot, ids, policies, Action::ReturnRegistration, command.registrations,
                   deedOf(Event::Return, command, command.question));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const ApproveRegistrations& command) {
    Deed deed = deedOf(Event::Approve, command, command.note);
    deed.role = Symbol(trimmed(command.role));
    return planAll(snapshot, ids, policies, Action::ApproveRegistration, command.registrations, deed);
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const RejectRegistrations& command) {
    return planAll(snapshot, ids, policies, Action::RejectRegistration, command.registrations,
                   deedOf(Event::Reject, command, command.reason));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const RequestExtensions& command) {
    return planAll(snapshot, ids, policies, Action::RequestExtension, command.registrations,
                   deedOf(Event::RequestExtension, command, command.justification));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const DecideExtensions& command) {
    return planAll(snapshot, ids, policies, command.grant ? Action::GrantExtension : Action::RefuseExtension,
                   command.registrations,
                   deedOf(command.grant ? Event::GrantExtension : Event::RefuseExtension, command, command.reason));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const CancelRegistrations& command) {
    return planAll(snapshot, ids, policies, Action::CancelRegistration, command.registrations,
                   deedOf(Event::Cancel, command, command.reason));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const CommentRegistrations& command) {
    return planAll(snapshot, ids, policies, Action::CommentRegistration, command.registrations,
                   deedOf(Event::Comment, command, command.text));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies,
                     const AssignRegistrations& command) {
    Deed deed = deedOf(Event::Assign, command);
    deed.owner = Symbol(trimmed(command.owner));
    return planAll(snapshot, ids, policies, Action::AssignRegistration, command.registrations, deed);
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Policies& policies, const ApplyDue& command) {
    if (!command.now.has()) {
        return inColumn(ErrorCode::NotATime, "at");
    }
    Writing writing(snapshot, ids, policies, std::span<const RecordId>());
    writing.applyDue(command.now);
    auto planned = std::move(writing).planned(Action::ApplyDue, {});
    if (planned) {
        planned->intent.author = registration::kActor;
    }
    return planned;
}

} // namespace counterpart
