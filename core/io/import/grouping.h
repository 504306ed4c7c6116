// SPDX-License-Identifier: GPL-3.0-or-later
// Reading rows one after the other: their place in the source, their faults, and several rows that make one record.
#pragma once

#include "core/io/import/parse_cell.h"
#include "core/io/import/planning.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace counterpart::importing {

struct RowRef {
    const char* raw = nullptr;
    std::uint32_t rawLength = 0;
    std::uint32_t line = 0;
};
inline RowRef refOf(const csv::Row& row) {
    return {row.raw.data(), static_cast<std::uint32_t>(row.raw.size()), static_cast<std::uint32_t>(row.line)};
}

// The cells of a row, or why there are none: a fault of its CSV, of its mapping, or an exclusion. `cells` is only
// emptied for a fault of the CSV.
Cut cutRow(const Planning& planning, const Feed& feed, const csv::Row& row, Cells& cells, Error& error);
bool isExcluded(const Planning& planning, std::size_t source, const char* raw);
const Feed* firstFeedOf(const Planning& planning, std::size_t source);
Reject rejectOf(const Planning& planning, const Feed& feed, const RowRef& ref, Error error);
// The error of a record for one of its rows: where another row is at fault, `detail` says on which line it stands.
Error spreadTo(const RowRef& ref, Error error);

// Tells the watcher how far a reader is, and the reader when to stop.
class Pace {
public:
    Pace(Planning& planning, const csv::Reader& reader) : m_planning(planning), m_reader(reader) {}
    bool goOn() {
        constexpr std::uint64_t kStep = 4096;
        return ++m_rows % kStep != 0 || tell();
    }
    void finish() { tell(); }

private:
    bool tell();

    Planning& m_planning;
    const csv::Reader& m_reader;
    std::uint64_t m_rows = 0;
    std::uint64_t m_toldRows = 0;
    std::uint64_t m_toldBytes = 0;
};

// The rows that make one record.
struct Group {
    std::vector<std::string> fields; // by field; summed ones as exact decimals
    std::vector<std::string> custom;
    std::vector<Int128> sums; // by field, in 10^-18
    std::vector<bool> summed; // whether a row had a value
    std::vector<RowRef> rows;
    std::optional<Error> fault;
    bool hasGood = false; // a row that could be read, so its key is no misreading

    void fillCells(Cells& cells) const;
};

// Collects the rows of a grouping feed by the key of their record.
class Grouping {
public:
    Grouping(Planning& planning, const Feed& feed);
    void read();

    std::vector<Group>& groups() { return m_groups; }    // in the order of their first rows
    std::vector<Reject>& rejects() { return m_rejects; } // rows that belong to no group
    std::int64_t rowsRead() const { return m_rowsRead; }
    std::int64_t filtered() const { return m_filtered; }
    std::int64_t lost() const { return m_lost; }

private:
    std::string keyOf(const Cells& cells) const;
    Group& groupOf(const Cells& cells, const std::string& key);
    void add(Group& group, const Cells& cells);
    void addSum(Group& group, std::size_t field, std::string_view text);
    void takeFaulty(const csv::Row& row, Cells& cells, Error error);
    void readRagged(const csv::Row& row, Cells& cells) const;
    void finishSums();

    Planning& m_planning;
    const Feed& m_feed;
    std::vector<Group> m_groups;
    std::vector<Reject> m_rejects;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::int64_t m_rowsRead = 0;
    std::int64_t m_filtered = 0;
    std::int64_t m_lost = 0;
};

} // namespace counterpart::importing
