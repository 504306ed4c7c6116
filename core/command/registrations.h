// SPDX-License-Identifier: GPL-3.0-or-later
// Commands of the deal desk. Each first does what was due until then, so that it never matters when a file was opened;
// each leaves a RegistrationEvent.
#pragma once

#include "core/command/records.h"
#include "core/engine/registration/desk.h"

namespace counterpart {

// On which registrations, when, by whom. `at` is the moment of the deed: no command reads a clock.
struct OnRegistrations {
    std::vector<RecordId> registrations;
    Time at;
    std::string by;
};

// Errors of all: what registration::refusedOf() reads (the first registration that refuses refuses all, with its key);
// NoSuchRecord; NothingChanged without registrations; NotATime and RequiredFieldEmpty in "at", "by"; TextTooLong and
// NotUtf8 in "reason".

// A new one (draft 0) or one that is a draft. A new one without a key gets the next free "REG-<n>". `restricted`: the
// partner may not register now, e.g. for a lapsed certification.
struct SubmitRegistration {
    RecordId draft = 0;
    FieldTexts fields; // of a new one: AddRecord's; of a draft: what changes with the submission
    Time at;
    std::string by;
    bool restricted = false;
};
struct OpenReview : OnRegistrations {};
struct ReturnRegistrations : OnRegistrations {
    std::string question;
};
struct ResubmitRegistration {
    RecordId registration = 0;
    std::string answer; // kept with the event; may be empty
    FieldTexts fields;  // what changes with it
    Time at;
    std::string by;
    bool restricted = false;
};
struct ApproveRegistrations : OnRegistrations {
    std::string role; // as which of the roles that must agree; empty where none must
    std::string note;
};
struct RejectRegistrations : OnRegistrations {
    std::string reason;
};
struct RequestExtensions : OnRegistrations {
    std::string justification;
};
struct DecideExtensions : OnRegistrations {
    bool grant = true;
    std::string reason; // needed to refuse
};
struct CancelRegistrations : OnRegistrations {
    std::string reason; // may be empty
};
struct CommentRegistrations : OnRegistrations {
    std::string text;
};
struct AssignRegistrations : OnRegistrations {
    std::string owner;
};
// New texts of fields. A submitter is locked out while it is submitted or in review. Status, decision and extension are
// not fields to edit here: UnknownHeader.
struct EditRegistration {
    RecordId registration = 0;
    FieldTexts fields;
    Time at;
    std::string by;
    bool bySubmitter = false;
};
// All that happened by itself until `now`, of all registrations; NothingChanged when nothing was due.
struct ApplyDue {
    Time now;
};

using registration::Policies;
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const SubmitRegistration&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const OpenReview&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const ReturnRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const ResubmitRegistration&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const ApproveRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const RejectRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const RequestExtensions&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const DecideExtensions&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const CancelRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const CommentRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const AssignRegistrations&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const EditRegistration&);
Result<Planned> plan(const Snapshot&, IdSource&, const Policies&, const ApplyDue&);

} // namespace counterpart
