// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that one view needs to count facts into its cube.
#pragma once

#include "core/engine/metrics/views.h"
#include "core/engine/metrics/walk.h"

namespace counterpart::metrics {

// The same under another lens, which must outlive the result.
inline Inputs seenBy(const Inputs& in, const Lens& lens) {
    return {in.snapshot, in.columns,  in.credits, in.standings, in.commissions,
            in.rates,    in.rulebook, lens,       in.amounts,   in.rivals};
}

// Writes to `cube` from one thread.
struct Counter {
    Lens lens;
    Inputs in;
    Grouping groups;
    CubeSink sink;
    DealFacts<CubeSink> deals;
    AccountFacts<CubeSink> accounts;
    LineFacts<CubeSink> lines;
    PartnerFacts<CubeSink> partners;

    Counter(const Inputs& of, const Lens& by, const ViewSpec& spec, Cube& cube, const QuotaHolders& quotas, int sign,
            std::vector<std::uint32_t>* touched, LineFacts<CubeSink>::Converted& line)
        : lens(by), in(seenBy(of, lens)), groups(in.snapshot, in.columns, in.standings, in.rulebook.ladder,
                                                 in.rulebook.fiscalFirstMonth, {spec.dimension}),
          sink(cube, sign, quotas, touched), deals(in, groups, sink), accounts(in, groups, sink),
          lines(in, groups, sink, line), partners(in, groups, sink) {
        groups.numberBy(cube.numbers);
    }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
};

} // namespace counterpart::metrics
