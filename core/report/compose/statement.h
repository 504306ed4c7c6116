// SPDX-License-Identifier: GPL-3.0-or-later
// What did a partner earn in a period, line by line with its math (mission B11)?
#pragma once

#include "core/engine/programme/programme.h"
#include "core/report/document/document.h"
#include "core/report/wording.h"

namespace counterpart::report {

struct StatementInputs {
    const Programme& programme;
    Index partner = 0;
    Period period; // the lines whose date (close date, refund date) lies in it
    Brand brand = {};
    std::vector<Image> images = {};
    std::string author = {};
    Format format = Format::A4Landscape; // the math of a line is as wide as its figures together
};

// Every commission line: base, rate, rule, amount and the arithmetic; what was taken back; lines that earn nothing and
// why; totals by currency, never added across. O(lines of the programme + the partner's lines).
Document composeStatement(const StatementInputs& inputs, const Wording& wording);

} // namespace counterpart::report
