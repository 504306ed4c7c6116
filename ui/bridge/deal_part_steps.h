// SPDX-License-Identifier: GPL-3.0-or-later
// From a sum to the deal: recorded amount, exchange rate with its day and source, share, part, and on to the touches.
#pragma once

#include "core/engine/attribution/explanation.h"
#include "ui/bridge/frame_steps.h"

namespace counterpart {

// The credits of a deal under the lens, recomputed from the records.
Result<attribution::DealExplanation> explainedDeal(const Programme& programme, Index deal, Model model);

// A party's part of one deal in the currency of the sum it stands in.
QVector<Step> dealPartSteps(const ProgrammePtr& programme, Index deal, Index party, Currency to, Figures figures);
// The whole deal in that currency: amount, exchange rate, result.
QVector<Step> dealValueSteps(const Programme& programme, Index deal, Currency to, Figures figures);
// The whole deal divided among everybody.
QVector<Step> dealDividedSteps(const ProgrammePtr& programme, Index deal, Currency to, Figures figures);
// One step that opens to the touches and the arithmetic of their weights.
Step creditsStep(const ProgrammePtr& programme, Index deal, const QString& label, const QString& value, Figures figures,
                 std::optional<Model> model = std::nullopt);
// "1 EUR = 1.085 USD" with what was quoted when; `what` is being converted.
QVector<Step> exchangeSteps(const Programme& programme, Money what, const fx::Converted& converted, Date day,
                            Figures figures);
QString shareText(std::uint64_t share, Figures figures); // "57.14 %", "0.571428571429"

} // namespace counterpart
