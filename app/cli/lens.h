// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace opened for a question: its snapshot, the rulebook and the lens that the options ask for.
#pragma once

#include "app/cli/command.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/programme/programme.h"

namespace counterpart::cli {

struct Question {
    std::unique_ptr<Workspace> workspace;
    SnapshotPtr snapshot;
    std::shared_ptr<const Rulebook> rulebook;
    Lens lens;

    std::shared_ptr<const Programme> programme() const { return computeProgramme(snapshot, rulebook, lens); }
};

// Reads FILE and --as-of, --model, --period, --currency, --rulebook. An error carries the exit code it deserves.
struct Refused {
    Error error;
    Exit exit;
};
std::optional<Refused> ask(const Call& call, Question& question);

// Those of a command's own and the options every question takes.
std::vector<std::string> questionOptions(std::vector<std::string> own = {});
bool isQuestionOption(std::string_view option);
// A rulebook file with faults: all are printed but the first, which is in the answer.
std::optional<Refused> refuseFaulty(RulebookReading& reading, const std::string& path);
// --partner names somebody who is not there.
std::optional<Refused> refuseUnknownPartner(const Call& call, const Snapshot& snapshot);

Result<std::string> readTextFile(const std::string& path); // FileNotFound, FileUnreadable, NotUtf8
std::string exactMetric(metrics::Unit unit, std::int64_t value, Currency reporting); // "" for no data
std::string keyOfParty(const Snapshot& snapshot, Index party);                       // "direct" for the direct team
void noteWarnings(const fx::Warnings& warnings, const Snapshot& snapshot, Sheet& sheet);

} // namespace counterpart::cli
