// SPDX-License-Identifier: GPL-3.0-or-later
// All records of one kind in one revision: sorted by id in shared chunks, so that an edit copies one chunk and the old
// revision stays readable.
#pragma once

#include "core/snapshot/change_set.h"
#include "core/snapshot/key_index.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace counterpart {

template <class Record>
class Table {
public:
    static constexpr std::size_t kChunk = 512; // records per chunk when filled in one go
    using Chunk = std::vector<Record>;

    Table() : Table(std::make_shared<const Chunks>()) {}
    // `records` sorted by id, ids distinct.
    static Table fromSorted(std::vector<Record> records);
    // The same from pieces that follow each other, none empty, of about kChunk records.
    static Table fromChunks(std::vector<Chunk> chunks);

    std::size_t size() const { return m_chunks->size; }
    bool empty() const { return size() == 0; }
    const Record& at(std::size_t position) const; // by id order, 0 <= position < size()
    const Record* find(RecordId id) const;        // O(log n); nullptr = no such record
    const Record* find(Id<Record> id) const { return find(id.value); }
    const Record* findKey(std::string_view key) const; // O(1) after the first call, which indexes the table
    std::size_t positionOf(RecordId id) const;         // size() when absent

    template <class F>
    void forEach(F&& f) const { // in id order
        for (const auto& chunk : m_chunks->list) {
            for (const Record& record : *chunk) {
                f(record);
            }
        }
    }
    // Chunks and the position of each one's first record, for parallel readers.
    std::size_t chunkCount() const { return m_chunks->list.size(); }
    const Chunk& chunk(std::size_t i) const { return *m_chunks->list[i]; }
    std::size_t chunkStart(std::size_t i) const { return m_chunks->start[i]; }

    // The table after these changes, which must fit it (see apply.h). O(chunks + changes x chunk).
    Table after(const Changes<Record>& changes) const;

private:
    struct Chunks {
        std::vector<std::shared_ptr<const Chunk>> list; // none empty
        std::vector<RecordId> first;
        std::vector<std::size_t> start;
        std::size_t size = 0;
        void push(std::shared_ptr<const Chunk> chunk) {
            first.push_back(chunk->front().id);
            start.push_back(size);
            size += chunk->size();
            list.push_back(std::move(chunk));
        }
    };
    // The index of the keys of one revision; later revisions share it and remember what they added.
    struct KeyIndex {
        explicit KeyIndex(std::shared_ptr<const Chunks> of) : chunks(std::move(of)) {}
        const HashToId& get();
        std::once_flag once;
        std::shared_ptr<const Chunks> chunks; // until built
        HashToId ids;
    };
    using Added = std::unordered_multimap<std::uint64_t, RecordId>;
    static constexpr std::size_t kMostAdded = 4096;

    explicit Table(std::shared_ptr<const Chunks> chunks)
        : m_chunks(std::move(chunks)), m_keys(std::make_shared<KeyIndex>(m_chunks)),
          m_added(std::make_shared<const Added>()) {}
    static void pushSplit(Chunks& into, std::vector<Record>&& records);
    std::size_t chunkOf(RecordId id) const; // the last chunk whose first id is <= id

    std::shared_ptr<const Chunks> m_chunks;
    std::shared_ptr<KeyIndex> m_keys;
    std::shared_ptr<const Added> m_added;
};

} // namespace counterpart

#include "core/snapshot/table_impl.h"
