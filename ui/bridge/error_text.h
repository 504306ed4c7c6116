// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an Error of core into one sentence that names file, line, column, value and the way out.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace counterpart {

QString errorText(const Error& error);     // with where it happened: "deals.csv, line 14, closed: ..."
QString errorSentence(const Error& error); // the sentence alone, for a place that shows where already (a form field)
QString reasonWord(ErrorCode code);        // two or three words, for tables of rejected rows

} // namespace counterpart
