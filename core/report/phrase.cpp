// SPDX-License-Identifier: GPL-3.0-or-later
// The English sentence and the name of each phrase.
#include "core/report/phrase.h"

#include <array>

namespace counterpart::report {

namespace {

#define COUNTERPART_TEXT(name, english) std::string_view(english),
constexpr std::array kPatterns = {COUNTERPART_PHRASES(COUNTERPART_TEXT)};
#undef COUNTERPART_TEXT
#define COUNTERPART_TEXT(name, english) std::string_view(#name),
constexpr std::array kNames = {COUNTERPART_PHRASES(COUNTERPART_TEXT)};
#undef COUNTERPART_TEXT

} // namespace

std::span<const std::string_view> patterns() { return kPatterns; }
std::string_view patternOf(Phrase phrase) { return kPatterns[static_cast<std::size_t>(phrase)]; }
std::string_view nameOf(Phrase phrase) { return kNames[static_cast<std::size_t>(phrase)]; }

} // namespace counterpart::report
