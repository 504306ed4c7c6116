// SPDX-License-Identifier: GPL-3.0-or-later
// What helps who writes an expression: what could stand at the cursor, and what there is at all.
#pragma once

#include "core/base/expression/functions.h"
#include "core/base/expression/tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::expression {

enum class SuggestionKind : std::uint8_t { Variable, Function, Operator, Word };

struct Suggestion {
    SuggestionKind kind = SuggestionKind::Variable;
    std::string text;       // to be put in the place of `replaces`: a name as it must be written, "round("
    Span replaces;          // the piece before (and right behind) the cursor that it completes; may be empty
    Type type = Type::Word; // of a variable
    std::string parameters; // of a function: "x, places"
};

// In the order in which to offer them: those that begin like what stands there, words of the vocabulary first where a
// variable is compared with one. The cursor is a byte offset.
std::vector<Suggestion> suggestionsAt(std::string_view text, std::size_t cursor, const Schema& schema);

} // namespace counterpart::expression
