// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document become a workbook? A sheet for each table and for the rows of each chart (mission I8).
#pragma once

#include "core/base/result.h"
#include "core/report/document/document.h"

#include <string>

namespace counterpart::report {

// The bytes of a .xlsx; the caller writes them. The same document gives the same bytes. A document without tables and
// charts has one sheet that says its title.
Result<std::string> workbookOf(const Document& document);

} // namespace counterpart::report
