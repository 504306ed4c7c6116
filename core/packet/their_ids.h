// SPDX-License-Identifier: GPL-3.0-or-later
// Which record here is a record there? Copies of one file hand out the same ids for different new records, and the same
// record may have been made on both sides.
#pragma once

#include "core/packet/common.h"
#include "core/packet/stretch.h"
#include "core/snapshot/identity.h"

#include <array>
#include <unordered_map>
#include <unordered_set>

namespace counterpart::packet {

class TheirIds {
public:
    TheirIds(const Packet& packet, const Receiver& receiver, const Common& common);

    // Decides for all records of this kind that `theirs` touches. `ours`: what happened here since `common.known`.
    // Kinds in their order.
    template <class Record>
    void decide(const Stretch<Record>& theirs, const Stretch<Record>& ours);

    RecordId here(RecordId there) const; // as it stands for a record that is only referred to
    template <class Record>
    bool isLeftOut(RecordId there) const { // it was never here, and they did not make it since
        return m_leftOut[static_cast<std::size_t>(Description<Record>::kind)].contains(there);
    }
    std::size_t leftOut() const;
    IdSource ids() const { return m_ids; } // for further new records
    // With id and references of here; a derived key that stands for another event here is numbered on.
    template <class Record>
    void translate(Record& record) const;
    // Of the records that they made, for the next time.
    std::vector<IdRun> toRemember() const;

private:
    std::optional<RecordId> remembered(RecordId there) const;
    template <class Record>
    void decideNew(RecordId there, const Record& last, std::unordered_set<RecordId>& alive);
    template <class Record>
    RecordId freeId(RecordId there);

    const Receiver& m_receiver;
    const Common& m_common;
    IdSource m_ids;
    IdLookup m_ours;
    IdLookup m_theirs;
    std::unordered_map<RecordId, RecordId> m_new;
    IdPairs m_made;
    std::array<std::unordered_set<RecordId>, kKindCount> m_leftOut;
    std::array<std::unordered_map<RecordId, std::string>, kKindCount> m_keys; // by their id
    std::unordered_set<std::string> m_givenKeys;
};

// Equal in all that is no reference and no key: with the same derived key it is the same event.
template <class Record>
bool isSameEvent(const Record& a, const Record& b) {
    bool same = true;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        if constexpr (!IsReference<Value>::value) {
            same = same && (f.name == "key" || f.of(a) == f.of(b));
        }
    });
    return same;
}

template <class Record>
bool hasKeyOfItsFields(const Record& record) {
    return hasDerivedKey<Record>() || (std::is_same_v<Record, Touchpoint> && record.key.view().starts_with('~'));
}

template <class Record>
RecordId TheirIds::freeId(RecordId there) {
    const bool ours = static_cast<std::uint32_t>(there >> 32) == m_ids.origin();
    return ours || m_receiver.now->table<Record>().find(there) != nullptr ? m_ids.take() : there;
}

template <class Record>
void TheirIds::decideNew(RecordId there, const Record& last, std::unordered_set<RecordId>& alive) {
    const Table<Record>& table = m_receiver.now->table<Record>();
    const Record* holder = table.findKey(last.key);
    RecordId id = 0;
    if (holder == nullptr || alive.contains(holder->id)) {
        id = freeId<Record>(there);
    } else if (isEvent(Description<Record>::kind) && hasKeyOfItsFields(last) && !isSameEvent(*holder, last)) {
        id = freeId<Record>(there);
        std::string key;
        for (int n = 2; key.empty(); ++n) {
            key = derivedKey(Description<Record>::kind, last.key, n);
            if (table.findKey(key) != nullptr || !m_givenKeys.insert(key).second) {
                key.clear();
            }
        }
        m_keys[static_cast<std::size_t>(Description<Record>::kind)].emplace(there, std::move(key));
    } else {
        id = holder->id;
    }
    m_new.emplace(there, id);
    alive.insert(id);
}

template <class Record>
void TheirIds::decide(const Stretch<Record>& theirs, const Stretch<Record>& ours) {
    const Table<Record>& table = m_receiver.now->table<Record>();
    const auto wasHere = [&](RecordId id) {
        const Ends<Record>* ends = ours.find(id);
        return ends != nullptr ? ends->before.has_value() : table.find(id) != nullptr;
    };
    std::unordered_set<RecordId> alive, gone; // by the id here: those that they still have, or have deleted
    for (const auto& [there, ends] : theirs.all()) {
        const auto known = remembered(there);
        if (!known && !wasHere(there)) {
            continue;
        }
        const RecordId here = known.value_or(there);
        m_new.emplace(there, here);
        (ends.after ? alive : gone).insert(here);
    }
    // What came to its key here since, and they have not deleted, they have under the key it had.
    for (const auto& [here, ends] : ours.all()) {
        if (ends.before && ends.after && ends.before->key != ends.after->key && !gone.contains(here)) {
            alive.insert(here);
        }
    }
    for (const auto& [there, ends] : theirs.all()) {
        if (!m_new.contains(there)) {
            if (ends.before || !ends.after) {
                m_leftOut[static_cast<std::size_t>(Description<Record>::kind)].insert(there);
            } else {
                decideNew(there, *ends.after, alive);
            }
        }
        if (!ends.before && m_new.contains(there)) {
            m_made.emplace_back(there, m_new.at(there));
        }
    }
}

template <class Record>
void TheirIds::translate(Record& record) const {
    const auto& keys = m_keys[static_cast<std::size_t>(Description<Record>::kind)];
    if (const auto key = keys.find(record.id); key != keys.end()) {
        record.key = key->second;
    }
    record.id = here(record.id);
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        if constexpr (IsReference<Value>::value) {
            if (f.of(record).has()) {
                f.of(record).value = here(f.of(record).value);
            }
        }
    });
}

} // namespace counterpart::packet
