// SPDX-License-Identifier: GPL-3.0-or-later
// Small snapshots for tests: records with sensible defaults, put together without a workspace.
#pragma once

#include "core/snapshot/apply.h"

#include <string>

namespace counterpart::testing {

// Collects records into a changeset for an empty snapshot, handing out ids.
class Sample {
public:
    template <class Record>
    Record& add(std::string_view key) {
        auto& created = m_changes.of<Record>().created;
        Record& record = created.emplace_back();
        record.id = m_next++;
        record.key = key;
        if constexpr (requires { record.name; }) {
            record.name = key;
        }
        return record;
    }
    Partner& partner(std::string_view key, std::string_view type = "reseller") {
        Partner& partner = add<Partner>(key);
        partner.type = Symbol(type);
        return partner;
    }
    Deal& deal(std::string_view key, Minor amount, std::string_view stage = "won",
               std::string_view closed = "2026-06-30") {
        Deal& deal = add<Deal>(key);
        deal.amount = amount;
        deal.currency = *Currency::fromCode("USD");
        deal.stage = Symbol(stage);
        deal.created = *parseDate("2026-01-01");
        deal.closed = stage == "won" || stage == "lost" ? *parseDate(closed) : Date();
        return deal;
    }
    Touchpoint& touch(RecordId dealId, RecordId partnerId, std::string_view at, std::string_view type = "demo") {
        Touchpoint& touch = add<Touchpoint>("t" + std::to_string(m_next));
        touch.deal.value = dealId;
        touch.partner.value = partnerId;
        touch.at = *parseTime(at);
        touch.type = Symbol(type);
        return touch;
    }
    const ChangeSet& changes() const { return m_changes; }
    ChangeSet& changes() { return m_changes; }
    SnapshotPtr snapshot() const { return apply(Snapshot(), m_changes, 1); }
    RecordId nextId() const { return m_next; }

private:
    ChangeSet m_changes;
    RecordId m_next = makeRecordId(7, 1);
};

} // namespace counterpart::testing
