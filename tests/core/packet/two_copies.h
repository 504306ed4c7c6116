// SPDX-License-Identifier: GPL-3.0-or-later
// Two workspaces that go their own ways and meet again: random changes, packets between them, what counts as equal.
#pragma once

#include "core/domain/custom_fields.h"
#include "core/packet/their_ids.h"
#include "core/workspace/packets.h"
#include "tests/core/workspace/office.h"
#include "tests/support/equal_workspaces.h"

#include <random>
#include <set>

namespace counterpart::testing {

inline packet::KeyPair keysOf(std::uint8_t seed) {
    packet::SecretKey secret{};
    secret.fill(seed);
    return *packet::keyPairOf(secret);
}

// What it is on the way: signed, packed, read again.
inline packet::Packet sent(const packet::Packet& packet) {
    auto arrived = packet::decoded(*packet::encoded(packet, keysOf(1)));
    return arrived ? std::move(*arrived) : packet::Packet();
}

inline PacketNote note(std::string author) { return {std::move(author), Time{1'790'000'000}, "round trip"}; }

// Without what each side keeps for itself.
inline Snapshot shared(const Snapshot& snapshot) {
    Snapshot result = snapshot;
    Changes<Setting> local;
    snapshot.table<Setting>().forEach([&](const Setting& setting) {
        if (setting.key.view().starts_with(packet::kLocalSettings)) {
            local.deleted.push_back(setting);
        }
    });
    if (!local.empty()) {
        result.edit<Setting>() = snapshot.table<Setting>().after(local);
    }
    return result;
}
inline std::string differenceOf(const Workspace& a, const Workspace& b) {
    return firstDifference(shared(*a.snapshot()), shared(*b.snapshot()));
}

// Changes one record at a time, with few words and few keys, so that two of them often meet.
class Hand {
public:
    Hand(std::uint64_t seed, Workspace& workspace) : m_random(seed), m_workspace(workspace) {}

    void changeOnce(Revision notBefore) {
        const int die = below(100);
        if (die < 8) {
            const auto next = m_workspace.nextUndo();
            if (next && next->number > notBefore) {
                (void)m_workspace.undo().has_value();
            }
            return;
        }
        const auto kind = static_cast<Kind>(below(static_cast<int>(kKindCount)));
        ChangeSet changes;
        withKind(kind, [&]<class Record>() {
            if (die < 45) {
                add<Record>(changes);
            } else if (die < 90) {
                edit<Record>(changes);
            } else {
                remove<Record>(changes);
            }
        });
        if (!changes.empty()) {
            (void)m_workspace.commit(std::move(changes), intent()).has_value(); // what does not fit is left
        }
    }
    int below(int n) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(n)); }

private:
    std::string word() { return "w" + std::to_string(below(5)); }

    template <class Value>
    void scribble(const Snapshot& snapshot, Value& value) {
        if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
            value = Value(word());
        } else if constexpr (std::is_same_v<Value, Currency>) {
            value = *Currency::fromCode(below(2) == 0 ? "EUR" : "USD");
        } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
            value = *parseExchangeRate("1." + std::to_string(1 + below(4)));
        } else if constexpr (std::is_same_v<Value, Answer>) {
            value = static_cast<Answer>(below(3));
        } else if constexpr (std::is_same_v<Value, Minor>) {
            value = 100 * below(5);
        } else if constexpr (std::is_same_v<Value, Date>) {
            value = Date{20'000 + below(5)};
        } else if constexpr (std::is_same_v<Value, Time>) {
            value = Time{1'700'000'000 + below(5)};
        } else if constexpr (std::is_same_v<Value, Micros>) {
            value = Micros{1'000'000 * below(5)};
        } else {
            const auto& table = snapshot.table<typename IsReference<Value>::Target>();
            value.value =
                table.empty() ? 0 : table.at(static_cast<std::size_t>(below(static_cast<int>(table.size())))).id;
        }
    }

    // One field, or all.
    template <class Record>
    void fill(const Snapshot& snapshot, Record& record, int only) {
        int index = 0;
        forEachField<Record>([&](const auto& f) {
            const int at = index++;
            if (f.name == "key" || (only >= 0 && at != only)) {
                return;
            }
            if constexpr (std::is_same_v<std::decay_t<decltype(f.of(record))>, Currency>) {
                if (std::is_same_v<Record, Deal>) { // bound to its lines
                    return;
                }
            }
            if constexpr (std::is_same_v<std::decay_t<decltype(f.of(record))>, Text>) {
                if (f.name == "custom") {
                    record.custom = withCustomField(record.custom, word(), word());
                    return;
                }
            }
            scribble(snapshot, f.of(record));
        });
    }
    template <class Record>
    void giveKey(const Snapshot& snapshot, Record& record) {
        if (!hasDerivedKey<Record>()) {
            return;
        }
        const std::string identity = identityOf(snapshot, record);
        for (int n = 1; n < 100; ++n) {
            record.key = derivedKey(Description<Record>::kind, identity, n);
            const Record* holder = snapshot.table<Record>().findKey(record.key);
            if (holder == nullptr || holder->id == record.id || !isEvent(Description<Record>::kind)) {
                return;
            }
        }
    }

    template <class Record>
    void add(ChangeSet& changes) {
        const SnapshotPtr snapshot = m_workspace.snapshot();
        IdSource ids = m_workspace.ids();
        Record record;
        record.id = ids.take();
        record.key = "N" + std::to_string(below(150));
        fill(*snapshot, record, -1);
        giveKey(*snapshot, record);
        changes.of<Record>().created.push_back(std::move(record));
    }
    template <class Record>
    const Record* any(const Snapshot& snapshot) {
        const auto& table = snapshot.table<Record>();
        if (table.empty()) {
            return nullptr;
        }
        const Record& record = table.at(static_cast<std::size_t>(below(static_cast<int>(table.size()))));
        return record.key.view().starts_with("packet.") || record.key == "currency" ? nullptr : &record;
    }
    template <class Record>
    void edit(ChangeSet& changes) {
        const SnapshotPtr snapshot = m_workspace.snapshot();
        if (const Record* before = any<Record>(*snapshot)) {
            Record after = *before;
            if (below(12) == 0 && !hasDerivedKey<Record>()) {
                after.key = "N" + std::to_string(below(150));
            } else {
                fill(*snapshot, after, below(static_cast<int>(kFieldCount<Record>)));
            }
            giveKey(*snapshot, after);
            if (!sameContent(*before, after)) {
                changes.of<Record>().updated.push_back({*before, after});
            }
        }
    }
    template <class Record>
    void remove(ChangeSet& changes) {
        const SnapshotPtr snapshot = m_workspace.snapshot();
        if (const Record* record = any<Record>(*snapshot)) {
            if (below(3) != 0) {
                changes.of<Record>().deleted.push_back(*record);
            } else if (auto planned =
                           plan(*snapshot, DeleteRecords{Description<Record>::kind, {record->id}, below(4) == 0})) {
                changes = std::move(planned->changes);
            }
        }
    }

    std::mt19937_64 m_random;
    Workspace& m_workspace;
};

// A decision for every conflict, at random.
inline packet::Resolutions decide(const std::vector<packet::Conflict>& conflicts, std::mt19937_64& random) {
    packet::Resolutions decisions;
    for (const packet::Conflict& conflict : conflicts) {
        decisions.records[{conflict.kind, conflict.key}] =
            random() % 2 == 0 ? packet::Side::Mine : packet::Side::Theirs;
    }
    return decisions;
}

} // namespace counterpart::testing
