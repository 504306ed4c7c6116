// SPDX-License-Identifier: GPL-3.0-or-later
// The members of each part of the policy, once: reading, writing, the JSON Schema and the editor's forms derive from it.
//
// An archive A takes the members of one object in the order of the document:
//   text(name, std::string&, Need)  word(name, Symbol&, Need)  words(name, std::vector<Symbol>&)  texts(name, ...)
//   whole(name, int&, Whole)  whole(name, std::optional<int>&, Whole)  decimal(name, Micros&, least, most)
//   rate(name, Rate&)  money(name, Money&): of the rulebook's currency unless it names one  flag(name, bool&)
//   choice(name, Enum&, words)  dates(name, std::vector<Date>&)  clock(name, int& minutes)  weekdays(name, int& bits)
//   expression(name, std::string&, Need, Speaks)  criteria(name, std::vector<Criterion>&)
//   curve(name, std::vector<CurvePoint>&)  list(name, std::vector<T>&, most)  object(name, T&)
// What is not said in a document keeps the value that the struct has.
#pragma once

#include "core/domain/policy/desk.h"
#include "core/domain/policy/enablement.h"
#include "core/domain/policy/ladder.h"
#include "core/domain/policy/partner_type.h"
#include "core/domain/policy/scorecard.h"
#include "core/domain/rulebook_fields.h"

namespace counterpart::rulebook {

enum class Need : std::uint8_t { Optional, Required };
enum class Speaks : std::uint8_t { Number, Condition }; // what an expression over metrics gives

inline constexpr std::string_view kCycleNames[] = {"daily", "monthly", "quarterly", "half_yearly", "yearly"};
inline constexpr std::string_view kUnitNames[] = {"money", "count", "ratio", "days", "hours", "score"};
inline constexpr std::string_view kGoodNames[] = {"more", "less", "neither"};
inline constexpr std::string_view kPlanUseNames[] = {"onboarding", "launch", "improvement"};
inline constexpr std::string_view kClockNames[] = {"hours", "business_hours", "off"};
inline constexpr std::string_view kSilenceNames[] = {"approve", "reject"};
inline constexpr std::string_view kConflictRuleNames[] = {"duplicate",   "same_partner", "direct_deal",
                                                          "lead_in_crm", "poaching",     "direct_on_partner_account"};
inline constexpr std::string_view kConflictOutcomeNames[] = {"first_wins", "split", "refuse", "warn", "block", "ask"};
inline constexpr std::string_view kCompensationNames[] = {"reseller",    "referral", "co_sell", "oem",
                                                          "distributor", "msp",      "royalty", "services"};

template <class A>
void describe(A& a, TopShare& top) {
    a.rate("share", top.share);
    a.text("metric", top.metric, Need::Optional);
}

template <class A>
void describe(A& a, Tier& tier) {
    a.word("key", tier.key, Need::Required);
    a.text("name", tier.name, Need::Required);
    a.criteria("criteria", tier.criteria);
    a.object("top", tier.top);
    a.rate("margin", tier.margin);
    a.rate("mdf", tier.mdf);
    a.money("mdf_amount", tier.mdfAmount);
    a.money("fee", tier.fee);
    a.whole("training_hours", tier.trainingHours, {-1, 1'000'000});
    a.whole("leads_per_month", tier.leadsPerMonth, {0, 1'000'000});
    a.whole("places_from", tier.placesFrom, {0, 10'000'000});
    a.whole("places_to", tier.placesTo, {0, 10'000'000});
    a.texts("benefits", tier.benefits);
}

template <class A>
void describe(A& a, Ladder& ladder) {
    a.word("key", ladder.key, Need::Optional);
    a.text("name", ladder.name, Need::Optional);
    a.words("partner_types", ladder.partnerTypes);
    a.whole("window_months", ladder.windowMonths, {1, 120});
    a.choice("cycle", ladder.cycle, kCycleNames);
    a.whole("grace_evaluations", ladder.graceEvaluations, {0, 100});
    a.whole("notice_days", ladder.noticeDays, {0, 3'650});
    a.list("tiers", ladder.tiers, 100);
}

template <class A>
void describe(A& a, UserMetric& metric) {
    a.text("key", metric.key, Need::Required);
    a.text("name", metric.name, Need::Required);
    a.choice("unit", metric.unit, kUnitNames);
    a.choice("good", metric.good, kGoodNames);
    a.expression("expression", metric.expression, Need::Required, Speaks::Number);
}

template <class A>
void describe(A& a, ScorePart& part) {
    a.text("metric", part.metric, Need::Required);
    a.curve("curve", part.curve);
}

template <class A>
void describe(A& a, ScoreDimension& dimension) {
    a.text("key", dimension.key, Need::Required);
    a.text("name", dimension.name, Need::Required);
    a.list("parts", dimension.parts, 100);
}

template <class A>
void describe(A& a, ScoreBand& band) {
    a.text("key", band.key, Need::Required);
    a.text("name", band.name, Need::Required);
    a.decimal("from", band.from, Micros::of(0), Micros::of(1'000'000));
    a.text("action", band.action, Need::Optional);
}

template <class A>
void describe(A& a, Scorecard& card) {
    a.list("dimensions", card.dimensions, 100);
    a.list("bands", card.bands, 100);
}

template <class A>
void describe(A& a, FlagRule& flag) {
    a.text("key", flag.key, Need::Required);
    a.text("name", flag.name, Need::Required);
    a.expression("when", flag.when, Need::Required, Speaks::Condition);
    a.whole("window_months", flag.windowMonths, {1, 120});
    a.text("action", flag.action, Need::Optional);
    a.text("owner", flag.owner, Need::Optional);
    a.whole("due_days", flag.dueDays, {0, 3'650});
    a.flag("restricts_registration", flag.restrictsRegistration);
}

template <class A>
void describe(A& a, BadgeRule& badge) {
    a.text("key", badge.key, Need::Required);
    a.text("name", badge.name, Need::Required);
    a.expression("when", badge.when, Need::Required, Speaks::Condition);
}

template <class A>
void describe(A& a, SegmentRule& segment) {
    a.text("key", segment.key, Need::Required);
    a.text("name", segment.name, Need::Required);
    a.expression("when", segment.when, Need::Optional, Speaks::Condition);
    a.text("investment", segment.investment, Need::Optional);
}

template <class A>
void describe(A& a, CertificationModule& module) {
    a.word("key", module.key, Need::Required);
    a.text("name", module.name, Need::Required);
    a.whole("pass_mark", module.passMark, {0, 100});
}

template <class A>
void describe(A& a, CertificationLevel& level) {
    a.word("key", level.key, Need::Required);
    a.text("name", level.name, Need::Required);
    a.whole("days", level.days, {0, 3'650});
    a.whole("valid_months", level.validMonths, {0, 1'200});
    a.money("fee", level.fee);
    a.whole("credits", level.credits, {0, 1'000'000});
    a.whole("pass_mark", level.passMark, {0, 100});
    a.list("modules", level.modules, 1'000);
    a.texts("gives", level.gives);
}

template <class A>
void describe(A& a, CertificationTrack& track) {
    a.word("key", track.key, Need::Required);
    a.text("name", track.name, Need::Required);
    a.list("levels", track.levels, 100);
}

template <class A>
void describe(A& a, CertificationNeed& need) {
    a.word("tier", need.tier, Need::Required);
    a.word("track", need.track, Need::Optional);
    a.word("level", need.level, Need::Optional);
    a.whole("people", need.people, {1, 1'000'000});
}

template <class A>
void describe(A& a, CertificationPolicy& policy) {
    a.whole("expiring_days", policy.expiringDays, {0, 3'650});
    a.flag("lapse_restricts_registration", policy.lapseRestrictsRegistration);
    a.list("tracks", policy.tracks, 1'000);
    a.list("required", policy.required, 10'000);
}

template <class A>
void describe(A& a, PlanStep& step) {
    a.text("key", step.key, Need::Required);
    a.text("title", step.title, Need::Required);
    a.text("owner", step.owner, Need::Optional);
    a.whole("due_day", step.dueDay, {0, 3'650});
    a.texts("after", step.after);
}

template <class A>
void describe(A& a, PlanPhase& phase) {
    a.text("name", phase.name, Need::Required);
    a.whole("from_day", phase.fromDay, {0, 3'650});
    a.whole("until_day", phase.untilDay, {0, 3'650});
    a.text("outcome", phase.outcome, Need::Optional);
    a.list("steps", phase.steps, 1'000);
}

template <class A>
void describe(A& a, PlanTemplate& plan) {
    a.text("key", plan.key, Need::Required);
    a.text("name", plan.name, Need::Required);
    a.choice("use", plan.use, kPlanUseNames);
    a.words("partner_types", plan.partnerTypes);
    a.list("phases", plan.phases, 100);
}

template <class A>
void describe(A& a, WorkCalendar& calendar) {
    a.text("zone", calendar.zone, Need::Optional);
    a.clock("opens", calendar.opens);
    a.clock("closes", calendar.closes);
    a.weekdays("days", calendar.weekdays);
    a.dates("holidays", calendar.holidays);
}

template <class A>
void describe(A& a, ApproverRule& rule) {
    a.text("role", rule.role, Need::Required);
    a.money("from", rule.from);
    a.words("regions", rule.regions);
}

template <class A>
void describe(A& a, RegistrationPolicy& policy) {
    a.whole("valid_days", policy.validDays, {1, 3'650});
    a.whole("extension_days", policy.extensionDays, {0, 3'650});
    a.choice("clock", policy.clock, kClockNames);
    a.whole("decision_hours", policy.decisionHours, {0, 8'760});
    a.choice("silence", policy.silence, kSilenceNames);
    a.object("calendar", policy.calendar);
    a.list("approvers", policy.approvers, 100);
}

template <class A>
void describe(A& a, ConflictSetting& setting) {
    a.choice("rule", setting.rule, kConflictRuleNames);
    a.flag("watched", setting.watched);
    a.choice("outcome", setting.outcome, kConflictOutcomeNames);
    a.rate("partner_share", setting.partnerShare);
    a.whole("deadline_hours", setting.deadlineHours, {0, 8'760});
}

template <class A>
void describe(A& a, ConflictPolicy& policy) {
    a.whole("similarity", policy.similarity, {1, 1'000});
    a.whole("lookback_days", policy.lookbackDays, {0, 36'500});
    a.list("rules", policy.rules, kConflictRules);
}

template <class A>
void describe(A& a, PartnerType& type) {
    a.word("key", type.key, Need::Required);
    a.text("name", type.name, Need::Required);
    a.choice("compensation", type.compensation, kCompensationNames);
    a.rate("from", type.from);
    a.rate("to", type.to);
    a.text("note", type.note, Need::Optional);
}

} // namespace counterpart::rulebook
