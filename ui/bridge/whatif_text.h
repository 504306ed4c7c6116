// SPDX-License-Identifier: GPL-3.0-or-later
// What is assumed, and what it moves, in words.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/engine/scenario/scenario.h"

#include <QString>
#include <QStringList>

namespace counterpart {

// "Half-life in days: 14", "5 more touches of type demo by Lumen", "D-1: amount 500.00".
QString changeText(const Snapshot& facts, const scenario::Change& change);
QString changesText(const Snapshot& facts, const scenario::Assumptions& assumed, int most = 3); // joined, "and 2 more"

// "Half-life in days" for "attribution.half_life_days"; the path itself where there is no word for it.
QString policyName(const std::string& path);

// "Commission +1,200.00 USD, 3 partners change tier, 41,300.00 USD of credit changes hands".
QString whatIfEffect(const Programme& facts, const Programme& assumed);

} // namespace counterpart
