// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines does a statement have, in exact values and their own names: what machines read of it (mission B11)?
#pragma once

#include "core/report/compose/statement.h"

namespace counterpart::report {

struct StatementRow {
    std::string line;     // commission::keyOf
    std::string deal;     // key
    std::string customer; // name, else key
    Date date;
    bool isRefund = false;
    Minor base = 0; // in `currency`, as the amount
    Rate rate;      // 0 for flat amounts and lines that earn nothing
    std::string rule;
    Minor amount = 0;
    Currency currency;
    std::string math; // in words; of a line that earns nothing why
};
// Every live line of the partner and period, also those that earn nothing; in the order of the accruals.
std::vector<StatementRow> statementRows(const StatementInputs& inputs, const Wording& wording);

} // namespace counterpart::report
