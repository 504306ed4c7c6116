// SPDX-License-Identifier: GPL-3.0-or-later
// What `check` found, in one sentence each.
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

namespace counterpart {

QString checkText(const std::string& file, const CheckFinding& finding);

} // namespace counterpart
