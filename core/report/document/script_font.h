// SPDX-License-Identifier: GPL-3.0-or-later
// Which font has the letters of a language that the brand's need not have? Of the Noto family, which every renderer
// may embed.
#pragma once

#include <span>
#include <string_view>

namespace counterpart::report {

struct ScriptFont {
    const char* script; // ISO 15924, as themes of office programs name it
    const char* family;
    std::string_view languages; // separated by blanks
    bool isEastAsian = false;   // by its own fonts in office programs; the others but Latin are "complex"
    const char* office;         // the language as office programs want it, with its region
};

std::span<const ScriptFont> scriptFonts();
const ScriptFont*
scriptFontOf(std::string_view language); // BCP 47; nullptr for those in Latin, Greek, Cyrillic letters

} // namespace counterpart::report
