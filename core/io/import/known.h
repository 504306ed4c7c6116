// SPDX-License-Identifier: GPL-3.0-or-later
// Which record does this key mean, once the import is done? Answers for kinds that are planned already.
#pragma once

#include "core/io/import/row_index.h"
#include "core/snapshot/snapshot.h"

namespace counterpart::importing {

template <class Record>
class Known {
public:
    Known(const Snapshot& before, const Changes<Record>& changes)
        : m_before(&before.table<Record>()), m_changes(&changes) {}

    // The after-image of the record with this key; nullptr = there is none.
    const Record* find(std::string_view key) const {
        const Record* found = nullptr;
        if (!m_places.empty()) {
            m_rows.find(hashOf(key), [&](std::uint32_t row) {
                const Record* record = at(m_places[row]);
                found = record != nullptr && record->key.view() == key ? record : nullptr;
                return found != nullptr;
            });
        }
        return found != nullptr || m_before->empty() ? found : m_before->findKey(key);
    }

    // For its key: created records by id (planned without gaps), others as the snapshot has them.
    const Record* byId(RecordId id) const {
        const auto& created = m_changes->created;
        if (!created.empty() && id >= created.front().id && id <= created.back().id) {
            const auto at = static_cast<std::size_t>(id - created.front().id);
            return at < created.size() && created[at].id == id ? &created[at] : nullptr;
        }
        return m_before->find(id);
    }

    // Where the rows of the index went: number x 2 among the created, x 2 + 1 among the updated, kNone elsewhere.
    void learn(RowIndex rows, std::vector<std::uint32_t> places) {
        m_rows = std::move(rows);
        m_places = std::move(places);
    }

private:
    const Record* at(std::uint32_t place) const {
        if (place == RowIndex::kNone) {
            return nullptr;
        }
        return place % 2 == 0 ? &m_changes->created[place / 2] : &m_changes->updated[place / 2].after;
    }

    const Table<Record>* m_before;
    const Changes<Record>* m_changes;
    RowIndex m_rows;
    std::vector<std::uint32_t> m_places;
};

// One for each kind that others refer to.
struct AllKnown {
    AllKnown(const Snapshot& before, const ChangeSet& changes)
        : products(before, changes.of<Product>()), accounts(before, changes.of<Account>()),
          partners(before, changes.of<Partner>()), registrations(before, changes.of<Registration>()),
          deals(before, changes.of<Deal>()) {}

    template <class Record>
    Known<Record>& of() {
        if constexpr (std::is_same_v<Record, Product>) {
            return products;
        } else if constexpr (std::is_same_v<Record, Account>) {
            return accounts;
        } else if constexpr (std::is_same_v<Record, Partner>) {
            return partners;
        } else if constexpr (std::is_same_v<Record, Registration>) {
            return registrations;
        } else {
            static_assert(std::is_same_v<Record, Deal>, "a kind that nothing refers to");
            return deals;
        }
    }
    template <class Record>
    const Known<Record>& of() const {
        return const_cast<AllKnown*>(this)->of<Record>();
    }

    Known<Product> products;
    Known<Account> accounts;
    Known<Partner> partners;
    Known<Registration> registrations;
    Known<Deal> deals;
};

template <class Record>
inline constexpr bool kIsReferredTo =
    std::is_same_v<Record, Product> || std::is_same_v<Record, Account> || std::is_same_v<Record, Partner> ||
    std::is_same_v<Record, Registration> || std::is_same_v<Record, Deal>;

} // namespace counterpart::importing
