// SPDX-License-Identifier: GPL-3.0-or-later
// What partners earn on won deals: accrual lines by plan and refunds paired with them (mission B1, B2; semantics 8).
#pragma once

#include "core/base/grown.h"
#include "core/domain/rulebook.h"
#include "core/engine/commission/registrations.h"
#include "core/engine/fx/fx.h"
#include "core/engine/tiering/standing.h"

#include <memory>
#include <optional>
#include <span>
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
template <template <class> class Column>
struct LineTable {
    Column<Index> deal;
    Column<Index> item; // position of the deal line, kWholeDeal or kRestOfDeal
    Column<Index> partner;
    Column<Index> original; // of a refund: the row of its accrual; kNoRecord
    Column<Index> refund;   // of a refund: position in its table; kNoRecord
    Column<Minor> base;     // in the deal's currency, as the amount; negative on refunds
    Column<Minor> amount;
    Column<Rate> rate;          // 0 for flat amounts
    Column<Date> date;          // close date, or refund date
    Column<std::uint16_t> plan; // in the rulebook; kNoRule
    Column<std::uint16_t> rule; // in the plan; kNoRule
    Column<std::uint8_t> tier;  // in force on the close date
    Column<LineKind> kind;
    Column<Reason> reason;

    std::size_t size() const { return deal.size(); }
};
template <class T>
using PlainColumn = std::vector<T>;
using LineRows = LineTable<PlainColumn>; // being made

// Immutable. After an edit the rows of a deal that was accrued anew stand at the end, and its earlier ones no longer
// count: a loop over all rows asks isLive(row). Fresh from accrue() every row does.
struct Lines : LineTable<Grown> {
    Lines() = default;
    explicit Lines(LineRows rows);

    std::pair<std::size_t, std::size_t> ofDeal(Index which) const; // rows [first, second); O(log n)
    bool isLive(std::size_t row) const { return !m_replaced || liveAfterEdits(row); }
    // `rows` of these deals (ascending) instead of what they have; `original` counts among `rows`.
    Lines replaced(std::span<const Index> deals, LineRows rows) const;

private:
    struct Replaced {
        Index deal;
        std::size_t begin;
        std::size_t end;
    };
    const Replaced* replacedOf(Index which) const;
    bool liveAfterEdits(std::size_t row) const;
    std::shared_ptr<const std::vector<Replaced>> m_replaced; // by deal
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
    const attribution::CreditBook& credits;
    const Rulebook& rulebook;
    const tiering::History& history;
    const fx::Rates& rates;
    Date asOf;
    const Registrations* registrations = nullptr; // of the columns; nullptr: each is read when it is asked for
};
Accruals accrue(const Context& context);
// Only these deals (ascending) anew; everything else as before. Must be given every deal that depends on what changed.
Accruals accrueAgain(const Context& context, const Accruals& before, std::span<const Index> deals);

// The deals that renew these (ascending), directly or not, with them: their term years follow. O(deals x terms).
std::vector<Index> withLaterTerms(const Columns& columns, std::vector<Index> deals);

// "DEAL/LINE/PARTNER/PLAN.RULE", of a refund "…/refund/DATE/n" (n-th of that day): stable as long as the facts are. "*"
// = whole deal,
// "*rest" = rest of deal, "none" = no rule. '/', '%' and a leading '*' inside a key are written %2F, %25, %2A.
std::string keyOf(const Context& context, const Lines& lines, std::size_t row);
std::optional<std::size_t> findLine(const Context& context, const Lines& lines, std::string_view key);

} // namespace counterpart::commission
