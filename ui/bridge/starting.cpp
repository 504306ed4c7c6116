// SPDX-License-Identifier: GPL-3.0-or-later
// Puts together what a new workspace starts with.
#include "ui/bridge/starting.h"

#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"

#include <algorithm>
#include <filesystem>

namespace counterpart {

Result<std::unique_ptr<Workspace>> createWorkspace(const std::string& path, const std::string& program,
                                                   Currency currency, Surroundings surroundings) {
    const auto known = builtInPrograms();
    if (std::ranges::find(known, program) == known.end()) {
        std::string names;
        for (const std::string_view name : known) {
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        return makeError(ErrorCode::BadArgument, program, "The built-in programmes are: " + names + ".");
    }
    CreateOptions options;
    options.currency = currency;
    options.rulebook = builtInProgram(program);
    options.rulebookName = readRulebook(options.rulebook).rulebook.name;
    return Workspace::create(path, options, std::move(surroundings));
}

Result<std::unique_ptr<Workspace>> makeDemoWorkspace(const std::string& path, const demo::Options& options,
                                                     Surroundings surroundings, Progress* progress) {
    auto workspace = createWorkspace(path, "classic-four", *Currency::fromCode("USD"), std::move(surroundings));
    if (!workspace) {
        return workspace;
    }
    IdSource ids = (*workspace)->ids();
    auto changes = demo::make(options, ids, progress);
    if (changes) { // its desk stays as it was left, whenever it is opened
        Setting today;
        today.id = ids.take();
        today.key = "today";
        today.value = toString(options.asOf);
        changes->of<Setting>().created.push_back(std::move(today));
    }
    const Result<Revision> done =
        changes ? (*workspace)->commit(std::move(*changes), {Action::MakeDemo, Kind::Deal, "demo", {}, {}}, progress)
                : Result<Revision>(changes.error());
    if (!done) {
        workspace->reset();
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(path + suffix, ignored);
        }
        return done.error();
    }
    return workspace;
}

} // namespace counterpart
