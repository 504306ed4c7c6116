// SPDX-License-Identifier: GPL-3.0-or-later
// Names of actions, as the trail stores them.
#include "core/snapshot/entry.h"

#include <algorithm>
#include <array>

namespace counterpart {

namespace {
// clang-format off
constexpr auto kNames = std::to_array<std::string_view>({
    "CreateWorkspace",
    "MakeDemo",
    "ImportFiles",
    "AddRecord",
    "EditRecord",
    "EditRecords",
    "DeleteRecords",
    "ReplaceRulebook",
    "ChangeSetting",
    "ContestTouch",
    "ExcludeTouch",
    "ReinstateTouch",
    "SubmitRegistration",
    "OpenReview",
    "ReturnRegistration",
    "ResubmitRegistration",
    "ApproveRegistration",
    "RejectRegistration",
    "RequestExtension",
    "GrantExtension",
    "RefuseExtension",
    "CancelRegistration",
    "CommentRegistration",
    "AssignRegistration",
    "EditRegistration",
    "ApplyDue",
    "RaiseConflictTasks",
    "SettleConflict",
    "AddTask",
    "AssignTask",
    "CloseTask",
    "DismissTask",
    "ReopenTask",
    "RaiseFlagTasks",
    "RecordExam",
    "IssueCertification",
    "RenewCertification",
    "StartPlan",
    "CompleteStep",
    "BlockStep",
    "ReopenStep",
    "AbandonPlan",
    "OpenPacket",
    "ApplyPacket",
    "SaveReview",
    "PresentReview",
});
// clang-format on
} // namespace

std::string_view nameOf(Action action) { return kNames[static_cast<std::size_t>(action)]; }

std::optional<Action> actionNamed(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end()) {
        return std::nullopt;
    }
    return static_cast<Action>(found - kNames.begin());
}

} // namespace counterpart
