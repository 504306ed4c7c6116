// SPDX-License-Identifier: GPL-3.0-or-later
// Who may not register deals now, and because of what (mission C5, D1).
#pragma once

#include "core/engine/programme/judgement.h"
#include "core/engine/programme/programme.h"

#include <vector>

namespace counterpart {

// By a raised flag that says so, or by a lapsed certification where the policy says so. Ascending. Without a judgement
// by certifications alone.
std::vector<Index> mayNotRegister(const Programme& programme, const Judgement* judgement);
// Nobody is restricted who is not there.
bool mayRegister(const Programme& programme, const Judgement* judgement, Index partner);

} // namespace counterpart
