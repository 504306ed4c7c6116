// SPDX-License-Identifier: GPL-3.0-or-later
// The rows an import refused, as files that can be corrected and imported again.
#pragma once

#include "core/io/import/plan.h"

namespace counterpart::importing {

// The last column of a reject file. Import ignores a column of this name.
inline constexpr std::string_view kReasonColumn = "reject_reason";

// "UnknownReference deal=D-99": the code, the column and the value. Not translated, so that scripts can rely on it.
std::string reasonOf(const Error& error);
std::string_view codeName(ErrorCode code);

// Where the rejects of a source go. Without `wanted`: beside the source, "deals.csv.gz" -> "deals.rejects.csv". With it
// and one source: there. With several: its name with the source's inserted, "bad.csv" -> "bad.deals.csv"; sources of
// the same name are told apart by a number.
std::string rejectPath(const ImportPlan& plan, std::size_t source, const std::string& wanted = {});

struct RejectFile {
    std::size_t source = 0;
    std::string path;
    std::int64_t rows = 0;
};
// One file per source with rejects: UTF-8, the source's header and delimiter, its rows as they stood, and the reason.
// Earlier files of that name are replaced.
Result<std::vector<RejectFile>> writeRejects(const ImportPlan& plan, const std::string& wanted = {});
// The text of one such file.
std::string rejectText(const ImportPlan& plan, std::size_t source);

// The same in two steps, for whoever shows a plan for long and must not hold on to its documents meanwhile (see
// csv::Source): the texts by source, empty where nothing was refused; then the files.
std::vector<std::string> rejectTexts(const ImportPlan& plan);
Result<std::vector<RejectFile>> writeRejects(const ImportPlan& plan, const std::vector<std::string>& texts,
                                             const std::string& wanted);

} // namespace counterpart::importing
