// SPDX-License-Identifier: GPL-3.0-or-later
// Planning the keeping of a fitted model.
#include "core/command/learned.h"

#include "core/engine/learned/model_json.h"

namespace counterpart {

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const KeepLearnedModel& command) {
    const auto model = learned::readModel(command.document);
    if (!model) {
        return model.error();
    }
    const auto& kept = snapshot.table<LearnedModel>();
    bool known = false;
    kept.forEach([&](const LearnedModel& other) { known = other.document.view() == command.document; });
    if (known) {
        return makeError(ErrorCode::NothingChanged);
    }
    std::size_t number = kept.size() + 1;
    while (kept.findKey("m" + std::to_string(number)) != nullptr) {
        ++number;
    }
    LearnedModel made;
    made.id = ids.take();
    made.key = "m" + std::to_string(number);
    made.trained = model->asOf;
    made.digest = model->digest;
    made.document = command.document;
    Planned planned;
    planned.intent = {Action::AddRecord, Kind::LearnedModel, made.key.str(), {}, {}};
    planned.changes.of<LearnedModel>().created.push_back(std::move(made));
    return planned;
}

} // namespace counterpart
