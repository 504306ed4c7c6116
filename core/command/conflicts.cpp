// SPDX-License-Identifier: GPL-3.0-or-later
// Planning tasks of conflicts and what settles them.
#include "core/command/conflicts.h"

#include "core/command/touches.h"
#include "core/domain/custom_fields.h"

#include <algorithm>

namespace counterpart {

namespace {

constexpr std::string_view kKeeps = "conflict_keeper"; // custom fields of a settled task
constexpr std::string_view kShare = "conflict_share";
constexpr std::string_view kDirect = "direct";
constexpr std::string_view kShared = "shared";
constexpr std::string_view kPartner = "partner "; // followed by the partner's key

Error errorIn(ErrorCode code, std::string column) {
    Error error = makeError(code);
    error.column = std::move(column);
    return error;
}

Result<std::string> reasonOf(const std::string& given, bool isRequired) {
    if (!isUtf8(given) || given.find('\0') != std::string::npos) {
        return errorIn(ErrorCode::NotUtf8, "reason");
    }
    const std::string_view reason = trimmed(given);
    if (reason.empty() && isRequired) {
        return errorIn(ErrorCode::RequiredFieldEmpty, "reason");
    }
    if (reason.size() > kLongestReason) {
        Error error = errorIn(ErrorCode::TextTooLong, "reason");
        error.detail = "At most " + std::to_string(kLongestReason) + " bytes.";
        return error;
    }
    return std::string(reason);
}

Result<std::string> keeperText(const Snapshot& snapshot, const SettleConflict& command, Id<Partner> mine) {
    switch (command.keeper) {
    case Keeper::Dismissed:
        return std::string();
    case Keeper::DirectTeam:
        return std::string(kDirect);
    case Keeper::Shared:
        if (command.share < Rate{} || command.share > Rate::percent(100)) {
            return errorIn(ErrorCode::OutOfRange, "share");
        }
        return std::string(kShared);
    case Keeper::Partner:
        break;
    }
    const Partner* partner = snapshot.find(command.partner);
    if (partner == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Partner>::name));
    }
    if (partner->id != mine.value && partner->id != command.conflict.partner.value) {
        Error error = makeError(ErrorCode::BadArgument, partner->key.str(), "Expected one of the two sides.");
        error.column = "partner";
        return error;
    }
    return std::string(kPartner) + partner->key.str();
}

// A finding of poaching that leaves the customer with the one it was held against was none: it is not upheld.
bool isUpheld(const SettleConflict& command, Id<Partner> mine) {
    const bool poaching = command.conflict.rule == ConflictRule::Poaching;
    const bool kept =
        command.keeper == Keeper::Shared || (command.keeper == Keeper::Partner && command.partner == mine);
    return command.keeper != Keeper::Dismissed && !(poaching && kept);
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const RaiseConflictTasks& command) {
    const auto reason = reasonOf(command.reason, false);
    if (!reason) {
        return reason.error();
    }
    std::vector<Task> tasks = conflicts::tasksFor(snapshot, command.conflicts, command.now);
    if (tasks.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    Planned planned;
    planned.intent = {Action::RaiseConflictTasks, Kind::Task, std::to_string(tasks.size()), *reason, {}};
    for (Task& task : tasks) {
        task.id = ids.take();
        planned.changes.of<Task>().created.push_back(std::move(task));
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SettleConflict& command) {
    const auto reason = reasonOf(command.reason, true);
    if (!reason) {
        return reason.error();
    }
    const Registration* registration = snapshot.table<Registration>().find(command.conflict.registration);
    if (registration == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Registration>::name));
    }
    const auto keeper = keeperText(snapshot, command, registration->partner);
    if (!keeper) {
        return keeper.error();
    }
    static const Symbol done("done");
    static const Symbol dismissed("dismissed");
    const Task* standing = conflicts::taskOf(snapshot, command.conflict);
    Task task = standing != nullptr ? *standing : conflicts::taskFor(snapshot, command.conflict, command.now);
    task.status = isUpheld(command, registration->partner) ? done : dismissed;
    task.reason = *reason;
    task.custom = withCustomField(task.custom, kKeeps, *keeper);
    task.custom = withCustomField(task.custom, kShare,
                                  command.keeper == Keeper::Shared ? toString(command.share) : std::string());
    if (standing != nullptr && standing->status == task.status && standing->reason == task.reason &&
        standing->custom == task.custom) {
        Error error = makeError(ErrorCode::NothingChanged);
        error.key = task.key;
        return error;
    }
    task.closed = command.now;
    task.closedBy = command.by;
    Planned planned;
    planned.intent = {Action::SettleConflict, Kind::Task, task.title.str(), *reason, {}};
    if (standing != nullptr) {
        planned.changes.of<Task>().updated.push_back({*standing, std::move(task)});
    } else {
        task.id = ids.take();
        planned.changes.of<Task>().created.push_back(std::move(task));
    }
    return planned;
}

std::optional<Settlement> settlementOf(const Task& task) {
    static const Symbol done("done");
    static const Symbol dismissed("dismissed");
    if (!conflicts::isConflictTask(task) || (task.status != done && task.status != dismissed)) {
        return std::nullopt;
    }
    Settlement out;
    for (const auto& [name, value] : customFields(task.custom.view())) {
        if (name == kKeeps && value == kDirect) {
            out.keeper = Keeper::DirectTeam;
        } else if (name == kKeeps && value == kShared) {
            out.keeper = Keeper::Shared;
        } else if (name == kKeeps && value.starts_with(kPartner)) {
            out.keeper = Keeper::Partner;
            out.partner = value.substr(kPartner.size());
        } else if (name == kShare) {
            const auto share = parseRate(value);
            out.share = share ? *share : Rate{};
        }
    }
    return out;
}

} // namespace counterpart
