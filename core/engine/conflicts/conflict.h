// SPDX-License-Identifier: GPL-3.0-or-later
// What is a conflict of the deal desk? Two claims to one customer, and what the policy says of them (mission D2,
// semantics 7).
#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/domain/kinds.h"
#include "core/domain/policy/desk.h"
#include "core/domain/records.h"
#include "core/engine/conflicts/match.h"

#include <array>
#include <vector>

namespace counterpart::conflicts {

// The record that stands against a registration. Account: the direct team has it since Account::directSince.
enum class Against : std::uint8_t { Registration, Account, Deal, Lead };
constexpr Kind kindOf(Against against) {
    constexpr std::array kinds = {Kind::Registration, Kind::Account, Kind::Deal, Kind::Lead};
    return kinds[static_cast<std::size_t>(against)];
}
enum class First : std::uint8_t { This, Other }; // whose claim is older: that of the registration, or the other one
enum class Sanction : std::uint8_t { None, Warning, Probation, Termination }; // of poaching: the first, second, third

// One conflict of one registration. For the direct team's claims there is one per account, with the earliest record.
struct Conflict {
    RecordId registration = 0;
    ConflictRule rule = ConflictRule::Duplicate;
    Against against = Against::Registration;
    RecordId other = 0;     // of the kind `against`
    Id<Partner> partner;    // whose claim the other is; none = the direct team, or nobody's yet (a lead)
    Id<Account> account;    // the account by which both are one customer; none = they were compared with each other
    Rule match = Rule::Key; // why they are one customer: the rule that counts most, and the strength of all
    std::uint16_t strength = 0;
    std::uint16_t common = 0; // products that both list; 0 = one of them lists none
    std::uint16_t more = 0;   // further records that say the same (deals of the direct team)
    Time mine;                // since when each claims the customer
    Time theirs;
    First first = First::Other;
    ConflictOutcome outcome = ConflictOutcome::Ask;
    Rate partnerShare;                  // of ConflictOutcome::Split
    Sanction sanction = Sanction::None; // of ConflictRule::Poaching
    Time due;                           // until when it is to be settled: the later claim, plus the rule's hours
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

// Why a record that was compared is no conflict, or that it is one.
enum class Verdict : std::uint8_t {
    Conflict,
    TooWeak,        // below the similarity of the policy: alike, not the same
    OtherProducts,  // the same customer, but both list products and have none in common
    NotLive,        // rejected, cancelled, expired, lost: history
    NothingAgainst, // an account with which nobody else has anything to do
    NotWatched,     // the policy does not watch that rule
};

// A registration or an account that was compared with a registration, with everything that was seen.
struct Compared {
    Against against = Against::Registration; // Registration or Account
    RecordId other = 0;
    Id<Partner> partner; // of a registration
    Verdict verdict = Verdict::TooWeak;
    Explanation evidence;   // match rules with their strength and both spellings
    std::vector<Text> mine; // products that each lists, and those in both
    std::vector<Text> theirs;
    std::vector<Text> common;
    std::vector<Conflict> conflicts; // of this registration by way of this record
};

} // namespace counterpart::conflicts
