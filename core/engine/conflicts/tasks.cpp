// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of conflicts: one per conflict, found again by its key.
#include "core/engine/conflicts/tasks.h"

#include "core/domain/policy/describe.h"
#include "core/snapshot/identity.h"

#include <unordered_set>

namespace counterpart::conflicts {

namespace {

template <class Record>
std::string_view keyIn(const Snapshot& snapshot, RecordId id) {
    const Record* record = snapshot.table<Record>().find(id);
    return record == nullptr ? std::string_view() : record->key.view();
}

std::string_view otherKey(const Snapshot& snapshot, Against against, RecordId id) {
    switch (against) {
    case Against::Registration:
        return keyIn<Registration>(snapshot, id);
    case Against::Account:
        return keyIn<Account>(snapshot, id);
    case Against::Deal:
        return keyIn<Deal>(snapshot, id);
    case Against::Lead:
        return keyIn<Lead>(snapshot, id);
    }
    return {};
}

// What the conflict is with, so that it stays one matter when an earlier deal or lead turns up: of the direct team the
// account, of poaching the partner.
std::pair<std::string_view, std::string_view> matterOf(const Snapshot& snapshot, const Conflict& conflict) {
    switch (conflict.rule) {
    case ConflictRule::DirectDeal:
    case ConflictRule::DirectOnPartnerAccount:
        return {nameOf(Against::Account), keyIn<Account>(snapshot, conflict.account.value)};
    case ConflictRule::Poaching:
        return {"partner", keyIn<Partner>(snapshot, conflict.partner.value)};
    case ConflictRule::LeadInCrm:
        return {nameOf(Against::Lead), {}};
    case ConflictRule::Duplicate:
    case ConflictRule::SamePartner:
        break;
    }
    return {nameOf(conflict.against), otherKey(snapshot, conflict.against, conflict.other)};
}

} // namespace

std::string_view nameOf(ConflictRule rule) { return rulebook::kConflictRuleNames[static_cast<std::size_t>(rule)]; }

std::string_view nameOf(Sanction sanction) {
    static constexpr std::string_view names[] = {"", "warning", "probation", "termination"};
    return names[static_cast<std::size_t>(sanction)];
}

std::string_view nameOf(Against against) {
    static constexpr std::string_view names[] = {"registration", "account", "deal", "lead"};
    return names[static_cast<std::size_t>(against)];
}

bool hasTask(const Conflict& conflict) {
    const bool mutual = conflict.rule == ConflictRule::Duplicate || conflict.rule == ConflictRule::SamePartner;
    return !mutual || conflict.first == First::Other;
}

std::string taskKeyOf(const Snapshot& snapshot, const Conflict& conflict) {
    const auto [kind, key] = matterOf(snapshot, conflict);
    const std::string_view parts[] = {"conflict", nameOf(conflict.rule),
                                      keyIn<Registration>(snapshot, conflict.registration), kind, key};
    return joinIdentity(std::span(parts).first(key.empty() ? 4 : 5));
}

const Task* taskOf(const Snapshot& snapshot, const Conflict& conflict) {
    return snapshot.table<Task>().findKey(taskKeyOf(snapshot, conflict));
}

bool isConflictTask(const Task& task) {
    static const Symbol conflict("conflict");
    return task.source == conflict;
}

bool isUpheldPoaching(const Task& task) {
    static const Symbol done("done");
    return isConflictTask(task) && task.status == done && task.rule == nameOf(ConflictRule::Poaching);
}

Task taskFor(const Snapshot& snapshot, const Conflict& conflict, Time now) {
    Task task;
    task.key = taskKeyOf(snapshot, conflict);
    const Registration* registration = snapshot.table<Registration>().find(conflict.registration);
    if (registration != nullptr) {
        task.title =
            registration->key.str() + " / " + std::string(otherKey(snapshot, conflict.against, conflict.other));
        task.partner = registration->partner;
        task.registration.value = registration->id;
        task.owner = registration->owner;
    }
    task.source = Symbol("conflict");
    task.rule = nameOf(conflict.rule);
    task.created = now.date();
    task.due = conflict.due;
    task.status = Symbol("open");
    return task;
}

std::vector<Task> tasksFor(const Snapshot& snapshot, std::span<const Conflict> conflicts, Time now) {
    std::vector<Task> tasks;
    std::unordered_set<std::string> raised;
    for (const Conflict& conflict : conflicts) {
        if (!hasTask(conflict) || snapshot.table<Registration>().find(conflict.registration) == nullptr) {
            continue;
        }
        Task task = taskFor(snapshot, conflict, now);
        if (raised.insert(task.key.str()).second && snapshot.table<Task>().findKey(task.key.view()) == nullptr) {
            tasks.push_back(std::move(task));
        }
    }
    return tasks;
}

} // namespace counterpart::conflicts
