// SPDX-License-Identifier: GPL-3.0-or-later
// Which number format writes a value as its label does? Then a label follows its number when somebody edits the data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace counterpart::report::pptx {

// None where no format gives the same words: other separators than those of formats, other roundings, more than a
// number.
std::optional<std::string> formatFor(const std::string& label, std::int64_t value, int places);

} // namespace counterpart::report::pptx
