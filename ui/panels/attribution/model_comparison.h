// SPDX-License-Identifier: GPL-3.0-or-later
// The programme under every model as rows and as shifts from one model to another.
#pragma once

#include "core/engine/programme/model_matrix.h"
#include "core/engine/programme/path_models.h"
#include "ui/bridge/step.h"
#include "ui/charts/shift_data.h"
#include "ui/models/row_source.h"

#include <QString>

#include <optional>

namespace counterpart {

// Removal effects and Shapley values; none where refused, then `refused` says why.
struct PathResults {
    PathFacts facts;
    std::optional<MarkovCredits> first, second;
    std::optional<ShapleyCredits> shapley;
    std::optional<Error> refused;
    std::vector<std::uint32_t> rowOf; // partner -> row of the facts, or kNoRecord
};
std::shared_ptr<const PathResults> pathResultsOf(const Programme& programme, Progress* progress);

// None of it depends on the lens' model: after a switch it is there already.
struct Comparison {
    std::shared_ptr<const Programme> programme;
    std::shared_ptr<const ModelMatrix> matrix;
    std::shared_ptr<const PathResults> paths; // null while they are worked out
};
// Takes over what `before` has of the same facts, policy, date, period and currency.
Comparison comparisonOf(const std::shared_ptr<const Programme>& programme, const Comparison& before);

struct ComparisonChoice {
    Model other = Model::Last; // what the lens' model is set against
    bool differences = false;  // models show their change against the lens' model
};
inline constexpr int kChangeColumn = 1; // name, change, a column per model, the comparison models

std::shared_ptr<const ui::RowSource> comparisonRows(const Comparison& comparison, const ComparisonChoice& choice);
bool follows(const Comparison& comparison, Model model); // an expression or a fitted model may be missing
// `wanted`, or another one where that is the lens' own or cannot be followed.
Model otherThan(const Comparison& comparison, Model wanted);
// What those gain together who gain by the other model, one by one.
Step gainSteps(const Comparison& comparison, Model other);
ui::ShiftData shiftsOf(const Comparison& comparison, Model other);

// What a column stands for: "model:linear", or one of these.
inline const QString kChangeId = QStringLiteral("change");
inline const QString kMarkovId[] = {QStringLiteral("markov1"), QStringLiteral("markov2")};
inline const QString kShapleyId = QStringLiteral("shapley");
QString columnOf(Model model);
std::optional<Model> modelOfColumn(const QString& column);

} // namespace counterpart
