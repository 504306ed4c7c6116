// SPDX-License-Identifier: GPL-3.0-or-later
// What is a touch worth under a model, in the deals of this workspace? And the whole arithmetic of one deal.
#pragma once

#include "core/engine/learned/model.h"
#include "core/snapshot/columns/columns.h"

namespace counterpart::learned {

// A model by the numbers of a workspace. Types it has not seen weigh its common weight, partners it has not seen count
// 1, deals of a segment it has not seen have the mean base.
struct Credit {
    std::vector<double> ofType;    // by Symbol::index(); types interned later count as not seen
    std::vector<double> ofPartner; // by position
    double ofDirect = 1;
    double unseenType = 0;
    double halfLifeSeconds = 0;               // 0 = touches do not age
    Curve curve;                              // of the chances
    std::vector<double> baseOfDeal;           // lambda without a touch: what a policy "house share" gives to the house
    std::vector<std::uint32_t> segmentOfDeal; // in model.segments; their count = not seen

    double typeWeight(Symbol type) const { return type.index() < ofType.size() ? ofType[type.index()] : unseenType; }
    double factor(Index party) const { return party == kDirect ? ofDirect : ofPartner[party]; }
    // Of a touch so many seconds before the deal's reference. Above 0, finite.
    double points(Symbol type, Index party, std::int64_t ageSeconds) const {
        return typeWeight(type) * factor(party) * decay(ageSeconds);
    }
    double decay(std::int64_t ageSeconds) const;
};
enum class Bases : std::uint8_t { Deals, None }; // None leaves baseOfDeal and segmentOfDeal empty: they cost most
Credit creditOf(const Model& model, const Snapshot& snapshot, const Columns& columns, Bases bases = Bases::Deals);

struct TouchPoints {
    Index party = kDirect;
    Symbol type;
    std::int64_t seconds = 0; // when
    double weight = 0, factor = 0, decay = 0;
    double points = 0; // their product: its part of lambda
};

struct PartyPoints {
    Index party = kDirect;
    double points = 0;
    double share = 0;         // of all points; the house's base is not among them
    double chanceWithout = 0; // P(win) if its touches had not been
};

struct DealPoints {
    std::vector<TouchPoints> touches; // those that count, in the order (time, key)
    std::vector<PartyPoints> parties; // in the order of their first touches
    double base = 0;
    double lambda = 0; // base + all points
    double chance = 0; // P(win)
    bool implicit = false;
};
DealPoints explainPoints(const Credit& credit, const Columns& columns, const AttributionPolicy& policy, Date asOf,
                         Index deal);

} // namespace counterpart::learned
