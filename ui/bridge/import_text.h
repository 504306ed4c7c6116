// SPDX-License-Identifier: GPL-3.0-or-later
// An import plan in words: what it would do, what it noticed, why a row was refused.
#pragma once

#include "core/io/import/inspect.h"

#include <QString>
#include <QStringList>

namespace counterpart {

QString rejectText(const importing::Reject& reject);                                       // one line
QString warningText(const importing::ImportPlan& plan, const importing::Warning& warning); // one line
QString roundingText(const importing::Rounding& rounding);
QString encodingName(csv::Encoding encoding);
QString delimiterName(char delimiter);                               // "comma"
QString kindsText(const std::vector<Kind>& kinds);                   // "Deals, Deal lines"
QString fileNameOf(const QString& path);                             // without its folders
QString faultWord(const Error& fault);                               // of a source, a few words: "columns not known"
QString faultSentence(const importing::Inspection& source);          // what is wrong with it, and its columns
QStringList nearestTexts(const importing::Inspection& source);       // "Deals: needs also stage, currency"
QString paceText(qint64 rows, qint64 milliseconds, double fraction); // "420,000 rows, 310,000 per second, 4 s left"
QStringList notesOf(const importing::ImportPlan& plan);              // encodings, warnings and roundings, one line each
QString summaryText(const importing::ImportPlan& plan);              // "3 new, 1 changed, 12 unchanged, 2 rejected"

} // namespace counterpart
