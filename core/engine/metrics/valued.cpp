// SPDX-License-Identifier: GPL-3.0-or-later
// Splits converted deal amounts, in blocks on all cores.
#include "core/engine/metrics/valued.h"

#include "core/base/parallel.h"
#include "core/engine/split.h"

#include <algorithm>

namespace counterpart::metrics {

namespace {

constexpr std::size_t kDealsPerBlock = 4096;

void valueDeal(const Columns& columns, const fx::Amounts& amounts, Index deal, std::size_t at, Splitter& splitter,
               attribution::Credits& credits) {
    const DealColumns& deals = columns.deals;
    const Date closed = deals.closed[deal];
    const std::size_t begin = credits.offsets[at];
    const std::size_t count = credits.offsets[at + 1] - begin;
    const auto into = std::span(credits.converted).subspan(begin, count);
    const fx::Amounts::State state = amounts.state(deal);
    if (deals.outcome[deal] != Outcome::Won || !closed.has() || closed > amounts.asOf() ||
        state == fx::Amounts::State::None) {
        std::ranges::fill(into, 0);
    } else if (state == fx::Amounts::State::Same) {
        std::ranges::copy(std::span(credits.amount).subspan(begin, count), into.begin());
    } else if (count == 1 && credits.share[begin] == kShareOne) {
        into[0] = amounts.value(deal);
    } else {
        std::ranges::copy(splitter.split(amounts.value(deal), std::span(credits.party).subspan(begin, count),
                                         std::span(credits.share).subspan(begin, count)),
                          into.begin());
    }
}

} // namespace

void valueCredits(const Columns& columns, const fx::Amounts& amounts, attribution::Credits& credits,
                  std::span<const Index> deals) {
    credits.converted.resize(credits.party.size());
    credits.convertedTo = amounts.to();
    parallelBlocks(credits.deals(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        Splitter splitter(columns.partners);
        for (std::size_t at = begin; at < end; ++at) {
            valueDeal(columns, amounts, deals.empty() ? static_cast<Index>(at) : deals[at], at, splitter, credits);
        }
    });
}

void valueCredits(const Columns& columns, const fx::Amounts& amounts, attribution::Credits& credits) {
    valueCredits(columns, amounts, credits, {});
}

} // namespace counterpart::metrics
