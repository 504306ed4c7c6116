// SPDX-License-Identifier: GPL-3.0-or-later
// Which language does a document speak that a command writes?
#pragma once

#include "app/cli/command.h"
#include "core/report/wording.h"
#include "core/snapshot/snapshot.h"

#include <memory>

namespace counterpart::cli {

// --language, else the workspace's setting brand.language, else English. An error names the languages there are.
Result<std::shared_ptr<const report::Wording>> languageOf(const Call& call, const Snapshot& snapshot);

} // namespace counterpart::cli
