// SPDX-License-Identifier: GPL-3.0-or-later
// How does a text become harmless in markup?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::report::html {

// Of content and of values in double quotes. The text is clean already (document/cleaned.h).
std::string escaped(std::string_view text);
std::string base64(std::string_view bytes);
std::string colorName(std::uint32_t rgb); // "#2f5bea"
// A name that may stand in an identifier of markup, whatever it was made of; different texts give different names.
std::string identifier(std::string_view text);

} // namespace counterpart::report::html
