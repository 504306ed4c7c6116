// SPDX-License-Identifier: GPL-3.0-or-later
// The table of subcommands.
#include "app/cli/explanation.h"
#include "app/cli/touch_commands.h"

#include <vector>

namespace counterpart::cli {

std::span<const Command> commands() {
    static const std::vector<Command> all = {
        {"new", "FILE", 1, 1, {"program=NAME", "currency=CODE"}, "makes an empty workspace", runNew},
        {"demo",
         "FILE",
         1,
         1,
         {"partners=N", "deals=N", "touches=PER_DEAL", "seed=S", "as-of=DATE"},
         "makes a workspace with the demo programme",
         runDemo},
        {"programs", "", 0, 0, {"csv", "json"}, "lists the built-in programmes", runPrograms},
        {"rulebook",
         "FILE",
         1,
         1,
         {"as-of=DATE", "rulebook=JSON", "set=JSON", "effective=DATE", "reason=TEXT", "json"},
         "prints the rulebook in force (JSON), or replaces it (--set)",
         runRulebook},
        {"import",
         "FILE SOURCE...",
         2,
         -1,
         {"mapping=JSON", "dry-run", "rejects=F", "json"},
         "imports files as one change; --dry-run only says what would change",
         runImport},
        {"touch",
         "FILE contest|exclude|reinstate KEY...",
         3,
         -1,
         {"reason=TEXT"},
         "says that a touch is wrong (it still counts), leaves it out under every model, or takes it back in; "
         "--reason is kept with the touch and in the trail",
         runTouch},
        {"export", "FILE TABLE", 2, 2, {"output=F"}, "writes a table as CSV that import reads", runExport},
        {"attribution", "FILE", 1, 1,
         explainingOptions({"deal=KEY", "by=deal|partner", "explain", "compare", "order=1|2", "partner=KEY"}),
         "who is credited with which part; --compare under every model, --deal KEY or --partner KEY --explain with the "
         "arithmetic; "
         "--model markov or shapley: what would be missing without a partner, for comparison",
         runAttribution},
        {"evaluate",
         "FILE",
         1,
         1,
         {"as-of=DATE", "rulebook=JSON", "save", "json"},
         "may the evidence-weighted model (ai) be used for pay: its test, weights, settings and alarms; --save keeps "
         "it "
         "as the workspace's",
         runEvaluate},
        {"metrics", "FILE [NAME...]", 0, -1, explainingOptions({"by=DIM[,DIM]", "list", "of=LABEL", "explain"}),
         "numbers of the programme; --list names them, NAME --by DIM --of LABEL --explain says what one is made of",
         runMetrics},
        {"tiers", "FILE", 1, 1,
         explainingOptions({"partner=KEY", "ladder=KEY", "on=DATE", "history", "upcoming=DAYS", "explain"}),
         "who stands where and how far the next tier is; --on DATE then; --history every tier and why; --upcoming DAYS "
         "who "
         "moves if nothing changes; --partner KEY --explain with the criteria",
         runTiers},
        {"certifications", "FILE", 1, 1, explainingOptions({"partner=KEY", "missing", "explain"}),
         "certifications and their status; --missing what is missing for tiers; --partner KEY --explain who counts",
         runCertifications},
        {"commissions", "FILE", 1, 1, explainingOptions({"partner=KEY", "explain=LINE"}),
         "accrual lines and refunds; --explain LINE with the rule and the arithmetic", runCommissions},
        {"whatif", "FILE", 1, 1,
         questionOptions({"scenario=KEY", "changes=JSON", "set=PATH=VALUE", "unset=PATH", "by=deal|partner|total",
                          "all", "save=KEY", "note=TEXT"}),
         "what moves under assumptions, beside the facts: saved ones (--scenario), those of a file (--changes), "
         "another "
         "value of the rulebook (--set); --save KEY keeps them",
         runWhatif},
        {"scenarios",
         "FILE",
         1,
         1,
         {"show=KEY", "delete=KEY", "csv", "json"},
         "the saved what-ifs; --show KEY prints one as JSON, --delete KEY drops it",
         runScenarios},
        {"check", "FILE", 1, 1, {}, "tests the file, its audit chain and every record", runCheck},
        {"log", "FILE", 1, 1, {"entry=N", "csv", "json"}, "the audit trail; --entry N what one entry changed", runLog},
        {"undo", "FILE", 1, 1, {}, "takes the last change back", runUndo},
        {"redo", "FILE", 1, 1, {}, "does it again", runRedo},
        {"backup", "FILE -o F", 1, 1, {"output=F"}, "copies a workspace while it may be in use", runBackup},
        {"restore", "BACKUP -o F", 1, 1, {"output=F"}, "makes a workspace of a backup", runRestore},
    };
    return all;
}

} // namespace counterpart::cli
