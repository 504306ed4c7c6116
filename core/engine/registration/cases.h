// SPDX-License-Identifier: GPL-3.0-or-later
// A registration with what its history and its deals add to the record: all that the desk decides by.
#pragma once

#include "core/domain/registration_status.h"
#include "core/engine/fx/fx.h"
#include "core/engine/work_clock.h"

#include <span>
#include <unordered_map>

namespace counterpart::registration {

enum class Extension : std::uint8_t { None, Pending, Granted, Refused };
Extension extensionOf(const Registration& registration); // other words count as none
std::string_view nameOf(Extension extension);            // "" for None

// How the deals that name the registration ended: won when one is, at the first close; lost when all are, at the last.
struct DealEnd {
    enum class How : std::uint8_t { Open, Won, Lost } how = How::Open;
    Date closed;
    friend bool operator==(const DealEnd&, const DealEnd&) = default;
};

struct Case {
    Registration record; // holds the state
    Time clockFrom;      // the last submission: from there the decision's clock runs
    Time extensionAsked; // of the request that is open or was answered last
    Time extensionAnswered;
    Time last;                  // the latest event; nothing is recorded before it
    std::vector<Symbol> agreed; // roles that approved since the last submission, in order
    std::vector<Symbol> must;   // roles that have to, in order
    DealEnd end;
    bool restricted = false; // the partner may not register now (lapsed certification); an input

    RegistrationState state() const { return registrationStateOf(record.status); }
    Symbol nextRole() const; // the first of `must` that has not agreed; empty when none is missing
    std::vector<Symbol> missingRoles() const;
};

// Somebody has to decide: submitted, in review, or approved and asked to be extended.
bool awaitsDesk(const Case& file);
// Whom it is about, by the best name known: as registered, the account's, the domain, the registration's key.
std::string customerOf(const Snapshot& snapshot, const Registration& registration);

// In the custom fields of an event: as which role of the chain somebody approved.
inline constexpr std::string_view kRoleField = "role";

// What happened, oldest first; what was entered first goes first in the same second.
std::vector<const RegistrationEvent*> historyOf(const Snapshot& snapshot, RecordId registration);

// The roles that must agree, in the policy's order: amounts are compared in the rule's currency at the rate of the day
// of submission; without a rate the role must agree. The region is the registration's, else its partner's.
std::vector<Symbol> rolesFor(const Registration& registration, const RegistrationPolicy& policy,
                             const Snapshot& snapshot, const fx::Rates& rates);

class Policies;

// Cases of a snapshot; one pass over the events and the deals. `ids` empty = all.
class Cases {
public:
    Cases(const Snapshot& snapshot, const Policies& policies, std::span<const RecordId> ids = {});
    const std::vector<Case>& all() const { return m_cases; } // in the order of ids
    std::vector<Case> take() && { return std::move(m_cases); }
    const Case* find(RecordId id) const;

private:
    void addEvents(const Snapshot& snapshot);
    void addDeals(const Snapshot& snapshot);
    std::vector<Case> m_cases;
    std::unordered_map<RecordId, std::size_t> m_position;
};

} // namespace counterpart::registration
