// SPDX-License-Identifier: GPL-3.0-or-later
// How does the text fall into tokens, for the parser and for the editor's colours?
#pragma once

#include "core/base/expression/fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::expression {

enum class TokenKind : std::uint8_t { Number, Word, Date, Name, Function, Keyword, Operator, Bracket, Comma, Bad, End };

struct Token {
    TokenKind kind = TokenKind::End;
    Span span;
    Problem problem = Problem::UnknownCharacter; // of a Bad one
};

// Every token in order, without white space and without End. Never fails: what cannot be read is Bad. A Function is a
// name before a '('.
std::vector<Token> tokens(std::string_view text);

// The piece of the text.
std::string_view textOf(std::string_view text, Span span);
// The word behind the quotes, with its escapes undone; the name behind backticks.
std::string wordOf(std::string_view quoted);
std::string nameOf(std::string_view token);
// A name as it must be written: with backticks where it is not a plain one.
std::string quotedName(std::string_view name);
std::string quotedWord(std::string_view word);
bool isKeyword(std::string_view name); // and or not in true false, in any case

// The fault at a place of the text, with line, column and the piece.
Fault faultAt(std::string_view text, Problem problem, Span span, std::string expected = {},
              std::string suggestion = {});

} // namespace counterpart::expression
