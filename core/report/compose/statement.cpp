// SPDX-License-Identifier: GPL-3.0-or-later
// Commission lines of one partner as a statement.
#include "core/report/compose/statement.h"

#include "core/engine/commission/explain.h"
#include "core/engine/commission/totals.h"
#include "core/report/compose/statement_math.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace counterpart::report {

namespace {

using commission::LineKind;
using commission::Lines;
using commission::Reason;

// Lines of one currency, or all that earn nothing.
struct Group {
    Currency currency;
    std::vector<std::size_t> accruals;
    std::vector<std::size_t> refunds;
    Minor accrued = 0;
    Minor refunded = 0;
};

class Statement {
public:
    Statement(const StatementInputs& inputs, const Wording& wording)
        : m_in(inputs), m_p(inputs.programme), m_w(wording), m_math(inputs.programme, wording) {
        const Lines& lines = m_p.accruals.lines;
        for (std::size_t row = 0; row < lines.size(); ++row) {
            if (lines.partner[row] == inputs.partner && inputs.period.contains(lines.date[row]) && lines.isLive(row)) {
                place(row);
            }
        }
        for (auto& [code, group] : m_groups) {
            std::ranges::stable_sort(group.accruals, {}, [&](std::size_t row) { return lines.date[row]; });
            std::ranges::stable_sort(group.refunds, {}, [&](std::size_t row) { return lines.date[row]; });
        }
        std::ranges::stable_sort(m_nothing, {}, [&](std::size_t row) { return lines.date[row]; });
    }

    Document make() {
        Document document;
        const Partner& partner = m_p.snapshot->table<Partner>().at(m_in.partner);
        document.title = m_w.say(Phrase::StatementTitle, {periodName()});
        document.subtitle = partner.name.empty() ? partner.key.str() : partner.name.str();
        document.author = m_in.author;
        document.language = m_w.language();
        document.rightToLeft = m_w.rightToLeft();
        document.made = m_p.lens.asOf;
        document.frame = m_w.say(Phrase::StatementFrame, {periodName(), m_w.date(m_p.lens.asOf)});
        document.format = m_in.format;
        document.brand = m_in.brand;
        document.images = m_in.images;
        document.pages.push_back(overview(document));
        for (const auto& [code, group] : m_groups) {
            document.pages.push_back(linesPage(group));
        }
        if (!m_nothing.empty()) {
            document.pages.push_back(nothingPage());
        }
        return document;
    }

private:
    std::string periodName() const { return m_w.period(m_in.period, m_p.rulebook->fiscalFirstMonth); }
    Currency currencyOf(std::size_t row) const { return m_p.columns->deals.currency[m_p.accruals.lines.deal[row]]; }
    const Deal& dealOf(std::size_t row) const { return m_p.snapshot->table<Deal>().at(m_p.accruals.lines.deal[row]); }

    void place(std::size_t row) {
        const Lines& lines = m_p.accruals.lines;
        if (lines.kind[row] == LineKind::Accrual && lines.reason[row] != Reason::Earned) {
            m_nothing.push_back(row);
            return;
        }
        const Currency currency = currencyOf(row);
        Group& group = m_groups[std::string(currency.code())];
        group.currency = currency;
        const bool isRefund = lines.kind[row] == LineKind::Refund;
        (isRefund ? group.refunds : group.accruals).push_back(row);
        (isRefund ? group.refunded : group.accrued) += lines.amount[row];
    }

    // A day in a narrow column: on one line.
    TableCell dayCell(Date day) const {
        std::string words = m_w.date(day);
        for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at)) {
            words.replace(at, 1, "\u00a0");
        }
        return {std::move(words), kNoValue, Tone::Neutral, {}};
    }

    Page overview(const Document& document) const {
        Page one;
        one.section = "statement";
        one.id = "statement.totals";
        one.subtitle = m_w.say(Phrase::NameWithDetail, {document.title, document.subtitle});
        one.title = title();
        if (m_groups.empty()) {
            Row none;
            none.height = 0;
            none.blocks.push_back({Prose{{}, {{m_w.say(Phrase::StatementNothing, {periodName()})}}}, 1});
            one.rows.push_back(std::move(none));
            return one;
        }
        one.rows.push_back({{{totals(), 1}}, 1});
        Row how;
        how.height = 0;
        how.blocks.push_back({Prose{m_w.say(Phrase::HeadingHowToRead),
                                    {{m_w.say(Phrase::StatementHowAccrual), Paragraph::Style::Small, Tone::Neutral},
                                     {m_w.say(Phrase::StatementHowRefund), Paragraph::Style::Small, Tone::Neutral},
                                     {m_w.say(Phrase::StatementHowSum), Paragraph::Style::Small, Tone::Neutral}}},
                              1});
        one.rows.push_back(std::move(how));
        return one;
    }

    std::string title() const {
        if (m_groups.empty()) {
            return m_w.say(Phrase::StatementNothing, {periodName()});
        }
        std::vector<std::string> sums;
        for (const auto& [code, group] : m_groups) {
            sums.push_back(m_w.money(group.accrued + group.refunded, group.currency));
        }
        return m_w.say(Phrase::StatementSum, {m_w.list(sums), periodName()});
    }

    // Currencies stand in one table but are never added: the sums are text with their code, and numbers of their row.
    Table totals() const {
        Table table;
        table.heading = m_w.say(Phrase::HeadingTotals);
        table.columns = {{m_w.say(Phrase::LensCurrency), false, 1, {}},
                         {m_w.say(Phrase::ColumnLines), true, 1, {m_w.say(Phrase::ColumnLines), 0, "#,##0"}},
                         {m_w.say(Phrase::ColumnAccrued), false, 2, {}},
                         {m_w.say(Phrase::ColumnTakenBack), false, 2, {}},
                         {m_w.say(Phrase::ColumnNet), false, 2, {}}};
        for (const auto& [code, group] : m_groups) {
            const auto lines = static_cast<std::int64_t>(group.accruals.size() + group.refunds.size());
            const auto money = [&](Minor minor) {
                return TableCell{m_w.money(minor, group.currency), minor, Tone::Neutral, {}};
            };
            table.rows.push_back({{code, kNoValue, Tone::Neutral, {}},
                                  {m_w.count(lines), lines, Tone::Neutral, {}},
                                  money(group.accrued),
                                  money(group.refunded),
                                  money(group.accrued + group.refunded)});
        }
        return table;
    }

    Page linesPage(const Group& group) const {
        Page one;
        one.section = "statement";
        one.id = "statement.lines." + std::string(group.currency.code());
        one.title = m_w.say(Phrase::StatementLines, {group.currency.code()});
        one.subtitle = periodName();
        if (!group.accruals.empty()) {
            one.rows.push_back({{{tableOf(Phrase::HeadingAccruals, group, group.accruals, group.accrued), 1}}, 1});
        }
        if (!group.refunds.empty()) {
            one.rows.push_back({{{tableOf(Phrase::HeadingClawbacks, group, group.refunds, group.refunded), 1}}, 1});
        }
        return one;
    }

    Measure moneyIn(Currency currency, Phrase name) const {
        return {m_w.say(Phrase::InCurrency, {m_w.say(name), currency.code()}), currency.digits(),
                currency.digits() == 0 ? "#,##0" : "#,##0.00"};
    }

    Table tableOf(Phrase heading, const Group& group, const std::vector<std::size_t>& rows, Minor sum) const {
        Table table;
        table.heading = m_w.say(heading);
        table.columns = {{m_w.say(Phrase::ColumnDate), false, 1, {}},
                         {m_w.say(Phrase::ColumnDeal), false, 1.8, {}},
                         {m_w.say(Phrase::ColumnItem), false, 1.4, {}},
                         {m_w.say(Phrase::ColumnBase), true, 1.2, moneyIn(group.currency, Phrase::ColumnBase)},
                         {m_w.say(Phrase::ColumnRate), true, 0.8, {m_w.say(Phrase::ColumnRate), 4, "0.00##"}},
                         {m_w.say(Phrase::ColumnRule), false, 1.8, {}},
                         {m_w.say(Phrase::ColumnAmount), true, 1.2, moneyIn(group.currency, Phrase::ColumnAmount)},
                         {m_w.say(Phrase::ColumnMath), false, 2.6, {}}};
        for (const std::size_t row : rows) {
            table.rows.push_back(lineOf(row, group.currency));
        }
        std::vector<TableCell> last(table.columns.size());
        last.front().text = m_w.say(Phrase::Total);
        last[6] = {m_w.money(sum, group.currency), sum, Tone::Neutral, {}};
        table.rows.push_back(std::move(last));
        table.totals = true;
        return table;
    }

    std::vector<TableCell> lineOf(std::size_t row, Currency currency) const {
        const Lines& lines = m_p.accruals.lines;
        const Deal& deal = dealOf(row);
        const Why why{"line." + commission::keyOf(m_p.commissionContext(), lines, row), Kind::Deal, deal.id,
                      m_in.period};
        const bool flat = lines.rate[row].ppm == 0;
        return {dayCell(lines.date[row]),
                {deal.name.empty() ? deal.key.str() : deal.name.str(),
                 kNoValue,
                 Tone::Neutral,
                 {{}, Kind::Deal, deal.id, {}}},
                {m_math.itemName(row), kNoValue, Tone::Neutral, {}},
                {m_w.money(lines.base[row], currency), lines.base[row], Tone::Neutral, why},
                {flat ? m_w.say(Phrase::FlatRate) : m_math.rate(lines.rate[row]), flat ? kNoValue : lines.rate[row].ppm,
                 Tone::Neutral, why},
                {m_math.ruleName(row), kNoValue, Tone::Neutral, {}},
                {m_w.money(lines.amount[row], currency), lines.amount[row],
                 lines.amount[row] < 0 ? Tone::Bad : Tone::Neutral, why},
                {m_math.of(row), kNoValue, Tone::Neutral, why}};
    }

    Page nothingPage() const {
        Page one;
        one.section = "statement";
        one.id = "statement.without";
        one.title = m_w.say(Phrase::StatementWithout, {m_w.counted(static_cast<std::int64_t>(m_nothing.size()))});
        one.subtitle = periodName();
        Table table;
        table.columns = {{m_w.say(Phrase::ColumnDate), false, 1, {}},
                         {m_w.say(Phrase::ColumnDeal), false, 2, {}},
                         {m_w.say(Phrase::ColumnItem), false, 1.4, {}},
                         {m_w.say(Phrase::ColumnBase), false, 1.4, {}}, // of several currencies
                         {m_w.say(Phrase::ColumnReason), false, 3, {}}};
        for (const std::size_t row : m_nothing) {
            const Lines& lines = m_p.accruals.lines;
            const Deal& deal = dealOf(row);
            table.rows.push_back({dayCell(lines.date[row]),
                                  {deal.name.empty() ? deal.key.str() : deal.name.str(),
                                   kNoValue,
                                   Tone::Neutral,
                                   {{}, Kind::Deal, deal.id, {}}},
                                  {m_math.itemName(row), kNoValue, Tone::Neutral, {}},
                                  {m_w.money(lines.base[row], currencyOf(row)), lines.base[row], Tone::Neutral, {}},
                                  {m_math.reason(row), kNoValue, Tone::Neutral, {}}});
        }
        one.rows.push_back({{{std::move(table), 1}}, 1});
        return one;
    }

    const StatementInputs& m_in;
    const Programme& m_p;
    const Wording& m_w;
    StatementMath m_math;
    std::map<std::string, Group> m_groups; // by code
    std::vector<std::size_t> m_nothing;
};

} // namespace

Document composeStatement(const StatementInputs& inputs, const Wording& wording) {
    return Statement(inputs, wording).make();
}

} // namespace counterpart::report
