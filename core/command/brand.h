// SPDX-License-Identifier: GPL-3.0-or-later
// How documents look: the vendor's brand and partners' marks, set as one step to undo (mission E4, F3).
#pragma once

#include "core/command/records.h"

#include <optional>

namespace counterpart {

// No value: as it was; "" = not said any more. Errors name the field in `column` ("name", "footer", "font", "accent",
// "theme", "size", "language", "logo", "logo_dark", "partner"): TextTooLong, NotUtf8, OutOfRange for what is none of
// the values a field has; BadArgument for a logo, with the fault in `detail` ("no_picture", "too_large",
// "too_many_pixels"); UnknownReference for a partner that is not there, NothingChanged.
struct SetBrand {
    std::string partner = {}; // key; "" = the vendor's own. A partner has a logo and an accent, nothing else
    std::optional<std::string> name = {};
    std::optional<std::string> footer = {};
    std::optional<std::string> font = {};
    std::optional<std::string> accent = {}; // "#RRGGBB", in any case; kept in capitals
    std::optional<std::string> theme = {};
    std::optional<std::string> size = {};
    std::optional<std::string> language = {};
    std::optional<std::string> logo = {}; // the bytes of a PNG or JPEG
    std::optional<std::string> logoDark = {};
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SetBrand& command);

} // namespace counterpart
