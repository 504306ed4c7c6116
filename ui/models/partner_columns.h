// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table of partners that come from the results: tier, way to the next one, any metric.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/models/record_rows.h"

#include <optional>

namespace counterpart {

// The values take a partner's position; a column's id is "standing", "gap" or the metric's name.
ExtraColumn tierColumn(const std::shared_ptr<const Programme>& programme);
ExtraColumn gapColumn(const std::shared_ptr<const Programme>& programme);
ExtraColumn metricColumn(const std::shared_ptr<const Programme>& programme, metrics::Id metric);

// Toward the next tier in millionths; none on the highest.
std::optional<std::int64_t> progressOf(const Programme& programme, Index partner);

} // namespace counterpart
