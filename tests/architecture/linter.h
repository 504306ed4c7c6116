// SPDX-License-Identifier: GPL-3.0-or-later
// Which sources of a tree break the walls of the house, where exactly, and how is each mended?
#pragma once

#include "tests/architecture/rules.h"
#include "tests/architecture/source_file.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace counterpart::architecture {

struct Finding {
    std::string file;
    int line = 1;
    std::string rule;
    std::string message;
};
std::string toText(const Finding& finding); // file:line: [rule] message

class Linter {
public:
    explicit Linter(Rules rules);

    /// Everything that is wrong below root, in the order of files. A root without any source is a finding too.
    std::vector<Finding> check(const std::filesystem::path& root) const;

private:
    using Findings = std::vector<Finding>;

    std::vector<SourceFile> readTree(const std::filesystem::path& root) const;
    const Room* roomOf(const std::string& path) const;
    std::set<std::string> reach(const Room& room) const;

    void checkShape(const SourceFile& file, Findings& out) const;
    void checkIncludes(const SourceFile& file, Findings& out) const;
    void checkArrow(const SourceFile& file, const Include& include, Findings& out) const;
    void checkSiblings(const SourceFile& file, const Include& include, Findings& out) const;
    void checkTexts(const SourceFile& file, Findings& out) const;
    void checkCycles(const std::vector<SourceFile>& files, Findings& out) const;
    void checkReadmes(const std::filesystem::path& root, const std::vector<SourceFile>& files, Findings& out) const;
    void checkScripts(const std::filesystem::path& root, Findings& out) const;

    Rules m_rules;
};

} // namespace counterpart::architecture
