// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations of a review's figures.
#include "ui/panels/qbr/review_why.h"

#include "ui/bridge/why_steps.h"

#include <QCoreApplication>

namespace counterpart {

Step whyOf(const MadeReview& review, const report::Why& why) {
    Step step = whySteps(review.wish.programme, nullptr, why);
    if (review.wish.presented) {
        Step now{QCoreApplication::translate("Qbr", "From what is recorded now"),
                 QCoreApplication::translate("Qbr", "the page shows what was presented, which may differ"),
                 {}};
        now.role = Step::Role::Frame;
        step.parts.push_front(std::move(now));
    }
    return step;
}

} // namespace counterpart
