// SPDX-License-Identifier: GPL-3.0-or-later
// An invented but believable programme of any size: the same options give the same records on every machine.
#pragma once

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/snapshot/change_set.h"
#include "core/snapshot/entry.h"

#include <cstdint>

namespace counterpart::demo {

struct Options {
    std::uint64_t seed = 1;
    int partners = 60;
    int deals = 4000;
    int touchesPerDeal = 5;            // on average
    int years = 3;                     // of history before `asOf`
    Date asOf = Date::of(2026, 9, 30); // nothing but what is due, expires or is expected lies after it
};

// BadArgument names the option in `column`.
Result<void> checkOptions(const Options& options);

// Everything but settings and rulebook, for an empty snapshot: partners, accounts, products, deals with lines and
// touchpoints, registrations, certifications, quotas, surveys, activities, leads, refunds, exchange rates, meetings,
// tasks. Amounts are in the partners' currencies. Cancelled when `progress` says so.
Result<ChangeSet> make(const Options& options, IdSource& ids, Progress* progress = nullptr);

} // namespace counterpart::demo
