// SPDX-License-Identifier: GPL-3.0-or-later
// Plans the commands on drafts.
#include "ui/panels/rulebook/draft_store.h"

#include "core/snapshot/apply.h"

namespace counterpart {

namespace {

const RulebookDraft* keptOf(const Snapshot& snapshot, RecordId id) {
    return id != 0 ? snapshot.find(Id<RulebookDraft>(id)) : nullptr;
}

} // namespace

Result<Planned> planKeep(const Snapshot& snapshot, IdSource& ids, const DraftInHand& draft) {
    const RulebookDraft* kept = keptOf(snapshot, draft.id);
    return plan(snapshot, ids,
                SaveDraft{kept != nullptr ? kept->key.str() : std::string(), draft.name, draft.base, draft.author,
                          kept != nullptr ? kept->note.str() : std::string(), draft.document});
}

Result<Planned> planDrop(const Snapshot& snapshot, RecordId draft) {
    const RulebookDraft* kept = keptOf(snapshot, draft);
    return plan(snapshot, RemoveDraft{kept != nullptr ? kept->key.str() : std::string(), {}});
}

// What was typed since it was kept is published with it: as if it had been kept just before, on a snapshot of no one
// else's.
Result<Planned> planPublish(const Snapshot& snapshot, IdSource& ids, const DraftInHand& draft, Date effective,
                            const std::string& reason, bool overNewer) {
    const RulebookDraft* kept = keptOf(snapshot, draft.id);
    SnapshotPtr with;
    std::string key = kept != nullptr ? kept->key.str() : std::string();
    const auto keeping = planKeep(snapshot, ids, draft);
    if (keeping) {
        const auto& changes = keeping->changes.of<RulebookDraft>();
        key = changes.created.empty() ? key : changes.created.front().key.str();
        with = apply(snapshot, keeping->changes, snapshot.revision() + 1);
    } else if (keeping.error().code != ErrorCode::NothingChanged) {
        return keeping.error();
    }
    auto planned =
        plan(with != nullptr ? *with : snapshot, ids, PublishDraft{key, effective, reason, draft.author, overNewer});
    if (planned) {
        auto& gone = planned->changes.of<RulebookDraft>().deleted;
        gone.clear();
        if (kept != nullptr) {
            gone.push_back(*kept);
        }
    }
    return planned;
}

} // namespace counterpart
