// SPDX-License-Identifier: GPL-3.0-or-later
// Who reads an explanation: scripts and files want the exact plain form, the window the reader's locale.
#pragma once

#include "ui/bridge/format.h"

namespace counterpart {

enum class Figures { Exact, Local }; // "35014.67 USD", "2026-09-30" or "35,014.67 USD", "9/30/26"

inline QString moneyText(Minor minor, Currency currency, Figures figures) {
    return figures == Figures::Local ? formatMoney(minor, currency)
                                     : QString::fromStdString(toString(Money{minor, currency}));
}
inline QString dateText(Date date, Figures figures) {
    return figures == Figures::Local ? formatDate(date) : QString::fromStdString(toString(date));
}
inline QString timeText(Time time, Figures figures) {
    return figures == Figures::Local ? formatTime(time) : QString::fromStdString(toString(time));
}
inline QString countText(std::int64_t count, Figures figures) {
    return figures == Figures::Local ? formatCount(count) : QString::number(count);
}

} // namespace counterpart
