// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that show every widget with believable content.
#pragma once

#include <QWidget>

namespace counterpart::ui::gallery {

QWidget* controlsPage();
QWidget* formPage();
QWidget* dashboardPage();
QWidget* tablePage();
QWidget* statesPage();
QWidget* palettePage();
QWidget* iconsPage();

} // namespace counterpart::ui::gallery
