// SPDX-License-Identifier: GPL-3.0-or-later
// Certifications in words: how long one holds, and who of a partner counts toward its tier.
#pragma once

#include "core/engine/certification/certification.h"
#include "core/engine/certification/level_matrix.h"
#include "core/engine/certification/needs.h"
#include "ui/bridge/frame_steps.h"

namespace counterpart {

std::string certificationStatusKey(certification::Status status); // "expiring": stable, for scripts
QString certificationStatusName(certification::Status status);
std::string certificationCellKey(certification::CellState state); // "earned"
QString certificationCellName(certification::CellState state);
// The track and the level by their names in the policy, else as recorded.
QString levelTitle(const CertificationPolicy& policy, Symbol track, Symbol level);
QString notInProgrammeText(qint64 certifications); // "3 certifications are not in the programme ..."
// "2 people with Sales, Advanced or higher"
QString askedText(const CertificationPolicy& policy, const certification::Asked& asked);

// The days one certification is still current.
Step certificationSteps(const ProgrammePtr& programme, RecordId certification, Figures figures = Figures::Exact);
// Everybody of a partner, and what its tiers ask for.
Step certifiedSteps(const ProgrammePtr& programme, Index partner, Figures figures = Figures::Exact);

} // namespace counterpart
