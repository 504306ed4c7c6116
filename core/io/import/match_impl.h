// SPDX-License-Identifier: GPL-3.0-or-later
// Which row is which record: rows that repeat a key, keys the workspace knows, identities of kinds without keys.
#pragma once

namespace counterpart::importing {

template <class Record>
bool KindImport<Record>::run() {
    Stager<Record> stager(m_planning);
    if (!stager.run(m_staged)) {
        return false;
    }
    if (m_staged.size() == 0) {
        tellCompared();
        return true;
    }
    m_states.assign(m_staged.size(), RowState::Good);
    findRepeats();
    matchByKey();
    matchByIdentity();
    makeAfterImages();
    refuseCurrencyChangesInUse();
    resolveSelfReferences();
    if (m_planning.cancelled()) {
        return false;
    }
    number();
    deriveKeys();
    takeRoundings();
    warnOfDates();
    makeChanges();
    tellCompared();
    return !m_planning.cancelled();
}

template <class Record>
void KindImport<Record>::tellCompared() const {
    for (const auto& feed : m_planning.feeds) {
        if (m_planning.progress != nullptr && feed->kind() == kKind) {
            m_planning.progress->advance(m_planning.plan.documents[feed->source()].body().bytes.size());
        }
    }
}

template <class Record>
void KindImport<Record>::findRepeats() {
    const auto& records = m_staged.records;
    m_keys.build(m_staged.keyHashes,
                 [&](std::uint32_t a, std::uint32_t b) { return records[a].key == records[b].key; });
    m_identities.build(m_staged.identityHashes,
                       [&](std::uint32_t a, std::uint32_t b) { return sameIdentity(records[a], records[b]); });
    const auto settle = [&](const std::vector<RowIndex::Repeat>& repeats) {
        for (std::size_t i = 0; i < repeats.size();) {
            Rows rows{repeats[i].first};
            for (const std::uint32_t first = repeats[i].first; i < repeats.size() && repeats[i].first == first; ++i) {
                rows.push_back(repeats[i].second);
            }
            settleRepeats(rows);
        }
    };
    settle(m_keys.repeats());
    if (!isEvent(kKind)) { // events may happen twice alike
        settle(m_identities.repeats());
    }
}

// Saying the same thing again is one record; different things under one key are nobody's to choose from.
template <class Record>
void KindImport<Record>::settleRepeats(const Rows& sameKey) {
    const auto other = std::ranges::find_if(sameKey, [&](auto row) { return !saysTheSame(sameKey.front(), row); });
    if (other == sameKey.end()) {
        for (std::size_t i = 1; i < sameKey.size(); ++i) {
            m_states[sameKey[i]] = RowState::Duplicate;
            ++counts().duplicates;
        }
        return;
    }
    for (const std::uint32_t row : sameKey) {
        Error error = makeError(ErrorCode::AmbiguousRows);
        const std::uint32_t against = row == *other ? sameKey.front() : *other;
        error.detail = "line " + std::to_string(m_staged.rows[against].line);
        refuse(row, std::move(error));
    }
}

template <class Record>
bool KindImport<Record>::saysTheSame(std::uint32_t a, std::uint32_t b) const {
    const auto selfOf = [&](std::uint32_t row) {
        const auto& all = m_staged.selfReferences; // by row
        const auto found = std::ranges::lower_bound(all, row, {}, [](const auto& self) { return self.first; });
        return found != all.end() && found->first == row ? found->second.view() : std::string_view();
    };
    return sameContent(m_staged.records[a], m_staged.records[b]) && selfOf(a) == selfOf(b);
}

template <class Record>
void KindImport<Record>::matchByKey() {
    if (m_table.empty()) {
        return;
    }
    m_existing.assign(m_staged.size(), nullptr);
    parallelBlocks(m_staged.size(), 4096, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t row = begin; row < end; ++row) {
            if (m_staged.keyHashes[row] != 0) {
                m_existing[row] = m_table.findKey(m_staged.records[row].key);
            }
        }
    });
}

// Records whose keys were derived, by what they say now: a record edited since is still found.
template <class Record>
void KindImport<Record>::indexExisting() {
    std::unordered_map<const Record*, bool> claimed; // by rows that bring its key
    for (std::size_t row = 0; !hasDerivedKey<Record>() && row < m_existing.size(); ++row) {
        if (m_existing[row] != nullptr && m_existing[row]->key.view().starts_with('~')) {
            claimed.emplace(m_existing[row], true);
        }
    }
    m_table.forEach([&](const Record& record) {
        if ((hasDerivedKey<Record>() || record.key.view().starts_with('~')) &&
            (claimed.empty() || !claimed.contains(&record))) {
            m_derived.push_back(&record);
        }
    });
    std::vector<std::uint64_t> hashes(m_derived.size());
    parallelBlocks(hashes.size(), 4096, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            hashes[i] = identityHash(*m_derived[i]);
        }
    });
    m_derivedIndex.build(hashes,
                         [&](std::uint32_t a, std::uint32_t b) { return sameIdentity(*m_derived[a], *m_derived[b]); });
    m_derivedRepeats = m_derivedIndex.repeats();
}

template <class Record>
std::vector<const Record*> KindImport<Record>::existingLike(std::uint32_t row) const {
    std::vector<const Record*> found;
    const Record& record = m_staged.records[row];
    const std::uint32_t first = m_derivedIndex.find(
        m_staged.identityHashes[row], [&](std::uint32_t i) { return sameIdentity(*m_derived[i], record); });
    if (first != RowIndex::kNone) {
        found.push_back(m_derived[first]);
        for (auto it = std::ranges::lower_bound(m_derivedRepeats, RowIndex::Repeat{first, 0});
             it != m_derivedRepeats.end() && it->first == first; ++it) {
            found.push_back(m_derived[it->second]);
        }
    }
    return found;
}

template <class Record>
void KindImport<Record>::matchByIdentity() {
    const bool any = std::ranges::any_of(m_staged.identityHashes, [](std::uint64_t hash) { return hash != 0; });
    if (m_table.empty() || !any) {
        return;
    }
    indexExisting();
    std::vector<bool> isLater(m_staged.size()); // rows after the first of their identity
    std::unordered_map<std::uint32_t, Rows> together;
    for (const auto& [first, row] : m_identities.repeats()) {
        isLater[row] = true;
        together.try_emplace(first, Rows{first}).first->second.push_back(row);
    }
    for (std::uint32_t row = 0; row < m_staged.size(); ++row) {
        if (m_staged.identityHashes[row] == 0 || isLater[row]) {
            continue;
        }
        auto existing = existingLike(row);
        const auto group = together.find(row);
        if (!existing.empty() && group == together.end() && existing.size() == 1) {
            m_existing[row] = existing.front();
        } else if (!existing.empty()) {
            matchOccurrences(group != together.end() ? group->second : Rows{row}, std::move(existing));
        }
    }
}

// What a record says in those fields that a row's source gives, beside its identity.
template <class Record>
std::string KindImport<Record>::saidBy(const Feed& feed, const Record& record) const {
    std::string said;
    std::size_t index = 0;
    forEachField<Record>([&](const auto& f) {
        if (feed.gives(index++) && !f.is(Identity) && f.name != "key") { // derived by now, empty in the row
            appendPlanText(said, m_planning, record, f);
            said += '\x1f';
        }
    });
    for (const auto& [name, value] : customFields(record.custom)) {
        if (std::ranges::find(feed.customNames(), name) != feed.customNames().end()) {
            said += name + '\x1f' + value + '\x1f';
        }
    }
    return said;
}

// The same event several times: first those that say the same, then the rest in the order of their content, so that the
// order of rows does not matter.
template <class Record>
void KindImport<Record>::matchOccurrences(const Rows& rows, std::vector<const Record*> existing) {
    const auto byKey = [](const Record* record) {
        return std::make_pair(record->key.view().size(), record->key.view());
    };
    std::ranges::sort(existing, {}, byKey);
    std::vector<bool> taken(existing.size());
    std::map<const Feed*, std::multimap<std::string, std::size_t>> standing; // what is said already, by whom
    std::vector<std::pair<std::string, std::uint32_t>> left;
    for (const std::uint32_t row : rows) {
        if (!isGood(row)) {
            continue;
        }
        const Feed& feed = m_staged.feedOf(row);
        auto& said = standing[&feed];
        const bool isNew = said.empty();
        for (std::size_t i = 0; isNew && i < existing.size(); ++i) {
            said.emplace(saidBy(feed, *existing[i]), i);
        }
        std::string text = saidBy(feed, m_staged.records[row]);
        auto same = said.find(text);
        while (same != said.end() && same->first == text && taken[same->second]) {
            same = said.erase(same);
        }
        if (same != said.end() && same->first == text) {
            taken[same->second] = true;
            m_existing[row] = existing[same->second];
        } else {
            left.emplace_back(std::move(text), row);
        }
    }
    std::ranges::sort(left);
    for (std::size_t i = 0, at = 0; i < left.size(); ++i) {
        at = static_cast<std::size_t>(std::find(taken.begin() + static_cast<std::ptrdiff_t>(at), taken.end(), false) -
                                      taken.begin());
        if (at == taken.size()) {
            break;
        }
        taken[at] = true;
        m_existing[left[i].second] = existing[at];
    }
}

} // namespace counterpart::importing
