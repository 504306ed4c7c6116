// SPDX-License-Identifier: GPL-3.0-or-later
// What a planned change would move, in short lines for the foot of a form.
#pragma once

#include "core/engine/programme/difference.h"

#include <QString>
#include <QStringList>

namespace counterpart {

// "Northwind: Silver to Gold, attributed +20,000.00 USD, commission +2,000.00 USD"; the last line says how many more.
QStringList effectLines(const Effect& effect, int most = 5);
QString effectTitle(const Effect& effect); // "What this changes, as of 30 September 2026"

} // namespace counterpart
