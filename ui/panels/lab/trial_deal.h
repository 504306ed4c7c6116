// SPDX-License-Identifier: GPL-3.0-or-later
// The deal on which weights are tried: which one to begin with, and its touches as rows.
#pragma once

#include "core/engine/attribution/explanation.h"
#include "core/engine/programme/programme.h"

#include <QString>

class QTreeWidget;

namespace counterpart {

QString trialDeal(const Programme& programme); // key of a won deal with most partners; empty when none is won
// The touches that count; item data 0 is the position in deal.touches. Returns how many there was no room for.
int fillTrial(const Snapshot& snapshot, const attribution::DealExplanation& deal, QTreeWidget& tree);

} // namespace counterpart
