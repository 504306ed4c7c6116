// SPDX-License-Identifier: GPL-3.0-or-later
// Which records differ between two revisions of a table? Chunks that both share are not looked into.
#pragma once

#include "core/snapshot/table.h"

#include <optional>
#include <vector>

namespace counterpart::columns {

template <class Record>
struct TableChanges { // by id; the records belong to the tables
    std::vector<const Record*> created;
    std::vector<std::pair<const Record*, const Record*>> updated; // before, after
    std::vector<const Record*> deleted;
    bool empty() const { return created.empty() && updated.empty() && deleted.empty(); }
    // New ones only at the end, none gone: every position before them still holds.
    bool keepsPositions(const Table<Record>& before) const {
        return deleted.empty() &&
               (created.empty() || before.empty() || created.front()->id > before.at(before.size() - 1).id);
    }
};

// nullopt when more than `most` records stand in chunks that are not shared. O(chunks + records looked at).
template <class Record>
std::optional<TableChanges<Record>> changesBetween(const Table<Record>& before, const Table<Record>& after,
                                                   std::size_t most) {
    std::vector<const Record*> old;
    std::vector<const Record*> now;
    const auto take = [](const auto& chunk, auto& into) {
        for (const Record& record : chunk) {
            into.push_back(&record);
        }
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.chunkCount() || j < after.chunkCount()) {
        const auto* a = i < before.chunkCount() ? &before.chunk(i) : nullptr;
        const auto* b = j < after.chunkCount() ? &after.chunk(j) : nullptr;
        const bool useOld = a != nullptr && (b == nullptr || a == b || a->front().id <= b->front().id);
        const bool useNew = b != nullptr && (a == nullptr || a == b || b->front().id <= a->front().id);
        if (a != b && useOld) {
            take(*a, old);
        }
        if (a != b && useNew) {
            take(*b, now);
        }
        i += useOld ? 1 : 0;
        j += useNew ? 1 : 0;
        if (old.size() + now.size() > most) {
            return std::nullopt;
        }
    }
    TableChanges<Record> changes;
    auto was = old.begin();
    for (const Record* record : now) {
        while (was != old.end() && (*was)->id < record->id) {
            changes.deleted.push_back(*was++);
        }
        if (was == old.end() || (*was)->id != record->id) {
            changes.created.push_back(record);
        } else if (!sameContent(**was, *record)) {
            changes.updated.emplace_back(*was++, record);
        } else {
            ++was;
        }
    }
    changes.deleted.insert(changes.deleted.end(), was, old.end());
    return changes;
}

} // namespace counterpart::columns
