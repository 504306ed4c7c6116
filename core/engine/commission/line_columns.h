// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of lines, one after the other.
#pragma once

#include "core/engine/commission/lines.h"

namespace counterpart::commission {

// f(column of a, column of b) for every column.
void forEachColumn(auto& a, auto& b, const auto& f) {
    f(a.deal, b.deal);
    f(a.item, b.item);
    f(a.partner, b.partner);
    f(a.original, b.original);
    f(a.refund, b.refund);
    f(a.base, b.base);
    f(a.amount, b.amount);
    f(a.rate, b.rate);
    f(a.date, b.date);
    f(a.plan, b.plan);
    f(a.rule, b.rule);
    f(a.tier, b.tier);
    f(a.kind, b.kind);
    f(a.reason, b.reason);
}

} // namespace counterpart::commission
