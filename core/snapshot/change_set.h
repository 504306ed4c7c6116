// SPDX-License-Identifier: GPL-3.0-or-later
// What one write changes: typed rows before and after (house: "every write is a changeset").
#pragma once

#include "core/domain/descriptions.h"

#include <tuple>
#include <utility>
#include <vector>

namespace counterpart {

template <class Record>
struct Updated {
    Record before;
    Record after; // same id
};

// Changes of one kind. A record appears at most once.
template <class Record>
struct Changes {
    std::vector<Record> created;
    std::vector<Updated<Record>> updated;
    std::vector<Record> deleted; // as they were

    std::size_t size() const { return created.size() + updated.size() + deleted.size(); }
    bool empty() const { return size() == 0; }
};

class ChangeSet {
public:
    template <class Record>
    Changes<Record>& of() {
        return std::get<Changes<Record>>(m_changes);
    }
    template <class Record>
    const Changes<Record>& of() const {
        return std::get<Changes<Record>>(m_changes);
    }
    std::size_t size() const;
    bool empty() const { return size() == 0; }
    ChangeSet reversed() const&; // what undoes this
    ChangeSet reversed() &&;     // the same without copying the rows

private:
    std::tuple<Changes<Setting>, Changes<RulebookVersion>, Changes<Product>, Changes<Account>, Changes<Partner>,
               Changes<FxRate>, Changes<Quota>, Changes<Certification>, Changes<Activity>, Changes<Registration>,
               Changes<Deal>, Changes<DealLine>, Changes<Touchpoint>, Changes<Refund>, Changes<Survey>, Changes<Lead>,
               Changes<Scenario>, Changes<LearnedModel>, Changes<RegistrationEvent>, Changes<Task>, Changes<Exam>,
               Changes<TierOverride>, Changes<RulebookDraft>, Changes<Meeting>, Changes<Review>>
        m_changes;
};

// Two changesets made one after the other, as one: created then updated is created, created then deleted is nothing.
// Used to show what lies between two revisions and to apply packets.
ChangeSet combined(ChangeSet first, const ChangeSet& second);

} // namespace counterpart
