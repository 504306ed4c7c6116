// SPDX-License-Identifier: GPL-3.0-or-later
// Facts in an explanation: a record with its fields, as somebody recorded them. Where every tree ends.
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

#include <QStringList>

namespace counterpart {

// "D-0012, Renewal of cold chain": how a record is called in a list.
QString recordTitle(const Snapshot& snapshot, Kind kind, RecordId id);
QString partnerTitle(const Snapshot& snapshot, Id<Partner> id); // "Northgate (P-0014)"; none: "direct team"

// The record with everything that is filled in of it.
Step factStep(const SnapshotPtr& snapshot, Kind kind, RecordId id, const QString& value, Figures figures);
// Its fields alone; `only`: those, in that order.
QVector<Step> fieldSteps(const Snapshot& snapshot, Kind kind, RecordId id, Figures figures,
                         const QStringList& only = {});
// One recorded figure, which nothing was reckoned from: the amount of a deal.
Step recordedSteps(const SnapshotPtr& snapshot, Kind kind, RecordId id, const QString& field, Figures figures);

} // namespace counterpart
