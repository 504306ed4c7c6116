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

    std::shared_ptr<const Programme> programme() const { return programmeUnder(lens.model); }
    std::shared_ptr<const Programme> programmeUnder(Model model) const;
    // The fitted model that --model ai follows: the one that the workspace keeps, else one fitted for the question.
    LearnedUse learned(const Columns& columns) const;

private:
    std::shared_ptr<const learned::Model> fitted(const Columns* columns) const;
    mutable std::shared_ptr<const learned::Model> m_fitted;
};

// Reads FILE and --as-of, --model, --period, --currency, --rulebook. An error carries the exit code it deserves.
struct Refused {
    Error error;
    Exit exit;
};
std::optional<Refused> ask(const Call& call, Question& question, OpenMode mode = OpenMode::ReadOnly);

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
void noteModel(const Question& question, const LearnedUse& use, Sheet& sheet); // when ai was asked for and fell back
void noteWarnings(const fx::Warnings& warnings, const Snapshot& snapshot, Sheet& sheet);

} // namespace counterpart::cli
