// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the audit trail as rows of a table.
#pragma once

#include "core/workspace/workspace.h"
#include "ui/models/row_source.h"

#include <memory>

namespace counterpart {

std::shared_ptr<const ui::RowSource> makeEntryRows(std::vector<Entry> entries);

} // namespace counterpart
