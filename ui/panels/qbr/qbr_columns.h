// SPDX-License-Identifier: GPL-3.0-or-later
// Whose reviews are there in a period, and where do they stand?
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/models/row_source.h"

namespace counterpart {

// `reviews`: where they are kept; the facts, also while the programme stands on a what-if.
std::shared_ptr<const ui::RowSource> reviewRows(const std::shared_ptr<const Programme>& programme, SnapshotPtr reviews);

} // namespace counterpart
