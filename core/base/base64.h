// SPDX-License-Identifier: GPL-3.0-or-later
// How do bytes travel in a text? RFC 4648, section 4: the standard alphabet, padded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpart {

std::string toBase64(std::string_view bytes);
// None for anything that toBase64 does not write: other letters, white space, wrong padding, stray bits.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace counterpart
