// SPDX-License-Identifier: GPL-3.0-or-later
// Certifications in words: how long one holds, and who of a partner counts toward its tier.
#pragma once

#include "core/engine/certification/certification.h"
#include "ui/bridge/frame_steps.h"

namespace counterpart {

std::string certificationStatusKey(certification::Status status); // "expiring": stable, for scripts
QString certificationStatusName(certification::Status status);

// The days one certification is still current.
Step certificationSteps(const ProgrammePtr& programme, RecordId certification, Figures figures = Figures::Exact);
// Everybody of a partner, and what its tiers ask for.
Step certifiedSteps(const ProgrammePtr& programme, Index partner, Figures figures = Figures::Exact);

} // namespace counterpart
