// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone's standing as rows: tier, what counts for it, how far to the next one.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/models/record_rows.h"

#include <optional>

namespace counterpart {

inline constexpr int kProgressColumn = 4; // name, tier, revenue, people, progress

// Toward the next tier in millionths; none on the highest.
std::optional<std::int64_t> progressOf(const Programme& programme, Index partner);
QString formatRate(Rate rate); // "12.5 %"
std::shared_ptr<const ui::RowSource> tierRows(const std::shared_ptr<const Programme>& programme);

} // namespace counterpart
