// SPDX-License-Identifier: GPL-3.0-or-later
// References of a kind to itself (a partner's parent, the deal a renewal continues): rows in any order, no cycles.
#pragma once

#include "core/io/import/record_checks.h"

namespace counterpart::importing {

template <class Record>
void KindImport<Record>::resolveSelfReferences() {
    if constexpr (kRefersToItself<Record>) {
        for (const auto& [row, key] : m_staged.selfReferences) {
            if (isGood(row)) {
                m_selfOfRow.emplace(row, m_self.size());
                m_self.push_back({row, key, RowIndex::kNone, 0});
            }
        }
        if (m_self.empty()) {
            return;
        }
        for (std::uint32_t row = 0; row < m_existing.size(); ++row) {
            if (isGood(row) && m_existing[row] != nullptr) {
                m_rowOfExisting.emplace(m_existing[row]->id, row);
            }
        }
        Rows refused;
        for (std::size_t i = 0; i < m_self.size(); ++i) {
            if (!resolve(i)) {
                refused.push_back(m_self[i].row);
            }
        }
        dropDependents(std::move(refused));
        while (dropCycles()) {
        }
    }
}

// Finds what a reference means among the rows that stand, else in the workspace; refuses its row when nothing.
template <class Record>
bool KindImport<Record>::resolve(std::size_t self) {
    SelfReference& reference = m_self[self];
    reference.targetRow = m_keys.find(keyHash(reference.key), [&](std::uint32_t row) {
        return isGood(row) && m_staged.records[row].key == reference.key;
    });
    if (reference.targetRow != RowIndex::kNone) {
        return true;
    }
    const Record* found = m_table.empty() ? nullptr : m_table.findKey(reference.key);
    if (found == nullptr) {
        Error error = makeError(ErrorCode::UnknownReference, reference.key.str(), std::string(nameOf(kKind)));
        error.column = selfFieldName<Record>();
        refuse(reference.row, std::move(error));
        return false;
    }
    reference.target = found->id;
    return true;
}

// What referred to a refused row must find its target in the workspace, or goes too.
template <class Record>
void KindImport<Record>::dropDependents(Rows refused) {
    if (refused.empty()) {
        return;
    }
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> dependents;
    for (std::size_t i = 0; i < m_self.size(); ++i) {
        if (isGood(m_self[i].row) && m_self[i].targetRow != RowIndex::kNone) {
            dependents[m_self[i].targetRow].push_back(i);
        }
    }
    while (!refused.empty()) {
        const auto found = dependents.find(refused.back());
        refused.pop_back();
        if (found == dependents.end()) {
            continue;
        }
        for (const std::size_t i : found->second) {
            if (isGood(m_self[i].row) && !resolve(i)) {
                refused.push_back(m_self[i].row);
            }
        }
    }
}

// A record in the walk along references: its id, or the negative of row + 1 where it has none yet.
template <class Record>
RecordId KindImport<Record>::nodeOf(std::uint32_t row) const {
    return existing(row) != nullptr ? existing(row)->id : -static_cast<RecordId>(row) - 1;
}

template <class Record>
RecordId KindImport<Record>::nextNode(RecordId node) const {
    std::uint32_t row = RowIndex::kNone;
    if (node < 0) {
        row = static_cast<std::uint32_t>(-node - 1);
    } else if (const auto found = m_rowOfExisting.find(node); found != m_rowOfExisting.end() && isGood(found->second)) {
        row = found->second;
    }
    if (row == RowIndex::kNone) {
        const Record* record = m_table.find(node);
        return record != nullptr ? selfTargetOf(*record) : 0;
    }
    const auto self = m_selfOfRow.find(row);
    if (self == m_selfOfRow.end()) {
        return selfTargetOf(m_staged.records[row]); // as it was, or none
    }
    const SelfReference& reference = m_self[self->second];
    return reference.targetRow != RowIndex::kNone ? nodeOf(reference.targetRow) : reference.target;
}

template <class Record>
bool KindImport<Record>::dropCycles() {
    std::unordered_map<RecordId, std::size_t> walk; // in which walk a record was met
    Rows refused;
    for (std::size_t i = 0; i < m_self.size(); ++i) {
        if (!isGood(m_self[i].row)) {
            continue;
        }
        RecordId node = nodeOf(m_self[i].row);
        for (; node != 0 && walk.emplace(node, i).second; node = nextNode(node)) {
        }
        if (node == 0 || walk[node] != i) {
            continue; // ends, or joins a walk that was judged before
        }
        const RecordId start = node;
        do { // every row that this import puts on the cycle
            const auto row = node < 0                         ? static_cast<std::uint32_t>(-node - 1)
                             : m_rowOfExisting.contains(node) ? m_rowOfExisting.at(node)
                                                              : RowIndex::kNone;
            if (row != RowIndex::kNone && m_selfOfRow.contains(row) && isGood(row)) {
                refused.push_back(row);
            }
            node = nextNode(node);
        } while (node != start);
    }
    for (const std::uint32_t row : refused) {
        Error error = makeError(ErrorCode::ReferenceCycle, m_self[m_selfOfRow.at(row)].key.str());
        error.column = selfFieldName<Record>();
        refuse(row, std::move(error));
    }
    dropDependents(refused);
    return !refused.empty();
}

} // namespace counterpart::importing
