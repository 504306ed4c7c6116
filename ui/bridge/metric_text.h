// SPDX-License-Identifier: GPL-3.0-or-later
// What each metric is called and means.
#pragma once

#include "core/domain/metric.h"

#include <QString>

namespace counterpart {

QString metricTitle(metrics::Id id);       // "Attributed revenue"
QString metricDescription(metrics::Id id); // one sentence: what it counts and how
QString unitName(metrics::Unit unit);
QString goodName(metrics::Good good); // "more is better"
QString dimensionTitle(metrics::Dimension dimension);

} // namespace counterpart
