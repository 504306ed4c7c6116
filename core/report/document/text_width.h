// SPDX-License-Identifier: GPL-3.0-or-later
// How much room does a text take, and how is it shortened where there is less? Without a font's file: by a table that
// is a little wider than Noto Sans, so that what fits here fits in every renderer.
#pragma once

#include "core/report/document/box.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::report {

int advanceOf(char32_t letter, bool bold, char32_t next = 0); // hundredths of an em, before a letter
bool isIdeographic(char32_t letter);                          // a line may end beside it
bool hasNoWidth(char32_t letter);

// Sizes of type are hundredths of a point. Texts are valid UTF-8 (cleaned.h).
Emu widthOf(std::string_view text, int size, bool bold);
Emu widestWord(std::string_view text, int size, bool bold); // the least width in which no word is torn

// Where the lines begin that a text takes in a width: at words, between ideographs, within a word that is wider than
// the line. The first is 0; an empty text has one line.
std::vector<std::size_t> linesOf(std::string_view text, int size, bool bold, Emu width);
int lineCount(std::string_view text, int size, bool bold, Emu width);

struct Fitted {
    std::string text;
    int lines = 1;
    bool shortened = false; // ends in an ellipsis, after a whole word where there is one
};
Fitted fitted(std::string_view text, int size, bool bold, Emu width, int mostLines);

// The code point that begins at `at`, and moves `at` behind it.
char32_t nextLetter(std::string_view text, std::size_t& at);

} // namespace counterpart::report
