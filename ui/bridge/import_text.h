// SPDX-License-Identifier: GPL-3.0-or-later
// An import plan in words: what it would do, what it noticed, why a row was refused.
#pragma once

#include "core/io/import/plan.h"

#include <QString>
#include <QStringList>

namespace counterpart {

QString rejectText(const importing::Reject& reject);                                       // one line
QString warningText(const importing::ImportPlan& plan, const importing::Warning& warning); // one line
QString roundingText(const importing::Rounding& rounding);
QString encodingName(csv::Encoding encoding);
QStringList notesOf(const importing::ImportPlan& plan); // encodings, warnings and roundings, one line each
QString summaryText(const importing::ImportPlan& plan); // "3 new, 1 changed, 12 unchanged, 2 rejected"

} // namespace counterpart
