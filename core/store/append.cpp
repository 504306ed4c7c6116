// SPDX-License-Identifier: GPL-3.0-or-later
// Writing rows on this thread while another packs, hashes and compresses them for the trail.
#include "core/store/append.h"

#include "core/store/write_rows.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace counterpart::store {

namespace {

constexpr std::size_t kWorthAThread = kChunkRows; // changes

// Packed chunks on their way from the packing thread to the one that writes. Bounded: about 4 MB.
class ChunkQueue {
public:
    bool push(PackedChunk chunk) { // false: nobody wants more
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_chunks.size() < kMost || m_abandoned; });
        m_chunks.push_back(std::move(chunk));
        m_changed.notify_all();
        return !m_abandoned;
    }
    void finish() {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_changed.notify_all();
    }
    void abandon() {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_changed.notify_all();
    }
    std::optional<PackedChunk> tryPop() {
        const std::lock_guard lock(m_mutex);
        return popLocked();
    }
    std::optional<PackedChunk> pop() { // none: that was all
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_chunks.empty() || m_finished; });
        return popLocked();
    }

private:
    static constexpr std::size_t kMost = 64;
    std::optional<PackedChunk> popLocked() {
        if (m_chunks.empty()) {
            return std::nullopt;
        }
        std::optional<PackedChunk> chunk(std::move(m_chunks.front()));
        m_chunks.pop_front();
        m_changed.notify_all();
        return chunk;
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<PackedChunk> m_chunks;
    bool m_finished = false;
    bool m_abandoned = false;
};

class Appender {
public:
    Appender(Database& database, const Appending& what, Revision number)
        : m_database(database), m_what(what), m_payload(database, number) {}

    Digest run() {
        if (m_what.changes.size() < kWorthAThread) {
            runAlone();
        } else {
            runWithPacker();
        }
        return m_what.sharedPayload ? *m_what.sharedPayload : m_payload.finish();
    }

private:
    void runAlone() {
        writeRows(m_database, m_what.before, m_what.changes, [this](std::size_t rows) { pause(rows); });
        if (!m_what.sharedPayload) {
            packChanges(m_what.changes, [this](const PackedChunk& chunk) {
                m_payload.write(chunk);
                return true;
            });
        }
        if (m_what.alongside) {
            m_what.alongside();
        }
    }

    void pack() {
        struct Finish {
            ChunkQueue& queue;
            ~Finish() { queue.finish(); }
        };
        {
            const Finish finish{m_queue};
            if (!m_what.sharedPayload) {
                packChanges(m_what.changes, [this](PackedChunk chunk) { return m_queue.push(std::move(chunk)); });
            }
        }
        if (m_what.alongside && !m_abandoned) {
            m_what.alongside();
        }
    }

    void runWithPacker() {
        auto packer = std::async(std::launch::async, [this] { pack(); });
        try {
            writeRows(m_database, m_what.before, m_what.changes, [this](std::size_t rows) {
                while (const auto chunk = m_queue.tryPop()) {
                    m_payload.write(*chunk);
                }
                pause(rows);
            });
            while (const auto chunk = m_queue.pop()) {
                m_payload.write(*chunk);
            }
        } catch (...) {
            m_abandoned = true;
            m_queue.abandon();
            packer.wait();
            throw;
        }
        packer.get();
    }

    void pause(std::size_t rows) {
        if (m_what.progress != nullptr) {
            m_what.progress->advance(rows);
            if (m_what.progress->cancelled()) {
                throw Fault(ErrorCode::Cancelled, {});
            }
        }
    }

    Database& m_database;
    const Appending& m_what;
    PayloadWriter m_payload;
    ChunkQueue m_queue;
    std::atomic<bool> m_abandoned{false};
};

// The counter of new ids stands above every id of our own that a created record has.
template <class Record>
void raiseNextId(Head& head, const Changes<Record>& changes) {
    for (const Record& record : changes.created) {
        const auto counter = static_cast<std::uint32_t>(record.id);
        if (static_cast<std::uint32_t>(record.id >> 32) == head.origin && counter >= head.nextId) {
            head.nextId = counter + 1;
        }
    }
}

} // namespace

Appended append(Database& database, const Head& head, const Appending& what) {
    Appended result{what.entry, head};
    result.entry.number = head.revision + 1;
    result.entry.rows = countRows(what.changes);
    EntryRow row = toRow(result.entry);
    row.payload = Appender(database, what, row.number).run();
    row.previous = head.hash;
    row.hash = entryHash(row);
    insertEntry(database, row);

    result.entry.hash = hexOf(row.hash);
    result.head.revision = row.number;
    result.head.hash = row.hash;
    forEachKind([&]<class Record>() { raiseNextId(result.head, what.changes.of<Record>()); });
    writeHead(database, result.head);
    return result;
}

} // namespace counterpart::store
