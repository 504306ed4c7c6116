// SPDX-License-Identifier: GPL-3.0-or-later
// rulebook: the policy in force, its versions and drafts, what tells them apart.
#include "app/cli/lens.h"
#include "core/command/rulebooks.h"
#include "core/domain/policy/schema.h"
#include "core/io/atomic_file.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/rulebook_text.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

int showInForceOrReplace(const Call& call) {
    if (!call.has("set")) {
        Question question;
        if (auto refused = ask(call, question)) {
            return fail(refused->error, refused->exit);
        }
        printLine(writeRulebook(*question.rulebook));
        return Ok;
    }
    const auto text = readTextFile(call.value("set"));
    if (!text) {
        return fail(text.error(), Unusable);
    }
    RulebookReading reading = readRulebook(*text);
    if (const auto refused = refuseFaulty(reading, call.value("set"))) {
        return fail(refused->error, refused->exit);
    }
    auto workspace = openFile(call.words[0], OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    ReplaceRulebook command{*text, {}, call.value("reason"), surroundings().author};
    if (call.has("effective")) {
        const auto date = parseDate(call.value("effective"));
        if (!date) {
            return fail(date.error(), Usage);
        }
        command.effective = *date;
    }
    IdSource ids = (*workspace)->ids();
    auto planned = plan(*(*workspace)->snapshot(), ids, command);
    if (!planned) {
        Error error = planned.error();
        error.file = call.value("set");
        return fail(error, No);
    }
    return commitAndSay(**workspace, std::move(*planned));
}

int refuse(const Error& error) {
    printError(rulebookRefusal(error).toStdString());
    return No;
}

std::string wordOf(const Call& call, std::size_t i) { return i < call.words.size() ? call.words[i] : std::string(); }

// The document of a version or a draft of the workspace, else of a file.
Result<std::string> documentOf(const Snapshot& snapshot, const std::string& name) {
    if (const RulebookVersion* version = snapshot.table<RulebookVersion>().findKey(name)) {
        return version->document.str();
    }
    if (const RulebookDraft* draft = snapshot.table<RulebookDraft>().findKey(name)) {
        return draft->document.str();
    }
    return readTextFile(name);
}

Result<std::string> documentOrInForce(const Snapshot& snapshot, const std::string& name) {
    const RulebookVersion* inForce = versionInForce(snapshot, Date());
    if (name.empty() && inForce != nullptr) {
        return inForce->document.str();
    }
    return documentOf(snapshot, name);
}

int show(const Call& call, const Snapshot& snapshot) {
    const auto document = documentOrInForce(snapshot, wordOf(call, 2));
    if (!document) {
        return fail(document.error(), Unusable);
    }
    const RulebookReading reading = readRulebook(*document);
    const std::string text = reading.ok() ? writeRulebook(reading.rulebook) : *document; // a draft as it stands
    if (!call.has("output")) {
        printLine(text);
        return Ok;
    }
    auto file = AtomicFile::create(call.value("output"));
    if (!file) {
        return fail(file.error(), Unusable);
    }
    if (const auto written = file->write(text); !written) {
        return fail(written.error(), Unusable);
    }
    const auto done = file->commit();
    return done ? Ok : fail(done.error(), Unusable);
}

int checkDocument(const Call& call, const Snapshot& snapshot) {
    const auto document = documentOrInForce(snapshot, wordOf(call, 2));
    if (!document) {
        return fail(document.error(), Unusable);
    }
    const RulebookReading reading = readRulebook(*document);
    Sheet sheet{{{"line", true}, {"path"}, {"value"}, {"fault"}}, {}, {}};
    for (const Error& error : reading.errors) {
        sheet.rows.push_back(
            {std::to_string(error.line), error.column, error.value, errorSentence(error).toStdString()});
    }
    if (reading.ok() && call.format() == Format::Text) {
        printLine(fmt::format("{}: no faults", reading.rulebook.name));
    } else {
        print(sheet, call.format());
    }
    return reading.ok() ? Ok : No;
}

int listVersions(const Call& call, const Snapshot& snapshot) {
    Sheet sheet{{{"version"}, {"name"}, {"effective"}, {"author"}, {"reason"}, {"in_force"}, {"deals", true}}, {}, {}};
    const RulebookVersion* inForce = versionInForce(snapshot, Date());
    snapshot.table<RulebookVersion>().forEach([&](const RulebookVersion& version) {
        sheet.rows.push_back({version.key.str(), version.name.str(), toString(version.effective), version.author.str(),
                              version.reason.str(), inForce != nullptr && inForce->id == version.id ? "yes" : "",
                              std::to_string(useOf(snapshot, version).deals)});
    });
    print(sheet, call.format());
    return Ok;
}

int listDrafts(const Call& call, const Snapshot& snapshot) {
    Sheet sheet{{{"draft"}, {"name"}, {"base"}, {"author"}, {"note"}, {"faults", true}}, {}, {}};
    snapshot.table<RulebookDraft>().forEach([&](const RulebookDraft& draft) {
        const std::size_t faults = readRulebook(draft.document.view()).errors.size();
        sheet.rows.push_back({draft.key.str(), draft.name.str(), draft.base.str(), draft.author.str(), draft.note.str(),
                              std::to_string(faults)});
    });
    print(sheet, call.format());
    return Ok;
}

void printDifference(const Rulebook& before, const Rulebook& after, Format format) {
    static constexpr const char* words[] = {"added", "removed", "changed", "moved"};
    Sheet sheet{{{"path"}, {"change"}, {"item"}, {"before"}, {"after"}, {"words"}}, {}, {}};
    for (const rulebook::PolicyChange& change : rulebook::differenceOf(before, after)) {
        const std::string said = policyChangeText(change, after.currency).toStdString();
        if (format == Format::Text) {
            printLine(said);
        }
        sheet.rows.push_back({change.path, words[static_cast<std::size_t>(change.what)], change.item, change.before,
                              change.after, said});
    }
    if (format != Format::Text) {
        print(sheet, format);
    } else if (sheet.rows.empty()) {
        printLine("No difference");
    }
}

int diff(const Call& call, const Snapshot& snapshot) {
    Rulebook books[2];
    for (const std::size_t i : {0, 1}) {
        const std::string name = wordOf(call, 2 + i);
        if (name.empty() && i == 0) {
            return fail(makeError(ErrorCode::BadArgument, "diff", "Name one or two versions, drafts or files."), Usage);
        }
        const auto document = documentOrInForce(snapshot, name);
        if (!document) {
            return fail(document.error(), Unusable);
        }
        RulebookReading reading = readRulebook(*document);
        if (const auto refused = refuseFaulty(reading, name)) {
            return fail(refused->error, No);
        }
        books[i] = std::move(reading.rulebook);
    }
    printDifference(books[0], books[1], call.format());
    return Ok;
}

template <class Command>
int execute(Workspace& workspace, const Command& command) {
    IdSource ids = workspace.ids();
    auto planned = [&] {
        if constexpr (requires { plan(*workspace.snapshot(), ids, command); }) {
            return plan(*workspace.snapshot(), ids, command);
        } else {
            return plan(*workspace.snapshot(), command);
        }
    }();
    if (!planned) {
        return refuse(planned.error());
    }
    return commitAndSay(workspace, std::move(*planned));
}

// A new draft, from a version (--from, else the one in force) or a file (--set); or an old one, saved again.
int saveDraft(const Call& call, Workspace& workspace) {
    const SnapshotPtr snapshot = workspace.snapshot();
    const RulebookVersion* inForce = versionInForce(*snapshot, Date());
    const RulebookDraft* before = snapshot->table<RulebookDraft>().findKey(wordOf(call, 2));
    SaveDraft command{wordOf(call, 2), {}, {}, surroundings().author, call.value("note"), {}};
    if (before != nullptr) {
        command = {before->key.str(),
                   {},
                   before->base.str(),
                   surroundings().author,
                   call.value("note", before->note.str()),
                   before->document.str()};
    } else {
        command.base = call.value("from", inForce != nullptr ? inForce->key.str() : "");
    }
    if (before != nullptr && call.has("rebase") && inForce != nullptr) {
        command.base = inForce->key.str();
    }
    if (call.has("set") || before == nullptr) {
        const auto document = documentOf(*snapshot, call.value("set", command.base));
        if (!document) {
            return fail(document.error(), Unusable);
        }
        command.document = *document;
    }
    return execute(workspace, command);
}

int importDraft(const Call& call, Workspace& workspace) {
    const auto document = readTextFile(wordOf(call, 2));
    if (!document) {
        return fail(document.error(), Unusable);
    }
    const RulebookVersion* inForce = versionInForce(*workspace.snapshot(), Date());
    return execute(workspace, SaveDraft{{},
                                        {},
                                        inForce != nullptr ? inForce->key.str() : "",
                                        surroundings().author,
                                        call.value("note"),
                                        *document});
}

int publish(const Call& call, Workspace& workspace) {
    PublishDraft command{wordOf(call, 2), {}, call.value("reason"), surroundings().author, call.has("force")};
    if (call.has("effective")) {
        const auto date = parseDate(call.value("effective"));
        if (!date) {
            return fail(date.error(), Usage);
        }
        command.effective = *date;
    }
    const SnapshotPtr snapshot = workspace.snapshot();
    IdSource ids = workspace.ids();
    const auto planned = plan(*snapshot, ids, command);
    if (!planned && planned.error().code == ErrorCode::StaleWrite) { // what was published meanwhile
        const auto base = documentOf(*snapshot, planned.error().detail);
        const auto now = documentOf(*snapshot, planned.error().value);
        if (base && now) {
            printDifference(readRulebook(*base).rulebook, readRulebook(*now).rulebook, call.format());
        }
    }
    return execute(workspace, command);
}

int remove(const Call& call, Workspace& workspace) {
    const std::string name = wordOf(call, 2);
    if (workspace.snapshot()->table<RulebookDraft>().findKey(name) != nullptr) {
        return execute(workspace, RemoveDraft{name, call.value("reason")});
    }
    return execute(workspace, RemoveVersion{name, call.value("reason")});
}

struct Action {
    std::string_view name;
    int (*look)(const Call&, const Snapshot&);
    int (*change)(const Call&, Workspace&);
};
constexpr Action kActions[] = {
    {"show", show, nullptr},           {"export", show, nullptr},
    {"check", checkDocument, nullptr}, {"versions", listVersions, nullptr},
    {"drafts", listDrafts, nullptr},   {"diff", diff, nullptr},
    {"draft", nullptr, saveDraft},     {"import", nullptr, importDraft},
    {"publish", nullptr, publish},     {"delete", nullptr, remove},
};

} // namespace

int runRulebook(const Call& call) {
    if (call.words[0] == "schema" || wordOf(call, 1) == "schema") {
        printLine(rulebookSchema());
        return Ok;
    }
    if (call.words.size() == 1 || (call.words.size() == 2 && call.words[1] == "show" && !call.has("output"))) {
        return showInForceOrReplace(call);
    }
    for (const Action& action : kActions) {
        if (action.name == call.words[1]) {
            auto workspace = openFile(call.words[0], action.look != nullptr ? OpenMode::ReadOnly : OpenMode::ReadWrite);
            if (!workspace) {
                return fail(workspace.error(), Unusable);
            }
            return action.look != nullptr ? action.look(call, *(*workspace)->snapshot())
                                          : action.change(call, **workspace);
        }
    }
    return fail(makeError(ErrorCode::BadArgument, call.words[1],
                          "Expected show, check, versions, diff, drafts, draft, publish, export, import, delete or "
                          "schema."),
                Usage);
}

} // namespace counterpart::cli
