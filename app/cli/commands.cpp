// SPDX-License-Identifier: GPL-3.0-or-later
// The table of subcommands.
#include "app/cli/conflict_commands.h"
#include "app/cli/enablement_commands.h"
#include "app/cli/explanation.h"
#include "app/cli/judgement_commands.h"
#include "app/cli/packet_commands.h"
#include "app/cli/registration_commands.h"
#include "app/cli/relation_commands.h"
#include "app/cli/report_commands.h"
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
         "FILE [show|check|versions|diff A [B]|drafts|draft [KEY]|publish DRAFT|export [VERSION]|import JSON|delete "
         "KEY|schema]",
         1,
         4,
         {"as-of=DATE", "rulebook=JSON", "set=JSON", "from=VERSION", "effective=DATE", "reason=TEXT", "note=TEXT",
          "rebase", "force", "output=F", "csv", "json"},
         "prints the rulebook in force (JSON), or replaces it (--set); its versions, their differences in words, "
         "drafts and their publishing, the JSON Schema",
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
        {"qbr", "FILE --partner KEY|--all -o DIR", 1, 1, qbrOptions(),
         "writes quarterly reviews: one partner's, or those of all at or above --min-tier; --format pptx,pdf,png,xlsx; "
         "without --period the quarter of the as-of date",
         runQbr, true},
        {"brand", "FILE", 1, 1, brandOptions(),
         "how documents look: the vendor's name, logo, colour, font, foot, theme and pages, or with --partner KEY the "
         "logo and colour of a partner; without anything to set it shows them",
         runBrand, true},
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
        {"certifications", "FILE", 1, 1, certificationsOptions(),
         "certifications and their status; --missing people missing for tiers, --gaps by track and level, --matrix "
         "people against levels, --expiring DAYS what runs out, --restricted who may not register, --exams, --fees by "
         "year; --partner KEY --explain who counts. --exam PERSON records an attempt, --issue PERSON certifies, "
         "--renew "
         "CERTIFICATION renews",
         runCertifications},
        {"tiers", "FILE", 1, 1,
         explainingOptions({"partner=KEY", "ladder=KEY", "on=DATE", "history", "upcoming=DAYS", "explain"}),
         "who stands where and how far the next tier is; --on DATE then; --history every tier and why; --upcoming DAYS "
         "who "
         "moves if nothing changes; --partner KEY --explain with the criteria",
         runTiers},
        {"plans", "FILE", 1, 1, plansOptions(),
         "onboarding, launch and improvement plans and how far they are; --steps, --late; --templates what can be "
         "started; --start TEMPLATE --partner KEY --on DATE, --done TASK, --block TASK --reason TEXT, --reopen TASK, "
         "--abandon PLAN --partner KEY --reason TEXT",
         runPlans},
        {"meetings", "FILE", 1, 1, meetingsOptions(),
         "meetings with partners, the newest first; --due when the last of each kind was held and until when the next "
         "one is due",
         runMeetings},
        {"tasks", "FILE", 1, 1, tasksOptions(), "what is to be done, by due date; --open, --late", runTasks},
        {"scorecard", "FILE", 1, 1, explainingOptions({"partner=KEY", "explain"}),
         "how good every partner is, of 100, in the quarter of the as-of date or another --period, against the one "
         "before; --partner KEY --explain with the arithmetic",
         runScorecard},
        {"flags", "FILE", 1, 1, explainingOptions({"partner=KEY", "all", "raise"}),
         "what is wrong with whom, with the figures; --all also what is not; --raise brings the tasks up to date",
         runFlags},
        {"badges", "FILE", 1, 1, questionOptions({"partner=KEY"}), "who has earned which badge", runBadges},
        {"health", "FILE", 1, 1, explainingOptions({"partner=KEY", "explain"}),
         "health and churn risk of every partner; --partner KEY --explain with the arithmetic", runHealth},
        {"segments", "FILE", 1, 1, questionOptions({"partner=KEY"}),
         "in which segment every partner is, and what is invested in it", runSegments},
        {"commissions", "FILE", 1, 1, explainingOptions({"partner=KEY", "explain=LINE"}),
         "accrual lines and refunds; --explain LINE with the rule and the arithmetic", runCommissions},
        {"registrations", "FILE [KEY...]", 1, -1, registrationsOptions(),
         "deal registrations as they stand at a moment (--at); --queue what waits, by deadline; --explain KEY its "
         "history "
         "and what each decision would earn; --approve, --reject, --return, --extend, --refuse-extension, --cancel, "
         "--comment KEY with --reason TEXT, --assign KEY --to NAME; --due writes what happened by itself; --intake "
         "TEXTFILE [--add] reads one out of a text",
         runRegistrations},
        {"conflicts",
         "FILE",
         1,
         1,
         {"registration=KEY", "rule=RULE", "as-of=TIME", "rulebook=JSON", "explain", "csv", "json"},
         "registrations in conflict: by which rule, with what, who was first, the resolution and its deadline; "
         "--explain in words with the evidence, with --registration KEY every record that was compared",
         runConflicts},
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
        {"packet",
         "create FILE -o P | show P [FILE] | open P -o FILE | apply FILE P | trust FILE | key",
         1,
         3,
         {"output=F", "registration=KEY", "region=NAME", "manager=NAME", "owner=NAME", "status=WORD", "all",
          "since=ENTRY", "since-packet", "reason=TEXT", "resolve=mine|theirs|KIND:KEY=SIDE", "dry-run", "key=HEX",
          "name=NAME", "csv", "json"},
         "review elsewhere: create writes a signed packet of a scope, or of what was changed --since; open makes a "
         "workspace of one; apply merges the changes of one, conflicts by --resolve; trust and key say whose packets "
         "are taken in",
         runPacket},
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
