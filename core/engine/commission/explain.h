// SPDX-License-Identifier: GPL-3.0-or-later
// Why a commission line has its amount: the explain twin of lines.h, recomputed from the records.
#pragma once

#include "core/engine/commission/lines.h"

namespace counterpart::commission {

// The conditions of a rule, in the order in which they are tried.
enum class Condition : std::uint8_t {
    None, // all hold: the rule applies
    PartnerType,
    DealType,
    Product,
    Family,
    Region,
    Currency,
    Registered,
    TermYear,
    Tier,
};

struct RuleTried {
    std::uint16_t rule = 0;
    Condition failed = Condition::None; // the first that did not hold
};

// Whether the deal counts as registered by the partner, and why not.
enum class Registered : std::uint8_t { Yes, NoneNamed, OtherPartner, NotApproved, SubmittedAfterClose };

struct ShareOfItem {         // one party's part of the item
    Index party = 0;         // partner, kDirect, or kNoRecord = the house
    std::uint64_t share = 0; // of 10^12
    Minor base = 0;
};

// A refund up to and including the one explained, on this line.
struct RefundStep {
    Index refund = 0; // position in its table
    Date at;
    Minor given = 0;    // what was refunded on the deal by it
    Minor counted = 0;  // of which not more than the deal's amount, all refunds together
    Minor base = 0;     // the part that falls on this line
    Minor reversed = 0; // of the commission, all refunds so far together
};

struct LineExplanation {
    LineKind kind = LineKind::Accrual;
    Reason reason = Reason::Earned;
    Index deal = 0;
    Index item = kWholeDeal;
    Index partner = 0;
    Currency currency;

    Minor dealAmount = 0;
    Minor itemAmount = 0;
    std::vector<ShareOfItem> parts; // of the item; they sum to itemAmount
    Minor base = 0;                 // this partner's part; of a refund: what is taken back of it, negative

    std::uint16_t plan = kNoRule;
    std::uint16_t rule = kNoRule;
    std::vector<RuleTried> tried; // through the one that applies
    Registered registered = Registered::NoneNamed;
    int termYear = 1;
    tiering::Facts facts; // of the partner on the close date
    std::uint8_t tier = 0;

    Rate rate;
    Money flat; // of a flat rule, in its own currency
    fx::Converted flatConverted;
    Minor originalAmount = 0;        // of the accrual
    std::vector<RefundStep> refunds; // LineKind::Refund only
    Minor amount = 0;
};
// nullopt when the line is not among what the facts give (the row of another revision).
std::optional<LineExplanation> explainLine(const Context& context, const Lines& lines, std::size_t row);

} // namespace counterpart::commission
