// SPDX-License-Identifier: GPL-3.0-or-later
// What one side promised in a review: a task that the next review reports on.
#pragma once

#include "ui/bridge/session.h"

class QDialog;
class QWidget;

namespace counterpart {

// The quarter whose review it most probably was, on a day: reviews are held in the weeks after their quarter.
Period likelyReview(Date today, int fiscalFirstMonth);

// Not modal, deletes itself; null where there is no such partner. Ctrl+Enter saves.
QDialog* addCommitment(Session& session, RecordId partner, QWidget* window);

} // namespace counterpart
