// SPDX-License-Identifier: GPL-3.0-or-later
// One revision of a workspace, immutable: what every engine, table and export reads, from any thread.
#pragma once

#include "core/snapshot/table.h"

#include <array>
#include <memory>

namespace counterpart {

class Snapshot;
using SnapshotPtr = std::shared_ptr<const Snapshot>;
using Revision = std::int64_t; // number of the last entry of the audit trail; 0 = nothing was ever written

class Snapshot {
public:
    template <class Record>
    const Table<Record>& table() const {
        return std::get<Table<Record>>(m_tables);
    }
    template <class Record>
    const Record* find(Id<Record> id) const {
        return id.has() ? table<Record>().find(id) : nullptr;
    }
    template <class Record>
    Table<Record>& edit() { // only while a snapshot is being made
        return std::get<Table<Record>>(m_tables);
    }
    Revision revision() const { return m_revision; }
    void setRevision(Revision revision) { m_revision = revision; }
    std::size_t size() const; // records of all kinds

    // The value of a workspace setting, or "" when it was never set.
    std::string_view setting(std::string_view key) const;
    // The moment it is for whoever works: the clock's; in a workspace whose setting "today" holds a day (a
    // demonstration), the end of that day, so that nothing recorded lies ahead.
    Time now(Time clock) const;
    // The currency of rows that name none: setting "currency", else USD.
    Currency defaultCurrency() const;
    // The deal's currency; none for an unknown deal.
    Currency currencyOf(Id<Deal> deal) const;

private:
    std::tuple<Table<Setting>, Table<RulebookVersion>, Table<Product>, Table<Account>, Table<Partner>, Table<FxRate>,
               Table<Quota>, Table<Certification>, Table<Activity>, Table<Registration>, Table<Deal>, Table<DealLine>,
               Table<Touchpoint>, Table<Refund>, Table<Survey>, Table<Lead>, Table<Scenario>, Table<LearnedModel>,
               Table<RegistrationEvent>, Table<Task>, Table<Exam>, Table<TierOverride>, Table<RulebookDraft>,
               Table<Meeting>, Table<Review>>
        m_tables;
    Revision m_revision = 0;
};

} // namespace counterpart
