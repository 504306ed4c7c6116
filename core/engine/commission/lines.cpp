// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a deal, also after some were replaced.
#include "core/engine/commission/lines.h"

#include "core/engine/commission/line_columns.h"

#include <algorithm>

namespace counterpart::commission {

Lines::Lines(LineRows rows) {
    forEachColumn(rows, *this,
                  [](auto& from, auto& into) { into = std::remove_reference_t<decltype(into)>(std::move(from)); });
}

const Lines::Replaced* Lines::replacedOf(Index which) const {
    if (!m_replaced) {
        return nullptr;
    }
    const auto found = std::ranges::lower_bound(*m_replaced, which, {}, &Replaced::deal);
    return found != m_replaced->end() && found->deal == which ? &*found : nullptr;
}

std::pair<std::size_t, std::size_t> Lines::ofDeal(Index which) const {
    if (const Replaced* replaced = replacedOf(which)) {
        return {replaced->begin, replaced->end};
    }
    const auto all = deal.base();
    const auto rows = std::ranges::equal_range(all, which);
    return {static_cast<std::size_t>(rows.begin() - all.begin()), static_cast<std::size_t>(rows.end() - all.begin())};
}

bool Lines::liveAfterEdits(std::size_t row) const {
    const Replaced* replaced = replacedOf(deal[row]);
    return replaced == nullptr || (row >= replaced->begin && row < replaced->end);
}

Lines Lines::replaced(std::span<const Index> deals, LineRows rows) const {
    Lines next = *this;
    auto all =
        m_replaced ? std::make_shared<std::vector<Replaced>>(*m_replaced) : std::make_shared<std::vector<Replaced>>();
    const std::size_t start = size();
    std::size_t row = 0;
    for (const Index which : deals) {
        const std::size_t begin = row;
        while (row < rows.size() && rows.deal[row] == which) {
            ++row;
        }
        const Replaced own{which, start + begin, start + row};
        const auto at = std::ranges::lower_bound(*all, which, {}, &Replaced::deal);
        if (at != all->end() && at->deal == which) {
            *at = own;
        } else {
            all->insert(at, own);
        }
    }
    forEachColumn(rows, next, [](auto& more, auto& into) { into = into.appended(more); });
    next.m_replaced = std::move(all);
    return next;
}

} // namespace counterpart::commission
