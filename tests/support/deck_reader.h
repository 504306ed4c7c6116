// SPDX-License-Identifier: GPL-3.0-or-later
// What does a presentation say, read back from its bytes? Words of shapes, cells of tables, numbers behind charts.
#pragma once

#include "tests/support/package_reader.h"

#include <set>

namespace counterpart::testing {

using Cells = std::vector<std::vector<std::string>>; // row by row, the heads first

struct ReadSlide {
    std::vector<std::pair<std::string, std::string>> shapes; // "Value", "1.2 M": names without their numbers
    std::vector<Cells> tables;
    std::vector<std::string> charts;                               // parts
    std::vector<std::string> named(const std::string& name) const; // words of shapes of a name, in order
};
std::vector<ReadSlide> slidesOf(const Parts& parts);

// Every cache of a chart says what its workbook says, and the workbook nothing else. "" = so. `numbers`: all of them.
std::string faultOfCaches(const Parts& parts, const std::string& chart, std::set<double>& numbers);
Sheet workbookOf(const Parts& parts, const std::string& chart);

} // namespace counterpart::testing
