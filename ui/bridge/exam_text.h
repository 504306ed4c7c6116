// SPDX-License-Identifier: GPL-3.0-or-later
// Exams, training accounts and restrictions in words: how far people are, what it cost, who may not register.
#pragma once

#include "core/engine/certification/exams.h"
#include "ui/bridge/frame_steps.h"

namespace counterpart {

// "1 of 2 exams passed, next: Pricing"
QString examProgressText(const CertificationPolicy& policy, const certification::ExamProgress& progress,
                         Figures figures);
QString moduleName(const CertificationPolicy& policy, const certification::ExamProgress& progress, Symbol module);

// Since when, and who let what lapse.
struct RestrictionWords {
    Date since;      // the first day without the one that lapsed first
    QString because; // "Cy: Sales, Foundation, and 2 more"
};
RestrictionWords restrictionWords(const Programme& programme, const certification::Restriction& restriction);
QString restrictionText(const Programme& programme, const certification::Restriction& restriction, Figures figures);

// What one person of a partner holds and studies, exam by exam.
Step personSteps(const ProgrammePtr& programme, Index partner, const Text& person, Figures figures = Figures::Exact);
// Training credits and fees of a partner by year, newest first.
Step accountSteps(const ProgrammePtr& programme, Index partner, Figures figures = Figures::Exact);

} // namespace counterpart
