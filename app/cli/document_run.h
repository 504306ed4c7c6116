// SPDX-License-Identifier: GPL-3.0-or-later
// How are documents of many partners written: at once, told in one table?
#pragma once

#include "app/cli/document_files.h"

#include <functional>

namespace counterpart::cli {

struct DocumentRun {
    std::string what; // "packs", as the note below the table has it
    std::string period;
    const DocumentOrder& order;
    const Chosen& chosen;
    const Snapshot& snapshot;
    // Writes one partner's, from any thread; a text instead where there is nothing to write: why.
    std::function<Result<std::string>(Index, WrittenFiles&)> write;
};
// Prints partner,pages,files,bytes,skipped by partner; stops at the first failure and says it.
int writeAll(const DocumentRun& run, Format format);

// The period of a document in the names of files.
std::string periodName(const Question& question);

} // namespace counterpart::cli
