// SPDX-License-Identifier: GPL-3.0-or-later
// What can a document say? Every phrase with its English sentence: {0}, {1} ... are what it is said about,
// {0|deal|deals} is a word by the number in {0}. The lists in words/ are the enum, the documentation and the English
// wording at once.
#pragma once

#include "core/report/words/common_phrases.h"
#include "core/report/words/figure_phrases.h"
#include "core/report/words/pack_phrases.h"
#include "core/report/words/report_phrases.h"
#include "core/report/words/work_phrases.h"

#include <cstdint>
#include <span>
#include <string_view>

#define COUNTERPART_PHRASES(X)                                                                                         \
    COUNTERPART_PHRASES_COMMON(X)                                                                                      \
    COUNTERPART_PHRASES_FIGURES(X)                                                                                     \
    COUNTERPART_PHRASES_WORK(X)                                                                                        \
    COUNTERPART_PHRASES_REPORT(X)                                                                                      \
    COUNTERPART_PHRASES_PACK(X)

namespace counterpart::report {

enum class Phrase : std::uint16_t {
#define COUNTERPART_NAME(name, english) name,
    COUNTERPART_PHRASES(COUNTERPART_NAME)
#undef COUNTERPART_NAME
};

// In English, in the order of the enum: what a translation is a translation of.
std::span<const std::string_view> patterns();
std::string_view patternOf(Phrase phrase);
std::string_view nameOf(Phrase phrase); // "RevenueGrew", for whoever looks for it

} // namespace counterpart::report
