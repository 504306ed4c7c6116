// SPDX-License-Identifier: GPL-3.0-or-later
// Removal effects and Shapley values in words: what they mean, the arithmetic, and that nothing is paid by them.
#pragma once

#include "core/engine/programme/path_models.h"
#include "ui/bridge/explain_text.h"

#include <QStringList>

namespace counterpart {

QString markovName(int order);   // "Markov, order 1"
QString shapleyName(bool exact); // "Shapley"; "Shapley, simplified"
QString markovMeaning(int order);
QString shapleyMeaning(bool exact);
QString comparisonOnly(); // one sentence

// Which deals stand behind it and which were left out, and that nothing is paid.
QStringList pathNotes(const PathFacts& facts, const Lens& lens, Figures figures = Figures::Exact);

// One row of the facts.
Step markovSteps(const Programme& programme, const PathFacts& facts, const MarkovCredits& credits, std::size_t row,
                 Figures figures = Figures::Exact);
Step shapleySteps(const Programme& programme, const PathFacts& facts, const ShapleyCredits& credits, std::size_t row,
                  Figures figures = Figures::Exact);

} // namespace counterpart
