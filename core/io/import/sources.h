// SPDX-License-Identifier: GPL-3.0-or-later
// Opening what was asked for, and deciding who reads it: a mapping's entry or the native preset.
#pragma once

#include "core/io/import/feed.h"
#include "core/io/import/plan.h"
#include "core/io/mapping/lookups.h"

#include <memory>

namespace counterpart::importing {

struct OpenedSources {
    std::vector<csv::Document> documents; // parallel to Request::sources
    std::vector<SourceReport> reports;
    std::vector<Warning> warnings;
    std::vector<std::shared_ptr<const Feed>> feeds;
    std::vector<bool> atomic; // sources whose rows go into several records, or several into one
    std::shared_ptr<const mapping::Lookups> lookups;
};

// A source that cannot be used, and its header as far as it could be read.
struct SourceFault {
    std::size_t source = 0;
    Error error;
    std::vector<std::string> header;
};

// Everything an Error of plan() may say about a whole source. With `faults`, those of single sources go there and the
// others are opened all the same: then only the reports are parallel to the request.
Result<OpenedSources> openSources(const Request& request, Progress* progress,
                                  std::vector<SourceFault>* faults = nullptr);

} // namespace counterpart::importing
