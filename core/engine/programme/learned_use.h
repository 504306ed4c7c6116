// SPDX-License-Identifier: GPL-3.0-or-later
// When the evidence-weighted model is asked for: which fitted model answers, and may it (semantics 4)?
#pragma once

#include "core/base/text.h"
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/learned_weights.h"
#include "core/engine/learned/train.h"

#include <memory>

namespace counterpart {

// A fitted model by the numbers of a snapshot. Immutable; shared by whoever computes with it.
struct LearnedUse {
    std::shared_ptr<const learned::Model> model; // nullptr = none has been fitted
    std::shared_ptr<const attribution::LearnedWeights> weights;
    bool houseShare = false; // what the weights were made for
    bool ungated = false;    // followed although it is not fit for pay
    Text document;           // it was read from; empty = it was given

    // nullptr = the policy's fallback applies.
    const attribution::LearnedWeights* weightsUsed() const { return used() ? weights.get() : nullptr; }
    bool used() const { return model != nullptr && (ungated || model->gate.usable()); }
};

// Fits on the closed deals, as the policy sees them. nullptr when `watch` stopped it. Seconds on 100,000 deals.
std::shared_ptr<const learned::Model> trainModel(const Snapshot& snapshot, const Columns& columns,
                                                 const AttributionPolicy& policy, Date asOf,
                                                 const learned::Watch& watch = {});

// The one that a workspace keeps: the latest by training date, then by id; nullptr = none.
const LearnedModel* keptModel(const Snapshot& snapshot);

// What of `before` holds is taken over: `carried` says that positions do. Without `given` the kept model is read; one
// that cannot be read counts as none (`check` names it).
LearnedUse learnedUse(const Snapshot& snapshot, const Columns& columns, const AttributionPolicy& policy, bool ungated,
                      std::shared_ptr<const learned::Model> given, const LearnedUse* before, bool carried);

} // namespace counterpart
