// SPDX-License-Identifier: GPL-3.0-or-later
// metrics: the user's own ones, and how a row of a table is named.
#pragma once

#include "app/cli/lens.h"

#include <QString>

namespace counterpart::cli {

// Names that begin with "own." are looked up when the rulebook is known.
inline bool isOwn(const std::string& name) { return name.starts_with("own."); }
// Which of Rulebook::metrics the words of the call name.
std::optional<Refused> ownMetricsOf(const Call& call, const Rulebook& rulebook, std::vector<std::size_t>& own);

int printOwnMetrics(const Call& call, const Question& question, const Programme& programme,
                    const std::vector<metrics::Dimension>& dimensions, const std::vector<metrics::Id>& wanted,
                    const std::vector<std::size_t>& own);
int explainOwnMetric(const Call& call, const Question& question, const std::vector<metrics::Dimension>& dimensions);

// --of once per dimension, in the order of --by; for everything together none is needed.
std::optional<Refused> labelOf(const Call& call, const std::vector<metrics::Dimension>& dimensions,
                               std::vector<std::string>& label);
// The label in words: "P-0014, Name" for a partner, else as the table has it.
QString wordsOf(const Snapshot& snapshot, const std::vector<metrics::Dimension>& dimensions,
                const std::vector<std::string>& label);

} // namespace counterpart::cli
