// SPDX-License-Identifier: GPL-3.0-or-later
// What would this import do? Reads the sources, compares them with a snapshot and gives one changeset plus everything
// a person wants to see before saying yes (J2).
#pragma once

#include "core/base/parallel.h"
#include "core/io/csv/reader.h"
#include "core/snapshot/change_set.h"
#include "core/snapshot/entry.h"
#include "core/snapshot/snapshot.h"

#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::mapping {
struct Mapping;
}

namespace counterpart::importing {

struct SourceSpec {
    std::string path;
    std::optional<Kind> kind; // none = recognised by the header; given: only key or identity columns must be there
    std::optional<std::string> bytes; // the contents, for sources that are no file; `path` is then only a name
};

struct Request {
    std::vector<SourceSpec> sources;
    const mapping::Mapping* mapping = nullptr;  // sources that none of its entries takes are read as native CSV
    std::size_t samples = 20;                   // most per kind and outcome
    std::atomic<std::uint64_t>* rows = nullptr; // counts rows read, for a display beside Progress (which counts bytes)
};

struct Counts {
    std::int64_t created = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t duplicates = 0; // rows that said the same thing again
};

enum class Outcome : std::uint8_t { Created, Changed, Unchanged };

struct FieldDifference {
    std::string field; // name in the description, or "custom.NAME"
    std::string before;
    std::string after;
};
struct Sample {
    Kind kind = Kind::Partner;
    Outcome outcome = Outcome::Created;
    std::string key;
    std::size_t source = 0; // index into ImportPlan::sources
    std::int64_t line = 0;
    std::vector<FieldDifference> fields; // Created: what is filled; Changed: what differs
};

struct Reject {
    Error error; // file, line, column (header of the source), value, key, code
    Kind kind = Kind::Partner;
    std::size_t source = 0;
    std::string_view raw; // the row as it stands in the source, which the plan keeps open
};

// What rounding to minor units took away: the exact sum of (written - kept), in major units.
struct Rounding {
    Kind kind = Kind::Deal;
    Currency currency;
    std::int64_t rows = 0;
    std::string difference;
};

enum class WarningCode : std::uint8_t {
    EncodingGuessed,      // Windows-1252, because it was nothing else
    DamagedText,          // UTF-8 with broken bytes: the rows that hold them are rejected
    KeptAsCustom,         // columns without a field; detail = their names
    ColumnsIgnored,       // columns that a mapping does not use; detail = their names
    CloseBeforeCreation,  // deals that close before they were created: taken as they are
    GroupMayBeIncomplete, // an unreadable row of a source whose rows are added up
};
struct Warning {
    WarningCode code = WarningCode::EncodingGuessed;
    std::size_t source = 0;
    std::int64_t count = 0;
    std::string detail;
};

struct SourceReport {
    std::string path;
    csv::Encoding encoding = csv::Encoding::Utf8;
    bool packed = false;
    char delimiter = ',';
    std::vector<Kind> kinds; // in the order of Kind
    std::string mappedBy;    // name of the mapping's entry; empty = native
    std::int64_t rows = 0;
    std::int64_t filtered = 0; // rows the mapping's conditions leave out
    std::int64_t rejected = 0; // rows in `rejects`
    std::uint64_t bytes = 0;
};

struct ImportPlan {
    ChangeSet changes; // for Workspace::commit; empty when there is nothing to do
    std::array<Counts, kKindCount> counts{};
    std::vector<Sample> samples;
    std::vector<Reject> rejects; // by source and line; a row stands here once
    std::vector<Rounding> roundings;
    std::vector<Warning> warnings;
    std::vector<SourceReport> sources;    // as requested
    std::vector<csv::Document> documents; // the same, open: rejects point into them
    Intent intent;                        // of the commit; reason and author are the caller's

    const Counts& of(Kind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    Counts total() const;
};

// Pure: nothing is written. All sources together are one plan: what refers to a row of another source resolves,
// whatever their order. An Error is about a whole source (FileNotFound, UnknownHeader, BadMapping ...) or Cancelled;
// faults of rows are in the plan. Linear in the size of the sources.
Result<ImportPlan> plan(const Snapshot& snapshot, IdSource& ids, const Request& request, Progress* progress = nullptr);

} // namespace counterpart::importing
