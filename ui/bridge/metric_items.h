// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind one item of a metric: from its part of the sum to the recorded facts.
#pragma once

#include "core/engine/metrics/metrics.h"
#include "ui/bridge/frame_steps.h"

namespace counterpart {

// `partner`: whose figure it is; kNoRecord = of everybody or of a group.
QVector<Step> itemParts(const ProgrammePtr& programme, metrics::Id metric, Index partner, const metrics::Item& item,
                        Figures figures);

} // namespace counterpart
