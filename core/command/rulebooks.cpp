// SPDX-License-Identifier: GPL-3.0-or-later
// Planning what happens to versions and drafts of the rulebook.
#include "core/command/rulebooks.h"

#include "core/domain/policy/difference.h"
#include "core/engine/programme/programme.h"

#include <algorithm>
#include <unordered_map>

namespace counterpart {

namespace {

Error about(ErrorCode code, std::string column, std::string value = {}) {
    Error error = makeError(code, std::move(value));
    error.column = std::move(column);
    return error;
}

std::string nextKey(const Snapshot& snapshot) {
    const auto& drafts = snapshot.table<RulebookDraft>();
    std::size_t number = drafts.size() + 1;
    while (drafts.findKey("draft-" + std::to_string(number)) != nullptr) {
        ++number;
    }
    return "draft-" + std::to_string(number);
}

// Nothing but what differs from the version that it began from is worth publishing.
bool saysTheSame(const Snapshot& snapshot, const RulebookDraft& draft, const Rulebook& book) {
    const RulebookVersion* base = snapshot.table<RulebookVersion>().findKey(draft.base.view());
    if (base == nullptr) {
        return false;
    }
    const RulebookReading was = readRulebook(base->document.view());
    return was.ok() && rulebook::differenceOf(was.rulebook, book).empty();
}

} // namespace

VersionUse useOf(const Snapshot& snapshot, const RulebookVersion& version) {
    VersionUse use;
    Date first;
    std::unordered_map<std::int32_t, bool> inForceOn; // by day
    snapshot.table<Deal>().forEach([&](const Deal& deal) {
        if (!isWon(deal) || !deal.closed.has()) {
            return;
        }
        const auto [day, isNew] = inForceOn.emplace(deal.closed.days, false);
        if (isNew) {
            const RulebookVersion* inForce = versionInForce(snapshot, deal.closed);
            day->second = inForce != nullptr && inForce->id == version.id;
        }
        if (day->second) {
            ++use.deals;
            if (!first.has() || deal.closed < first) {
                first = deal.closed;
                use.firstDeal = deal.key.str();
            }
        }
    });
    return use;
}

std::optional<Error> refusalToChange(const Snapshot& snapshot, const RulebookVersion& version, bool deleting) {
    Error error = about(ErrorCode::StillReferenced, "version", version.key.str());
    const VersionUse use = useOf(snapshot, version);
    if (use.deals > 0) {
        error.key = use.firstDeal;
        error.detail = std::to_string(use.deals);
        return error;
    }
    return deleting && snapshot.table<RulebookVersion>().size() == 1 ? std::optional(error) : std::nullopt;
}

std::optional<Error> refusalToChange(const Snapshot& snapshot, Kind kind, const std::vector<RecordId>& ids,
                                     bool deleting) {
    const auto& versions = snapshot.table<RulebookVersion>();
    for (std::size_t i = 0; kind == Kind::RulebookVersion && i < ids.size(); ++i) {
        const RulebookVersion* version = versions.find(ids[i]);
        auto refused = version != nullptr ? refusalToChange(snapshot, *version, deleting) : std::nullopt;
        if (version != nullptr && !refused && deleting && ids.size() >= versions.size()) {
            refused = about(ErrorCode::StillReferenced, "version", version->key.str());
        }
        if (refused) {
            return refused;
        }
    }
    return std::nullopt;
}

Result<Planned> plan(const Snapshot& snapshot, const RemoveVersion& command) {
    const RulebookVersion* version = snapshot.table<RulebookVersion>().findKey(command.version);
    if (version == nullptr) {
        return about(ErrorCode::NoSuchRecord, "version", command.version);
    }
    if (auto refused = refusalToChange(snapshot, *version, true)) {
        return *refused;
    }
    Planned planned;
    planned.intent = {Action::DeleteRecords, Kind::RulebookVersion, command.version, command.reason, {}};
    planned.changes.of<RulebookVersion>().deleted.push_back(*version);
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveDraft& command) {
    if (trimmed(command.document).empty()) {
        return about(ErrorCode::RequiredFieldEmpty, "document");
    }
    if (!command.base.empty() && snapshot.table<RulebookVersion>().findKey(command.base) == nullptr) {
        return about(ErrorCode::UnknownReference, "base", command.base);
    }
    const std::string key = command.key.empty() ? nextKey(snapshot) : std::string(trimmed(command.key));
    const RulebookDraft* before = snapshot.table<RulebookDraft>().findKey(key);
    RulebookDraft after = before != nullptr ? *before : RulebookDraft();
    after.key = key;
    const std::string named = command.name.empty() ? readRulebook(command.document).rulebook.name : command.name;
    after.name = named.empty() ? key : named;
    after.base = command.base;
    after.author = Symbol(command.author);
    after.note = command.note;
    after.document = command.document;
    Planned planned;
    planned.intent = {Action::EditRecord, Kind::RulebookDraft, key, command.note, {}};
    Changes<RulebookDraft>& changes = planned.changes.of<RulebookDraft>();
    if (before == nullptr) {
        planned.intent.action = Action::AddRecord;
        after.id = ids.take();
        changes.created.push_back(std::move(after));
    } else if (before->document == after.document && before->name == after.name && before->base == after.base &&
               before->note == after.note) {
        return makeError(ErrorCode::NothingChanged);
    } else {
        changes.updated.push_back({*before, std::move(after)});
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const RemoveDraft& command) {
    const RulebookDraft* draft = snapshot.table<RulebookDraft>().findKey(command.draft);
    if (draft == nullptr) {
        return about(ErrorCode::NoSuchRecord, "draft", command.draft);
    }
    Planned planned;
    planned.intent = {Action::DeleteRecords, Kind::RulebookDraft, command.draft, command.reason, {}};
    planned.changes.of<RulebookDraft>().deleted.push_back(*draft);
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const PublishDraft& command) {
    const RulebookDraft* draft = snapshot.table<RulebookDraft>().findKey(command.draft);
    if (draft == nullptr) {
        return about(ErrorCode::NoSuchRecord, "draft", command.draft);
    }
    if (!command.effective.has()) {
        return about(ErrorCode::RequiredFieldEmpty, "effective");
    }
    if (trimmed(command.reason).empty()) {
        return about(ErrorCode::RequiredFieldEmpty, "reason");
    }
    const RulebookVersion* inForce = versionInForce(snapshot, command.effective);
    auto planned =
        plan(snapshot, ids, ReplaceRulebook{draft->document.str(), command.effective, command.reason, command.author});
    if (!planned) {
        return planned;
    }
    if (!command.overNewer && !draft->base.empty() && inForce != nullptr && inForce->key != draft->base) {
        Error error = about(ErrorCode::StaleWrite, "base", inForce->key.str());
        error.key = command.draft;
        error.detail = draft->base.str();
        return error;
    }
    if (saysTheSame(snapshot, *draft, readRulebook(draft->document.view()).rulebook)) {
        return makeError(ErrorCode::NothingChanged);
    }
    planned->changes.of<RulebookDraft>().deleted.push_back(*draft);
    return planned;
}

} // namespace counterpart
