// SPDX-License-Identifier: GPL-3.0-or-later
// The table of certifications: what is computed beside what is recorded.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/models/row_source.h"

namespace counterpart {

std::shared_ptr<const ui::RowSource> certificationRows(const std::shared_ptr<const Programme>& programme);

} // namespace counterpart
