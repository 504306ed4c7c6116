// SPDX-License-Identifier: GPL-3.0-or-later
// An action as a button with icon and word, in the row of verbs above a page.
#pragma once

class QAction;
class QToolButton;
class QWidget;

namespace counterpart::ui {

QToolButton* verbButton(QAction* action, QWidget* parent); // reached by Tab

} // namespace counterpart::ui
