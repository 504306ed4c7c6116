// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the record tables: small ones in one go, large ones in id ranges shared out to both connections.
#include "core/store/load.h"

#include "core/domain/value.h"
#include "core/store/row.h"

#include <atomic>
#include <future>
#include <limits>
#include <optional>

namespace counterpart::store {

namespace {

constexpr std::int64_t kWorthSharing = 50'000; // rows
constexpr int kChunksPerRange = 16;            // of the trail's chunks, which tell where the ids lie

struct Range {
    RecordId first;
    RecordId last;
};

// Where to cut a table so that the pieces are about equal, however the ids are spread.
std::vector<Range> rangesOf(Database& database, Kind kind) {
    std::vector<Range> ranges = {{std::numeric_limits<RecordId>::min(), std::numeric_limits<RecordId>::max()}};
    Statement select(database, "SELECT first_id FROM payload WHERE kind = ?1 ORDER BY first_id");
    select.bind(1, tableOf(kind));
    for (int i = 1; select.step(); ++i) {
        const RecordId at = select.integer(0);
        if (i % kChunksPerRange == 0 && at > ranges.back().first + 1) {
            ranges.back().last = at - 1;
            ranges.push_back({at, std::numeric_limits<RecordId>::max()});
        }
    }
    return ranges;
}

template <class Record>
class TableLoader {
public:
    using Chunks = std::vector<std::vector<Record>>;

    TableLoader(Database& first, Database& second, Progress* progress)
        : m_first(first), m_second(second), m_progress(progress) {}

    Table<Record> load(std::int64_t expectedRows) {
        if (expectedRows < kWorthSharing) {
            m_ranges = {{std::numeric_limits<RecordId>::min(), std::numeric_limits<RecordId>::max()}};
        } else {
            m_ranges = rangesOf(m_first, Description<Record>::kind);
        }
        m_parts.resize(m_ranges.size());
        if (m_ranges.size() > 1) {
            auto other = std::async(std::launch::async, [this] { work(m_second); });
            try {
                work(m_first);
            } catch (...) {
                m_next = m_ranges.size(); // the other stops after its range
                other.wait();
                throw;
            }
            other.get();
        } else {
            work(m_first);
        }
        Chunks all;
        for (Chunks& part : m_parts) {
            all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
        }
        return Table<Record>::fromChunks(std::move(all));
    }

private:
    void work(Database& database) {
        Statement select(database, "SELECT " + columnsOf<Record>() + " FROM " + quotedTable<Record>() +
                                       " WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
        Words words;
        for (std::size_t i = m_next++; i < m_ranges.size(); i = m_next++) {
            select.bind(1, m_ranges[i].first);
            select.bind(2, m_ranges[i].last);
            read(select, words, m_parts[i]);
            select.reset();
        }
    }

    void read(Statement& select, Words& words, Chunks& into) {
        constexpr std::size_t size = Table<Record>::kChunk;
        std::vector<Record> chunk;
        const auto finish = [&] {
            if (m_progress != nullptr) {
                m_progress->advance(chunk.size());
                if (m_progress->cancelled()) {
                    throw Fault(ErrorCode::Cancelled, {});
                }
            }
            chunk.shrink_to_fit();
            into.push_back(std::move(chunk));
            chunk = {};
        };
        while (select.step()) {
            if (chunk.empty()) {
                chunk.reserve(size);
            }
            chunk.push_back(readRecord<Record>(select, words));
            if (chunk.size() == size) {
                finish();
            }
        }
        if (!chunk.empty()) {
            finish();
        }
    }

    Database& m_first;
    Database& m_second;
    Progress* m_progress;
    std::vector<Range> m_ranges;
    std::vector<Chunks> m_parts;
    std::atomic<std::size_t> m_next{0};
};

// Two read transactions that see the same revision: the second may begin after someone's commit, then both start over.
class SameState {
public:
    SameState(Database& first, Database& second) {
        do {
            m_second.reset();
            m_first.emplace(first);
            head = readHead(first);
            m_second.emplace(second);
            const Head other = readHead(second);
            m_same = other.revision == head.revision && other.hash == head.hash;
            if (!m_same) {
                m_second.reset();
                m_first.reset();
            }
        } while (!m_same);
    }
    Head head;

private:
    std::optional<ReadTransaction> m_first;
    std::optional<ReadTransaction> m_second;
    bool m_same = false;
};

std::array<std::int64_t, kKindCount> liveRows(const std::vector<Entry>& entries) {
    std::array<std::int64_t, kKindCount> rows{};
    for (const Entry& entry : entries) {
        for (std::size_t k = 0; k < kKindCount; ++k) {
            rows[k] += entry.rows[k].created - entry.rows[k].deleted;
        }
    }
    return rows;
}

} // namespace

Loaded load(Database& first, Database& second, Progress* progress) {
    const SameState state(first, second);
    Loaded loaded;
    loaded.head = state.head;
    const auto rows = readEntries(first, 1, 0);
    const Revision last = rows.empty() ? 0 : rows.back().number;
    if (last != loaded.head.revision || (last != 0 && rows.back().hash != loaded.head.hash)) {
        throw Fault(ErrorCode::DamagedWorkspace, "the trail ends at entry " + std::to_string(last) +
                                                     ", the file says " + std::to_string(loaded.head.revision));
    }
    loaded.entries.reserve(rows.size());
    for (const EntryRow& row : rows) {
        loaded.entries.push_back(toEntry(row));
    }
    const auto expected = liveRows(loaded.entries);
    if (progress != nullptr) {
        std::int64_t total = 0;
        for (const std::int64_t n : expected) {
            total += n;
        }
        progress->begin(Progress::Phase::Loading, static_cast<std::uint64_t>(std::max<std::int64_t>(total, 0)));
    }
    auto snapshot = std::make_shared<Snapshot>();
    forEachKind([&]<class Record>() {
        snapshot->edit<Record>() = TableLoader<Record>(first, second, progress)
                                       .load(expected[static_cast<std::size_t>(Description<Record>::kind)]);
    });
    snapshot->setRevision(loaded.head.revision);
    loaded.snapshot = std::move(snapshot);
    return loaded;
}

} // namespace counterpart::store
