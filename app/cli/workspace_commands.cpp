// SPDX-License-Identifier: GPL-3.0-or-later
// new, programs, check, log, undo, redo, backup, restore: the file itself.
#include "app/cli/lens.h"
#include "core/domain/programs.h"
#include "core/snapshot/render.h"
#include "ui/bridge/check_text.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/rulebook_text.h"
#include "ui/bridge/starting.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

Result<Currency> currencyOption(const Call& call) {
    const std::string code = call.value("currency", "USD");
    const auto currency = Currency::fromCode(code);
    if (!currency) {
        return makeError(ErrorCode::NotACurrency, code);
    }
    return *currency;
}

Sheet rowsOf(const Snapshot& before, const Snapshot& after, const ChangeSet& changes) {
    Sheet sheet{{{"kind"}, {"key"}, {"change"}, {"field"}, {"before"}, {"after"}}, {}, {}};
    forEachKind([&]<class Record>() {
        const std::string kind(Description<Record>::name);
        const auto fields = fieldsOf(Description<Record>::kind);
        for (const Record& record : changes.of<Record>().created) {
            sheet.rows.push_back({kind, record.key.str(), "created", "", "", ""});
        }
        for (const auto& update : changes.of<Record>().updated) {
            for (std::size_t f = 0; f < fields.size(); ++f) {
                if (valueAt(update.before, f) != valueAt(update.after, f)) {
                    sheet.rows.push_back({kind, update.after.key.str(), "updated", std::string(fields[f].name),
                                          textOf(before, update.before, f), textOf(after, update.after, f)});
                }
            }
        }
        for (const Record& record : changes.of<Record>().deleted) {
            sheet.rows.push_back({kind, record.key.str(), "deleted", "", "", ""});
        }
    });
    return sheet;
}

int undoOrRedo(const Call& call, bool undo) {
    auto workspace = openFile(call.words[0], OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    const auto entry = undo ? (*workspace)->nextUndo() : (*workspace)->nextRedo();
    const auto done = undo ? (*workspace)->undo() : (*workspace)->redo();
    if (!done) {
        return fail(done.error(), No);
    }
    printLine(
        fmt::format("{}: {}", undo ? "Undone" : "Done again", entry ? actionText(entry->intent).toStdString() : ""));
    return Ok;
}

} // namespace

int runNew(const Call& call) {
    const auto currency = currencyOption(call);
    if (!currency) {
        return fail(currency.error(), Usage);
    }
    const auto made = createWorkspace(call.words[0], call.value("program", "classic-four"), *currency, surroundings());
    if (!made) {
        return fail(made.error(), made.error().code == ErrorCode::BadArgument ? Usage : Unusable);
    }
    printLine(fmt::format("Made {}", call.words[0]));
    return Ok;
}

int runPrograms(const Call& call) {
    Sheet sheet{{{"program"}, {"name"}, {"about"}}, {}, {}};
    for (const std::string_view program : builtInPrograms()) {
        sheet.rows.push_back({std::string(program), readRulebook(builtInProgram(program)).rulebook.name,
                              programAbout(program).toStdString()});
    }
    print(sheet, call.format());
    return Ok;
}

int runCheck(const Call& call) {
    const CheckReport report = Workspace::check(call.words[0]);
    for (const CheckFinding& finding : report.findings) {
        printError(checkText(call.words[0], finding).toStdString());
    }
    if (!report.findings.empty()) {
        const bool unusable = report.findings.front().what == CheckFinding::What::Unreadable;
        return unusable ? Unusable : No;
    }
    printLine(fmt::format("{} is sound: {} records equal their last audited image, {} entries of the trail hold.",
                          call.words[0], report.records, report.entries));
    return Ok;
}

int runLog(const Call& call) {
    auto workspace = openFile(call.words[0]);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    if (call.has("entry")) {
        const auto number = numberOption(call, "entry", 0, 1, std::numeric_limits<std::int64_t>::max());
        if (!number) {
            return fail(number.error(), Usage);
        }
        const auto changes = (*workspace)->changesOf(*number);
        if (!changes) {
            return fail(changes.error(), No);
        }
        const SnapshotPtr snapshot = (*workspace)->snapshot();
        print(rowsOf(*snapshot, *snapshot, *changes), call.format());
        return Ok;
    }
    const auto entries = (*workspace)->log();
    if (!entries) {
        return fail(entries.error(), Unusable);
    }
    Sheet sheet{{{"entry", true},
                 {"at"},
                 {"author"},
                 {"what"},
                 {"created", true},
                 {"updated", true},
                 {"deleted", true},
                 {"reason"},
                 {"hash"}},
                {},
                {}};
    for (const Entry& entry : *entries) {
        RowCounts sum;
        for (const RowCounts& rows : entry.rows) {
            sum.created += rows.created;
            sum.updated += rows.updated;
            sum.deleted += rows.deleted;
        }
        sheet.rows.push_back({std::to_string(entry.number), toString(entry.at), entry.intent.author,
                              entryText(entry).toStdString(), std::to_string(sum.created), std::to_string(sum.updated),
                              std::to_string(sum.deleted), entry.intent.reason,
                              call.format() == Format::Text ? entry.hash.substr(0, 12) : entry.hash});
    }
    print(sheet, call.format());
    return Ok;
}

int runUndo(const Call& call) { return undoOrRedo(call, true); }

int runRedo(const Call& call) { return undoOrRedo(call, false); }

int runBackup(const Call& call) {
    auto workspace = openFile(call.words[0]);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    if (!call.has("output")) {
        printError("backup needs -o FILE");
        return Usage;
    }
    if (const auto done = (*workspace)->backup(call.value("output")); !done) {
        return fail(done.error(), Unusable);
    }
    printLine(fmt::format("Backed up to {}", call.value("output")));
    return Ok;
}

int runRestore(const Call& call) {
    if (!call.has("output")) {
        printError("restore needs -o FILE");
        return Usage;
    }
    if (const auto done = Workspace::restore(call.words[0], call.value("output")); !done) {
        return fail(done.error(), Unusable);
    }
    printLine(fmt::format("Restored to {}", call.value("output")));
    return Ok;
}

} // namespace counterpart::cli
