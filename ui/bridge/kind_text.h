// SPDX-License-Identifier: GPL-3.0-or-later
// Names of kinds, fields, models and actions as people read them.
#pragma once

#include "core/domain/rulebook.h"
#include "core/domain/value.h"
#include "core/snapshot/entry.h"

#include <QString>

namespace counterpart {

QString kindName(Kind kind);                     // "partner"
QString kindPlural(Kind kind, qint64 count);     // "3 partners"
QString kindTitle(Kind kind);                    // "Partners"
QString fieldName(Kind kind, std::size_t field); // "Country"
QString modelName(Model model);                  // "Time decay"
QString modelHint(Model model);                  // one sentence on what it does
QString actionText(const Intent& intent);        // "Edit partner Northwind"
QString entryText(const Entry& entry);           // "Undo: Edit partner Northwind"

} // namespace counterpart
