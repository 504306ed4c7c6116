// SPDX-License-Identifier: GPL-3.0-or-later
// How are bytes written as text? Base 64 of RFC 4648, with padding and without line breaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpart {

std::string base64(std::string_view bytes);
// Only the canonical form: what base64() gives. No value for anything else.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace counterpart
