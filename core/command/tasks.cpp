// SPDX-License-Identifier: GPL-3.0-or-later
// Planning what becomes of tasks.
#include "core/command/tasks.h"

#include <algorithm>
#include <utility>

namespace counterpart {

Symbol taskOpen() {
    static const Symbol word("open");
    return word;
}
Symbol taskDone() {
    static const Symbol word("done");
    return word;
}
Symbol taskDismissed() {
    static const Symbol word("dismissed");
    return word;
}
Symbol taskBlocked() {
    static const Symbol word("blocked");
    return word;
}
Symbol systemActor() {
    static const Symbol word("counterpart");
    return word;
}

std::string freeTaskKey(const Snapshot& snapshot, std::string_view wanted, const std::vector<Task>& taken) {
    const auto& tasks = snapshot.table<Task>();
    const auto isTaken = [&](const std::string& key) {
        return tasks.findKey(key) != nullptr ||
               std::ranges::any_of(taken, [&](const Task& task) { return task.key.view() == key; });
    };
    std::string key(wanted);
    for (int number = 2; isTaken(key); ++number) {
        key = std::string(wanted) + '#' + std::to_string(number);
    }
    return key;
}

namespace {

Error missing(std::string_view field) {
    Error error = makeError(ErrorCode::RequiredFieldEmpty);
    error.column = field;
    return error;
}

// Texts of people: trimmed, readable, not endless.
Result<std::string> textOf(const std::string& given, std::string_view field, bool required) {
    Error error;
    error.column = field;
    if (!isUtf8(given) || given.find('\0') != std::string::npos) {
        error.code = ErrorCode::NotUtf8;
        return error;
    }
    const std::string_view text = trimmed(given);
    constexpr std::size_t longest = 10'000;
    if (text.size() > longest) {
        error.code = ErrorCode::TextTooLong;
        error.detail = "At most " + std::to_string(longest) + " bytes.";
        return error;
    }
    if (required && text.empty()) {
        return missing(field);
    }
    return std::string(text);
}

std::string subjectOf(const std::vector<Updated<Task>>& updated) {
    constexpr std::size_t most = 3;
    std::string subject;
    for (std::size_t i = 0; i < std::min(most, updated.size()); ++i) {
        subject += (i == 0 ? "" : ", ") + updated[i].after.title.str();
    }
    return updated.size() > most ? subject + " ..." : subject;
}

// `change` makes the task what it becomes; false: it is that already, and nothing is done at all.
template <class Change>
Result<Planned> planAll(const Snapshot& snapshot, Action action, std::vector<RecordId> ids, const std::string& reason,
                        const Change& change) {
    Planned planned;
    auto& updated = planned.changes.of<Task>().updated;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const RecordId id : ids) {
        const Task* before = snapshot.table<Task>().find(id);
        if (before == nullptr) {
            return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Task>::name));
        }
        Task after = *before;
        if (!change(after)) {
            Error error = makeError(ErrorCode::NothingChanged, before->status.str());
            error.key = before->key;
            error.column = "status";
            return error;
        }
        updated.push_back({*before, std::move(after)});
    }
    if (updated.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    planned.intent = {action, Kind::Task, subjectOf(updated), reason, {}};
    return planned;
}

bool close(Task& task, Symbol status, Time at, const std::string& by, const std::string& reason) {
    if (!isOpen(task)) {
        return false;
    }
    task.status = status;
    task.closed = at;
    task.closedBy = Symbol(by);
    task.reason = reason;
    return true;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const AddTask& command) {
    const auto title = textOf(command.title, "title", true);
    if (!title) {
        return title.error();
    }
    const auto owner = textOf(command.owner, "owner", false);
    if (!owner) {
        return owner.error();
    }
    if (!command.created.has()) {
        return missing("created");
    }
    if (const std::string_view source = command.source; source == "flag" || source == "conflict" || source == "plan") {
        Error error = makeError(ErrorCode::OutOfRange, command.source);
        error.column = "source";
        return error;
    }
    const bool dangling = (command.partner.has() && snapshot.find(command.partner) == nullptr) ||
                          (command.registration.has() && snapshot.find(command.registration) == nullptr);
    if (dangling) {
        return makeError(ErrorCode::UnknownReference);
    }
    Task task;
    task.id = ids.take();
    task.key = freeTaskKey(snapshot, "task/" + toString(command.created));
    task.title = *title;
    task.partner = command.partner;
    task.registration = command.registration;
    task.source = Symbol(command.source.empty() ? "hand" : command.source);
    task.plan = command.plan;
    task.owner = Symbol(*owner);
    task.created = command.created;
    task.due = Time::endOf(command.due);
    task.status = taskOpen();
    Planned planned;
    planned.intent = {Action::AddTask, Kind::Task, *title, {}, {}};
    planned.changes.of<Task>().created.push_back(std::move(task));
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const AssignTask& command) {
    const auto owner = textOf(command.owner.value_or(""), "owner", false);
    if (!owner) {
        return owner.error();
    }
    return planAll(snapshot, Action::AssignTask, command.tasks, *owner, [&](Task& task) {
        const Task before = task;
        task.owner = command.owner ? Symbol(*owner) : task.owner;
        task.due = command.due ? Time::endOf(*command.due) : task.due;
        return !sameContent(before, task);
    });
}

Result<Planned> plan(const Snapshot& snapshot, const CloseTask& command) {
    const auto note = textOf(command.note, "reason", false);
    if (!note) {
        return note.error();
    }
    return planAll(snapshot, Action::CloseTask, command.tasks, *note,
                   [&](Task& task) { return close(task, taskDone(), command.at, command.by, *note); });
}

Result<Planned> plan(const Snapshot& snapshot, const DismissTask& command) {
    const auto reason = textOf(command.reason, "reason", true);
    if (!reason) {
        return reason.error();
    }
    return planAll(snapshot, Action::DismissTask, command.tasks, *reason,
                   [&](Task& task) { return close(task, taskDismissed(), command.at, command.by, *reason); });
}

Result<Planned> plan(const Snapshot& snapshot, const ReopenTask& command) {
    return planAll(snapshot, Action::ReopenTask, command.tasks, {}, [](Task& task) {
        const bool stands = task.status == taskOpen();
        task.status = taskOpen();
        task.closed = {};
        task.closedBy = {};
        task.reason = {};
        if (task.source.view() == "flag") {
            task.phase = {}; // the stretch that it stood for is looked at again
        }
        return !stands;
    });
}

} // namespace counterpart
