// SPDX-License-Identifier: GPL-3.0-or-later
// Adds commission lines up, and converts them deal by deal.
#include "core/engine/commission/totals.h"

#include <algorithm>
#include <unordered_map>

namespace counterpart::commission {

namespace {

// A partner's lines on one deal of one kind in one month: what is converted at once.
struct Portion {
    Index partner;
    LineKind kind;
    std::int32_t month;
    Minor amount;
    std::int64_t lines;
    bool isLike(const Portion& other) const {
        return partner == other.partner && kind == other.kind && month == other.month;
    }
};

class Adder {
public:
    Adder(const Context& context, Currency reporting) : m_context(context) { m_totals.reporting = reporting; }

    // The lines of one deal, already within the period.
    void addDeal(const Lines& lines, std::span<const std::size_t> rows) {
        m_portions.clear();
        for (const std::size_t row : rows) {
            const Portion portion{lines.partner[row], lines.kind[row], monthOf(lines.date[row]).from.days, 0, 0};
            auto at = std::ranges::find_if(m_portions, [&](const Portion& other) { return other.isLike(portion); });
            at = at != m_portions.end() ? at : m_portions.insert(at, portion);
            at->amount = sum(at->amount, lines.amount[row]);
            ++at->lines;
        }
        for (const Portion& portion : m_portions) {
            add(lines.deal[rows.front()], portion);
        }
    }

    Totals take() {
        const auto& rank = m_context.columns.partners.keyRank;
        std::ranges::sort(m_totals.rows, [&](const Total& a, const Total& b) {
            return a.partner != b.partner     ? rank[a.partner] < rank[b.partner]
                   : a.currency != b.currency ? a.currency.code() < b.currency.code()
                                              : a.month < b.month;
        });
        return std::move(m_totals);
    }

private:
    static Minor sum(Minor a, Minor b) { // stays at the end of the range rather than wrapping
        Minor out = 0;
        const Minor end = a < 0 ? std::numeric_limits<Minor>::min() : std::numeric_limits<Minor>::max();
        return __builtin_add_overflow(a, b, &out) ? end : out;
    }

    void add(Index deal, const Portion& portion) {
        const DealColumns& deals = m_context.columns.deals;
        const Currency currency = deals.currency[deal];
        Total& total = rowOf(portion.partner, currency, Date{portion.month});
        total.lines += portion.lines;
        const Minor amount = portion.amount;
        const bool isRefund = portion.kind == LineKind::Refund;
        Minor& own = isRefund ? total.refunded : total.accrued;
        own = sum(own, amount);
        if (amount == 0) {
            return; // nothing to convert, nothing to warn of
        }
        const Date day = fx::rateDay(m_context.rulebook.fxRule, deals.closed[deal], m_context.asOf);
        const fx::Converted converted = m_context.rates.convert({amount, currency}, m_totals.reporting, day);
        m_totals.warnings.note(converted, deals.id[deal], {amount, currency});
        if (converted.has()) {
            Minor& reporting = isRefund ? total.refundedReporting : total.accruedReporting;
            reporting = sum(reporting, converted.money.minor);
            m_totals.reportingSum = sum(m_totals.reportingSum, converted.money.minor);
        }
    }

    Total& rowOf(Index partner, Currency currency, Date month) {
        const auto civil = month.civil();
        const auto number = static_cast<std::uint64_t>(static_cast<int>(civil.year()) * 12) + // years 1000 to 9999
                            static_cast<unsigned>(civil.month());
        const std::uint64_t key = std::uint64_t{partner} << 32U | number << 12U | currency.index();
        const auto [at, isNew] = m_rowOf.emplace(key, m_totals.rows.size());
        if (isNew) {
            Total& total = m_totals.rows.emplace_back();
            total.partner = partner;
            total.currency = currency;
            total.month = month;
        }
        return m_totals.rows[at->second];
    }

    const Context& m_context;
    Totals m_totals;
    std::vector<Portion> m_portions; // of the deal at hand
    std::unordered_map<std::uint64_t, std::size_t> m_rowOf;
};

} // namespace

Totals totalsOf(const Context& context, const Accruals& accruals, const Period& period, Currency reporting) {
    Adder adder(context, reporting);
    const Lines& lines = accruals.lines;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (period.contains(lines.date[row]) && lines.isLive(row)) {
            rows.push_back(row);
        }
        if (row + 1 == lines.size() || lines.deal[row + 1] != lines.deal[row]) {
            adder.addDeal(lines, rows);
            rows.clear();
        }
    }
    return adder.take();
}

} // namespace counterpart::commission
