// SPDX-License-Identifier: GPL-3.0-or-later
// What can the expression of the custom model speak of (semantics 3)? The variables of one touch that counts, and the
// check of the expression.
#pragma once

#include "core/base/expression/expression.h"

#include <cstdint>
#include <string_view>

namespace counterpart {

// In the order of the schema. "The touches" are those of the deal that count; the implied one is one of them.
enum class TouchVariable : std::uint8_t {
    AgeDays,        // real: days before the last of the touches
    DaysToClose,    // whole days from the touch's day to the deal's close date, of an open deal to as_of
    Position,       // 1, 2 ... by time
    Touches,        // how many
    Partners,       // how many distinct ones
    PartnerTouches, // of the touch's partner
    IsFirst,
    IsLast,
    RoleWeight, // of the type, by the rulebook
    Type,
    Direct,  // of the direct team
    Implied, // by the deal's partner
    At,      // day
    PartnerType,
    PartnerTier, // as stated by the source: the tier earned follows from attribution
    PartnerRegion,
    TierRank, // of that tier: 1 = the ladder's lowest; 0 = none
    DealAmount,
    DealCurrency,
    DealType,
    DealSource,
    DealRegion,
    DealOwner,
    DealStage,
    DealWon,
    DealCreated,
    DealClosed,
};
inline constexpr std::size_t kTouchVariables = static_cast<std::size_t>(TouchVariable::DealClosed) + 1;
inline constexpr int kAmountScale = 4; // places of deal_amount

const expression::Schema& touchSchema();
expression::Outcome<expression::Program> compileWeight(std::string_view text); // a number; refused otherwise

} // namespace counterpart
