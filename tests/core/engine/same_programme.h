// SPDX-License-Identifier: GPL-3.0-or-later
// Do two results say the same? Where they first differ, in words; empty when nowhere.
#pragma once

#include "core/engine/programme/programme.h"

#include <algorithm>
#include <string>

namespace counterpart::testing {

class SameProgramme {
public:
    SameProgramme(const Programme& a, const Programme& b) : m_a(a), m_b(b) {}

    std::string firstDifference() {
        columns();
        credits();
        tiers();
        certifications();
        lines();
        table("total", m_a.total, m_b.total);
        table("totalBefore", m_a.totalBefore, m_b.totalBefore);
        table("byPartner", m_a.byPartner, m_b.byPartner);
        table("byMonth", m_a.byMonth, m_b.byMonth);
        table("byStage", m_a.byStage, m_b.byStage);
        table("byTierAndType", m_a.byTierAndType, m_b.byTierAndType);
        same(m_a.partnerRow == m_b.partnerRow, "partnerRow");
        return m_difference;
    }

private:
    void same(bool holds, const std::string& what) {
        if (!holds && m_difference.empty()) {
            m_difference = what;
        }
    }
    static bool equal(const auto& a, const auto& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

    void columns() {
        const DealColumns& a = m_a.columns->deals;
        const DealColumns& b = m_b.columns->deals;
        const auto column = [&](const auto& x, const auto& y, const char* what) { same(equal(x, y), what); };
        column(a.id, b.id, "deals.id");
        column(a.amount, b.amount, "deals.amount");
        column(a.currency, b.currency, "deals.currency");
        column(a.outcome, b.outcome, "deals.outcome");
        column(a.stage, b.stage, "deals.stage");
        column(a.type, b.type, "deals.type");
        column(a.region, b.region, "deals.region");
        column(a.created, b.created, "deals.created");
        column(a.closed, b.closed, "deals.closed");
        column(a.partner, b.partner, "deals.partner");
        column(a.account, b.account, "deals.account");
        column(a.registration, b.registration, "deals.registration");
        column(a.renewalOf, b.renewalOf, "deals.renewalOf");
        column(a.qualified, b.qualified, "deals.qualified");
        same(m_a.columns->revision == m_b.columns->revision, "revision");
        same(m_a.columns->dangling == m_b.columns->dangling, "dangling");
        for (Index d = 0; d < a.size() && d < b.size(); ++d) {
            rowsOf(d);
        }
    }

    template <class Rows>
    void rows(const Layered<Rows>& a, const Layered<Rows>& b, Index deal, const std::string& what, auto... columns) {
        const auto [x, atX] = a[deal];
        const auto [y, atY] = b[deal];
        const std::size_t count = x.offsets[atX + 1] - x.offsets[atX];
        same(count == y.offsets[atY + 1] - y.offsets[atY], what + ": rows");
        for (std::size_t i = 0; i < count && m_difference.empty(); ++i) {
            (same((x.*columns)[x.offsets[atX] + i] == (y.*columns)[y.offsets[atY] + i], what), ...);
        }
    }
    void rowsOf(Index d) {
        rows(m_a.columns->journeys, m_b.columns->journeys, d, "journeys", &JourneyColumns::partner,
             &JourneyColumns::seconds, &JourneyColumns::type, &JourneyColumns::touch);
        rows(m_a.columns->lines, m_b.columns->lines, d, "deal lines", &LineColumns::product, &LineColumns::amount,
             &LineColumns::line);
        rows(m_a.columns->refunds, m_b.columns->refunds, d, "refunds", &RefundColumns::at, &RefundColumns::amount,
             &RefundColumns::refund);
        same(m_a.columns->dealOf.find(m_b.columns->deals.id[d]) == d, "dealOf");
    }

    void credits() {
        same(m_a.credits.deals() == m_b.credits.deals(), "credits.deals");
        for (Index d = 0; d < m_b.credits.deals() && m_difference.empty(); ++d) {
            const attribution::DealCredits a = m_a.credits[d];
            const attribution::DealCredits b = m_b.credits[d];
            same(equal(a.party, b.party) && equal(a.share, b.share) && equal(a.amount, b.amount) &&
                     equal(a.converted, b.converted) && a.unattributed == b.unattributed &&
                     a.sourcedBy == b.sourcedBy && a.implicit == b.implicit,
                 "credits of deal " + std::to_string(d));
        }
    }

    void tiers() {
        for (Index p = 0; p < m_b.columns->partners.size(); ++p) {
            for (std::int32_t day = 18'900; day < 21'000; day += 13) {
                same(m_a.history.factsOn(p, Date{day}) == m_b.history.factsOn(p, Date{day}), "history.factsOn");
                same(m_a.history.tierOn(p, Date{day}) == m_b.history.tierOn(p, Date{day}), "history.tierOn");
            }
        }
        warnings("history", m_a.history.warnings(), m_b.history.warnings());
        same(m_a.standings.tiers == m_b.standings.tiers, "standings.tiers");
        same(m_a.standings.facts == m_b.standings.facts, "standings.facts");
        same(m_a.otherStandings.size() == m_b.otherStandings.size(), "other ladders");
        for (std::size_t i = 0; i < m_b.otherStandings.size() && m_difference.empty(); ++i) {
            same(m_a.otherStandings[i].tiers == m_b.otherStandings[i].tiers, "other standings.tiers");
            same(m_a.otherStandings[i].facts == m_b.otherStandings[i].facts, "other standings.facts");
        }
    }

    void certifications() {
        const auto& a = m_a.certifications;
        const auto& b = m_b.certifications;
        same(a.rows.size() == b.rows.size() && a.partners.size() == b.partners.size(), "certifications");
        for (std::size_t i = 0; i < a.rows.size() && i < b.rows.size(); ++i) {
            same(a.rows[i].status == b.rows[i].status && a.rows[i].partner == b.rows[i].partner, "certification rows");
        }
        for (std::size_t i = 0; i < a.partners.size() && i < b.partners.size(); ++i) {
            const auto missing = [](const auto& need) { return need ? need->missing : -1; };
            same(a.partners[i].people == b.partners[i].people &&
                     missing(a.partners[i].next) == missing(b.partners[i].next) &&
                     missing(a.partners[i].now) == missing(b.partners[i].now),
                 "certification summaries");
        }
    }

    void lines() {
        const commission::Lines& a = m_a.accruals.lines;
        const commission::Lines& b = m_b.accruals.lines;
        same(m_a.accruals.findings == m_b.accruals.findings, "findings");
        std::size_t live = 0;
        for (std::size_t row = 0; row < a.size(); ++row) {
            live += a.isLive(row) ? 1 : 0;
        }
        same(live == b.size(), "number of live lines");
        for (Index d = 0; d < m_b.columns->deals.size() && m_difference.empty(); ++d) {
            const auto [beginA, endA] = a.ofDeal(d);
            const auto [beginB, endB] = b.ofDeal(d);
            same(endA - beginA == endB - beginB, "lines of deal " + std::to_string(d));
            for (std::size_t i = 0; i < endA - beginA && m_difference.empty(); ++i) {
                line(a, beginA, b, beginB, i);
            }
        }
    }
    void line(const commission::Lines& a, std::size_t beginA, const commission::Lines& b, std::size_t beginB,
              std::size_t i) {
        const std::size_t x = beginA + i;
        const std::size_t y = beginB + i;
        const auto origin = [](const commission::Lines& of, std::size_t row, std::size_t begin) {
            return of.original[row] == kNoRecord ? kNoRecord : of.original[row] - begin;
        };
        same(a.isLive(x), "a line of its deal is live");
        same(a.deal[x] == b.deal[y] && a.item[x] == b.item[y] && a.partner[x] == b.partner[y] &&
                 origin(a, x, beginA) == origin(b, y, beginB) && a.refund[x] == b.refund[y] && a.base[x] == b.base[y] &&
                 a.amount[x] == b.amount[y] && a.rate[x] == b.rate[y] && a.date[x] == b.date[y] &&
                 a.plan[x] == b.plan[y] && a.rule[x] == b.rule[y] && a.tier[x] == b.tier[y] && a.kind[x] == b.kind[y] &&
                 a.reason[x] == b.reason[y],
             "line " + commission::keyOf(m_b.commissionContext(), b, y));
    }

    void warnings(const std::string& what, const fx::Warnings& a, const fx::Warnings& b) {
        same(a.stale == b.stale && a.oldestDays == b.oldestDays, what + ": stale rates");
        const auto like = [](const auto& x, const auto& y) { return x.deal == y.deal && x.amount == y.amount; };
        same(std::ranges::equal(a.unconverted, b.unconverted, like), what + ": unconverted");
    }
    void table(const std::string& what, const metrics::Table& a, const metrics::Table& b) {
        same(a.labels == b.labels, what + ": rows");
        same(a.metrics == b.metrics, what + ": metrics");
        for (std::size_t m = 0; m < b.metrics.size() && m_difference.empty(); ++m) {
            same(a.values[m] == b.values[m], what + ": " + std::string(metrics::metric(b.metrics[m]).name));
        }
        same(a.overflow == b.overflow, what + ": overflow");
        warnings(what, a.warnings, b.warnings);
    }

    const Programme& m_a;
    const Programme& m_b;
    std::string m_difference;
};

} // namespace counterpart::testing
