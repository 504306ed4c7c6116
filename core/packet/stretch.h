// SPDX-License-Identifier: GPL-3.0-or-later
// What did a stretch of entries do to each record: how was it before the first, how after the last?
#pragma once

#include "core/snapshot/change_set.h"

#include <map>
#include <optional>

namespace counterpart::packet {

// Of one record; before and after may be equal again: it was touched all the same.
template <class Record>
struct Ends {
    std::optional<Record> before;
    std::optional<Record> after;
};

template <class Record>
class Stretch {
public:
    void add(const Changes<Record>& changes) {
        // Deletions first: two records there may be one here, the old one deleted, the new one made.
        for (const Record& record : changes.deleted) {
            note(record.id, record, std::nullopt);
        }
        for (const auto& update : changes.updated) {
            note(update.after.id, update.before, update.after);
        }
        for (const Record& record : changes.created) {
            note(record.id, std::nullopt, record);
        }
    }
    const std::map<RecordId, Ends<Record>>& all() const { return m_ends; }
    const Ends<Record>* find(RecordId id) const {
        const auto found = m_ends.find(id);
        return found == m_ends.end() ? nullptr : &found->second;
    }

private:
    void note(RecordId id, std::optional<Record> before, std::optional<Record> after) {
        const auto [at, isNew] = m_ends.try_emplace(id);
        if (isNew) {
            at->second.before = std::move(before);
        }
        at->second.after = std::move(after);
    }
    std::map<RecordId, Ends<Record>> m_ends;
};

} // namespace counterpart::packet
