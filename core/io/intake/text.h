// SPDX-License-Identifier: GPL-3.0-or-later
// A pasted text as lines, and which of them are neither signature nor quoted mail. For the sources of this folder
// alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::intake {

struct Line {
    std::string_view text; // trimmed, of the whole text
    std::int64_t number = 0;
    bool signature = false; // after the closing words: only addresses are looked for
};
// Empty lines are there too. Quoted mail below the message is left out; what was forwarded is read.
std::vector<Line> linesOf(std::string_view text);

// Small letters of any script, without accents, runs of blanks as one: how words of a text are compared.
std::string folded(std::string_view text);

// The text without the signs of a list before it: "- ", "* ", "1. ", "**".
std::string_view afterListSign(std::string_view line);

enum class Label : std::uint8_t {
    Partner,
    Name,
    Domain,
    Contact,
    Amount,
    Currency,
    Products,
    Close,
    Justification,
    Country,
    Region,
    Sender, // From: of a forwarded mail
    Noise,  // Subject, To, Date ...
};

// "Customer (end user): Northwind" at the start of a text; list signs and stars before it are passed over.
struct Labelled {
    Label label = Label::Noise;
    std::string_view value; // trimmed; may be empty
    std::string_view hint;  // in brackets behind the label: "(USD)"
};
// Whether the text begins with a label that is known.
bool takeLabel(std::string_view text, Labelled& out);
// The same, of a line with several: "Customer: A; Amount: 5".
std::vector<Labelled> labelsOf(std::string_view line);

} // namespace counterpart::intake
