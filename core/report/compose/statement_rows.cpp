// SPDX-License-Identifier: GPL-3.0-or-later
// Lists the lines of a statement.
#include "core/report/compose/statement_rows.h"

#include "core/report/compose/statement_math.h"

namespace counterpart::report {

std::vector<StatementRow> statementRows(const StatementInputs& inputs, const Wording& wording) {
    const Programme& p = inputs.programme;
    const commission::Lines& lines = p.accruals.lines;
    const StatementMath math(p, wording);
    std::vector<StatementRow> rows;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines.partner[row] != inputs.partner || !inputs.period.contains(lines.date[row]) || !lines.isLive(row)) {
            continue;
        }
        const Deal& deal = p.snapshot->table<Deal>().at(lines.deal[row]);
        const Account* account = p.snapshot->find(deal.account);
        const bool ruled = lines.plan[row] != commission::kNoRule && lines.rule[row] != commission::kNoRule;
        StatementRow one;
        one.line = commission::keyOf(p.commissionContext(), lines, row);
        one.deal = deal.key.str();
        if (account != nullptr) {
            one.customer = account->name.empty() ? account->key.str() : account->name.str();
        }
        one.date = lines.date[row];
        one.isRefund = lines.kind[row] == commission::LineKind::Refund;
        one.base = lines.base[row];
        one.rate = lines.rate[row];
        one.rule = ruled ? p.rulebook->plans[lines.plan[row]].rules[lines.rule[row]].key : std::string();
        one.amount = lines.amount[row];
        one.currency = p.columns->deals.currency[lines.deal[row]];
        const bool earns = one.isRefund || lines.reason[row] == commission::Reason::Earned;
        one.math = earns ? math.of(row) : math.reason(row);
        rows.push_back(std::move(one));
    }
    return rows;
}

} // namespace counterpart::report
