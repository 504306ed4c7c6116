// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a changeset fits a snapshot: before-images, keys, references, required fields.
#include "core/domain/value.h"
#include "core/snapshot/apply.h"
#include "core/snapshot/references.h"

#include <algorithm>
#include <array>

namespace counterpart {

namespace {

Error failure(ErrorCode code, Kind kind, std::string_view key, std::string_view field = {}) {
    Error error;
    error.code = code;
    error.key = key;
    error.column = field;
    error.detail = nameOf(kind);
    return error;
}

template <class Value>
bool isUnset(const Value& value) {
    if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
        return value.empty();
    } else if constexpr (std::is_same_v<Value, Minor>) {
        return false;
    } else if constexpr (std::is_same_v<Value, Answer>) {
        return value == Answer::Unknown;
    } else {
        return !value.has();
    }
}

// Ids known at once: sorted, and a plain range test where they run without gaps (an import's do).
class IdSet {
public:
    void add(RecordId id) { m_ids.push_back(id); }
    bool seal() { // false when an id was added twice
        if (!std::ranges::is_sorted(m_ids)) {
            std::ranges::sort(m_ids);
        }
        m_dense = !m_ids.empty() && m_ids.back() - m_ids.front() + 1 == static_cast<RecordId>(m_ids.size());
        return std::ranges::adjacent_find(m_ids) == m_ids.end();
    }
    bool contains(RecordId id) const {
        if (m_ids.empty() || id < m_ids.front() || id > m_ids.back()) {
            return false;
        }
        return m_dense || std::ranges::binary_search(m_ids, id);
    }
    bool empty() const { return m_ids.empty(); }

private:
    std::vector<RecordId> m_ids;
    bool m_dense = false;
};

class Checker {
public:
    Checker(const Snapshot& before, const ChangeSet& changes) : m_before(before), m_changes(changes) {}

    Result<void> run() {
        forEachKind([&]<class Record>() {
            if (m_ok && !m_changes.of<Record>().empty()) {
                collectIds<Record>();
            }
        });
        forEachKind([&]<class Record>() {
            if (m_ok && !m_changes.of<Record>().empty()) {
                checkBefore<Record>();
                checkAfter<Record>();
            }
        });
        forEachKind([&]<class Record>() {
            if (m_ok) {
                checkNothingRefersToDeleted<Record>();
            }
        });
        if (m_ok) {
            checkCurrencies();
        }
        if (!m_ok) {
            return m_error;
        }
        return {};
    }

private:
    IdSet& created(Kind kind) { return m_created[static_cast<std::size_t>(kind)]; }
    IdSet& deleted(Kind kind) { return m_deleted[static_cast<std::size_t>(kind)]; }

    void fail(Error error) {
        if (m_ok) {
            m_error = std::move(error);
            m_ok = false;
        }
    }

    template <class Record>
    void collectIds() {
        constexpr Kind kind = Description<Record>::kind;
        const Changes<Record>& changes = m_changes.of<Record>();
        for (const Record& record : changes.created) {
            created(kind).add(record.id);
        }
        for (const Record& record : changes.deleted) {
            deleted(kind).add(record.id);
        }
        if (!created(kind).seal() || !deleted(kind).seal()) {
            fail(failure(ErrorCode::Internal, kind, {}, "id"));
        }
    }

    template <class Record>
    void checkBefore() {
        constexpr Kind kind = Description<Record>::kind;
        const Table<Record>& table = m_before.table<Record>();
        const Changes<Record>& changes = m_changes.of<Record>();
        const auto holds = [&](const Record& expected) {
            const Record* now = table.find(expected.id);
            if (now == nullptr || !sameContent(*now, expected)) {
                fail(failure(ErrorCode::StaleWrite, kind, expected.key));
            }
        };
        for (const auto& update : changes.updated) {
            holds(update.before);
        }
        for (const Record& record : changes.deleted) {
            holds(record);
        }
        if (!table.empty()) {
            for (const Record& record : changes.created) {
                if (table.find(record.id) != nullptr) {
                    fail(failure(ErrorCode::StaleWrite, kind, record.key));
                }
            }
        }
    }

    template <class Record>
    void checkAfter() {
        const Changes<Record>& changes = m_changes.of<Record>();
        const IdSet freed = idsThatFreeTheirKey(changes);
        HashToId newKeys;
        newKeys.reserve(changes.created.size());
        std::vector<const Record*> byPosition; // what newKeys' ids index, from 1
        const auto claim = [&](const Record& record) {
            byPosition.push_back(&record);
            const std::uint64_t hash = hashOf(record.key.view());
            const bool twice = newKeys.find(
                hash, [&](RecordId at) { return byPosition[static_cast<std::size_t>(at) - 1]->key == record.key; });
            const Record* holder =
                m_before.table<Record>().empty() ? nullptr : m_before.table<Record>().findKey(record.key);
            const bool taken = holder != nullptr && holder->id != record.id && !freed.contains(holder->id);
            if (twice || taken) {
                fail(failure(ErrorCode::KeyTaken, Description<Record>::kind, record.key, "key"));
            }
            newKeys.insert(hash, static_cast<RecordId>(byPosition.size()));
        };
        for (const Record& record : changes.created) {
            claim(record);
            checkFields(record);
        }
        for (const auto& update : changes.updated) {
            if (update.before.key != update.after.key) {
                claim(update.after);
            }
            checkFields(update.after);
        }
    }

    template <class Record>
    static IdSet idsThatFreeTheirKey(const Changes<Record>& changes) {
        IdSet freed;
        for (const Record& record : changes.deleted) {
            freed.add(record.id);
        }
        for (const auto& update : changes.updated) {
            if (update.before.key != update.after.key) {
                freed.add(update.before.id);
            }
        }
        freed.seal();
        return freed;
    }

    template <class Record>
    void checkFields(const Record& record) {
        constexpr Kind kind = Description<Record>::kind;
        forEachField<Record>([&](const auto& f) {
            if ((f.is(Required) || f.name == "key") && isUnset(f.of(record))) {
                fail(failure(ErrorCode::RequiredFieldEmpty, kind, record.key, f.name));
            }
        });
        forEachReference(record, [&](Kind target, RecordId id, std::string_view name) {
            if (!exists(target, id)) {
                fail(failure(ErrorCode::UnknownReference, kind, record.key, name));
            }
        });
        if constexpr (std::is_same_v<Record, Deal>) {
            if (!isOpen(record) && !record.closed.has()) {
                fail(failure(ErrorCode::ClosedDealNeedsCloseDate, kind, record.key, "closed"));
            }
        }
    }

    bool exists(Kind kind, RecordId id) {
        if (created(kind).contains(id)) {
            return true;
        }
        if (deleted(kind).contains(id)) {
            return false;
        }
        bool found = false;
        withKind(kind, [&]<class Target>() { found = m_before.table<Target>().find(id) != nullptr; });
        return found;
    }

    template <class Record>
    void checkNothingRefersToDeleted() {
        bool concerned = false;
        for (std::size_t k = 0; k < kKindCount; ++k) {
            concerned = concerned || (!m_deleted[k].empty() && canReferTo<Record>(static_cast<Kind>(k)));
        }
        if (!concerned) {
            return;
        }
        const IdSet& gone = deleted(Description<Record>::kind);
        IdSet rewritten;
        for (const auto& update : m_changes.of<Record>().updated) {
            rewritten.add(update.after.id); // checkFields has seen what these refer to
        }
        rewritten.seal();
        m_before.table<Record>().forEach([&](const Record& record) {
            forEachReference(record, [&](Kind target, RecordId id, std::string_view name) {
                if (m_ok && deleted(target).contains(id) && !gone.contains(record.id) &&
                    !rewritten.contains(record.id)) {
                    fail(failure(ErrorCode::StillReferenced, Description<Record>::kind, record.key, name));
                }
            });
        });
    }

    // Lines and refunds hold minor units of their deal's currency: a deal may change it only together with all of them.
    void checkCurrencies() {
        IdSet changed;
        for (const auto& update : m_changes.of<Deal>().updated) {
            if (update.before.currency != update.after.currency) {
                changed.add(update.after.id);
            }
        }
        changed.seal();
        if (!changed.empty()) {
            checkAmountsFollow<DealLine>(changed);
            checkAmountsFollow<Refund>(changed);
        }
    }

    template <class Record>
    void checkAmountsFollow(const IdSet& deals) {
        IdSet handled = deleted(Description<Record>::kind);
        for (const auto& update : m_changes.of<Record>().updated) {
            handled.add(update.after.id);
        }
        handled.seal();
        m_before.table<Record>().forEach([&](const Record& record) {
            if (deals.contains(record.deal.value) && !handled.contains(record.id)) {
                const Deal* deal = m_before.find(record.deal);
                fail(
                    failure(ErrorCode::CurrencyInUse, Kind::Deal, deal != nullptr ? deal->key.view() : "", "currency"));
            }
        });
    }

    const Snapshot& m_before;
    const ChangeSet& m_changes;
    std::array<IdSet, kKindCount> m_created;
    std::array<IdSet, kKindCount> m_deleted;
    Error m_error;
    bool m_ok = true;
};

} // namespace

Result<void> check(const Snapshot& before, const ChangeSet& changes) { return Checker(before, changes).run(); }

} // namespace counterpart
