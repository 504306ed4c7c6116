// SPDX-License-Identifier: GPL-3.0-or-later
// certifications --exam, --issue, --renew: what changes who is certified.
#pragma once

#include "app/cli/command.h"

#include <optional>

namespace counterpart::cli {

std::vector<std::string> certificationVerbOptions();
// Carries out what the call asks for, and refuses what does not go together. nullopt: it only wants to look.
std::optional<int> carryOutCertifications(const Call& call);

} // namespace counterpart::cli
