// SPDX-License-Identifier: GPL-3.0-or-later
// What holds between records: nothing refers to what is gone, no key stands twice.
#include "core/packet/merger.h"

#include <algorithm>

namespace counterpart::packet {

bool Merger::exists(Kind kind, RecordId id) {
    bool found = false;
    withKind(kind, [&]<class Record>() { found = result<Record>(id) != nullptr; });
    return found;
}

// Decides what becomes of a record that one side deleted and the other still refers to. True when it comes back.
bool Merger::settle(Kind target, RecordId id) {
    bool back = false;
    withKind(target, [&]<class Record>() {
        if (const Record* mine = m_mine.table<Record>().find(id)) {
            const Conflict& clash = conflict(target, mine->key.str(), Clash::DeletedThere);
            back = sideOf(clash, Side::Mine) == Side::Mine;
            if (back) {
                outcome<Record>().erase(id);
            }
            return;
        }
        const auto& kept = m_goneHere.of<Record>().created;
        if (const auto again = std::ranges::find(kept, id, &Record::id); again != kept.end()) {
            outcome<Record>()[id] = *again;
            back = true;
            return;
        }
        const auto& gone = m_goneHere.of<Record>().deleted;
        const auto was = std::ranges::find(gone, id, &Record::id);
        if (was == gone.end()) {
            return; // never known: references to it are given up
        }
        const auto& updated = m_theirs.of<Record>().updated;
        const auto there = std::ranges::find(updated, id, [](const auto& update) { return update.after.id; });
        const Record& restored = there == updated.end() ? *was : there->after;
        const Conflict& clash = conflict(target, restored.key.str(), Clash::DeletedHere);
        back = sideOf(clash, Side::Theirs) == Side::Theirs;
        if (back) {
            outcome<Record>()[id] = restored;
        }
    });
    if (!back) {
        m_dropped[static_cast<std::size_t>(target)].insert(id);
    }
    return back;
}

// Gives up the references of a record to what stays away; a record that cannot be without goes as well.
template <class Record>
bool Merger::dropReferences(const Record& record) {
    Record mended = record;
    bool needed = false;
    bool changed = false;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        if constexpr (IsReference<Value>::value) {
            constexpr auto target = static_cast<std::size_t>(Description<typename IsReference<Value>::Target>::kind);
            if (m_dropped[target].contains(f.of(mended).value)) {
                needed = needed || f.is(Required);
                changed = true;
                f.of(mended) = {};
            }
        }
    });
    if (!changed) {
        return false;
    }
    const RecordId id = record.id; // `record` may be what is replaced
    if (!needed) {
        outcome<Record>()[id] = std::move(mended);
        return true;
    }
    const Record* mine = m_mine.table<Record>().find(id);
    const bool standsHere = mine != nullptr && [&] { // as it is here it needs nothing that stays away
        bool stands = true;
        forEachReference(*mine, [&](Kind kind, RecordId to, std::string_view) {
            stands = stands && !m_dropped[static_cast<std::size_t>(kind)].contains(to);
        });
        return stands;
    }();
    if (standsHere) {
        outcome<Record>().erase(id);
        return true;
    }
    if (mine == nullptr) {
        m_merged.refused.emplace_back(Description<Record>::kind, id);
    }
    outcome<Record>()[id] = std::nullopt;
    return true;
}

// True when something had to be changed.
template <class Record>
bool Merger::mend(const Record& record) {
    bool dangles = false;
    bool back = false;
    forEachReference(record, [&](Kind kind, RecordId id, std::string_view) {
        if (!exists(kind, id)) {
            dangles = true;
            if (!m_dropped[static_cast<std::size_t>(kind)].contains(id)) {
                back = settle(kind, id) || back;
            }
        }
    });
    return dangles && (dropReferences(record) || back);
}

template <class Record>
bool Merger::mendKind() {
    bool changed = false;
    std::vector<RecordId> touched;
    for (const auto& [id, record] : outcome<Record>()) {
        if (record) {
            touched.push_back(id);
        }
    }
    for (const RecordId id : touched) {
        const auto found = outcome<Record>().find(id);
        if (found != outcome<Record>().end() && found->second) {
            const Record record = *found->second;
            changed = mend(record) || changed;
        }
    }
    bool deletions = false; // of ours that something of ours may refer to
    forEachKind([&]<class Target>() {
        if (canReferTo<Record>(Description<Target>::kind)) {
            for (const auto& [id, record] : outcome<Target>()) {
                deletions = deletions || (!record && m_mine.table<Target>().find(id) != nullptr);
            }
        }
    });
    if (deletions) {
        std::vector<const Record*> untouched;
        m_mine.table<Record>().forEach([&](const Record& record) {
            if (outcome<Record>().find(record.id) == outcome<Record>().end()) {
                bool dangles = false;
                forEachReference(
                    record, [&](Kind kind, RecordId id, std::string_view) { dangles = dangles || !exists(kind, id); });
                if (dangles) {
                    untouched.push_back(&record);
                }
            }
        });
        for (const Record* record : untouched) {
            changed = mend(*record) || changed;
        }
    }
    return changed;
}

void Merger::mendReferences() {
    for (bool again = true; again;) {
        again = false;
        forEachKind([&]<class Record>() { again = mendKind<Record>() || again; });
    }
}

template <class Record>
const Record* Merger::otherWithKey(const Record& record) {
    const Record* holder = m_mine.table<Record>().findKey(record.key);
    if (holder != nullptr && holder->id != record.id) {
        const Record* now = result<Record>(holder->id);
        if (now != nullptr && now->key == record.key) {
            return now;
        }
    }
    return nullptr;
}

template <class Record>
std::string Merger::freeKey(const Record& record) {
    for (int n = 2;; ++n) {
        std::string key = isEvent(Description<Record>::kind) && hasDerivedKey<Record>()
                              ? derivedKey(Description<Record>::kind, record.key, n)
                              : record.key.str() + "~" + std::to_string(n);
        bool taken = m_mine.table<Record>().findKey(key) != nullptr;
        for (const auto& [id, other] : outcome<Record>()) {
            taken = taken || (other && other->key == key);
        }
        if (!taken) {
            return key;
        }
    }
}

template <class Record>
void Merger::mendKeysOf() {
    std::vector<RecordId> touched;
    for (const auto& [id, record] : outcome<Record>()) {
        const Record* mine = m_mine.table<Record>().find(id);
        if (record && (mine == nullptr || mine->key != record->key)) {
            touched.push_back(id);
        }
    }
    std::map<std::string, RecordId, std::less<>> claimed; // made or renamed in this merge
    for (const RecordId id : touched) {
        Record& record = *outcome<Record>()[id];
        const Record* other = otherWithKey(record);
        const auto [first, isFirst] = claimed.try_emplace(record.key.str(), id);
        if (!isFirst && other == nullptr) {
            other = &*outcome<Record>()[first->second];
        }
        if (other == nullptr) {
            continue;
        }
        if (isEvent(Description<Record>::kind) && hasDerivedKey<Record>()) {
            record.key = freeKey(record); // the same event again
            continue;
        }
        const Conflict& clash = conflict(Description<Record>::kind, record.key.str(), Clash::SameKey);
        if (sideOf(clash, Side::Mine) == Side::Mine) {
            const Record* mine = m_mine.table<Record>().find(id);
            const bool keeps = mine != nullptr && std::ranges::none_of(outcome<Record>(), [&](const auto& pair) {
                                   return pair.first != id && pair.second && pair.second->key == mine->key;
                               });
            record.key = keeps ? mine->key : Text(freeKey(record));
        } else {
            Record renamed = *other;
            renamed.key = freeKey(renamed);
            outcome<Record>()[renamed.id] = std::move(renamed);
        }
    }
}

void Merger::mendKeys() {
    forEachKind([&]<class Record>() { mendKeysOf<Record>(); });
}

Merged Merger::run() {
    mergeRecords();
    mendReferences();
    mendKeys();
    forEachKind([&]<class Record>() {
        Changes<Record>& changes = m_merged.changes.of<Record>();
        for (auto& [id, after] : outcome<Record>()) {
            const Record* before = m_mine.table<Record>().find(id);
            if (before == nullptr) {
                if (after) {
                    changes.created.push_back(std::move(*after));
                }
            } else if (!after) {
                changes.deleted.push_back(*before);
            } else if (!sameContent(*before, *after)) {
                changes.updated.push_back({*before, std::move(*after)});
            }
        }
    });
    for (auto& [at, clash] : m_conflicts) {
        m_merged.conflicts.push_back(std::move(clash));
    }
    return std::move(m_merged);
}

} // namespace counterpart::packet
