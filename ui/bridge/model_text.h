// SPDX-License-Identifier: GPL-3.0-or-later
// One partner under the models in words: what each gives, against the chosen one, and the deals it is made of.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/bridge/explain_text.h"

namespace counterpart {

QString changeText(Minor change, Currency currency, Figures figures); // "+1,200.00 USD"; "none"

// The attributed revenue under `model`, down to shares of deals.
Step modelSteps(const ProgrammePtr& programme, Index partner, Model model, Figures figures = Figures::Exact);
// What changes for the partner from the lens' model to another one, deal by deal, the largest change first.
Step changeSteps(const ProgrammePtr& programme, Index partner, Model other, Figures figures = Figures::Exact);
// Every model with its sum and the change against the lens' model.
Step comparisonSteps(const ProgrammePtr& programme, Index partner, Figures figures = Figures::Exact);

} // namespace counterpart
