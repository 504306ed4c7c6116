// SPDX-License-Identifier: GPL-3.0-or-later
// New workspaces: empty with a built-in programme, or with the demo in it.
#pragma once

#include "core/io/demo/demo.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <string>

namespace counterpart {

// BadArgument for a programme there is none of; else as Workspace::create.
Result<std::unique_ptr<Workspace>> createWorkspace(const std::string& path, const std::string& program,
                                                   Currency currency, Surroundings surroundings);
// On an error or a cancel no file is left.
Result<std::unique_ptr<Workspace>> makeDemoWorkspace(const std::string& path, const demo::Options& options,
                                                     Surroundings surroundings, Progress* progress = nullptr);

} // namespace counterpart
