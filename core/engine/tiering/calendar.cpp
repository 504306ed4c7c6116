// SPDX-License-Identifier: GPL-3.0-or-later
// Ends of periods, windows and the days on which something leaves them.
#include "core/engine/tiering/calendar.h"

namespace counterpart::tiering {

Period windowOf(Date day, int months) { return {day.plusMonths(-months).plusDays(1), day.plusDays(1)}; }

Period Calendar::periodOf(Date day) const {
    switch (m_cycle) {
    case Cycle::Daily:
        break;
    case Cycle::Monthly:
        return monthOf(day);
    case Cycle::Quarterly:
        return quarterOf(day, m_fiscalFirstMonth);
    case Cycle::HalfYearly: {
        const Period year = yearOf(day, m_fiscalFirstMonth);
        const Date middle = year.from.plusMonths(6);
        return day < middle ? Period{year.from, middle} : Period{middle, year.to};
    }
    case Cycle::Yearly:
        return yearOf(day, m_fiscalFirstMonth);
    }
    return {day, day.plusDays(1)};
}

Date Calendar::onOrAfter(Date day) {
    if (isDaily()) {
        return day;
    }
    if (!m_hasLast || !m_last.contains(day)) {
        m_last = periodOf(day);
        m_hasLast = true;
    }
    return m_last.to.plusDays(-1);
}

namespace {

std::int32_t computedExit(Date day, int months) {
    Date exit = day.plusMonths(months);
    while (windowOf(exit, months).from <= day) { // the end of a month may lie some days later
        exit = exit.plusDays(1);
    }
    return exit.days;
}

} // namespace

std::int32_t Exits::of(std::int32_t day) {
    if (m_exits.empty()) {
        m_firstDay = day;
    }
    if (day < m_firstDay) {
        m_exits.insert(m_exits.begin(), static_cast<std::size_t>(m_firstDay - day), kNever);
        m_firstDay = day;
    }
    const auto at = static_cast<std::size_t>(day - m_firstDay);
    if (at >= m_exits.size()) {
        m_exits.resize(at + 1, kNever);
    }
    if (m_exits[at] == kNever) {
        m_exits[at] = computedExit(Date{day}, m_months);
    }
    return m_exits[at];
}

} // namespace counterpart::tiering
