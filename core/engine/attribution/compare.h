// SPDX-License-Identifier: GPL-3.0-or-later
// The same facts under every model side by side (A5): one deal, one partner, the whole programme.
#pragma once

#include "core/engine/attribution/totals.h"

#include <array>
#include <vector>

namespace counterpart::attribution {

inline constexpr std::size_t kModelCount = std::size(kModels);
template <class Value>
using PerModel = std::array<Value, kModelCount>; // in the order of kModels; zeros of models that cannot be followed

// The models that can be followed: all rules, custom with an expression, the learned one when there is one.
std::vector<Model> modelsAvailable(const AttributionPolicy& policy, const Aids& aids = {});

struct DealComparison {
    struct Row {
        Index party = kNoRecord;
        bool sourced = false;
        PerModel<std::uint64_t> share{}; // of kShareOne
        PerModel<Minor> amount{};
    };
    std::vector<Row> rows; // in the order of first touches
    PerModel<Minor> unattributed{};
    bool implicit = false;
};
DealComparison compareDeal(const Columns& columns, const AttributionPolicy& policy, Date asOf, Index deal,
                           const Aids& aids = {});

// One party in one currency. Deals: with a share above 0 under that model.
struct PartyComparison {
    Index party = kNoRecord;
    Currency currency;
    PerModel<Minor> attributed{};
    PerModel<std::int64_t> deals{};
};

struct PartnerComparison {
    struct Row {
        Index deal = kNoRecord;
        PerModel<std::uint64_t> share{};
        PerModel<Minor> amount{};
    };
    std::vector<Row> deals;              // every selected deal in which the partner has a row, by position
    std::vector<PartyComparison> totals; // by code of the currency
};
PartnerComparison comparePartner(const Columns& columns, const AttributionPolicy& policy, Date asOf, Index partner,
                                 const Selection& selection = {}, const Aids& aids = {});

struct ProgrammeComparison {
    struct House {
        Currency currency;
        Minor amount = 0; // of the selected deals
        PerModel<Minor> unattributed{};
    };
    std::vector<PartyComparison> parties; // by key of the party, then code of the currency
    std::vector<House> house;             // by code of the currency
};
ProgrammeComparison compareProgramme(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                                     const Selection& selection = {}, const Aids& aids = {});

} // namespace counterpart::attribution
