// SPDX-License-Identifier: GPL-3.0-or-later
// Ids and derived keys of new records, the changes themselves, and what the report says of them.
#pragma once

#include "core/io/import/record_checks.h"

#include <unordered_set>

namespace counterpart::importing {

template <class Record>
void KindImport<Record>::number() {
    for (std::uint32_t row = 0; row < m_staged.size(); ++row) {
        if (isNew(row)) {
            m_staged.records[row].id = m_planning.ids.take();
        }
    }
    if constexpr (kRefersToItself<Record>) {
        for (const SelfReference& self : m_self) {
            if (isGood(self.row)) {
                selfReferenceOf(m_staged.records[self.row]).value =
                    self.targetRow != RowIndex::kNone ? m_staged.records[self.targetRow].id : self.target;
            }
        }
    }
}

// The how manieth of its identity each new event is, in the order of its content.
template <class Record>
std::vector<int> KindImport<Record>::countOccurrences() {
    std::vector<int> occurrences(m_staged.size(), 1);
    std::unordered_map<std::uint32_t, std::vector<std::pair<std::string, std::uint32_t>>> groups;
    const auto add = [&](std::uint32_t first, std::uint32_t row) {
        groups[first].emplace_back(planRest(m_planning, m_staged.records[row]), row);
    };
    for (const auto& [first, row] : m_identities.repeats()) {
        if (!groups.contains(first)) {
            add(first, first);
        }
        add(first, row);
    }
    for (auto& [first, group] : groups) {
        std::ranges::sort(group);
        int n = 0;
        for (const auto& [text, row] : group) {
            occurrences[row] = needsKey(row) ? ++n : 1;
        }
    }
    return occurrences;
}

template <class Record>
void KindImport<Record>::deriveKeys() {
    if (m_staged.identityHashes.end() ==
        std::ranges::find_if(m_staged.identityHashes, [](std::uint64_t hash) { return hash != 0; })) {
        return;
    }
    const std::vector<int> occurrences = isEvent(kKind) ? countOccurrences() : std::vector<int>();
    std::vector<std::uint64_t> hashes(m_staged.size()); // of the derived keys, and of those that rows bring
    parallelBlocks(m_staged.size(), 4096, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            Record& record = m_staged.records[i];
            if (needsKey(static_cast<std::uint32_t>(i))) {
                record.key =
                    derivedKey(kKind, planIdentity(m_planning, record), occurrences.empty() ? 1 : occurrences[i]);
                hashes[i] = keyHash(record.key);
            } else if (isGood(static_cast<std::uint32_t>(i))) {
                hashes[i] = m_staged.keyHashes[i];
            }
        }
    });
    settleKeys(hashes);
}

// Where a derived key is taken (an event that the workspace has already, two identities of one hash), the next is
// tried.
template <class Record>
void KindImport<Record>::settleKeys(const std::vector<std::uint64_t>& hashes) {
    const auto& records = m_staged.records;
    RowIndex used;
    used.build(hashes, [&](std::uint32_t a, std::uint32_t b) { return records[a].key == records[b].key; });
    Rows taken;
    for (const auto& [first, row] : used.repeats()) {
        taken.push_back(needsKey(row) ? row : first);
    }
    for (std::uint32_t row = 0; !m_table.empty() && row < m_staged.size(); ++row) {
        if (needsKey(row) && m_table.findKey(records[row].key) != nullptr) {
            taken.push_back(row);
        }
    }
    std::unordered_map<std::string, int> next; // by identity
    std::unordered_set<std::string> added;
    std::ranges::sort(taken);
    taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
    for (const std::uint32_t row : taken) {
        const std::string identity = planIdentity(m_planning, records[row]);
        int& n = next.try_emplace(identity, 1).first->second;
        std::string key;
        const auto isTaken = [&] {
            const auto holds = [&](std::uint32_t other) { return records[other].key == key; };
            return added.contains(key) || used.find(keyHash(key), holds) != RowIndex::kNone ||
                   (!m_table.empty() && m_table.findKey(key) != nullptr);
        };
        do {
            key = derivedKey(kKind, identity, ++n);
        } while (isTaken());
        added.insert(key);
        m_staged.records[row].key = key;
    }
}

template <class Record>
void KindImport<Record>::makeChanges() {
    std::vector<std::uint8_t> unchanged(m_existing.size());
    parallelBlocks(m_existing.size(), 4096, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            unchanged[i] = m_existing[i] != nullptr && sameContent(*m_existing[i], m_staged.records[i]) ? 1 : 0;
        }
    });
    std::vector<std::uint32_t> places(kIsReferredTo<Record> ? m_staged.size() : 0, RowIndex::kNone);
    auto& updated = m_planning.plan.changes.of<Record>().updated;
    std::vector<std::pair<std::uint32_t, Outcome>> picked;
    const auto pick = [&](std::uint32_t row, Outcome outcome) {
        if (m_sampled[static_cast<std::size_t>(outcome)]++ < m_planning.request.samples) {
            picked.emplace_back(row, outcome);
        }
    };
    for (std::uint32_t row = 0; row < m_existing.size(); ++row) {
        if (!isGood(row) || m_existing[row] == nullptr) {
            continue;
        }
        pick(row, unchanged[row] != 0 ? Outcome::Unchanged : Outcome::Changed);
        if (unchanged[row] != 0) {
            ++counts().unchanged;
            continue;
        }
        ++counts().changed;
        if (!places.empty()) {
            places[row] = static_cast<std::uint32_t>(updated.size()) * 2 + 1;
        }
        updated.push_back({*m_existing[row], m_staged.records[row]});
    }
    for (std::uint32_t row = 0; row < m_staged.size() && m_sampled[0] < m_planning.request.samples; ++row) {
        if (isNew(row)) {
            pick(row, Outcome::Created);
        }
    }
    std::vector<std::pair<std::uint32_t, Record>> shown; // what addCreated() moves away
    for (const auto& [row, outcome] : picked) {
        shown.emplace_back(row, m_staged.records[row]);
    }
    addCreated(places);
    if constexpr (kIsReferredTo<Record>) {
        m_planning.known.of<Record>().learn(std::move(m_keys), std::move(places));
    }
    for (std::size_t i = 0; i < picked.size(); ++i) {
        sample(picked[i].second, picked[i].first, shown[i].second, existing(picked[i].first));
    }
}

// Moves the new records into the plan; the usual first import hands over the whole list.
template <class Record>
void KindImport<Record>::addCreated(std::vector<std::uint32_t>& places) {
    auto& created = m_planning.plan.changes.of<Record>().created;
    std::size_t at = 0;
    for (std::uint32_t row = 0; row < m_staged.size(); ++row) {
        if (!isNew(row)) {
            continue;
        }
        if (!places.empty()) {
            places[row] = static_cast<std::uint32_t>(at) * 2;
        }
        if (at != row) {
            m_staged.records[at] = std::move(m_staged.records[row]);
        }
        ++at;
    }
    m_staged.records.resize(at);
    created = std::move(m_staged.records);
    counts().created = static_cast<std::int64_t>(at);
}

template <class Record>
void KindImport<Record>::takeRoundings() {
    std::map<std::uint16_t, std::pair<std::int64_t, Int128>> sums; // by currency
    for (const auto& [row, rounded] : m_staged.roundings) {
        if (isGood(row)) {
            auto& [rows, taken] = sums[rounded.currency.index()];
            ++rows;
            taken += rounded.taken;
        }
    }
    for (const auto& [currency, sum] : sums) {
        m_planning.plan.roundings.push_back(
            {kKind, Currency::fromIndex(currency), sum.first, differenceText(sum.second)});
    }
}

template <class Record>
void KindImport<Record>::warnOfDates() {
    if constexpr (std::is_same_v<Record, Deal>) {
        std::map<std::size_t, std::int64_t> bySource;
        for (std::uint32_t row = 0; row < m_staged.size(); ++row) {
            const Deal& deal = m_staged.records[row];
            if (isGood(row) && deal.closed.has() && deal.created.has() && deal.closed < deal.created) {
                ++bySource[m_staged.feedOf(row).source()];
            }
        }
        for (const auto& [source, count] : bySource) {
            m_planning.plan.warnings.push_back({WarningCode::CloseBeforeCreation, source, count, {}});
        }
    }
}

template <class Record>
void KindImport<Record>::sample(Outcome outcome, std::uint32_t row, const Record& after, const Record* before) {
    Sample sample;
    sample.kind = kKind;
    sample.outcome = outcome;
    sample.key = after.key;
    sample.source = m_staged.feedOf(row).source();
    sample.line = m_staged.rows[row].line;
    const auto add = [&](std::string name, std::string was, std::string is) {
        if (was != is) {
            sample.fields.push_back({std::move(name), std::move(was), std::move(is)});
        }
    };
    forEachField<Record>([&](const auto& f) {
        std::string was;
        std::string is;
        if (f.name == "custom" || f.is(Hidden) || outcome == Outcome::Unchanged) {
            return;
        }
        if (before != nullptr) {
            appendPlanText(was, m_planning, *before, f);
        }
        appendPlanText(is, m_planning, after, f);
        add(std::string(f.name), std::move(was), std::move(is));
    });
    std::map<std::string, std::pair<std::string, std::string>> custom;
    for (auto& [name, value] : customFields(before != nullptr ? before->custom.view() : std::string_view())) {
        custom[name].first = std::move(value);
    }
    for (auto& [name, value] : customFields(after.custom)) {
        custom[name].second = std::move(value);
    }
    for (auto& [name, values] : custom) {
        add(std::string(kCustomPrefix) + name, std::move(values.first), std::move(values.second));
    }
    m_planning.plan.samples.push_back(std::move(sample));
}

} // namespace counterpart::importing
