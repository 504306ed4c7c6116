// SPDX-License-Identifier: GPL-3.0-or-later
// How a subcommand prints its answer: aligned text for people, CSV or JSON for scripts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::cli {

enum class Format { Text, Csv, Json };

struct Column {
    std::string name;    // CSV header and JSON member: stable
    bool number = false; // right aligned; a JSON number is written for whole numbers only, decimals stay exact strings
};

struct Sheet {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> notes; // warnings and sums that belong to the table: text output only, JSON as "notes"
};

void print(const Sheet& sheet, Format format);
std::string csvOf(const Sheet& sheet);  // without its notes
void printLine(std::string_view line);  // to stdout
void printError(std::string_view line); // to stderr, one line

} // namespace counterpart::cli
