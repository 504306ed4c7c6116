// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables does the window show all the time, and which of their parts hold from the results before?
#pragma once

#include "core/engine/programme/programme.h"

namespace counterpart {

// Of the results before: everything that deals are valued from (facts, rates, date, currency), the credits, the lines.
struct Unchanged {
    bool values = false;
    bool credits = false;
    bool lines = false;
};
// Counts the views and makes the tables. Needs everything else of the programme.
void fillTables(Programme& programme, const Programme* before, const Unchanged& unchanged);

} // namespace counterpart
