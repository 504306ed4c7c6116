// SPDX-License-Identifier: GPL-3.0-or-later
// The explanation of a figure of a document, asked for again under the lens of a programme.
#pragma once

#include "core/engine/programme/judgement.h"
#include "core/report/document/why.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

namespace counterpart {

// As the facts are now: what was presented long ago may read otherwise. From any thread; a figure under another model
// or of another period's scorecard computes those first. A figure that is not known says so in its label.
Step whySteps(const std::shared_ptr<const Programme>& programme, const std::shared_ptr<const Judgement>& judgement,
              const report::Why& why, Figures figures = Figures::Local);

} // namespace counterpart
