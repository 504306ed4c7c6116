// SPDX-License-Identifier: GPL-3.0-or-later
// How the deal desk decides: clocks, approvers, conflicts (mission D1, D2; semantics 7).
#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/text.h"

#include <string>
#include <vector>

namespace counterpart {

// Working time of the desk, in local time of a zone of the tz database.
struct WorkCalendar {
    std::string zone = "UTC"; // "Europe/Berlin"
    int opens = 9 * 60;       // minutes after local midnight
    int closes = 17 * 60;
    int weekdays = 0b0011111; // bit 0 = Monday
    std::vector<Date> holidays;
    friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;
};

enum class DecisionClock : std::uint8_t { Hours, BusinessHours, Off };
enum class Silence : std::uint8_t { Approve, Reject }; // what happens at the due moment

// Who else must agree, in this order, when the registration is at least that large and of one of these regions.
struct ApproverRule {
    std::string role;
    Money from;                  // 0 = any amount
    std::vector<Symbol> regions; // empty = any
    friend bool operator==(const ApproverRule&, const ApproverRule&) = default;
};

struct RegistrationPolicy {
    int validDays = 90;
    int extensionDays = 30; // 0 = no extension
    DecisionClock clock = DecisionClock::Hours;
    int decisionHours = 48;
    Silence silence = Silence::Approve;
    WorkCalendar calendar;
    std::vector<ApproverRule> approvers; // without one: any decision is final
    friend bool operator==(const RegistrationPolicy&, const RegistrationPolicy&) = default;
};

enum class ConflictRule : std::uint8_t {
    Duplicate,              // two partners, same customer: first submitted wins, the other is told
    SamePartner,            // the same partner registered it already
    DirectDeal,             // the direct team had the relationship before: 60/40
    LeadInCrm,              // an inbound lead was there before
    Poaching,               // another partner's protected customer
    DirectOnPartnerAccount, // the direct team works on a customer that a partner has protected
};
inline constexpr std::size_t kConflictRules = 6;
enum class ConflictOutcome : std::uint8_t { FirstWins, Split, Refuse, Warn, Block, Ask };

struct ConflictSetting {
    ConflictRule rule = ConflictRule::Duplicate;
    bool watched = true;
    ConflictOutcome outcome = ConflictOutcome::Ask;
    Rate partnerShare;      // of ConflictOutcome::Split
    int deadlineHours = 24; // 0 = at once
    friend bool operator==(const ConflictSetting&, const ConflictSetting&) = default;
};
struct ConflictPolicy {
    int similarity = 700;   // of names, out of 1000: from this on they are probably the same
    int lookbackDays = 365; // how old a lead or a lost registration may be to matter
    std::vector<ConflictSetting> rules = defaultConflictSettings(); // one for each rule that differs from the default
    static std::vector<ConflictSetting> defaultConflictSettings();  // mission D2
    const ConflictSetting& of(ConflictRule rule) const;
    friend bool operator==(const ConflictPolicy&, const ConflictPolicy&) = default;
};

} // namespace counterpart
