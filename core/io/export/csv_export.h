// SPDX-License-Identifier: GPL-3.0-or-later
// Any kind of record as native CSV (semantics 9), so that importing it into an empty workspace gives the records back.
#pragma once

#include "core/base/parallel.h"
#include "core/snapshot/snapshot.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::exporting {

// Takes the next piece of the file; an error ends the export.
using Sink = std::function<Result<void>(std::string_view bytes)>;

struct Summary {
    std::int64_t records = 0;
    bool droppedNul = false; // a text held a NUL, which CSV cannot carry: it was written without it
};

// Header and rows in id order. Custom fields follow as columns of their own, by name; one whose name could be taken for
// something else is written as "custom.NAME". Text that a spreadsheet would run as a formula is defused; import
// reverses it.
Result<Summary> writeCsv(const Snapshot& snapshot, Kind kind, const Sink& sink, Progress* progress = nullptr);

// The same into a file, which appears whole or not at all.
Result<Summary> writeCsvFile(const Snapshot& snapshot, Kind kind, const std::string& path,
                             Progress* progress = nullptr);

std::vector<std::string> csvHeader(const Snapshot& snapshot, Kind kind);

} // namespace counterpart::exporting
