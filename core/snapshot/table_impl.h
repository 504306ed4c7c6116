// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of Table: search, key index, copy on write. Included by table.h alone.
#pragma once

namespace counterpart {

template <class Record>
Table<Record> Table<Record>::fromSorted(std::vector<Record> records) {
    auto chunks = std::make_shared<Chunks>();
    pushSplit(*chunks, std::move(records));
    return Table(std::move(chunks));
}

template <class Record>
Table<Record> Table<Record>::fromChunks(std::vector<Chunk> pieces) {
    auto chunks = std::make_shared<Chunks>();
    for (Chunk& piece : pieces) {
        chunks->push(std::make_shared<const Chunk>(std::move(piece)));
    }
    return Table(std::move(chunks));
}

template <class Record>
void Table<Record>::pushSplit(Chunks& into, std::vector<Record>&& records) {
    if (records.empty()) {
        return;
    }
    if (records.size() <= 2 * kChunk) {
        into.push(std::make_shared<const Chunk>(std::move(records)));
        return;
    }
    for (std::size_t begin = 0; begin < records.size(); begin += kChunk) {
        const std::size_t end = std::min(begin + kChunk, records.size());
        const auto at = [&](std::size_t i) {
            return std::make_move_iterator(records.begin() + static_cast<std::ptrdiff_t>(i));
        };
        into.push(std::make_shared<const Chunk>(at(begin), at(end)));
    }
}

template <class Record>
std::size_t Table<Record>::chunkOf(RecordId id) const {
    const auto& first = m_chunks->first;
    const auto after = std::upper_bound(first.begin(), first.end(), id);
    return after == first.begin() ? 0 : static_cast<std::size_t>(after - first.begin()) - 1;
}

template <class Record>
const Record& Table<Record>::at(std::size_t position) const {
    assert(position < size());
    const auto& start = m_chunks->start;
    const auto after = std::upper_bound(start.begin(), start.end(), position);
    const std::size_t i = static_cast<std::size_t>(after - start.begin()) - 1;
    return (*m_chunks->list[i])[position - start[i]];
}

template <class Record>
std::size_t Table<Record>::positionOf(RecordId id) const {
    if (m_chunks->list.empty()) {
        return size();
    }
    const std::size_t i = chunkOf(id);
    const Chunk& chunk = *m_chunks->list[i];
    const auto found = std::ranges::lower_bound(chunk, id, {}, &Record::id);
    if (found == chunk.end() || found->id != id) {
        return size();
    }
    return m_chunks->start[i] + static_cast<std::size_t>(found - chunk.begin());
}

template <class Record>
const Record* Table<Record>::find(RecordId id) const {
    if (m_chunks->list.empty()) {
        return nullptr;
    }
    const Chunk& chunk = *m_chunks->list[chunkOf(id)];
    const auto found = std::ranges::lower_bound(chunk, id, {}, &Record::id);
    return found != chunk.end() && found->id == id ? &*found : nullptr;
}

template <class Record>
const HashToId& Table<Record>::KeyIndex::get() {
    std::call_once(once, [this] {
        ids.reserve(chunks->size);
        for (const auto& chunk : chunks->list) {
            for (const Record& record : *chunk) {
                ids.insert(hashOf(record.key.view()), record.id);
            }
        }
        chunks.reset();
    });
    return ids;
}

template <class Record>
const Record* Table<Record>::findKey(std::string_view key) const {
    const std::uint64_t hash = hashOf(key);
    const Record* found = nullptr;
    const auto matches = [&](RecordId id) {
        const Record* record = find(id);
        if (record != nullptr && record->key.view() == key) {
            found = record;
        }
        return found != nullptr;
    };
    const auto [begin, end] = m_added->equal_range(hash);
    for (auto it = begin; it != end; ++it) {
        if (matches(it->second)) {
            return found;
        }
    }
    m_keys->get().find(hash, matches);
    return found;
}

template <class Record>
Table<Record> Table<Record>::after(const Changes<Record>& changes) const {
    if (changes.empty()) {
        return *this;
    }
    // What happens to which id, in id order: a record to put there, or none to take it away.
    std::vector<std::pair<RecordId, const Record*>> edits;
    edits.reserve(changes.size());
    Added added;
    for (const Record& record : changes.created) {
        edits.emplace_back(record.id, &record);
    }
    for (const auto& update : changes.updated) {
        edits.emplace_back(update.after.id, &update.after);
    }
    for (const Record& record : changes.deleted) {
        edits.emplace_back(record.id, nullptr);
    }
    std::ranges::sort(edits);

    auto chunks = std::make_shared<Chunks>();
    const std::size_t count = m_chunks->list.size();
    auto edit = edits.begin();
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
        const bool last = i + 1 >= count;
        const auto end =
            last ? edits.end()
                 : std::find_if(edit, edits.end(), [&](const auto& e) { return e.first >= m_chunks->first[i + 1]; });
        if (edit == end) {
            if (i < count) {
                chunks->push(m_chunks->list[i]);
            }
            continue;
        }
        static const Chunk none;
        const Chunk& old = i < count ? *m_chunks->list[i] : none;
        std::vector<Record> merged;
        merged.reserve(old.size() + static_cast<std::size_t>(end - edit));
        auto from = old.begin();
        for (; edit != end; ++edit) {
            for (; from != old.end() && from->id < edit->first; ++from) {
                merged.push_back(*from);
            }
            if (from != old.end() && from->id == edit->first) {
                ++from;
            }
            if (edit->second != nullptr) {
                merged.push_back(*edit->second);
            }
        }
        merged.insert(merged.end(), from, old.end());
        pushSplit(*chunks, std::move(merged));
    }

    Table result(std::move(chunks));
    if (m_added->size() + changes.created.size() + changes.updated.size() <= kMostAdded) {
        auto more = std::make_shared<Added>(*m_added);
        for (const Record& record : changes.created) {
            more->emplace(hashOf(record.key.view()), record.id);
        }
        for (const auto& update : changes.updated) {
            if (update.before.key != update.after.key) {
                more->emplace(hashOf(update.after.key.view()), update.after.id);
            }
        }
        result.m_keys = m_keys;
        result.m_added = std::move(more);
    }
    return result;
}

} // namespace counterpart
