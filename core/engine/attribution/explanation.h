// SPDX-License-Identifier: GPL-3.0-or-later
// Why is a deal credited as it is? Every touch and its fate, every weight and unit, as data; ui/bridge makes the
// sentences (A4).
#pragma once

#include "core/base/allocate.h"
#include "core/domain/rulebook.h"
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
};

// A weight as it enters the arithmetic. Decay: `real`, at its exact binary value. Every other model: `exact`, in
// millionths.
struct Weight {
    std::int64_t exact = 0;
    double real = 0;
};

struct ExplainedTouch {
    RecordId touch = 0; // 0 = the implicit one
    Text key;
    Time at;             // none only for TouchStatus::NoTime and for an implicit touch of a deal without any date
    Id<Partner> partner; // none = direct
    Symbol type;
    TouchStatus status = TouchStatus::Counted;
    int position = 0;            // 1, 2 ... among those that count; 0 = does not count
    std::int64_t ageSeconds = 0; // before the last touch that counts
    Weight weight;
};

struct ExplainedParty {
    Id<Partner> partner; // none = direct
    Text key;            // "direct" for the direct team
    int touches = 0;
    bool sourced = false;
    bool fixedPart = false;  // the direct team under DirectTeam::Fixed: its share is policy, not weight
    Weight weight;           // sum over its touches
    std::uint64_t share = 0; // of kShareOne
    bool shareUnit = false;  // one of these parts is a remainder unit
    Minor amount = 0;
    bool amountUnit = false; // one minor unit of it (away from zero) is a remainder unit
};

enum class ReferenceRule : std::uint8_t { EndOfCloseDate, EndOfAsOf };

struct DealExplanation {
    Id<Deal> deal;
    Text key;
    Money amount;
    Outcome outcome = Outcome::Open;
    Model model = Model::Position;
    AttributionPolicy policy; // the values used
    std::string rulebook;     // name and version, as given
    std::string rulebookVersion;
    Date asOf;
    ReferenceRule referenceRule = ReferenceRule::EndOfAsOf;
    Time reference;
    Time lookbackFrom; // none = no lookback
    bool implicit = false;
    std::vector<ExplainedTouch> touches; // ordered by (time, key); those without a time first
    std::vector<ExplainedParty> parties; // in the order of Credits
    Weight total;                        // over all parties that are weighed
    std::uint64_t unattributedShare = 0; // of kShareOne
    Minor unattributed = 0;
    bool unattributedUnit = false; // a remainder unit is in it
};

// Recomputed from the records alone, in arbitrary precision, so that it checks the bulk instead of repeating it.
// NoSuchRecord. Without columns it reads through all touchpoints; with them it reads the deal's own.
Result<DealExplanation> explainDeal(const Snapshot& snapshot, Id<Deal> deal, const Rulebook& rulebook, Model model,
                                    Date asOf, const Columns* columns = nullptr);
Result<DealExplanation> explainDeal(const Snapshot& snapshot, std::string_view dealKey, const Rulebook& rulebook,
                                    Model model, Date asOf, const Columns* columns = nullptr);

} // namespace counterpart::attribution
