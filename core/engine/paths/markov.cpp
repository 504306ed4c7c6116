// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, solves, and divides the conversions by the removal effects.
#include "core/engine/paths/markov.h"

#include "core/engine/paths/solve.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace counterpart::paths {

namespace {

Result<Effects> effectsOf(const Chain& chain, Channel channels, const MarkovOptions& options) {
    if (options.progress != nullptr) {
        options.progress->begin(Progress::Phase::Computing, channels);
    }
    if (chain.states() <= options.denseStates) {
        return solveDense(chain, channels, options.progress);
    }
    return follow(chain, channels, options.progress);
}

} // namespace

Result<Markov> markov(const Paths& paths, const MarkovOptions& options) {
    if (options.order < 1 || options.order > kMostOrder) {
        return makeError(ErrorCode::OutOfRange, std::to_string(options.order), "Expected order 1 or 2.");
    }
    if (const auto checked = check(paths); !checked) {
        return checked.error();
    }
    const Chain chain = chainOf(paths, options.order);
    const auto effects = effectsOf(chain, paths.channels, options);
    if (!effects) {
        return effects.error();
    }
    const Totals totals = totalsOf(paths);
    Markov out;
    out.order = options.order;
    out.paths = totals.conversions + totals.nulls;
    out.conversions = totals.conversions;
    out.states = chain.states();
    out.transitions = chain.steps.size();
    out.conversion = effects->conversion;
    for (auto* column : {&out.without, &out.removal, &out.share, &out.credited}) {
        column->assign(paths.channels, 0);
    }
    if (totals.conversions == 0) {
        return out;
    }
    for (Channel c = 0; c < paths.channels; ++c) {
        out.without[c] = std::max(0.0, effects->conversion - effects->passed[c]);
        out.removal[c] = effects->passed[c] / effects->conversion;
    }
    const double sum = std::accumulate(out.removal.begin(), out.removal.end(), 0.0);
    for (Channel c = 0; c < paths.channels; ++c) {
        out.share[c] = out.removal[c] / sum;
        out.credited[c] = static_cast<double>(totals.conversions) * out.share[c];
    }
    return out;
}

} // namespace counterpart::paths
