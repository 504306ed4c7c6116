// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts, their fonts and the languages written in them.
#include "core/report/document/script_font.h"

#include <algorithm>
#include <array>

namespace counterpart::report {

namespace {

constexpr std::array<ScriptFont, 8> kFonts{{{"Jpan", "Noto Sans CJK JP", "ja", true, "ja-JP"},
                                            {"Hang", "Noto Sans CJK KR", "ko", true, "ko-KR"},
                                            {"Hans", "Noto Sans CJK SC", "zh zh-CN zh-Hans zh-SG", true, "zh-CN"},
                                            {"Hant", "Noto Sans CJK TC", "zh-TW zh-Hant zh-HK", true, "zh-TW"},
                                            {"Arab", "Noto Sans Arabic", "ar fa ur", false, "ar-SA"},
                                            {"Hebr", "Noto Sans Hebrew", "he", false, "he-IL"},
                                            {"Thai", "Noto Sans Thai", "th", false, "th-TH"},
                                            {"Deva", "Noto Sans Devanagari", "hi mr ne", false, "hi-IN"}}};

bool has(std::string_view list, std::string_view word) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == word) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

} // namespace

std::span<const ScriptFont> scriptFonts() { return kFonts; }

const ScriptFont* scriptFontOf(std::string_view language) {
    for (const std::string_view tag : {language, language.substr(0, language.find('-'))}) {
        const auto* found =
            std::ranges::find_if(kFonts, [&](const ScriptFont& font) { return has(font.languages, tag); });
        if (found != kFonts.end()) {
            return found;
        }
    }
    return nullptr;
}

} // namespace counterpart::report
