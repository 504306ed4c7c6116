// SPDX-License-Identifier: GPL-3.0-or-later
// What a subcommand is: its name, its arguments, its options, what it runs. The whole table is in commands.cpp.
#pragma once

#include "app/cli/output.h"
#include "core/base/result.h"
#include "core/command/records.h"
#include "core/domain/rulebook.h"
#include "core/workspace/workspace.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace counterpart::cli {

// Exit codes (house): the answer is yes, no (or some rows were rejected), the call was wrong, the file cannot be used.
enum Exit { Ok = 0, No = 1, Usage = 2, Unusable = 3 };

// A call taken apart: words in order, options by name without the dashes ("" for a flag).
class Call {
public:
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> options;

    bool has(const std::string& option) const { return options.contains(option); }
    std::string value(const std::string& option, std::string otherwise = {}) const; // the last one given
    Format format() const;
};

struct Command {
    std::string name;
    std::string arguments; // as the usage line shows them: "FILE SOURCE..."
    int fewestWords = 0;
    int mostWords = 0;                // -1 = any number
    std::vector<std::string> options; // "as-of=DATE" takes a value, "explain" does not
    std::string help;                 // one line
    int (*run)(const Call&);
    bool paints = false; // needs fonts
};

std::span<const Command> commands();
const Command* commandNamed(std::string_view name);
// Runs `arguments` (without the program's name); the first is the name of a subcommand.
int run(const std::vector<std::string>& arguments);
void printUsage();
// "FILE [--deal KEY] [LENS] [--csv|--json]", from the options the subcommand takes.
std::string usageOf(const Command& command);
int help(const std::vector<std::string>& arguments); // "help", "help NAME"

// Shared by the subcommands.
int fail(const Error& error, Exit exit); // prints it, returns the code
Surroundings surroundings();
int commitAndSay(Workspace& workspace, Planned change); // writes it and prints what was done
Result<std::unique_ptr<Workspace>> openFile(const std::string& path, OpenMode mode = OpenMode::ReadOnly);
// A whole number option within bounds.
Result<std::int64_t> numberOption(const Call& call, const std::string& name, std::int64_t otherwise, std::int64_t least,
                                  std::int64_t most);

// The subcommands, by file.
int runNew(const Call&);
int runDemo(const Call&);
int runPrograms(const Call&);
int runCheck(const Call&);
int runLog(const Call&);
int runUndo(const Call&);
int runRedo(const Call&);
int runBackup(const Call&);
int runRestore(const Call&);
int runImport(const Call&);
int runExport(const Call&);
int runRulebook(const Call&);
int runAttribution(const Call&);
int runEvaluate(const Call&);
int runMetrics(const Call&);
int runTiers(const Call&);
int runCertifications(const Call&);
int runCommissions(const Call&);
int runWhatif(const Call&);
int runScenarios(const Call&);

} // namespace counterpart::cli
