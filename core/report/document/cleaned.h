// SPDX-License-Identifier: GPL-3.0-or-later
// What of a text may stand in a document? The one place where whatever people and imports have put into names is made
// harmless, before anything is measured or written.
#pragma once

#include "core/report/document/document.h"

#include <string_view>

namespace counterpart::report {

// Valid UTF-8 without control characters, overrides of direction, line separators and what Unicode says is no
// character; white space in single blanks; at most four marks upon a letter; at most `letters` long, ending in an
// ellipsis where it was longer. With `keepLines` line breaks stay. cleaned(cleaned(x)) == cleaned(x).
std::string cleaned(std::string_view text, std::size_t letters = 1000, bool keepLines = false);

// Every text of it cleaned, and made whole: as many points as categories, as many cells as columns, numbers of widths
// and weights that can be worked with, formats that office programs can read.
Document cleaned(Document document);
Chart cleaned(Chart chart);

} // namespace counterpart::report
