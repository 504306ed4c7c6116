// SPDX-License-Identifier: GPL-3.0-or-later
// Planning to keep a "what if", and to drop one.
#include "core/command/scenario.h"

#include "core/engine/scenario/document.h"

namespace counterpart {

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveScenario& command) {
    const std::string key(trimmed(command.key));
    if (key.empty()) {
        Error error = makeError(ErrorCode::RequiredFieldEmpty);
        error.column = "key";
        return error;
    }
    const scenario::Reading reading = scenario::readAssumptions(command.document);
    if (!reading.ok()) {
        return reading.errors.front();
    }
    Planned planned;
    Changes<Scenario>& changes = planned.changes.of<Scenario>();
    const Scenario* before = snapshot.table<Scenario>().findKey(key);
    Scenario after = before != nullptr ? *before : Scenario{};
    after.key = key;
    after.note = command.note;
    after.document = scenario::writeAssumptions(reading.assumed);
    planned.intent = {before != nullptr ? Action::EditRecord : Action::AddRecord, Kind::Scenario, key, {}, {}};
    if (before == nullptr) {
        after.id = ids.take();
        changes.created.push_back(std::move(after));
    } else if (!sameContent(*before, after)) {
        changes.updated.push_back({*before, std::move(after)});
    } else {
        return makeError(ErrorCode::NothingChanged);
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const RemoveScenario& command) {
    const Scenario* scenario = snapshot.table<Scenario>().findKey(trimmed(command.key));
    if (scenario == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, command.key);
    }
    Planned planned;
    planned.changes.of<Scenario>().deleted.push_back(*scenario);
    planned.intent = {Action::DeleteRecords, Kind::Scenario, scenario->key.str(), {}, {}};
    return planned;
}

} // namespace counterpart
