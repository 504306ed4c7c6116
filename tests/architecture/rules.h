// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of walls does the house have? Which ones, exactly, is in rules.cpp.
#pragma once

#include <string>
#include <vector>

namespace counterpart::architecture {

/// A folder with walls. It may include itself, what it names, and whatever those may include.
struct Room {
    std::string path;
    std::vector<std::string> uses;
};
/// One header of an engine that another engine may take as an argument: a result, never a way of computing it.
struct Pass {
    std::string from;
    std::string header;
};
/// Folders below `parent` do not include each other, but for the passes. What lies in `parent` itself is shared.
struct Siblings {
    std::string rule;
    std::string parent;
    std::vector<Pass> passes;
    std::string mend;
};
/// An include that is not wanted below `where`, except below `except`.
struct BannedInclude {
    std::string rule;
    std::string where;
    std::string except;
    std::string pattern;
    std::string mend;
};
enum class Look { Code, CodeAndStrings }; // comments never count
/// Words of the language that are not wanted below `where`.
struct BannedText {
    std::string rule;
    std::string where;
    Look look;
    std::string pattern;
    std::string mend;
};
struct Rules {
    std::vector<std::string> roots; // every source below these belongs to a room
    std::vector<Room> rooms;
    std::vector<Siblings> siblings;
    std::vector<BannedInclude> includes;
    std::vector<BannedText> texts;
    std::vector<std::string> readmes;   // each folder with sources directly below one of these has a README.md
    std::vector<std::string> scripts;   // files and folders beside the sources that carry an SPDX line too
    std::vector<std::string> noLicence; // but for files with these extensions, which have no comments
    int maxLines;
};

Rules houseRules();

} // namespace counterpart::architecture
