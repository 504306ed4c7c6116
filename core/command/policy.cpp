// SPDX-License-Identifier: GPL-3.0-or-later
// Planning a new rulebook version, and settings.
#include "core/command/policy.h"

namespace counterpart {

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const ReplaceRulebook& command) {
    const RulebookReading reading = readRulebook(command.document);
    if (!reading.ok()) {
        Error error = reading.errors.front();
        if (error.code != ErrorCode::BadJson) {
            error.code = ErrorCode::BadRulebook;
        }
        return error;
    }
    const auto& versions = snapshot.table<RulebookVersion>();
    std::size_t number = versions.size() + 1;
    while (versions.findKey("v" + std::to_string(number)) != nullptr) {
        ++number;
    }
    RulebookVersion version;
    version.id = ids.take();
    version.key = "v" + std::to_string(number);
    version.name = reading.rulebook.name;
    version.effective = command.effective;
    version.reason = command.reason;
    version.author = Symbol(command.author);
    version.document = command.document;

    Planned planned;
    planned.intent = {Action::ReplaceRulebook, Kind::RulebookVersion, reading.rulebook.name, command.reason, {}};
    planned.changes.of<RulebookVersion>().created.push_back(std::move(version));
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const ChangeSetting& command) {
    Planned planned;
    planned.intent = {Action::ChangeSetting, Kind::Setting, command.key, {}, {}};
    Changes<Setting>& changes = planned.changes.of<Setting>();
    const Setting* before = snapshot.table<Setting>().findKey(command.key);
    if (before == nullptr) {
        if (!command.value.empty()) {
            changes.created.push_back({ids.take(), command.key, command.value, {}});
        }
    } else if (command.value.empty()) {
        changes.deleted.push_back(*before);
    } else if (before->value.view() != command.value) {
        Setting after = *before;
        after.value = command.value;
        changes.updated.push_back({*before, std::move(after)});
    }
    if (planned.changes.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    return planned;
}

} // namespace counterpart
