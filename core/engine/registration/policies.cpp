// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of the registration policy is a registration under?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/registration/desk.h"

#include <algorithm>

namespace counterpart::registration {

Result<Policies> Policies::make(const Rulebook& rulebook) {
    auto desk = Desk::make(rulebook.registration);
    if (!desk) {
        return desk.error();
    }
    Policies policies;
    policies.m_desks.emplace_back(Date{}, std::move(*desk));
    return policies;
}

Result<Policies> Policies::make(const Snapshot& snapshot) {
    std::vector<const RulebookVersion*> versions;
    snapshot.table<RulebookVersion>().forEach([&](const RulebookVersion& version) { versions.push_back(&version); });
    std::ranges::stable_sort(versions, {}, [](const RulebookVersion* version) { return version->effective; });
    Policies policies;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (i + 1 < versions.size() && versions[i + 1]->effective == versions[i]->effective) {
            continue; // replaced before it was ever in force
        }
        const RulebookReading reading = readRulebook(versions[i]->document.view());
        auto desk = reading.ok() ? Desk::make(reading.rulebook.registration) : Result<Desk>(reading.errors.front());
        if (!desk) {
            Error error = desk.error();
            error.key = versions[i]->key;
            return error;
        }
        policies.m_desks.emplace_back(versions[i]->effective, std::move(*desk));
    }
    return policies.m_desks.empty() ? make(readRulebook(builtInProgram("classic-four")).rulebook)
                                    : Result<Policies>(std::move(policies));
}

const Desk& Policies::on(Date day) const {
    if (!day.has()) {
        return m_desks.back().second;
    }
    const auto after = std::ranges::upper_bound(m_desks, day, {}, &std::pair<Date, Desk>::first);
    return after == m_desks.begin() ? after->second : std::prev(after)->second;
}

} // namespace counterpart::registration
