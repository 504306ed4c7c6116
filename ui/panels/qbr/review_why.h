// SPDX-License-Identifier: GPL-3.0-or-later
// Why does a figure of a review read as it does?
#pragma once

#include "ui/bridge/step.h"
#include "ui/panels/qbr/review_maker.h"

namespace counterpart {

// Of what was presented the math is worked out from the facts as they are now, and its head says so. In any thread.
Step whyOf(const MadeReview& review, const report::Why& why);

} // namespace counterpart
