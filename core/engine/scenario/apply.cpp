// SPDX-License-Identifier: GPL-3.0-or-later
// Puts changes to facts and to policy together.
#include "core/engine/scenario/apply.h"

#include "core/snapshot/apply.h"

#include <algorithm>

namespace counterpart::scenario {

Result<Applied> apply(const Assumptions& assumed, const Facts& facts) {
    Applied applied;
    auto policy = applyPolicy(*facts.rulebook, assumed.changes);
    if (!policy) {
        return policy.error();
    }
    applied.policy = std::move(policy->moves);
    applied.rulebook =
        applied.policy.empty() ? facts.rulebook : std::make_shared<const Rulebook>(std::move(policy->rulebook));
    const bool namesModel = std::ranges::any_of(assumed.changes, [](const Change& change) {
        const auto* set = std::get_if<SetPolicy>(&change);
        return set != nullptr && (set->path == "attribution.model" || set->path == "attribution");
    });
    if (namesModel) {
        applied.model = applied.rulebook->attribution.model;
    }
    auto changes = factChangesOf(assumed, facts);
    if (!changes) {
        return changes.error();
    }
    applied.changes = std::move(*changes);
    if (applied.changes.empty()) {
        applied.snapshot = facts.snapshot;
        return applied;
    }
    if (auto checked = check(*facts.snapshot, applied.changes); !checked) {
        return checked.error();
    }
    applied.snapshot = counterpart::apply(*facts.snapshot, applied.changes, facts.snapshot->revision());
    return applied;
}

} // namespace counterpart::scenario
