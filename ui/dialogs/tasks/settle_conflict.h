// SPDX-License-Identifier: GPL-3.0-or-later
// Settles a conflict of the deal desk: who keeps the customer, and why.
#pragma once

#include "core/engine/conflicts/conflict.h"
#include "ui/bridge/session.h"

class QDialog;
class QWidget;

namespace counterpart {

// `text`: the conflict with its evidence and what the policy says. Not modal, deletes itself. Ctrl+Enter settles.
QDialog* settleConflict(Session& session, const conflicts::Conflict& conflict, const QString& text, QWidget* window);

} // namespace counterpart
