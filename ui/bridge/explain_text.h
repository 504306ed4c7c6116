// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations in words: a tree from a figure to its facts, for the window, and the same as indented text for --explain
// and the clipboard.
#pragma once

#include "core/engine/attribution/explanation.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/frame_steps.h"
#include "ui/bridge/metric_text.h"

#include <QString>

namespace counterpart {

// The credits of a deal: every touch and its fate, every weight and remainder unit.
Step dealSteps(const SnapshotPtr& snapshot, const attribution::DealExplanation& explanation,
               Figures figures = Figures::Exact);
// Where a partner stands, by which criteria, and the deals and people that count; on the lens' date
// or another day.
Step tierSteps(const ProgrammePtr& programme, Index partner, Figures figures = Figures::Exact, Date day = {},
               const tiering::History* history = nullptr); // of the programme; nullptr = of the main ladder
// One of the figures of a standing: what it is and what it is made of.
enum class StandingFigure { Revenue, People, Progress, Gap };
Step standingSteps(const ProgrammePtr& programme, Index partner, StandingFigure figure,
                   Figures figures = Figures::Exact);
Step commissionSteps(const ProgrammePtr& programme, std::size_t row, Figures figures = Figures::Exact);
enum class LineFigure { Base, Rate };
Step lineSteps(const ProgrammePtr& programme, std::size_t row, LineFigure figure, Figures figures = Figures::Exact);

// "12,400.00 USD attributed revenue and 1 certified person"; "" on the top tier.
QString gapText(const Programme& programme, Index partner, Figures figures = Figures::Exact);
// What a tier asks for: "200,000.00 USD attributed revenue and 2 certified people"; "" for the lowest.
QString requirementsText(const Rulebook& rulebook, std::size_t tier, Figures figures = Figures::Exact);
QString touchStatusText(attribution::TouchStatus status); // "does not count: ..."
QString findingText(const Programme& programme, const commission::Finding& finding);
QString commissionReason(commission::Reason reason);
QString tierName(const Rulebook& rulebook, std::size_t tier);

} // namespace counterpart
