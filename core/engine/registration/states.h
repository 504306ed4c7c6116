// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen to a registration in which state, and what becomes of it (mission D1, semantics 7)? The table that
// README.md of this folder prints.
#pragma once

#include "core/base/result.h"
#include "core/domain/registration_status.h"

#include <optional>
#include <span>

namespace counterpart::registration {

using State = RegistrationState;

enum class Event : std::uint8_t {
    Submit,
    OpenReview,
    Return,   // to the partner, with a question
    Resubmit, // the answer
    Agree,    // one of the roles that must approve did, others are missing
    Approve,
    Reject,
    AutoApprove, // nobody decided in time: the policy's answer, at the due moment
    AutoReject,
    RequestExtension,
    GrantExtension,
    RefuseExtension,
    AutoGrantExtension, // nobody answered in time
    AutoRefuseExtension,
    Expire,
    Win, // a deal of it closed
    Lose,
    Cancel,
    Comment,
    Assign,
    Edit,  // by the desk
    Amend, // by the submitter
};
inline constexpr std::size_t kEvents = 22;
std::string_view nameOf(Event event); // "open_review": as RegistrationEvent::event holds it
std::optional<Event> eventNamed(std::string_view name);
// Happens by itself at its due moment; `kActor` is who did it.
bool isAutomatic(Event event);
inline constexpr std::string_view kActor = "counterpart";

// Why something is refused. The first that applies, in this order.
enum class Refusal : std::uint8_t {
    None,
    UnknownStatus, // the registration's status is a word of its source: set it to one of ours first
    LockedForSubmitter,
    NotInThisState,
    BeforeHistory,       // at an earlier time than what is recorded already
    NotDue,              // an automatic event before its moment
    LapsedCertification, // the partner may not register now
    ReasonMissing,
    QuestionMissing,
    JustificationMissing,
    TextMissing,
    NotTheApprover,   // the role is none of those that must agree, or none was said and one is needed
    AgreedAlready,    // that role did
    ApprovalsMissing, // roles before this one must agree first
    NoExtension,      // the policy gives none
    ExtensionUsed,
    ExtensionPending,
    NoExtensionPending,
};
inline constexpr std::size_t kRefusals = 18;
std::string_view nameOf(Refusal refusal); // "NotInThisState"

// What an event asks for beside the state.
namespace needs {
enum Need : std::uint16_t {
    Nothing = 0,
    Standing = 1, // the partner is not restricted
    Reason = 2,
    Question = 4,
    Justification = 8,
    Words = 16,
    Role = 32,    // the next role in the chain, if there is one
    Room = 64,    // the policy has an extension, none is granted or pending
    Asked = 128,  // an extension is pending
    Moment = 256, // it is due
};
}

// One cell of the table: where the event leads from the state, or why not.
struct Cell {
    Refusal refusal = Refusal::NotInThisState;
    State to = State::Unknown; // meaningful without a refusal
};
Cell cellOf(State state, Event event); // State::Unknown refuses all but comments
std::uint16_t needsOf(Event event);
// The table as the README prints it (Markdown).
std::string tableText();

// How a command says no: code NothingChanged, `key` of the registration, `column` the event's name, `value` the state
// it is in, `detail` the refusal's name, after a colon the roles it is about ("ApprovalsMissing:finance, legal").
struct Refused {
    Refusal refusal = Refusal::None;
    Event event = Event::Comment;
    State state = State::Unknown;
    std::string about;
};
Error errorOf(const Refused& refused, std::string_view key);
std::optional<Refused> refusedOf(const Error& error); // nothing when it is another sort of error

} // namespace counterpart::registration
