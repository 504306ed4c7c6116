// SPDX-License-Identifier: GPL-3.0-or-later
// What does a C++ source say once its comments, or also its strings, are out of the way, and what does it include?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::architecture {

struct Include {
    std::string path;
    int line = 0;
    bool quoted = false;
};

struct SourceFile {
    std::string path;               // relative to the root, with forward slashes
    std::vector<std::string> lines; // as they are
    std::string withoutComments;    // the same length and line ends as the file, blanked where something was taken out
    std::string bareCode;           // the contents of string and character literals blanked as well
    std::vector<Include> includes;
};

SourceFile parseSource(std::string path, std::string_view content);

/// 1-based line of an offset into withoutComments or bareCode.
int lineOf(std::string_view text, size_t offset);

} // namespace counterpart::architecture
