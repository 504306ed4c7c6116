// SPDX-License-Identifier: GPL-3.0-or-later
// Under which lens and policy does a figure stand? The head of every explanation, and how a rule is named in it.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

namespace counterpart {

using ProgrammePtr = std::shared_ptr<const Programme>;

Step frame(const QString& label, const QString& value); // a line of the head

// "Classic four, version 2".
QString rulebookName(const Rulebook& rulebook);
// "tier ladder, rulebook Classic four, version 2": a part of the rulebook in its version.
QString ruleIn(const Rulebook& rulebook, const QString& part);
// Name, version, since when it is in force and where it stands.
Step rulebookFrame(const Programme& programme, Figures figures);
QString modelText(const Programme& programme); // "Position 40/20/40, direct team left out, no lookback limit"
QString policyText(const AttributionPolicy& policy, Model model);
QString periodText(const Programme& programme, const Period& period, Figures figures);

// Model (where the figure follows it), period (where it is of one), currency, as-of date, rulebook.
struct FrameOf {
    bool model = true;
    bool period = true;
    std::optional<Period> other = {}; // than the lens'
};
QVector<Step> frames(const Programme& programme, const QString& means, FrameOf of, Figures figures);

} // namespace counterpart
