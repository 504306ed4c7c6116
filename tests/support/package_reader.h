// SPDX-License-Identifier: GPL-3.0-or-later
// What is in an office file? Its parts by name, and whether they follow the published structure.
#pragma once

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace counterpart::testing {

using Parts = std::map<std::string, std::string>;
Parts partsOf(const std::string& bytes); // empty when it is no zip
bool writeParts(const Parts& parts, const std::string& path);

// Faults, one line each; none when all is in order.
std::vector<std::string> faultsOfPackage(const Parts& parts); // relations lead somewhere, types cover all, ids unique
std::vector<std::string> faultsOfOrder(const Parts& parts);   // children in the order of the schema, none unknown

struct Sheet {
    std::map<std::string, std::string> cells; // "B2" -> text or number
};
Sheet firstSheetOf(const std::string& workbook);

} // namespace counterpart::testing
