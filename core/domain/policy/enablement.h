// SPDX-License-Identifier: GPL-3.0-or-later
// What partners learn and how they start: certification tracks, what tiers require, plans of tasks (mission C5, C6,
// C13).
#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/text.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpart {

struct CertificationModule {
    Symbol key;
    std::string name;
    std::optional<int> passMark; // percent; not said: the level's
    friend bool operator==(const CertificationModule&, const CertificationModule&) = default;
};
struct CertificationLevel {
    Symbol key; // unique in its track; order in the list = rank
    std::string name;
    int days = 0;        // of training
    int validMonths = 0; // 0 = does not run out
    Money fee;
    int credits = 0;  // training hours that taking it uses up
    int passMark = 0; // percent, of every module's exam; 0 = no exam
    std::vector<CertificationModule> modules;
    std::vector<std::string> gives; // what holding it opens
    friend bool operator==(const CertificationLevel&, const CertificationLevel&) = default;
};
struct CertificationTrack {
    Symbol key;
    std::string name;
    std::vector<CertificationLevel> levels; // lowest first
    friend bool operator==(const CertificationTrack&, const CertificationTrack&) = default;
};
struct CertificationNeed { // so many people of a partner on that tier hold that level or a higher one of the track
    Symbol tier;
    Symbol track; // empty = any track
    Symbol level; // empty = any level
    int people = 1;
    friend bool operator==(const CertificationNeed&, const CertificationNeed&) = default;
};
struct CertificationPolicy {
    int expiringDays = 90;
    bool lapseRestrictsRegistration = true;
    std::vector<CertificationTrack> tracks;
    std::vector<CertificationNeed> required; // beside what the ladder's criteria ask for
    friend bool operator==(const CertificationPolicy&, const CertificationPolicy&) = default;
};

struct PlanStep {
    std::string key; // unique in its plan
    std::string title;
    std::string owner;              // a role
    int dueDay = 0;                 // days after the start; the step is late after that day
    std::vector<std::string> after; // keys of steps that must be done before
    friend bool operator==(const PlanStep&, const PlanStep&) = default;
};
struct PlanPhase {
    std::string name;
    int fromDay = 0;  // days after the start, the first included
    int untilDay = 0; // the last day of it
    std::string outcome;
    std::vector<PlanStep> steps;
    friend bool operator==(const PlanPhase&, const PlanPhase&) = default;
};
enum class PlanUse : std::uint8_t { Onboarding, Launch, Improvement };
struct PlanTemplate {
    std::string key;
    std::string name;
    PlanUse use = PlanUse::Onboarding;
    std::vector<Symbol> partnerTypes; // whom it is for; empty = everyone no other plan names
    std::vector<PlanPhase> phases;
    friend bool operator==(const PlanTemplate&, const PlanTemplate&) = default;
};

} // namespace counterpart
