// SPDX-License-Identifier: GPL-3.0-or-later
// One inverse N = (I - Q)^-1 answers for all channels: what reaches the states C of a channel first is f = N[s,C]
// N[C,C]^-1, and f h[C] of it would have converted. With one state to a channel that is N[s,c] / N[c,c] x h[c].
#include "core/engine/paths/solve.h"

#include <Eigen/LU>

namespace counterpart::paths {

namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

Matrix systemOf(const Chain& chain) {
    const auto n = static_cast<Eigen::Index>(chain.states());
    Matrix system = Matrix::Identity(n, n);
    for (Eigen::Index s = 0; s < n; ++s) {
        for (std::uint64_t i = chain.offsets[s]; i < chain.offsets[s + 1]; ++i) {
            system(s, chain.steps[i].to) -= chain.steps[i].chance;
        }
    }
    return system;
}

double passedThrough(const Matrix& inverse, const Vector& visits, const Vector& converts, Eigen::Index begin,
                     Eigen::Index count) {
    if (count == 1) {
        return visits[begin] / inverse(begin, begin) * converts[begin];
    }
    const Vector first = inverse.block(begin, begin, count, count).partialPivLu().solve(converts.segment(begin, count));
    return visits.segment(begin, count).dot(first);
}

} // namespace

std::vector<std::size_t> statesByChannel(const Chain& chain, Channel channels) {
    std::vector<std::size_t> begin(std::size_t{channels} + 1, 0);
    for (const Channel channel : chain.channelOf) {
        ++begin[channel + 1];
    }
    for (Channel c = 0; c < channels; ++c) {
        begin[c + 1] += begin[c];
    }
    return begin;
}

Effects solveDense(const Chain& chain, Channel channels, Progress* progress) {
    const auto n = static_cast<Eigen::Index>(chain.states());
    const Matrix inverse = systemOf(chain).partialPivLu().inverse();
    Vector visits = Vector::Zero(n); // expected, from START
    Effects effects;
    effects.passed.assign(channels, 0);
    const Vector converts = inverse * Eigen::Map<const Vector>(chain.converts.data(), n);
    for (const auto& [to, chance] : chain.start) {
        visits += chance * inverse.row(to).transpose();
        effects.conversion += chance * converts[to];
    }
    const auto begin = statesByChannel(chain, channels);
    for (Channel c = 0; c < channels; ++c) {
        const auto first = static_cast<Eigen::Index>(begin[c]);
        const auto count = static_cast<Eigen::Index>(begin[c + 1]) - first;
        if (count > 0) {
            effects.passed[c] = passedThrough(inverse, visits, converts, first, count);
        }
        if (progress != nullptr) {
            progress->advance(1);
        }
    }
    return effects;
}

} // namespace counterpart::paths
