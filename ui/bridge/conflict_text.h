// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts of the deal desk in words: the rule, the evidence, the resolution, the deadline.
#pragma once

#include "core/command/conflicts.h"
#include "core/engine/conflicts/rules.h"
#include "ui/bridge/figures.h"

#include <QString>

namespace counterpart {

QString conflictRuleName(ConflictRule rule);          // "Duplicate registration"
QString conflictOutcomeName(ConflictOutcome outcome); // "The first wins": for the editor of the policy
QString sanctionName(conflicts::Sanction sanction);   // "Warning"; "" for none
QString matchRuleName(conflicts::Rule rule);          // "same domain"
QString verdictText(conflicts::Verdict verdict);      // "similar, not a conflict: below the similarity of the policy"
QString keeperText(const Settlement& settlement, Figures figures); // "shared, 40% to the partner"

// "registration R-3 of P-2, submitted 2026-08-01": what stands against it, and how many more.
QString againstText(const Snapshot& snapshot, const conflicts::Conflict& conflict, Figures figures);
// "same name (acme / acme), same domain (acme.com / acme.com): 995 of 1000". `evidence`: of ConflictBook::explain.
QString evidenceText(const conflicts::Explanation& evidence);
QString evidenceText(const conflicts::Conflict& conflict, const conflicts::Explanation& evidence);
// "P-2 was first and keeps the customer; the other is told": what the policy says of this one.
QString resolutionText(const Snapshot& snapshot, const conflicts::Conflict& conflict, Figures figures);
// All of it in one sentence or two.
QString conflictText(const Snapshot& snapshot, const conflicts::Conflict& conflict,
                     const conflicts::Explanation& evidence, Figures figures);
// Of a task that a conflict raised: "Duplicate registration: R-7 / R-3". Other tasks: their own title.
QString conflictTaskTitle(const Task& task);

} // namespace counterpart
