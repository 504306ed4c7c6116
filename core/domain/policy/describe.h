// SPDX-License-Identifier: GPL-3.0-or-later
// The members of each part of the policy, once: reading, writing, the JSON Schema and the editor's forms derive from
// it.
//
// An archive A takes the members of one object in the order of the document:
//   text(name, std::string&, Need, Names)  word(name, Symbol& or std::string&, Need, Names)
//   words(name, std::vector<Symbol>&, Names)  texts(name, std::vector<std::string>&, Names)  keys(name,
//   std::vector<Text>&) whole(name, int& or std::optional<int>&, Whole)  decimal(name, Micros&, least, most) rate(name,
//   Rate&)  money(name, Money&): of the rulebook's currency unless it names one flag(name, bool& or
//   std::optional<bool>&)  choice(name, Enum&, words, Need) date(name, Date&)  dates(name, std::vector<Date>&)
//   clock(name, int& minutes)  weekdays(name, int& bits) currency(name, Currency&)  currencies(name,
//   std::vector<Currency>&) expression(name, std::string&, Need, Speaks)  criteria(name, std::vector<Criterion>&)
//   curve(name, std::vector<CurvePoint>&)  list(name, std::vector<T>&, Items)  object(name, T&, Need, Keep)
//   rate, money and text with a With: a member that goes with one word of a choice, there needed and elsewhere refused
//   attribution(name, AttributionPolicy&): read and written by hand, because a family's policy starts from the
//   programme's
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
enum class Keep : std::uint8_t {
    WhenSaid,
    Always
}; // whether a part that says nothing more than the default is written
// What an expression gives: a number or a condition over metrics, the weight of a touch.
enum class Speaks : std::uint8_t { Number, Condition, Weight };
// What a text or word is the name of, for an editor to offer.
enum class Names : std::uint8_t {
    Nothing,
    Metric, // of the catalogue or one's own
    Tier,
    Track,
    Level,
    Step, // of the same plan
    PartnerType,
    Region,
    DealType,
    Product,
    Family,
    Partner,
    TouchType,
    Role, // of a person: "channel manager"
};
struct Items { // how many there may be
    std::size_t most;
    std::size_t least = 0;
};
struct With {
    std::string_view member; // the choice
    std::string_view word;
    bool holds; // it has that word
};

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
inline constexpr std::string_view kFxRuleNames[] = {"close_date", "period_end", "as_of"};
inline constexpr std::string_view kPayNames[] = {"rate", "tier_margin", "flat", "nothing"};

template <class A>
void describe(A& a, TopShare& top) {
    a.rate("share", top.share);
    a.text("metric", top.metric, Need::Optional, Names::Metric);
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
    a.words("partner_types", ladder.partnerTypes, Names::PartnerType);
    a.whole("window_months", ladder.windowMonths, {1, 120});
    a.choice("cycle", ladder.cycle, kCycleNames);
    a.whole("grace_evaluations", ladder.graceEvaluations, {0, 100});
    a.whole("notice_days", ladder.noticeDays, {0, 3'650});
    a.list("tiers", ladder.tiers, {100, 1});
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
    a.text("metric", part.metric, Need::Required, Names::Metric);
    a.curve("curve", part.curve);
}

template <class A>
void describe(A& a, ScoreDimension& dimension) {
    a.text("key", dimension.key, Need::Required);
    a.text("name", dimension.name, Need::Required);
    a.list("parts", dimension.parts, {100});
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
    a.list("dimensions", card.dimensions, {100});
    a.list("bands", card.bands, {100});
}

template <class A>
void describe(A& a, FlagRule& flag) {
    a.text("key", flag.key, Need::Required);
    a.text("name", flag.name, Need::Required);
    a.expression("when", flag.when, Need::Required, Speaks::Condition);
    a.whole("window_months", flag.windowMonths, {1, 120});
    a.text("action", flag.action, Need::Optional);
    a.text("owner", flag.owner, Need::Optional, Names::Role);
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
    a.list("modules", level.modules, {1'000});
    a.texts("gives", level.gives);
}

template <class A>
void describe(A& a, CertificationTrack& track) {
    a.word("key", track.key, Need::Required);
    a.text("name", track.name, Need::Required);
    a.list("levels", track.levels, {100});
}

template <class A>
void describe(A& a, CertificationNeed& need) {
    a.word("tier", need.tier, Need::Required, Names::Tier);
    a.word("track", need.track, Need::Optional, Names::Track);
    a.word("level", need.level, Need::Optional, Names::Level);
    a.whole("people", need.people, {1, 1'000'000});
}

template <class A>
void describe(A& a, CertificationPolicy& policy) {
    a.whole("expiring_days", policy.expiringDays, {0, 3'650});
    a.flag("lapse_restricts_registration", policy.lapseRestrictsRegistration);
    a.list("tracks", policy.tracks, {1'000});
    a.list("required", policy.required, {10'000});
}

template <class A>
void describe(A& a, PlanStep& step) {
    a.text("key", step.key, Need::Required);
    a.text("title", step.title, Need::Required);
    a.text("owner", step.owner, Need::Optional, Names::Role);
    a.whole("due_day", step.dueDay, {0, 3'650});
    a.texts("after", step.after, Names::Step);
}

template <class A>
void describe(A& a, PlanPhase& phase) {
    a.text("name", phase.name, Need::Required);
    a.whole("from_day", phase.fromDay, {0, 3'650});
    a.whole("until_day", phase.untilDay, {0, 3'650});
    a.text("outcome", phase.outcome, Need::Optional);
    a.list("steps", phase.steps, {1'000});
}

template <class A>
void describe(A& a, PlanTemplate& plan) {
    a.text("key", plan.key, Need::Required);
    a.text("name", plan.name, Need::Required);
    a.choice("use", plan.use, kPlanUseNames);
    a.words("partner_types", plan.partnerTypes, Names::PartnerType);
    a.list("phases", plan.phases, {100});
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
    a.text("role", rule.role, Need::Required, Names::Role);
    a.money("from", rule.from);
    a.words("regions", rule.regions, Names::Region);
}

template <class A>
void describe(A& a, RegistrationPolicy& policy) {
    a.whole("valid_days", policy.validDays, {1, 3'650});
    a.whole("extension_days", policy.extensionDays, {0, 3'650});
    a.choice("clock", policy.clock, kClockNames);
    a.whole("decision_hours", policy.decisionHours, {0, 8'760});
    a.choice("silence", policy.silence, kSilenceNames);
    a.object("calendar", policy.calendar);
    a.list("approvers", policy.approvers, {100});
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
    a.list("rules", policy.rules, {kConflictRules});
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

template <class A>
void describe(A& a, Coverage& covers) {
    a.words("tiers", covers.tiers, Names::Tier);
    a.words("partner_types", covers.partnerTypes, Names::PartnerType);
    a.words("deal_types", covers.dealTypes, Names::DealType);
    a.keys("products", covers.products, Names::Product);
    a.words("families", covers.families, Names::Family);
    a.words("regions", covers.regions, Names::Region);
    a.currencies("currencies", covers.currencies);
    a.flag("registered", covers.registered);
    a.whole("first_term_year", covers.firstTermYear, {1, 100});
    a.whole("last_term_year", covers.lastTermYear, {1, 100});
}

// A rule says what it pays by the member of its kind, and by no other.
template <class A>
void describe(A& a, CommissionRule& rule) {
    a.word("key", rule.key, Need::Required);
    a.text("name", rule.name, Need::Required);
    a.object("covers", rule.covers);
    a.choice("pay", rule.pay, kPayNames, Need::Required);
    a.rate("rate", rule.rate, With{"pay", "rate", rule.pay == Pay::Rate});
    a.money("flat", rule.flat, With{"pay", "flat", rule.pay == Pay::Flat});
    a.text("why", rule.why, With{"pay", "nothing", rule.pay == Pay::Nothing});
}

template <class A>
void describe(A& a, CommissionPlan& plan) {
    a.word("key", plan.key, Need::Required);
    a.text("name", plan.name, Need::Required);
    a.words("partner_types", plan.partnerTypes, Names::PartnerType);
    a.date("from", plan.from);
    a.date("until", plan.until);
    a.list("rules", plan.rules, {1'000, 1});
}

// Currency and metrics stand before what speaks of them.
template <class A>
void describe(A& a, Rulebook& book) {
    a.text("name", book.name, Need::Required);
    a.text("version", book.version, Need::Optional);
    a.currency("currency", book.currency);
    a.whole("fiscal_first_month", book.fiscalFirstMonth, {1, 12});
    a.choice("fx_rule", book.fxRule, kFxRuleNames);
    a.attribution("attribution", book.attribution);
    a.list("metrics", book.metrics, {1'000});
    a.object("ladder", book.ladder, Need::Required, Keep::Always);
    a.list("other_ladders", book.otherLadders, {20});
    a.object("certification", book.certification, Need::Optional, Keep::Always);
    a.object("registration", book.registration, Need::Optional, Keep::Always);
    a.object("conflicts", book.conflicts);
    a.object("scorecard", book.scorecard);
    a.object("health", book.health);
    a.list("flags", book.flags, {1'000});
    a.list("badges", book.badges, {1'000});
    a.list("segments", book.segments, {1'000});
    a.list("partner_types", book.partnerTypes, {1'000});
    a.list("plan_templates", book.planTemplates, {1'000});
    a.list("plans", book.plans, {1'000}, Keep::Always);
}

} // namespace counterpart::rulebook
