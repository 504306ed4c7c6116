// SPDX-License-Identifier: GPL-3.0-or-later
// Which kinds of record a workspace holds, in the order in which references resolve (a kind refers only to earlier
// ones, or to itself).
#pragma once

#include <cstddef>
#include <cstdint>

namespace counterpart {

enum class Kind : std::uint8_t {
    Setting,
    RulebookVersion,
    Product,
    Account,
    Partner,
    FxRate,
    Quota,
    Certification,
    Activity,
    Registration,
    Deal,
    DealLine,
    Touchpoint,
    Refund,
    Survey,
    Lead,
    Scenario,
    LearnedModel,
    RegistrationEvent,
    Task,
    Exam,
    TierOverride,
    RulebookDraft,
    Meeting,
    Review,
};
inline constexpr std::size_t kKindCount = 25;

// Facts about the programme; the others are what the workspace keeps about itself, and no table from elsewhere.
constexpr bool isFact(Kind kind) {
    return kind != Kind::Setting && kind != Kind::RulebookVersion && kind != Kind::Scenario &&
           kind != Kind::LearnedModel && kind != Kind::RulebookDraft && kind != Kind::Review;
}

} // namespace counterpart
