// SPDX-License-Identifier: GPL-3.0-or-later
// What moves when facts change: the difference of two results, and the effect that a planned change would have.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/snapshot/change_set.h"

#include <memory>
#include <vector>

namespace counterpart {

// After minus before, in minor units of `currency`: amounts are not converted, so no rate decides what is shown.
struct MoneyMove {
    Currency currency;
    Minor attributed = 0; // of deals won and closed on or before as_of
    Minor commission = 0; // accrued on or before as_of, refunds taken off
    friend bool operator==(const MoneyMove&, const MoneyMove&) = default;
};

struct PartnerMove {
    RecordId partner = 0;
    std::vector<MoneyMove> money; // by currency code; none where both parts are 0
    bool tierMoved = false;       // only of partners that both results know
    std::uint8_t tierBefore = 0;  // index in the ladder
    std::uint8_t tierAfter = 0;
    friend bool operator==(const PartnerMove&, const PartnerMove&) = default;
};

// Partners of which something moves: those that change tier first, then the largest movement, then by key.
struct Difference {
    std::vector<PartnerMove> partners;
    bool empty() const { return partners.empty(); }
};

// Partners are matched by id. Both results must have the same ladder. Linear in credits and lines.
Difference differenceOf(const Programme& before, const Programme& after);

// The last day that the changed deals, touchpoints and refunds name; none = no day is named.
Date lastDayOf(const ChangeSet& changes);

// The same before and after a change that is not made.
struct Effect {
    std::shared_ptr<const Programme> before;
    std::shared_ptr<const Programme> after;
    Difference difference;
};

// `changes` must fit `snapshot`; what `check` refuses is an error here too. Both sides are computed under `lens`, whose
// as_of is moved on to the last day that the changed deals, touchpoints and refunds name: a deal closed the day after
// would otherwise seem to move nothing. `present` is taken for the one side if it was computed so; it may be null.
Result<Effect> effectOf(const SnapshotPtr& snapshot, const ChangeSet& changes, const Lens& lens,
                        const std::shared_ptr<const Programme>& present);

} // namespace counterpart
