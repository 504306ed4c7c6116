// SPDX-License-Identifier: GPL-3.0-or-later
// Why is a deal credited as it is? Every touch and its fate, every weight and unit, as data; ui/bridge makes the
// sentences (A4).
#pragma once

#include "core/base/allocate.h"
#include "core/base/expression/expression.h"
#include "core/domain/rulebook.h"
#include "core/engine/attribution/credits.h"
#include "core/snapshot/columns/columns.h"

#include <string>
#include <vector>

namespace counterpart::attribution {

enum class TouchStatus : std::uint8_t {
    Counted,
    Implicit,       // not recorded: implied by the partner the deal names
    AfterReference, // later than the reference time
    BeforeLookback, // older than the lookback window
    PostDecision,   // its type is recorded after the decision
    DirectLeftOut,  // of the direct team, whose touches the policy does not weigh
    UnknownPartner, // names a partner that does not exist
    NoTime,
    Excluded, // by somebody, with a reason
};

// A weight as it enters the arithmetic. Decay and the learned model: `real`, at its exact binary value. Custom:
// `custom`, a decimal or a real. Every other model: `exact`, in millionths.
struct Weight {
    std::int64_t exact = 0;
    double real = 0;
    expression::Value custom;
};

// Of what a learned weight is the product: ofType x factor x decay.
struct LearnedParts {
    double ofType = 0;
    double factor = 0;
    double decay = 1;
};

struct ExplainedTouch {
    RecordId touch = 0; // 0 = the implicit one
    Text key;
    Time at;             // none only for TouchStatus::NoTime and for an implicit touch of a deal without any date
    Id<Partner> partner; // none = direct
    Symbol type;
    TouchStatus status = TouchStatus::Counted;
    int position = 0;            // 1, 2 ... among those that count; 0 = does not count
    std::int64_t ageSeconds = 0; // before the last touch that counts; under the learned model, before the reference
    Weight weight;
    LearnedParts learned;
    WeightFault::Kind fault = WeightFault::Kind::None; // of the custom weight: the deal goes to the house then
};

struct ExplainedParty {
    Id<Partner> partner; // none = direct
    Text key;            // "direct" for the direct team
    int touches = 0;
    bool sourced = false;
    bool fixedPart = false; // the direct team under DirectTeam::Fixed: its share is policy, not weight
    RowOrigin origin = RowOrigin::Touched;
    Weight weight;              // sum over its touches
    std::uint64_t ownShare = 0; // of kShareOne, before anything is inherited or passed on
    std::uint64_t share = 0;    // of kShareOne
    bool shareUnit = false;     // one of these parts is a remainder unit
    Minor amount = 0;
    bool amountUnit = false; // one minor unit of it (away from zero) is a remainder unit
};

// What the deal takes over of the first one that it continues.
struct ExplainedInheritance {
    Inheritance policy;
    RecordId first = 0; // 0 = nothing
    Text firstKey;
    int terms = 0;
    std::uint64_t part = 0; // of kShareOne: what is divided as the first deal's credit is
};

// What one partner passes on to another of all that came to it.
struct ExplainedPassing {
    Id<Partner> from;
    Id<Partner> to;
    Text fromKey;
    Text toKey;
    Rate rate;
    std::uint64_t share = 0; // of kShareOne
    Minor amount = 0;
};

enum class ReferenceRule : std::uint8_t { EndOfCloseDate, EndOfAsOf };

struct DealExplanation {
    Id<Deal> deal;
    Text key;
    Money amount;
    Outcome outcome = Outcome::Open;
    Model model = Model::Position;
    Model asked = Model::Position; // differs from `model` where that cannot be followed
    AttributionPolicy policy;      // the values used: of the deal's family, where that has its own
    Symbol family;                 // by which it was chosen; empty = the programme's own
    std::string rulebook;          // name and version, as given
    std::string rulebookVersion;
    Date asOf;
    ReferenceRule referenceRule = ReferenceRule::EndOfAsOf;
    Time reference;
    Time lookbackFrom; // none = no lookback
    bool implicit = false;
    std::vector<ExplainedTouch> touches; // ordered by (time, key); those without a time first
    std::vector<ExplainedParty> parties; // in the order of Credits
    Weight total;                        // over all parties that are weighed
    double house = 0;                    // the base rate's points under the learned model, where the house takes part
    bool refused = false;                // a custom weight is none: all goes to the house
    ExplainedInheritance inherited;
    std::vector<ExplainedPassing> passed; // in the order in which it happens
    std::uint64_t unattributedShare = 0;  // of kShareOne
    Minor unattributed = 0;
    bool unattributedUnit = false; // a remainder unit is in it
};

// Recomputed from the records alone, in arbitrary precision, so that it checks the bulk instead of repeating it.
// NoSuchRecord. Without columns it reads through all touchpoints; with them it reads the deal's own. The learned model
// needs them.
Result<DealExplanation> explainDeal(const Snapshot& snapshot, Id<Deal> deal, const Rulebook& rulebook, Model model,
                                    Date asOf, const Columns* columns = nullptr, const Aids& aids = {});
Result<DealExplanation> explainDeal(const Snapshot& snapshot, std::string_view dealKey, const Rulebook& rulebook,
                                    Model model, Date asOf, const Columns* columns = nullptr, const Aids& aids = {});

// What an expression could speak of, for a counted touch: a value per variable of touchSchema().
std::vector<expression::Value> touchVariables(const Snapshot& snapshot, const DealExplanation& deal,
                                              const ExplainedTouch& touch);

// How the custom weight of a counted touch came about, subexpression by subexpression.
std::vector<expression::Step> explainWeight(const Snapshot& snapshot, const DealExplanation& deal,
                                            const ExplainedTouch& touch);

} // namespace counterpart::attribution
