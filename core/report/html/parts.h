// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources of this room give each other.
#pragma once

#include "core/report/html/web_page.h"

namespace counterpart::report::html {

std::string styleOf(const Document& document); // the content of the element `style`

// Everything of a page but its title. Headings within it are of this level.
std::string rowsOf(const Page& page, const Document& document, const WebPage& with, int level);
// An `img` with its data in it; "" for what is no picture that browsers show.
std::string pictureOf(const Document& document, const std::string& name, std::string_view alt, std::string_view kind);

} // namespace counterpart::report::html
