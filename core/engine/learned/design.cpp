// SPDX-License-Identifier: GPL-3.0-or-later
// Touches to pairs, pairs to weights per deal, deals to sums.
#include "core/engine/learned/design.h"

#include <algorithm>
#include <cmath>

namespace counterpart::learned {

Pairs::Pairs(const Journeys& journeys) {
    const auto codeOf = [&](std::size_t touch) {
        return std::uint64_t{journeys.partner[touch]} << 32 | journeys.type[touch];
    };
    std::vector<std::uint64_t> codes(journeys.partner.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        codes[i] = codeOf(i);
    }
    std::ranges::sort(codes);
    codes.erase(std::ranges::unique(codes).begin(), codes.end());
    for (const std::uint64_t code : codes) {
        partner.push_back(static_cast<std::uint32_t>(code >> 32));
        type.push_back(static_cast<std::uint32_t>(code));
    }
    ofTouch.resize(journeys.partner.size());
    for (std::size_t i = 0; i < ofTouch.size(); ++i) {
        ofTouch[i] = static_cast<std::uint32_t>(std::ranges::lower_bound(codes, codeOf(i)) - codes.begin());
    }
}

double decayed(double age, double halfLife) {
    return halfLife == 0 ? 1 : std::exp2(-std::min(age / halfLife, 900.0)); // very old touches stay above 0
}

Design::Design(const Journeys& journeys, const Pairs& pairs, double halfLifeDays) {
    offsets.reserve(journeys.deals() + 1);
    offsets.push_back(0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> touches; // pair, touch
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        touches.clear();
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            touches.emplace_back(pairs.ofTouch[t], t);
        }
        std::ranges::sort(touches);
        for (const auto& [of, touch] : touches) {
            if (pair.size() == offsets.back() || pair.back() != of) {
                pair.push_back(of);
                n.push_back(0);
            }
            n.back() += decayed(journeys.age[touch], halfLifeDays);
        }
        offsets.push_back(static_cast<std::uint32_t>(pair.size()));
    }
}

Sample::Sample(const Journeys& from, const Pairs& allPairs, const Design& of, const Segmentation& by,
               std::span<const std::uint32_t> rows, std::span<const double> timesOfRows)
    : journeys(from), pairs(allPairs), design(of), segments(by), exposure(allPairs.size(), 0), lost(allPairs.size(), 0),
      deals(by.levels.size(), 0), lostDeals(by.levels.size(), 0) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t d = rows[i];
        const double often = timesOfRows.empty() ? 1 : timesOfRows[i];
        if (often == 0) {
            continue;
        }
        const bool isWon = journeys.won[d] != 0;
        total += often;
        deals[segments.of[d]] += often;
        if (isWon) {
            wonTotal += often;
            won.push_back(d);
            if (!timesOfRows.empty()) {
                times.push_back(often);
            }
        } else {
            lostDeals[segments.of[d]] += often;
        }
        for (std::uint32_t c = design.offsets[d]; c < design.offsets[d + 1]; ++c) {
            exposure[design.pair[c]] += often * design.n[c];
            if (!isWon) {
                lost[design.pair[c]] += often * design.n[c];
            }
        }
    }
}

} // namespace counterpart::learned
