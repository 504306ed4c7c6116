// SPDX-License-Identifier: GPL-3.0-or-later
// How are documents of many partners written: on all cores, stopped when somebody wishes it, told in one table?
#pragma once

#include "app/cli/document_files.h"

#include <functional>

namespace counterpart::cli {

struct DocumentRun {
    std::string command; // begins the name of the log
    std::string one, many;
    std::string period;
    const DocumentOrder& order;
    const Chosen& chosen;
    const Snapshot& snapshot;
    struct Told {
        std::string skipped;    // why there is nothing to write
        bool presented = false; // written as it was shown
    };
    std::function<Result<Told>(Index, WrittenFiles&)> write; // one partner's, from any thread
};

// Prints partner,pages,files,bytes,skipped by partner. With --all the same stands in COMMAND-PERIOD.log.csv in the
// folder. After a failure or a wish to stop what is in hand is finished and nothing new begun; the exit code and one
// line say how far it came.
int writeAll(const DocumentRun& run, const Call& call);

// The period of a document in the names of files.
std::string periodName(const Question& question);

} // namespace counterpart::cli
