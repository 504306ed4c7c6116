// SPDX-License-Identifier: GPL-3.0-or-later
// Stale amounts by age, amounts without a rate by deal.
#include "core/engine/fx/notes.h"

#include <algorithm>

namespace counterpart::fx {

void Notes::note(const Converted& result, RecordId deal, Money amount, int sign) {
    if (result.has()) {
        if (result.quote.stale()) {
            const auto at = m_stale.try_emplace(result.quote.ageDays(), 0).first;
            at->second += sign;
            if (at->second == 0) {
                m_stale.erase(at);
            }
        }
        return;
    }
    auto& ofDeal = m_unconverted[deal];
    if (sign > 0) {
        ofDeal.push_back({deal, amount});
        return;
    }
    const auto found = std::ranges::find(ofDeal, amount, &Warnings::Unconverted::amount);
    if (found != ofDeal.end()) {
        ofDeal.erase(found);
    }
    if (ofDeal.empty()) {
        m_unconverted.erase(deal);
    }
}

void Notes::add(const Notes& other) {
    for (const auto& [age, amounts] : other.m_stale) {
        m_stale[age] += amounts;
    }
    for (const auto& [deal, notes] : other.m_unconverted) {
        auto& own = m_unconverted[deal];
        own.insert(own.end(), notes.begin(), notes.end());
    }
}

Warnings Notes::warnings() const {
    Warnings warnings;
    for (const auto& [age, amounts] : m_stale) {
        warnings.stale += static_cast<std::size_t>(amounts);
        warnings.oldestDays = std::max(warnings.oldestDays, age);
    }
    for (const auto& [deal, notes] : m_unconverted) {
        warnings.unconverted.insert(warnings.unconverted.end(), notes.begin(), notes.end());
    }
    return warnings;
}

} // namespace counterpart::fx
