// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone's standing as rows: tier, what counts for it, how far to the next one.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/models/partner_columns.h"

namespace counterpart {

inline constexpr int kProgressColumn = 4; // name, tier, revenue, people, progress

QString formatRate(Rate rate); // "12.5 %"
std::shared_ptr<const ui::RowSource> tierRows(const std::shared_ptr<const Programme>& programme);

} // namespace counterpart
