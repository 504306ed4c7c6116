// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations in words: a tree from a figure to its facts, for the window, and the same as indented text for --explain
// and the clipboard.
#pragma once

#include "core/engine/attribution/explanation.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/metric_text.h"

#include <QString>
#include <QVector>

namespace counterpart {

// One step: what it is, its value, and what it is made of.
struct Step {
    QString label;
    QString value;
    QVector<Step> parts;
};
QString asText(const Step& step); // two spaces per level

Step dealSteps(const Snapshot& snapshot, const attribution::DealExplanation& explanation,
               Figures figures = Figures::Exact);
Step tierSteps(const Programme& programme, Index partner, Figures figures = Figures::Exact);
Step commissionSteps(const Programme& programme, std::size_t row, Figures figures = Figures::Exact);

QString dealExplanation(const Snapshot& snapshot, const attribution::DealExplanation& explanation);
QString tierExplanation(const Programme& programme, Index partner);
QString commissionExplanation(const Programme& programme, std::size_t row);

// "12,400.00 USD attributed revenue and 1 certified person"; "" on the top tier.
QString gapText(const Programme& programme, Index partner, Figures figures = Figures::Exact);
// What a tier asks for: "200,000.00 USD attributed revenue and 2 certified people"; "" for the lowest.
QString requirementsText(const Rulebook& rulebook, std::size_t tier, Figures figures = Figures::Exact);
QString touchStatusText(attribution::TouchStatus status); // "does not count: ..."
QString findingText(const Programme& programme, const commission::Finding& finding);
QString commissionReason(commission::Reason reason);
std::string certificationStatusKey(certification::Status status); // "expiring": stable, for scripts
QString certificationStatusName(certification::Status status);
QString tierName(const Rulebook& rulebook, std::size_t tier);

} // namespace counterpart
