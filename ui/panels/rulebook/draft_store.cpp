// SPDX-License-Identifier: GPL-3.0-or-later
// Plans the commands on drafts.
#include "ui/panels/rulebook/draft_store.h"

namespace counterpart {

Result<Planned> planKeep(const Snapshot& snapshot, IdSource& ids, const DraftToKeep& draft) {
    if (draft.id != 0) {
        return plan(snapshot, EditRecord{Kind::RulebookDraft,
                                         draft.id,
                                         {{"name", draft.name}, {"document", draft.document}, {"note", draft.note}}});
    }
    int next = 1;
    while (snapshot.table<RulebookDraft>().findKey("draft-" + std::to_string(next)) != nullptr) {
        ++next;
    }
    return plan(snapshot, ids,
                AddRecord{Kind::RulebookDraft,
                          {{"key", "draft-" + std::to_string(next)},
                           {"name", draft.name},
                           {"base", draft.base},
                           {"document", draft.document},
                           {"note", draft.note}}});
}

Result<Planned> planDrop(const Snapshot& snapshot, RecordId draft) {
    return plan(snapshot, DeleteRecords{Kind::RulebookDraft, {draft}, false});
}

Result<Planned> planPublish(const Snapshot& snapshot, IdSource& ids, const DraftToKeep& draft, Date effective,
                            const std::string& reason) {
    auto planned = plan(snapshot, ids, ReplaceRulebook{draft.document, effective, reason});
    const RulebookDraft* kept = draft.id != 0 ? snapshot.find(Id<RulebookDraft>(draft.id)) : nullptr;
    if (planned && kept != nullptr) {
        planned->changes.of<RulebookDraft>().deleted.push_back(*kept);
    }
    return planned;
}

} // namespace counterpart
