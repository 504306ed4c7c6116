// SPDX-License-Identifier: GPL-3.0-or-later
// What partners earn on won deals: accrual lines by plan and refunds paired with them (mission B1, B2; semantics 8).
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/fx/fx.h"
#include "core/engine/tiering/standing.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace counterpart::commission {

enum class LineKind : std::uint8_t { Accrual, Refund };

// Why a line has the amount it has.
enum class Reason : std::uint8_t {
    Earned,          // base x rate, or the flat amount
    NoPlan,          // no plan in force takes the partner's type
    NoRule,          // no rule of the plan covers the line
    RuleSaysNothing, // a rule of kind "nothing" covers it: its `why`
    FlatElsewhere,   // the rule's flat amount is on another line of the same deal and partner
    FlatNeedsBase,   // a flat amount is not paid where nothing is attributed (0 or less)
    FlatNoRate,      // no exchange rate from the flat amount's currency to the deal's
    TooLarge,        // the product does not fit
};

// What a line is about, beside the positions of deal lines: the whole of a deal without lines, or what the lines of a
// deal leave of its amount (more or less than nothing).
inline constexpr Index kWholeDeal = kNoRecord;
inline constexpr Index kRestOfDeal = kNoRecord - 1;
inline constexpr std::uint16_t kNoRule = 0xffff;

// Rows ordered by deal, accruals before refunds, accruals by (partner key, item), refunds by (refund, partner key,
// item). Only deals won and closed, and refunds made, on or before as_of. The direct team earns nothing and has no
// lines.
struct Lines {
    std::vector<Index> deal;
    std::vector<Index> item; // position of the deal line, kWholeDeal or kRestOfDeal
    std::vector<Index> partner;
    std::vector<Index> original; // of a refund: the row of its accrual; kNoRecord
    std::vector<Index> refund;   // of a refund: position in its table; kNoRecord
    std::vector<Minor> base;     // in the deal's currency, as the amount; negative on refunds
    std::vector<Minor> amount;
    std::vector<Rate> rate;          // 0 for flat amounts
    std::vector<Date> date;          // close date, or refund date
    std::vector<std::uint16_t> plan; // in the rulebook; kNoRule
    std::vector<std::uint16_t> rule; // in the plan; kNoRule
    std::vector<std::uint8_t> tier;  // in force on the close date
    std::vector<LineKind> kind;
    std::vector<Reason> reason;

    std::size_t size() const { return deal.size(); }
    std::pair<std::size_t, std::size_t> ofDeal(Index which) const; // rows [first, second); O(log n)
};

// What the facts say that cannot be paid as it stands.
enum class Problem : std::uint8_t {
    WonWithoutCloseDate, // accrues nothing until it has one
    LinesDoNotSum,       // deal lines and deal amount differ by `amount`: on a "rest of deal" line
    RefundOfUnwonDeal,   // nothing to pair it with
    RefundNotPositive,   // 0 or negative: ignored
    RefundWithoutDate,   // ignored
    RefundBeyondDeal,    // `amount` of it exceeds what is left of the deal: capped
};
struct Finding {
    Problem problem = Problem::LinesDoNotSum;
    Index deal = kNoRecord;
    Index refund = kNoRecord; // position in its table
    Money amount;
    friend bool operator==(const Finding&, const Finding&) = default;
};

struct Accruals {
    Date asOf;
    Lines lines;
    std::vector<Finding> findings; // by deal
};

// Everything a line depends on; all of it belongs to the caller and outlives the call.
struct Context {
    const Snapshot& snapshot;
    const Columns& columns;
    const attribution::Credits& credits;
    const Rulebook& rulebook;
    const tiering::History& history;
    const fx::Rates& rates;
    Date asOf;
};
Accruals accrue(const Context& context);

// "DEAL/LINE/PARTNER/PLAN.RULE", of a refund "…/refund/DATE/n" (n-th of that day): stable as long as the facts are. "*"
// = whole deal,
// "*rest" = rest of deal, "none" = no rule. '/', '%' and a leading '*' inside a key are written %2F, %25, %2A.
std::string keyOf(const Context& context, const Lines& lines, std::size_t row);
std::optional<std::size_t> findLine(const Context& context, const Lines& lines, std::string_view key);

} // namespace counterpart::commission
