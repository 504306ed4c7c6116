// SPDX-License-Identifier: GPL-3.0-or-later
// How standard controls look on top of Fusion: one style sheet text made from tokens.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QFont>
#include <QString>

namespace counterpart::ui {

QString styleSheet(const Colors& colors, const QFont& body);

} // namespace counterpart::ui
