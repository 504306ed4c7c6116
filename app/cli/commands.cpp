// SPDX-License-Identifier: GPL-3.0-or-later
// The table of subcommands.
#include "app/cli/lens.h"

#include <vector>

namespace counterpart::cli {

std::span<const Command> commands() {
    static const std::vector<Command> all = {
        {"new",
         "FILE",
         1,
         1,
         {"program=", "currency="},
         "makes an empty workspace [--program NAME] [--currency C]",
         runNew},
        {"demo",
         "FILE",
         1,
         1,
         {"partners=", "deals=", "touches=", "seed=", "as-of="},
         "makes a workspace with the demo programme [--partners N] [--deals N] [--seed S]",
         runDemo},
        {"programs", "", 0, 0, {"json", "csv"}, "lists the built-in programmes", runPrograms},
        {"rulebook", "FILE", 1, 1, questionOptions({"set=", "effective=", "reason="}),
         "prints the rulebook in force, or replaces it [--set JSON] [--effective DATE] [--reason TEXT]", runRulebook},
        {"import",
         "FILE SOURCE...",
         2,
         -1,
         {"mapping=", "dry-run", "rejects=", "json"},
         "imports files as one change [--mapping M] [--dry-run] [--rejects F]",
         runImport},
        {"export", "FILE TABLE", 2, 2, {"output="}, "writes a table as CSV [-o F]", runExport},
        {"attribution", "FILE", 1, 1, questionOptions({"deal=", "by=", "explain", "compare"}),
         "credits [--deal KEY] [--by deal|partner] [--explain] [--compare]", runAttribution},
        {"metrics", "FILE [NAME...]", 0, -1, questionOptions({"by=", "list"}),
         "numbers of the programme [--by DIM[,DIM]] [--list]", runMetrics},
        {"tiers", "FILE", 1, 1, questionOptions({"partner=", "explain"}), "who stands where [--partner K] [--explain]",
         runTiers},
        {"certifications", "FILE", 1, 1, questionOptions({"partner=", "missing"}),
         "certifications and their status [--partner K] [--missing]", runCertifications},
        {"commissions", "FILE", 1, 1, questionOptions({"partner=", "explain="}),
         "accrual lines [--partner K] [--explain LINE]", runCommissions},
        {"check", "FILE", 1, 1, {}, "tests the file, its audit chain and every record", runCheck},
        {"log", "FILE", 1, 1, {"entry=", "json", "csv"}, "the audit trail [--entry N]", runLog},
        {"undo", "FILE", 1, 1, {}, "takes the last change back", runUndo},
        {"redo", "FILE", 1, 1, {}, "does it again", runRedo},
        {"backup", "FILE", 1, 1, {"output="}, "copies a workspace while it may be in use -o F", runBackup},
        {"restore", "BACKUP", 1, 1, {"output="}, "makes a workspace of a backup -o F", runRestore},
    };
    return all;
}

} // namespace counterpart::cli
