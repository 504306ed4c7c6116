// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a plan: for whom, which one, from when; its steps with their due dates are shown before.
#pragma once

#include "ui/bridge/session.h"

class QDialog;
class QWidget;

namespace counterpart {

// `partner` 0 = asked for; the launch of the programme needs none. Not modal, deletes itself. Ctrl+Enter starts it.
QDialog* startPlan(Session& session, RecordId partner, QWidget* window);

} // namespace counterpart
