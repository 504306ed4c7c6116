// SPDX-License-Identifier: GPL-3.0-or-later
// What each variable of the custom model's expression means, in one line.
#pragma once

#include "core/domain/touch_expression.h"

#include <QString>

namespace counterpart {

QString touchVariableMeaning(TouchVariable variable);

} // namespace counterpart
