// SPDX-License-Identifier: GPL-3.0-or-later
// Gives tasks to somebody, or another day.
#pragma once

#include "ui/bridge/session.h"

#include <vector>

class QDialog;
class QWidget;

namespace counterpart {

// What is left empty stays as it is. Not modal, deletes itself. Ctrl+Enter saves.
QDialog* assignTasks(Session& session, const std::vector<RecordId>& tasks, QWidget* window);

} // namespace counterpart
