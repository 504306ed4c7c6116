// SPDX-License-Identifier: GPL-3.0-or-later
// What is each of these files, and what keeps those from being imported that cannot be?
#pragma once

#include "core/io/import/plan.h"
#include "core/io/import/recognise.h"

namespace counterpart::importing {

struct Inspection {      // of one source
    SourceReport report; // path and, without a fault, what it was recognised as; rows are not counted
    std::optional<Error> fault;
    std::vector<std::string> header; // of one whose columns do not fit
    std::vector<Likeness> nearest;   // with UnknownHeader
};

// As requested. Where plan() stops at the first source that cannot be used, this looks at all of them. An Error is
// about none of them alone: a source given twice, the look-up files of the mapping, Cancelled.
Result<std::vector<Inspection>> inspect(const Request& request, Progress* progress = nullptr);

} // namespace counterpart::importing
