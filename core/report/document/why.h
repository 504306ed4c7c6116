// SPDX-License-Identifier: GPL-3.0-or-later
// What was a figure computed from? Enough to ask for its explanation again, under the document's lens.
#pragma once

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/domain/kinds.h"

#include <string>

namespace counterpart::report {

struct Why {
    std::string figure;        // a metric's name, or "tier", "score", "score.DIMENSION", "flag.KEY"; "line.KEY" of a
                               // commission line; "" = no figure
    Kind kind = Kind::Partner; // of `record`
    RecordId record = 0;       // 0 = of the whole programme
    Period period;             // whose; none = the lens'
    std::string within = {};   // a part of it: "stage=proposal", by a dimension of metrics or a field of deals
    Period against = {};       // with a beginning: the figure is what it is more than in this one
    bool has() const { return !figure.empty() || record != 0; }
    friend bool operator==(const Why&, const Why&) = default;
};

} // namespace counterpart::report
