// SPDX-License-Identifier: GPL-3.0-or-later
// From staged rows of one kind to its changes: repeats, matching with the workspace, checks, keys and ids.
// The bodies: match_impl.h (which row is which record), after_impl.h (what becomes of it), self_impl.h (references
// among rows of the kind), changes_impl.h (ids, keys, changes).
#pragma once

#include "core/io/import/plan_text.h"
#include "core/io/import/staging.h"

#include <map>
#include <optional>

namespace counterpart::importing {

template <class Record>
class KindImport {
public:
    explicit KindImport(Planning& planning) : m_planning(planning), m_table(planning.before.table<Record>()) {}

    // Adds what this kind's rows change to the plan. False: cancelled. Kinds come in their order: references of a row
    // lead to kinds that are planned already, or to its own.
    bool run();

private:
    static constexpr Kind kKind = Description<Record>::kind;
    using Rows = std::vector<std::uint32_t>;

    struct Finding { // of a row, while many threads look
        std::uint32_t row;
        Error error;
    };

    // match_impl.h
    void tellCompared() const;
    void findRepeats();
    void settleRepeats(const Rows& sameKey);
    bool saysTheSame(std::uint32_t a, std::uint32_t b) const;
    void matchByKey();
    void matchByIdentity();
    void indexExisting();
    std::vector<const Record*> existingLike(std::uint32_t row) const;
    void matchOccurrences(const Rows& rows, std::vector<const Record*> existing);
    std::string saidBy(const Feed& feed, const Record& record) const;

    // after_impl.h
    Record merged(const Record& existing, std::uint32_t row) const;
    void makeAfterImages();
    std::optional<Error> currencyFault(const Record& after, const Record& existing, std::uint32_t row) const;
    void refuseCurrencyChangesInUse();

    // self_impl.h
    void resolveSelfReferences();
    bool resolve(std::size_t self);
    void dropDependents(Rows refused);
    bool dropCycles();
    RecordId nodeOf(std::uint32_t row) const;
    RecordId nextNode(RecordId node) const;

    // changes_impl.h
    void number();
    void deriveKeys();
    std::vector<int> countOccurrences();
    void settleKeys(const std::vector<std::uint64_t>& hashes);
    void makeChanges();
    void addCreated(std::vector<std::uint32_t>& places);
    void takeRoundings();
    void warnOfDates();
    void sample(Outcome outcome, std::uint32_t row, const Record& after, const Record* before);
    bool isNew(std::uint32_t row) const { return isGood(row) && existing(row) == nullptr; }
    bool needsKey(std::uint32_t row) const { return isNew(row) && m_staged.keyHashes[row] == 0; }

    void refuse(std::uint32_t row, Error error);
    const Record* existing(std::uint32_t row) const { return m_existing.empty() ? nullptr : m_existing[row]; }
    bool isGood(std::uint32_t row) const { return m_states[row] == RowState::Good; }
    Counts& counts() { return m_planning.plan.counts[static_cast<std::size_t>(kKind)]; }

    struct SelfReference {
        std::uint32_t row = 0;
        Text key;
        std::uint32_t targetRow = RowIndex::kNone; // a row of this import, or
        RecordId target = 0;                       // a record of the workspace
    };

    Planning& m_planning;
    const Table<Record>& m_table;
    Staged<Record> m_staged;
    std::vector<RowState> m_states;
    std::vector<const Record*> m_existing; // empty when the workspace has none of this kind
    RowIndex m_keys;                       // rows that bring a key
    RowIndex m_identities;                 // rows that do not
    std::vector<const Record*> m_derived;  // records of the workspace that can be meant by rows without a key
    RowIndex m_derivedIndex;
    std::vector<RowIndex::Repeat> m_derivedRepeats;
    std::vector<SelfReference> m_self;
    std::unordered_map<std::uint32_t, std::size_t> m_selfOfRow;
    std::unordered_map<RecordId, std::uint32_t> m_rowOfExisting;
    std::array<std::size_t, 3> m_sampled{};
};

} // namespace counterpart::importing

#include "core/io/import/after_impl.h"
#include "core/io/import/changes_impl.h"
#include "core/io/import/match_impl.h"
#include "core/io/import/self_impl.h"
