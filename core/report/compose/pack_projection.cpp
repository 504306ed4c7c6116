// SPDX-License-Identifier: GPL-3.0-or-later
// What the open deals of a partner would earn if they were won: lines of the commission engine, with their math.
#include "core/report/compose/pack_parts.h"
#include "core/report/compose/statement_math.h"

#include <algorithm>
#include <map>
#include <set>

namespace counterpart::report {

namespace {

using commission::Reason;

struct Group { // of one currency
    Currency currency;
    std::vector<std::size_t> rows;
    Minor sum = 0;
};

class Projection {
public:
    Projection(const Scene& scene, const PackFacts& facts)
        : m(scene), m_would(*facts.ifWon), m_lines(m_would.accruals.lines), m_math(m_would, scene.w) {
        for (const std::size_t row : facts.projected.of(m.partner)) {
            const Currency currency = m_would.columns->deals.currency[m_lines.deal[row]];
            Group& group = m_groups[std::string(currency.code())];
            group.currency = currency;
            group.rows.push_back(row);
            group.sum += m_lines.amount[row];
            m_deals.insert(m_lines.deal[row]);
        }
    }

    std::vector<Page> make() {
        std::vector<std::string> sums;
        for (const auto& [code, group] : m_groups) {
            if (group.sum != 0) {
                sums.push_back(m.w.money(group.sum, group.currency));
            }
        }
        Page one = page("projection", "pack.projection",
                        sums.empty() ? m.say(Phrase::ProjectedNone)
                                     : m.say(Phrase::ProjectedTitle, {m.w.list(sums), m.w.counted(static_cast<std::int64_t>(m_deals.size()))}),
                        m.say(Phrase::AsOf, {m.w.date(m.f.asOf())}));
        std::vector<Page> pages;
        if (m_groups.empty()) {
            pages.push_back(std::move(one));
            return pages;
        }
        one.rows.push_back(prose({}, {paragraph(m.say(Phrase::ProjectedHow, {m.w.date(m.f.asOf())}))}));
        pages.push_back(std::move(one));
        for (auto& [code, group] : m_groups) {
            Page lines = page("projection", "pack.projection." + code, m.say(Phrase::ProjectedLines, {code}),
                              m.w.money(group.sum, group.currency));
            lines.detail = true;
            lines.rows.push_back(row(tableOf(group)));
            pages.push_back(std::move(lines));
        }
        return pages;
    }

private:
    Measure moneyIn(Currency currency, Phrase name) const {
        return {m.say(Phrase::InCurrency, {m.say(name), currency.code()}), currency.digits(),
                currency.digits() == 0 ? "#,##0" : "#,##0.00"};
    }

    Table tableOf(const Group& group) const {
        Table table;
        table.columns = {column(m.say(Phrase::ColumnDeal), 1.8),
                         column(m.say(Phrase::ColumnItem), 1.4),
                         numbers(m.say(Phrase::ColumnBase), moneyIn(group.currency, Phrase::ColumnBase), 1.2),
                         numbers(m.say(Phrase::ColumnRate), {m.say(Phrase::ColumnRate), 4, "0.00##"}, 0.8),
                         column(m.say(Phrase::ColumnRule), 1.8),
                         numbers(m.say(Phrase::ColumnAmount), moneyIn(group.currency, Phrase::ColumnAmount), 1.2),
                         column(m.say(Phrase::ColumnMath), 2.6)};
        for (const std::size_t row : group.rows) {
            table.rows.push_back(lineOf(row, group.currency));
        }
        std::vector<TableCell> last(table.columns.size());
        last.front().text = m.say(Phrase::Total);
        last[5] = cell(m.w.money(group.sum, group.currency), group.sum);
        table.rows.push_back(std::move(last));
        table.totals = true;
        return table;
    }

    std::vector<TableCell> lineOf(std::size_t row, Currency currency) const {
        const Deal& deal = m.f.snapshot().table<Deal>().at(m_lines.deal[row]);
        const bool earns = m_lines.reason[row] == Reason::Earned;
        const bool flat = m_lines.rate[row].ppm == 0;
        TableCell name = text(m.dealName(deal));
        name.why = m.whyDeal(deal);
        TableCell rate = cell({}, kNoValue);
        if (earns) {
            rate = flat ? cell(m.say(Phrase::FlatRate), kNoValue) : cell(m_math.rate(m_lines.rate[row]),
                                                                         m_lines.rate[row].ppm);
        }
        return {std::move(name),
                text(m_math.itemName(row)),
                cell(m.w.money(m_lines.base[row], currency), m_lines.base[row]),
                std::move(rate),
                text(m_math.ruleName(row)),
                cell(m.w.money(m_lines.amount[row], currency), m_lines.amount[row]),
                text(earns ? m_math.of(row) : m_math.reason(row))};
    }

    const Scene& m;
    const Programme& m_would;
    const commission::Lines& m_lines;
    StatementMath m_math;
    std::map<std::string, Group> m_groups; // by code
    std::set<Index> m_deals;
};

} // namespace

std::vector<Page> projectionPages(const Scene& s, const PackFacts& facts) { return Projection(s, facts).make(); }

} // namespace counterpart::report
