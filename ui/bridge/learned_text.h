// SPDX-License-Identifier: GPL-3.0-or-later
// The learned model in words: whether it may be paid by, what its weights mean, how it was tested. It is shown as
// "evidence-weighted", and never said to know causes.
#pragma once

#include "core/engine/learned/credit.h"
#include "ui/bridge/explain_text.h"

namespace counterpart {

QString predictorName(learned::Predictor predictor);                         // "Linear", "base rate"
QString refusalText(const learned::Model& model, learned::Refusal refusal);  // why it is not used for pay
QString alarmText(const learned::Model& model, const learned::Alarm& alarm); // and what to do
QString weightMeaning(double weight);                                        // of a touch
QString factorMeaning(double factor);                                        // of a partner
QString learnedPartner(const std::string& key);                              // "direct team" for ""
QString refusalsText(const learned::Model& model);                // why it is not used for pay: the reasons in one line
QString verdictText(const learned::Model& model, Model fallback); // one sentence
QString settingsText(const learned::Model& model, const learned::Candidate& of); // "none, 90 days, kappa 10, c 30"

// Verdict, test, weights, partners, segments, choice, data; the whole report of `evaluate`.
Step learnedSteps(const learned::Model& model, Model fallback);
// One deal: weight x factor x age of every touch, chances with and without each partner.
Step pointsSteps(const Snapshot& snapshot, const learned::DealPoints& points);

} // namespace counterpart
