// SPDX-License-Identifier: GPL-3.0-or-later
// A tier set by hand for a time, and its end before that.
#pragma once

#include "ui/bridge/session.h"

class QDialog;
class QWidget;

namespace counterpart {

// The one in force today on the main ladder; 0 = none.
RecordId tierByHandOf(const Session& session, RecordId partner);

// Small forms: tier, until, reason; and a reason for its end. Not modal, they delete themselves; null where there is
// nothing to ask. Ctrl+Enter saves.
QDialog* setTierByHand(Session& session, RecordId partner, QWidget* window);
QDialog* endTierByHand(Session& session, RecordId partner, QWidget* window);

} // namespace counterpart
