// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on certifications, exams and plans (mission C5, C6, C13). The policy is the one in force for whoever asks.
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook.h"

namespace counterpart {

// One attempt. A second one on the same day is another attempt. Errors: RequiredFieldEmpty, NotUtf8, TextTooLong,
// OutOfRange (score beyond 0 to 100), NoSuchRecord (partner), UnknownReference in "track", "level" or "module" where
// the policy names tracks and not this one; the module may stay empty only where the level has none.
struct RecordExam {
    RecordId partner = 0;
    std::string person;
    std::string track;
    std::string level;
    std::string module;
    Date at;
    Micros score; // percent; none = attended
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const RecordExam& command);

// Issues a level to a person: by hand, or because the exams were passed (byExams: refused as
// RequiredFieldEmpty in "module" with those that are not passed in `value`; the score is the mean of the best ones). It
// runs out on `expires`, else by the policy. KeyTaken when it was issued on that very day already; NothingChanged in
// "level" when the person holds the same level on that day and nothing would last longer.
struct IssueCertification {
    RecordId partner = 0;
    std::string person;
    std::string track;
    std::string level;
    Date issued;
    Date expires; // none = by the policy
    Micros score;
    bool byExams = false;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook,
                     const IssueCertification& command);

// A further one of the same person, track and level from `on`. Nobody loses days by renewing early: it runs out
// `validMonths` after the old one did, or after `on` when that is past; or on `expires`. RequiredFieldEmpty in
// "expires" when neither says how long; NothingChanged when the old one does not run out or was renewed.
struct RenewCertification {
    RecordId certification = 0;
    Date on;
    Date expires;
    Micros score;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook,
                     const RenewCertification& command);

// Makes the tasks of a plan. `partner` is needed unless the template is for the launch of the programme.
// UnknownReference in "template"; NothingChanged in "plan" with the plan in `value` when one of the same template is
// running for that partner; KeyTaken when the same one was started on that very day.
struct StartPlan {
    std::string plan; // key of the template
    RecordId partner = 0;
    Date start;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const StartPlan& command);

// Steps of plans: tasks with source=plan. NoSuchRecord; NothingChanged in "status" with what it is in `value`;
// BadArgument in "task" for a task of another source.

// StillReferenced with the steps that must be done before, separated by ", ", in `key`.
struct CompleteStep {
    RecordId task = 0;
    Time at;
    std::string by;
};
Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const CompleteStep& command);

// Several at once, as one step to undo: what must be done before a step may be among them.
struct CompleteSteps {
    std::vector<RecordId> tasks;
    Time at;
    std::string by;
};
Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const CompleteSteps& command);

struct BlockStep { // a new reason for one that is blocked already replaces the old one
    RecordId task = 0;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const BlockStep& command);

struct ReopenStep { // of one that is done, dismissed or blocked
    RecordId task = 0;
    std::string reason; // may stay empty
};
Result<Planned> plan(const Snapshot& snapshot, const ReopenStep& command);

// Dismisses what is left of a plan, as one step to undo. NoSuchRecord in "plan"; NothingChanged in "status"
// when nothing is left.
struct AbandonPlan {
    std::string plan; // as the tasks have it: "onboarding-12-weeks 2026-03-01"
    RecordId partner = 0;
    Time at;
    std::string by;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const AbandonPlan& command);

} // namespace counterpart
