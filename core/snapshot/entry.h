// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit trail says of one write beside its rows (J5): who, when, what, why.
#pragma once

#include "core/base/date.h"
#include "core/domain/kinds.h"
#include "core/snapshot/snapshot.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart {

// The imperative that was carried out; ui/bridge has the words. Stored by name.
enum class Action : std::uint8_t {
    CreateWorkspace,
    MakeDemo,
    ImportFiles,
    AddRecord,
    EditRecord,
    EditRecords,
    DeleteRecords,
    ReplaceRulebook,
    ChangeSetting,
    ContestTouch,
    ExcludeTouch,
    ReinstateTouch,
    SubmitRegistration,
    OpenReview,
    ReturnRegistration,
    ResubmitRegistration,
    ApproveRegistration,
    RejectRegistration,
    RequestExtension,
    GrantExtension,
    RefuseExtension,
    CancelRegistration,
    CommentRegistration,
    AssignRegistration,
    EditRegistration,
    ApplyDue,
    RaiseConflictTasks,
    SettleConflict,
    AddTask,
    AssignTask,
    CloseTask,
    DismissTask,
    ReopenTask,
    RaiseFlagTasks,
    RecordExam,
    IssueCertification,
    RenewCertification,
    StartPlan,
    CompleteStep,
    BlockStep,
    ReopenStep,
    AbandonPlan,
    OpenPacket,
    ApplyPacket,
    SaveReview,
    PresentReview,
};
std::string_view nameOf(Action action); // "ImportFiles"
std::optional<Action> actionNamed(std::string_view name);

enum class EntryType : std::uint8_t { Do, Undo, Redo };

struct RowCounts {
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t deleted = 0;
    std::int64_t all() const { return created + updated + deleted; }
    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

// What the writer states.
struct Intent {
    Action action = Action::EditRecord;
    Kind kind = Kind::Partner; // of the record(s) it is mainly about
    std::string subject;       // key or name of the record, file names of an import
    std::string reason;        // the user's words; may be empty
    std::string author;
};

struct Entry {
    Revision number = 0;
    Time at;
    Intent intent;
    EntryType type = EntryType::Do;
    Revision target = 0; // of Undo and Redo: the entry it takes back or does again
    std::array<RowCounts, kKindCount> rows{};
    std::string hash; // hex SHA-256 over this entry and the previous hash

    RowCounts total() const { // of all kinds together
        RowCounts sum;
        for (const RowCounts& kind : rows) {
            sum.created += kind.created;
            sum.updated += kind.updated;
            sum.deleted += kind.deleted;
        }
        return sum;
    }
};

// Hands out ids of new records: the workspace's 31 random bits and a counter (core/base/id.h). A plan takes ids; a
// commit saves the counter.
class IdSource {
public:
    IdSource(std::uint32_t origin, std::uint32_t next) : m_origin(origin), m_next(next) {}
    RecordId take() { return makeRecordId(m_origin, m_next++); }
    std::uint32_t origin() const { return m_origin; }
    std::uint32_t next() const { return m_next; }

private:
    std::uint32_t m_origin;
    std::uint32_t m_next; // from 1
};

} // namespace counterpart
