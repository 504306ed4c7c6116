// SPDX-License-Identifier: GPL-3.0-or-later
// The policy document (mission, idea 3): how deals are credited, where partners stand, what they earn. Plain data;
// rulebook_json.h reads it.
#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/domain/policy/desk.h"
#include "core/domain/policy/enablement.h"
#include "core/domain/policy/ladder.h"
#include "core/domain/policy/partner_type.h"
#include "core/domain/policy/scorecard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterpart {

// Semantics 3. The names on the command line and in files are the lower-case words.
enum class Model : std::uint8_t { Equal, Linear, First, Last, Decay, Position, Role, Custom, Ai };
inline constexpr Model kModels[] = {Model::Equal,    Model::Linear, Model::First,  Model::Last, Model::Decay,
                                    Model::Position, Model::Role,   Model::Custom, Model::Ai};
// Those that need nothing but the policy's numbers: Custom needs an expression, Ai a model learned from the deals.
inline constexpr Model kRuleModels[] = {Model::Equal, Model::Linear,   Model::First, Model::Last,
                                        Model::Decay, Model::Position, Model::Role};
std::string_view nameOf(Model model);
std::optional<Model> modelNamed(std::string_view name);

enum class DirectTeam : std::uint8_t { Exclude, Include, Fixed };

struct RoleWeight {
    Symbol type;
    Micros weight; // >= 0
    friend bool operator==(const RoleWeight&, const RoleWeight&) = default;
};

// A partner passes part of its own attributed amount on (A6), of deals whose reference day lies in [since, until). The
// links of one partner sum to at most 100 %, and no link leads back to where it came from.
struct ChainLink {
    Text from; // partner keys
    Text to;
    Rate share;
    Date since;
    Date until;
    friend bool operator==(const ChainLink&, const ChainLink&) = default;
};

// What a deal that continues another one takes over of the first deal's credit (A6).
enum class Inherit : std::uint8_t {
    Nothing, // own touches only
    All,     // the first deal's shares; own touches do not count
    Decayed, // the first deal's shares x rate once per term; the rest stays with the house
    Blended, // rate x the first deal's shares + (100 % - rate) x own touches; all of one where the other is empty
};
struct Inheritance {
    Inherit credit = Inherit::Nothing;
    Rate rate = Rate::percent(50);
    friend bool operator==(const Inheritance&, const Inheritance&) = default;
};

// How the learned model is fitted and used (semantics 4).
struct LearnedPolicy {
    bool houseShare = false;          // the base rate's part goes to the house
    std::string segment = "auto";     // the deal field whose values have base rates of their own; "none"
    Model fallback = Model::Position; // where the model is Ai itself and not fit for pay; never Ai
    friend bool operator==(const LearnedPolicy&, const LearnedPolicy&) = default;
};

struct FamilyPolicy;

struct AttributionPolicy {
    std::string organisation; // the pack whose values it starts from (A8), "" = none
    Model model = Model::Position;
    Micros halfLifeDays = Micros::of(30);  // > 0
    Micros positionFirst = Micros::of(40); // any scale: first f, last l, the middle the rest (semantics 2, 3)
    Micros positionMiddle = Micros::of(20);
    Micros positionLast = Micros::of(40);
    std::vector<RoleWeight> roleWeights;
    Micros roleDefault = Micros::of(0); // of a type that is not in the table
    DirectTeam direct = DirectTeam::Exclude;
    Rate partnersShare = Rate::percent(100); // DirectTeam::Fixed: what the partners share
    std::optional<int> lookbackDays;         // touches older than this before the reference do not count
    std::vector<Symbol> postDecision;        // touch types recorded after the decision: excluded from every model
    std::string expression;                  // Model::Custom: the weight of a touch, see touch_expression.h
    std::vector<Symbol> tiers;               // of the ladder, lowest first: for tier_rank. Not a member of the document
    LearnedPolicy learned;
    Inheritance renewals;   // deals of type renewal that continue another one
    Inheritance expansions; // deals of type expansion that do
    std::vector<ChainLink> chains;
    std::vector<FamilyPolicy> byFamily; // a deal goes by the family of its largest line; the first that names it holds

    bool operator==(const AttributionPolicy& other) const;
};

// Another policy for deals of some product families (A8). Chains and the learned model are the programme's.
struct FamilyPolicy {
    std::vector<Symbol> families;
    AttributionPolicy policy; // complete: what its entry leaves out is as in the programme's own
    friend bool operator==(const FamilyPolicy&, const FamilyPolicy&) = default;
};

// How the words of a rulebook meet those of records: CRMs differ in capitals only ("VAR", "var").
inline bool sameWord(Symbol a, Symbol b) { return a == b || equalsIgnoringAsciiCase(a.view(), b.view()); }

// Which lines a rule covers; an empty list covers everything. Words are compared by sameWord, product keys exactly.
struct Coverage {
    std::vector<Symbol> tiers; // in force on the close date
    std::vector<Symbol> partnerTypes;
    std::vector<Symbol> dealTypes;
    std::vector<Text> products; // product keys
    std::vector<Symbol> families;
    std::vector<Symbol> regions;
    std::vector<Currency> currencies;
    std::optional<bool> registered;
    std::optional<int> firstTermYear; // 1 = first year of the customer, counted along renewals
    std::optional<int> lastTermYear;
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

enum class Pay : std::uint8_t { Rate, TierMargin, Flat, Nothing };

struct CommissionRule {
    std::string key; // unique in its plan
    std::string name;
    Coverage covers;
    Pay pay = Pay::Rate;
    Rate rate;       // Pay::Rate
    Money flat;      // Pay::Flat, once per deal and partner, in its own currency
    std::string why; // Pay::Nothing: why a line earns nothing
    friend bool operator==(const CommissionRule&, const CommissionRule&) = default;
};

struct CommissionPlan {
    std::string key;
    std::string name;
    std::vector<Symbol> partnerTypes; // who is on it; empty = everyone no other plan takes
    Date from;                        // in force for deals closed in [from, until)
    Date until;
    std::vector<CommissionRule> rules; // the first that matches pays
    friend bool operator==(const CommissionPlan&, const CommissionPlan&) = default;
};

enum class FxRule : std::uint8_t { CloseDate, PeriodEnd, AsOf };

struct Rulebook {
    std::string name;
    std::string version;
    Currency currency; // of money bounds and flat amounts without a currency
    int fiscalFirstMonth = 1;
    FxRule fxRule = FxRule::CloseDate;
    AttributionPolicy attribution;
    Ladder ladder;                    // the main one: margins and commissions follow it
    std::vector<Ladder> otherLadders; // each with a key of its own
    CertificationPolicy certification;
    RegistrationPolicy registration;
    ConflictPolicy conflicts;
    std::vector<UserMetric> metrics;
    Scorecard scorecard;
    Scorecard health; // programme health and churn risk (C11)
    std::vector<FlagRule> flags;
    std::vector<BadgeRule> badges;
    std::vector<SegmentRule> segments;
    std::vector<PartnerType> partnerTypes;
    std::vector<PlanTemplate> planTemplates; // onboarding, launch, improvement
    std::vector<CommissionPlan> plans;
};

// Under which light every number is computed (house: lens). The rulebook comes beside it.
struct Lens {
    Model model = Model::Position;
    Period period;        // of period metrics
    Currency reporting;   // what money is converted to
    Date asOf;            // "today" (semantics 1: no engine reads the clock)
    bool ungated = false; // follow a fitted model that is refused for pay, to look at what it says
    friend bool operator==(const Lens&, const Lens&) = default;
};

} // namespace counterpart
