// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as a table, a page and data, to be kept and sent.
#pragma once

#include "ui/bridge/step.h"

class QJsonObject;

namespace counterpart {

// Columns: level, step, value, rule, kind, record. `keyOf` names a record; RFC 4180.
using RecordKey = std::function<QString(Kind, RecordId)>;
QString asCsv(const Step& step, const RecordKey& keyOf);
QString asHtml(const Step& step, const RecordKey& keyOf); // one page, nothing loaded from elsewhere; <details> per step
QJsonObject asJson(const Step& step, const RecordKey& keyOf);

} // namespace counterpart
