// SPDX-License-Identifier: GPL-3.0-or-later
// Which conflicts do registrations have? All at once, one, or one that is not yet submitted, under a policy.
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/conflicts/conflict.h"
#include "core/snapshot/columns/columns.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::conflicts {

// The accounts of a snapshot, made ready to be asked. A later book takes it over while accounts did not change.
class Customers;
using CustomersPtr = std::shared_ptr<const Customers>;

// From this strength on a registration is listed as similar.
constexpr int kSimilar = 350;

// Made once per snapshot, rulebook and moment; asked from any thread. Deterministic: neither the order of records nor
// unrelated registrations change an answer. `now` is the moment as of which the records are read: what is later does
// not exist, what has expired by then is expired.
class ConflictBook {
public:
    // `columns` of that snapshot, or null to have them made. `kept`: customers() of an earlier book, or null.
    ConflictBook(SnapshotPtr snapshot, std::shared_ptr<const Columns> columns, const Rulebook& rulebook, Time now,
                 CustomersPtr kept = {});
    ~ConflictBook();
    ConflictBook(ConflictBook&&) noexcept;
    ConflictBook& operator=(ConflictBook&&) noexcept;

    // Of every registration, on all cores: by position of the registration in its table, then as of() orders them.
    std::vector<Conflict> all() const;
    // By rule, then by strength (strongest first), then by key of the other record. Unknown id: none.
    std::vector<Conflict> of(RecordId registration) const;
    // Of one that is being written: as if it were submitted now (or when it says). Its id may be 0.
    std::vector<Conflict> ofDraft(const Registration& draft) const;

    // Every record that was compared with it and is at least that similar, strongest first: conflicts and what is
    // similar without being one, each with its evidence and why it is none.
    std::vector<Compared> compared(RecordId registration, int least = kSimilar) const;
    std::vector<Compared> comparedDraft(const Registration& draft, int least = kSimilar) const;
    // The evidence of one conflict, as compared() has it; the strength is that of the conflict.
    Explanation explain(const Conflict& conflict) const;

    // Registrations of which a name or domain is everybody's ("Unknown"), so that some were not compared. By position.
    std::vector<RecordId> crowded() const;

    CustomersPtr customers() const;
    const Snapshot& snapshot() const;
    Time now() const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace counterpart::conflicts
