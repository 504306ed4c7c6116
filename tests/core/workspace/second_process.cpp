// SPDX-License-Identifier: GPL-3.0-or-later
// What the second process of the sharing and crash tests does: main() finds this first when the environment names a
// role.
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <cstdio>
#include <cstdlib>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

void say(const char* word) {
    std::puts(word);
    std::fflush(stdout);
}

int renameOnce(Workspace& workspace) {
    return workspace.commit(renamed(*workspace.snapshot(), "P-1", "by the other process"), intent()) ? 0 : 1;
}

// Adds one partner a time, as fast as it goes.
int addMany(Workspace& workspace, const std::string& prefix) {
    for (int i = 0; i < 40; ++i) {
        const std::string name = prefix + std::to_string(i) + "-";
        auto done = workspace.commit(newPartners(workspace, 1, name), intent());
        while (!done && done.error().code == ErrorCode::Busy) {
            done = workspace.commit(newPartners(workspace, 1, name), intent());
        }
        if (!done) {
            std::fprintf(stderr, "%s %s\n", done.error().detail.c_str(), done.error().key.c_str());
            return 1;
        }
    }
    return 0;
}

// Writes until it is killed: small edits, imports that go through the packing thread, bulk ones, undo and redo.
[[noreturn]] void writeForever(Workspace& workspace) {
    for (int i = 0;; ++i) {
        const int sizes[] = {1, 300, 9'000, 3, 60'000};
        const std::string prefix = std::to_string(workspace.snapshot()->revision()) + "-";
        const auto done = workspace.commit(newPartners(workspace, sizes[i % 5], prefix), intent());
        if (!done || (i % 2 == 1 && !workspace.undo()) || (i % 4 == 3 && !workspace.redo())) {
            std::_Exit(3);
        }
    }
}

int play(const std::string& role, const std::string& path) {
    const auto workspace = opened(path);
    if (!workspace) {
        return 2;
    }
    say("ready");
    if (role == "rename") {
        return renameOnce(*workspace);
    }
    if (role == "write forever") {
        writeForever(*workspace);
    }
    return addMany(*workspace, role + "/");
}

const bool isSecond = [] {
    const char* role = std::getenv("COUNTERPART_TEST_ROLE");
    const char* path = std::getenv("COUNTERPART_TEST_PATH");
    if (role != nullptr && path != nullptr) {
        auto& all = counterpart::testing::factories();
        all.insert(all.begin(), [role, path]() -> QObject* { std::_Exit(play(role, path)); });
    }
    return role != nullptr;
}();

} // namespace
