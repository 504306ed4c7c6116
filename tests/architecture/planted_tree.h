// SPDX-License-Identifier: GPL-3.0-or-later
// A small tree of sources in a temporary folder, clean but for what a test plants in it.
#pragma once

#include "tests/architecture/linter.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace counterpart::architecture {

class PlantedTree {
public:
    /// Writes a file exactly as given.
    void writeAsIs(const std::string& path, const std::string& content) {
        const std::filesystem::path target = root() / path;
        std::filesystem::create_directories(target.parent_path());
        std::ofstream(target, std::ios::binary) << content;
    }
    /// Writes a source with the two lines every source begins with: the given code starts on line 3.
    void write(const std::string& path, const std::string& code) {
        writeAsIs(path, "// SPDX-License-Identifier: GPL-3.0-or-later\n// Which question?\n" + code);
        for (auto folder = std::filesystem::path(path).parent_path(); folder.has_parent_path();
             folder = folder.parent_path())
            writeAsIs((folder / "README.md").generic_string(), "Which question?\n");
    }
    void remove(const std::string& path) { std::filesystem::remove(root() / path); }
    std::filesystem::path root() const { return m_folder.path().toStdString(); }

    /// What the linter with the rules of the house finds: "file:line rule", one a line.
    std::string findings(const Rules& rules = houseRules()) const {
        std::string all;
        for (const Finding& finding : Linter(rules).check(root()))
            all += finding.file + ":" + std::to_string(finding.line) + " " + finding.rule + "\n";
        return all;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace counterpart::architecture
