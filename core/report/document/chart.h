// SPDX-License-Identifier: GPL-3.0-or-later
// What is a chart of a document? Data and meaning, no looks: every renderer draws each kind after its own manner, and
// all show the same numbers in the same order (mission I2, I9).
#pragma once

#include "core/report/document/chart_kinds.h"

namespace counterpart::report {

struct Chart {
    std::string title;   // the finding: "Revenue grew 12 %, ahead of quota"
    std::string caption; // what is shown: "Attributed revenue by month, USD"
    Measure measure;
    ChartBody body;
    std::string alt;     // for those who cannot see it
    std::string nothing; // said in its place when it has no data
    friend bool operator==(const Chart&, const Chart&) = default;
};

bool isEmpty(const Chart& chart); // nothing in it has a value

ChartRows rowsOf(const Chart& chart);

} // namespace counterpart::report
