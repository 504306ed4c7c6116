// SPDX-License-Identifier: GPL-3.0-or-later
// Registrations while a command of the deal desk works on them: their cases, and the rows and events that come of it.
// For the sources of this folder alone.
#pragma once

#include "core/command/registrations.h"
#include "core/engine/registration/cases.h"

#include <set>
#include <span>

namespace counterpart::deskwork {

class Writing {
public:
    // On those registrations; on all when none is named.
    Writing(const Snapshot& snapshot, IdSource& ids, const registration::Policies& policies,
            std::span<const RecordId> registrations);
    // On one that does not exist yet.
    Writing(const Snapshot& snapshot, IdSource& ids, const registration::Policies& policies,
            const Registration& created);

    // Carries out what is due until then, and then the deed.
    Result<void> carryOut(RecordId registration, const registration::Deed& deed);
    void applyDue(Time now); // on all; in the order of time
    void restrict(RecordId registration, bool restricted);
    // Fields that were edited beside the deed; those that the machine keeps stay as they have become.
    void take(const Updated<Registration>& edited);
    // NothingChanged when nothing did.
    Result<Planned> planned(Action action, std::string_view reason) &&;

private:
    registration::Case* find(RecordId registration);
    void record(const registration::Case& file, registration::Event event, const registration::Deed& deed);
    void advance(registration::Case& file, Time until);
    std::string keyFor(std::string_view registration, const RegistrationEvent& event);

    const Snapshot& m_snapshot;
    IdSource& m_ids;
    const registration::Policies& m_policies;
    std::vector<registration::Case> m_cases;
    std::unordered_map<RecordId, std::size_t> m_position;
    std::vector<RegistrationEvent> m_events;
    std::set<std::string, std::less<>> m_keys; // of events made here
};

} // namespace counterpart::deskwork
