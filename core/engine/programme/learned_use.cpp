// SPDX-License-Identifier: GPL-3.0-or-later
// From the records to a fitted model, and from the model to the weights that attribution takes.
#include "core/engine/programme/learned_use.h"

#include "core/engine/learned/credit.h"
#include "core/engine/learned/model_json.h"

namespace counterpart {

namespace {

std::shared_ptr<const attribution::LearnedWeights> weightsOf(const learned::Model& model, const Snapshot& snapshot,
                                                             const Columns& columns, bool houseShare) {
    const auto bases = houseShare ? learned::Bases::Deals : learned::Bases::None;
    learned::Credit credit = learned::creditOf(model, snapshot, columns, bases);
    auto weights = std::make_shared<attribution::LearnedWeights>();
    weights->ofType = std::move(credit.ofType);
    weights->otherType = credit.unseenType;
    weights->factor = std::move(credit.ofPartner);
    weights->directFactor = credit.ofDirect;
    weights->halfLifeSeconds = credit.halfLifeSeconds;
    weights->house = std::move(credit.baseOfDeal);
    return weights;
}

void readKept(const Snapshot& snapshot, const LearnedUse* before, LearnedUse& use) {
    const LearnedModel* kept = keptModel(snapshot);
    if (kept == nullptr) {
        return;
    }
    use.document = kept->document;
    if (before != nullptr && before->document.view() == use.document.view()) {
        use.model = before->model;
    } else if (auto model = learned::readModel(use.document.view()); model) {
        use.model = std::make_shared<const learned::Model>(std::move(*model));
    }
}

} // namespace

std::shared_ptr<const learned::Model> trainModel(const Snapshot& snapshot, const Columns& columns,
                                                 const AttributionPolicy& policy, Date asOf,
                                                 const learned::Watch& watch) {
    learned::Settings settings;
    settings.segment = policy.learned.segment;
    const auto journeys = learned::journeysOf(snapshot, columns, policy, asOf);
    auto model = learned::train(journeys, learned::ruleValuesOf(policy, journeys), settings, asOf, watch);
    return model ? std::make_shared<const learned::Model>(std::move(*model)) : nullptr;
}

const LearnedModel* keptModel(const Snapshot& snapshot) {
    const LearnedModel* latest = nullptr;
    snapshot.table<LearnedModel>().forEach([&](const LearnedModel& model) {
        latest = latest == nullptr || model.trained >= latest->trained ? &model : latest; // ids ascend
    });
    return latest;
}

LearnedUse learnedUse(const Snapshot& snapshot, const Columns& columns, const AttributionPolicy& policy, bool ungated,
                      std::shared_ptr<const learned::Model> given, const LearnedUse* before, bool carried) {
    LearnedUse use;
    use.model = std::move(given);
    use.ungated = ungated;
    use.houseShare = policy.learned.houseShare;
    if (use.model == nullptr) {
        readKept(snapshot, before, use);
    }
    if (use.model == nullptr) {
        return use;
    }
    const bool holds = carried && before != nullptr && before->model == use.model && !before->houseShare &&
                       !use.houseShare; // else they speak of every deal
    use.weights = holds ? before->weights : weightsOf(*use.model, snapshot, columns, use.houseShare);
    return use;
}

} // namespace counterpart
