// SPDX-License-Identifier: GPL-3.0-or-later
// Where would a partner stand if somebody looked every single day? An independent walk through the calendar.
#pragma once

#include "core/engine/tiering/scan.h"
#include "core/engine/tiering/standing.h"
#include "tests/core/engine/policy_case.h"

namespace counterpart::testing {

// The last day of the period that holds the day, by counting months from the fiscal year's first.
inline bool isEvaluationDay(Date day, Cycle cycle, int fiscalFirstMonth) {
    const Date next = day.plusDays(1);
    if (cycle == Cycle::Daily) {
        return true;
    }
    if (unsigned(next.civil().day()) != 1) {
        return false;
    }
    const int month = (static_cast<int>(unsigned(next.civil().month())) - fiscalFirstMonth + 12) % 12;
    const int every = cycle == Cycle::Monthly ? 1 : cycle == Cycle::Quarterly ? 3 : cycle == Cycle::HalfYearly ? 6 : 12;
    return month % every == 0;
}

// Steps from day to day; tierOn() is asked for ascending days. Nothing is known of the future.
class DailyOracle {
public:
    DailyOracle(const tiering::RecordsOf& of, Index partner, Date start)
        : m_of(of), m_partner(partner), m_day(start.plusDays(-1)) {
        m_tier = m_found = foundOn(start.plusDays(-2));
    }
    std::uint8_t normalAfter() {
        m_day = m_day.plusDays(1);
        const Ladder& ladder = m_of.ladder;
        const int fiscal = m_of.rulebook.fiscalFirstMonth;
        const Date looked = ladder.cycle == Cycle::Daily ? m_day : m_day.plusDays(-1);
        if (isEvaluationDay(looked, ladder.cycle, fiscal)) {
            m_found = foundOn(looked);
            if (m_found >= m_tier) {
                m_tier = m_found;
                m_less = 0;
                m_fall = Date();
            } else {
                ++m_less;
                if (!m_fall.has() && (m_less >= ladder.grace())) {
                    m_fall = m_day.plusDays(ladder.noticeDays);
                }
            }
        }
        if (m_fall.has() && m_fall <= m_day) {
            m_tier = m_found;
            m_less = 0;
            m_fall = Date();
        }
        return m_tier;
    }
    std::uint8_t inForceAfter() {
        const std::uint8_t normal = normalAfter();
        const TierOverride* holds = nullptr;
        m_of.snapshot.table<TierOverride>().forEach([&](const TierOverride& byHand) {
            const bool now = m_of.columns.partnerOf.find(byHand.partner.value) == m_partner && byHand.since <= m_day &&
                             (!byHand.until.has() || m_day < byHand.until) && byHand.ladder == m_of.ladder.key;
            if (now && (holds == nullptr || byHand.since >= holds->since)) {
                holds = &byHand;
            }
        });
        if (holds == nullptr) {
            return normal;
        }
        const auto& tiers = m_of.ladder.tiers;
        return static_cast<std::uint8_t>(std::ranges::find(tiers, holds->tier, &Tier::key) - tiers.begin());
    }
    Date day() const { return m_day; }

private:
    std::uint8_t foundOn(Date day) const {
        if (!tiering::isFor(m_of.ladder, m_of.columns.partners.type[m_partner])) {
            return 0;
        }
        bool ranks = false;
        for (const Tier& tier : m_of.ladder.tiers) {
            ranks = ranks || tier.top.asked();
        }
        const auto facts = tiering::scan(m_of, day, ranks ? std::nullopt : std::optional(m_partner))[m_partner];
        return tiering::tierFor(m_of.ladder, facts);
    }

    const tiering::RecordsOf& m_of;
    Index m_partner;
    Date m_day;
    std::uint8_t m_tier = 0;
    std::uint8_t m_found = 0;
    int m_less = 0;
    Date m_fall;
};

} // namespace counterpart::testing
