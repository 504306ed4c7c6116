// SPDX-License-Identifier: GPL-3.0-or-later
// Tier histories, gaps and what is coming, in words.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/engine/tiering/record.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

#include <QString>

namespace counterpart {

// What is missing for the next tier on a ladder: "12,400.00 USD attributed revenue and 1 certified person"; "" on the
// top tier and for partners the ladder is not for.
QString gapText(const Ladder& ladder, const tiering::Standings& standings, Index partner,
                Figures figures = Figures::Exact);
// What of these needs is not met; "" when all are.
QString needsText(const std::vector<tiering::Need>& needs, Currency currency, Figures figures = Figures::Exact);
// "Silver: promoted by the evaluation on 2026-03-31".
QString tierEventText(const Snapshot& snapshot, const Ladder& ladder, const tiering::TierEvent& event,
                      Figures figures = Figures::Exact);
// Every way up, one a line: "Gold: 12,400.00 USD attributed revenue", "or Club: 1 success story", "Gold comes by itself
// on 2026-08-10 if nothing changes".
QStringList waysText(const Ladder& ladder, const tiering::Outlook& outlook, Currency currency,
                     Figures figures = Figures::Exact);

// Every tier the partner has had, the newest first, with its reason; what is still to come if nothing changes; on each
// ladder that is for the partner.
Step tierHistorySteps(const Programme& programme, Index partner, Figures figures = Figures::Exact);

} // namespace counterpart
