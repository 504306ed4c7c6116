// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of all sources of one kind as records, read on all cores, in the order of sources and lines.
#pragma once

#include "core/io/import/convert.h"
#include "core/io/import/grouping.h"
#include "core/io/import/planning.h"

#include <utility>

namespace counterpart::importing {

// Hashes by value. 0 is kept for "none".
inline std::uint64_t keyHash(std::string_view key) {
    const std::uint64_t hash = hashOf(key);
    return hash != 0 ? hash : 1;
}

inline std::uint64_t hashedPart(const Text& value) { return hashOf(value.view()); }
inline std::uint64_t hashedPart(Symbol value) { return value.index(); }
inline std::uint64_t hashedPart(Currency value) { return value.index(); }
inline std::uint64_t hashedPart(Date value) { return static_cast<std::uint64_t>(value.days); }
inline std::uint64_t hashedPart(Time value) { return static_cast<std::uint64_t>(value.seconds); }
template <class Target>
std::uint64_t hashedPart(Id<Target> value) {
    return static_cast<std::uint64_t>(value.value);
}

template <class Record>
std::uint64_t identityHash(const Record& record) {
    constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15ULL;
    std::uint64_t hash = kOdd;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        if constexpr (requires { hashedPart(std::declval<Value>()); }) {
            if (f.is(Identity)) {
                hash = (hash ^ hashedPart(f.of(record))) * kOdd;
                hash ^= hash >> 29;
            }
        }
    });
    hash = (hash ^ (hash >> 32)) * 0xd6e8feb86659fd93ULL;
    hash ^= hash >> 32;
    return hash != 0 ? hash : 1;
}

template <class Record>
bool sameIdentity(const Record& a, const Record& b) {
    return std::apply([&](const auto&... f) { return ((!f.is(Identity) || f.of(a) == f.of(b)) && ...); },
                      Description<Record>::fields);
}

enum class RowState : std::uint8_t { Good, Duplicate, Rejected };

template <class Record>
struct Staged {
    std::vector<Record> records;
    std::vector<RowRef> rows;                                      // where each came from; of a group its first row
    std::vector<std::uint16_t> feeds;                              // index into `used`
    std::vector<std::uint64_t> keyHashes;                          // 0 = no key given
    std::vector<std::uint64_t> identityHashes;                     // 0 = has a key
    std::vector<std::pair<std::uint32_t, Text>> selfReferences;    // by row
    std::unordered_map<std::uint32_t, std::vector<RowRef>> groups; // rows of a group, where there is more than one
    std::vector<std::pair<std::uint32_t, Rounded>> roundings;      // by row
    std::vector<const Feed*> used;

    std::size_t size() const { return records.size(); }
    const Feed& feedOf(std::size_t row) const { return *used[feeds[row]]; }
};

// What one stretch of a source gave.
template <class Record>
struct Batch {
    std::vector<Record> records;
    std::vector<RowRef> rows;
    std::vector<std::pair<std::uint32_t, Text>> selfReferences;
    std::vector<std::vector<RowRef>> groups; // parallel to records; empty for feeds that do not group
    std::vector<Reject> rejects;
    std::vector<std::pair<std::uint32_t, Rounded>> roundings;
    std::int64_t rowsRead = 0;
    std::int64_t filtered = 0;
    std::int64_t refused = 0; // records that did not come about
    Error error;              // scratch
    std::int64_t lost = 0;    // rows of a grouping feed whose group is not known
};

template <class Record>
class Stager {
public:
    explicit Stager(Planning& planning) : m_planning(planning) {}

    // False: cancelled.
    bool run(Staged<Record>& staged) {
        for (const auto& feed : m_planning.feeds) {
            if (feed->kind() != Description<Record>::kind) {
                continue;
            }
            const std::size_t first = m_batches.size();
            feed->grouped() ? readGroups(*feed) : readRows(*feed);
            for (std::size_t i = first; i < m_batches.size(); ++i) {
                report(*feed, m_batches[i]);
            }
            m_feedOfBatch.resize(m_batches.size(), staged.used.size());
            staged.used.push_back(feed.get());
        }
        if (!m_planning.cancelled()) {
            join(staged);
        }
        return !m_planning.cancelled();
    }

private:
    const csv::Document& documentOf(const Feed& feed) const { return m_planning.plan.documents[feed.source()]; }

    void readRows(const Feed& feed) {
        constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
        const csv::Document& document = documentOf(feed);
        const auto blocks = document.blocks(document.body().bytes.size() / kBlockBytes + 1);
        const std::size_t first = m_batches.size();
        m_batches.resize(first + blocks.size());
        parallelBlocks(blocks.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
            Converter<Record> converter(m_planning, feed);
            for (std::size_t i = begin; i < end && !m_planning.cancelled(); ++i) {
                readBlock(feed, converter, blocks[i], m_batches[first + i]);
            }
        });
    }

    void readBlock(const Feed& feed, Converter<Record>& converter, const csv::Block& block, Batch<Record>& batch) {
        constexpr std::size_t kLikelyRowBytes = 64;
        batch.records.reserve(block.bytes.size() / kLikelyRowBytes + 1);
        batch.rows.reserve(block.bytes.size() / kLikelyRowBytes + 1);
        csv::Reader reader(documentOf(feed), block);
        Pace pace(m_planning, reader);
        Cells cells;
        Error error;
        for (csv::Row row; reader.next(row) && pace.goOn();) {
            ++batch.rowsRead;
            const RowRef ref = refOf(row);
            const Cut cut = cutRow(m_planning, feed, row, cells, error);
            if (cut == Cut::Row) {
                takeRow(converter, cells, ref, feed, batch);
            } else if (cut == Cut::Faulty) {
                refuse(batch, feed, ref, std::exchange(error, {}));
            } else {
                batch.filtered += cut == Cut::Filtered ? 1 : 0;
            }
        }
        pace.finish();
    }

    // The cells of a row or of a group as one more record.
    bool takeRow(Converter<Record>& converter, const Cells& cells, const RowRef& ref, const Feed& feed,
                 Batch<Record>& batch) {
        if (!converter.convert(cells, batch.records.emplace_back(), batch.error)) {
            batch.records.pop_back();
            refuse(batch, feed, ref, std::exchange(batch.error, {}));
            return false;
        }
        const auto number = static_cast<std::uint32_t>(batch.rows.size());
        if (!converter.selfReference().empty()) {
            batch.selfReferences.emplace_back(number, converter.selfReference());
        }
        if (converter.rounded().happened) {
            batch.roundings.emplace_back(number, converter.rounded());
        }
        batch.rows.push_back(ref);
        return true;
    }

    void refuse(Batch<Record>& batch, const Feed& feed, const RowRef& ref, Error error) {
        ++batch.refused;
        if (!isExcluded(m_planning, feed.source(), ref.raw)) {
            batch.rejects.push_back(rejectOf(m_planning, feed, ref, std::move(error)));
        }
    }

    void readGroups(const Feed& feed) {
        Batch<Record>& batch = m_batches.emplace_back();
        Grouping grouping(m_planning, feed);
        grouping.read();
        batch.rowsRead = grouping.rowsRead();
        batch.filtered = grouping.filtered();
        batch.lost = grouping.lost();
        Converter<Record> converter(m_planning, feed);
        Cells cells;
        for (Group& group : grouping.groups()) {
            group.fillCells(cells);
            if (group.fault || !takeRow(converter, cells, group.rows.front(), feed, batch)) {
                refuseGroup(batch, feed, group);
            } else {
                batch.groups.push_back(std::move(group.rows));
            }
        }
        for (Reject& reject : grouping.rejects()) {
            batch.rejects.push_back(std::move(reject));
        }
    }

    // A record that does not come about takes all of its rows with it.
    void refuseGroup(Batch<Record>& batch, const Feed& feed, const Group& group) {
        const Error error = group.fault ? *group.fault : batch.rejects.back().error;
        batch.refused += group.fault ? 1 : 0;
        for (std::size_t i = group.fault ? 0 : 1; i < group.rows.size(); ++i) {
            if (!isExcluded(m_planning, feed.source(), group.rows[i].raw)) {
                batch.rejects.push_back(rejectOf(m_planning, feed, group.rows[i], spreadTo(group.rows[i], error)));
            }
        }
    }

    // Counts and findings of a batch into the plan.
    void report(const Feed& feed, Batch<Record>& batch) {
        ImportPlan& plan = m_planning.plan;
        SourceReport& source = plan.sources[feed.source()];
        if (&feed == firstFeedOf(m_planning, feed.source())) {
            source.rows += batch.rowsRead;
            source.filtered += batch.filtered;
        }
        plan.counts[static_cast<std::size_t>(feed.kind())].rejected += batch.refused;
        std::ranges::move(batch.rejects, std::back_inserter(plan.rejects));
        batch.rejects = {};
        if (batch.lost > 0) {
            plan.warnings.push_back({WarningCode::GroupMayBeIncomplete, feed.source(), batch.lost, {}});
        }
    }

    void join(Staged<Record>& staged) {
        std::vector<std::size_t> starts(m_batches.size() + 1);
        for (std::size_t i = 0; i < m_batches.size(); ++i) {
            starts[i + 1] = starts[i] + m_batches[i].records.size();
        }
        staged.records.resize(starts.back());
        staged.rows.resize(starts.back());
        staged.feeds.resize(starts.back());
        staged.keyHashes.resize(starts.back());
        staged.identityHashes.resize(starts.back());
        parallelBlocks(m_batches.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t i = begin; i < end; ++i) {
                place(staged, std::exchange(m_batches[i].records, {}), std::exchange(m_batches[i].rows, {}), i,
                      starts[i]);
            }
        });
        for (std::size_t i = 0; i < m_batches.size(); ++i) {
            for (auto& [row, text] : m_batches[i].selfReferences) {
                staged.selfReferences.emplace_back(row + static_cast<std::uint32_t>(starts[i]), std::move(text));
            }
            for (const auto& [row, rounded] : m_batches[i].roundings) {
                staged.roundings.emplace_back(row + static_cast<std::uint32_t>(starts[i]), rounded);
            }
            for (std::size_t row = 0; row < m_batches[i].groups.size(); ++row) {
                if (m_batches[i].groups[row].size() > 1) {
                    staged.groups[static_cast<std::uint32_t>(starts[i] + row)] = std::move(m_batches[i].groups[row]);
                }
            }
        }
    }

    void place(Staged<Record>& staged, std::vector<Record> records, const std::vector<RowRef>& rows, std::size_t batch,
               std::size_t at) {
        for (std::size_t i = 0; i < records.size(); ++i, ++at) {
            Record& record = staged.records[at] = std::move(records[i]);
            staged.rows[at] = rows[i];
            staged.feeds[at] = static_cast<std::uint16_t>(m_feedOfBatch[batch]);
            const bool byIdentity = hasDerivedKey<Record>() || record.key.empty();
            (byIdentity ? staged.identityHashes : staged.keyHashes)[at] =
                byIdentity ? identityHash(record) : keyHash(record.key);
        }
    }

    Planning& m_planning;
    std::vector<Batch<Record>> m_batches;
    std::vector<std::size_t> m_feedOfBatch;
};

} // namespace counterpart::importing
