// SPDX-License-Identifier: GPL-3.0-or-later
// On which days is a ladder evaluated, and when does a day leave its window?
#pragma once

#include "core/base/date.h"
#include "core/domain/policy/ladder.h"

#include <limits>
#include <vector>

namespace counterpart::tiering {

inline constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

// Daily: every day, in force on that very day. Else the last day of each period, in force from the day after. Quarters,
// halves and years follow the fiscal year. One per thread: it remembers the last period.
class Calendar {
public:
    Calendar(Cycle cycle, int fiscalFirstMonth) : m_cycle(cycle), m_fiscalFirstMonth(fiscalFirstMonth) {}
    bool isDaily() const { return m_cycle == Cycle::Daily; }
    Date onOrAfter(Date day); // the evaluation that first sees the day
    Date after(Date evaluation) { return onOrAfter(evaluation.plusDays(1)); }
    Date inForce(Date evaluation) const { return isDaily() ? evaluation : evaluation.plusDays(1); }

private:
    Period periodOf(Date day) const;

    Cycle m_cycle;
    int m_fiscalFirstMonth;
    Period m_last; // no dates: none
    bool m_hasLast = false;
};

// The first day whose window no longer holds `day`. Its table grows with use: one per thread.
class Exits {
public:
    explicit Exits(int months) : m_months(months) {}
    std::int32_t of(std::int32_t day);

private:
    int m_months;
    std::int32_t m_firstDay = 0;
    std::vector<std::int32_t> m_exits; // remembered per day, because partners share days
};

// The days that count on `day`: the `months` before it, the day itself included, (day - months, day].
// 12 months before 2026-11-21 are the half-open period [2025-11-22, 2026-11-22).
Period windowOf(Date day, int months);

} // namespace counterpart::tiering
