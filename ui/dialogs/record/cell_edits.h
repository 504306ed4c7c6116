// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a table of records, edited in place: what is typed is checked, and Enter is one command.
#pragma once

#include "ui/bridge/session.h"

namespace counterpart {

namespace ui {
class DataTable;
}

// Call once per table; its rows' keys are ids of records of this kind (makeRecordRows says which columns are fields).
void editCellsInPlace(ui::DataTable& table, Session& session, Kind kind);

} // namespace counterpart
