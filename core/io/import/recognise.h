// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of record is in this native file? Told by its header.
#pragma once

#include "core/domain/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::importing {

// The field a native header names (case and surrounding space do not matter); none for custom columns. "custom" itself
// and hidden keys are no columns.
std::optional<std::size_t> fieldOfHeader(Kind kind, std::string_view header);

// The name of the custom field that a header stands for: the header trimmed, or what follows "custom.".
std::string customNameOf(std::string_view header);

// The kind whose required columns are all there and which knows most of the columns; among equals the one the file is
// named after ("partners.csv", "partners-2026.csv"). UnknownHeader: nothing fits, or several do equally; `value` is the
// header, `detail` names the candidates with the columns they would need.
Result<Kind> recognise(std::span<const std::string> header, std::string_view path);

// What a header lacks to be one of a kind's.
struct Likeness {
    Kind kind = Kind::Partner;
    std::vector<std::string> missing; // columns that the kind needs; none: another kind fits as well
    std::size_t known = 0;            // columns that are its fields
};
// The kinds that know most columns and lack fewest, as one difference; kinds that know none are left out,
// and so are settings and rulebooks.
std::vector<Likeness> nearestKinds(std::span<const std::string> header, std::size_t most = 3);

// With the kind given: UnknownHeader unless the columns that identify its records are there.
Result<void> checkHeader(Kind kind, std::span<const std::string> header);

// A header that names a field or a custom field twice is refused (UnknownHeader, column = the name).
Result<void> checkNoRepeats(Kind kind, std::span<const std::string> header);

} // namespace counterpart::importing
