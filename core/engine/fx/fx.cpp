// SPDX-License-Identifier: GPL-3.0-or-later
// Rate series by quoted pair, the route between two currencies, and what a conversion has to say.
#include "core/engine/fx/fx.h"

#include "core/engine/fx/exact.h"

#include <algorithm>

namespace counterpart::fx {

int Quote::legCount() const {
    switch (route) {
    case Route::Missing:
    case Route::Same:
        return 0;
    case Route::Direct:
    case Route::Inverse:
        return 1;
    case Route::Cross:
        break;
    }
    return 2;
}

int Quote::ageDays() const {
    int oldest = 0;
    for (int i = 0; i < legCount(); ++i) {
        oldest = std::max(oldest, on.days - legs[i].date.days);
    }
    return oldest;
}

Rates::Rates(const Snapshot& snapshot, Currency preferredVia) {
    struct Row {
        Slot base;
        Slot quote;
        Point point;
    };
    std::vector<Row> rows;
    const auto slotFor = [&](Currency currency) {
        if (currency.index() >= m_slots.size()) {
            m_slots.resize(currency.index() + std::size_t{1}, kNone);
        }
        Slot& slot = m_slots[currency.index()];
        if (slot == kNone) {
            slot = static_cast<Slot>(m_currencies.size());
            m_currencies.push_back(currency);
        }
        return slot;
    };
    rows.reserve(snapshot.table<FxRate>().size());
    snapshot.table<FxRate>().forEach([&](const FxRate& rate) {
        if (rate.rate.has() && rate.date.has() && rate.base.has() && rate.quote.has() && rate.base != rate.quote) {
            rows.push_back({slotFor(rate.base), slotFor(rate.quote), {rate.date.days, rate.rate, rate.id}});
        }
    });
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { // same day: the later record stands last
        return std::tie(a.base, a.quote, a.point.day) < std::tie(b.base, b.quote, b.point.day);
    });
    const std::size_t slots = m_currencies.size();
    m_seriesOf.assign(slots * slots, kNone);
    for (const Row& row : rows) {
        std::uint16_t& series = m_seriesOf[row.base * slots + row.quote];
        if (series == kNone) {
            series = static_cast<std::uint16_t>(m_series.size());
            m_series.emplace_back();
        }
        auto& points = m_series[series];
        if (!points.empty() && points.back().day == row.point.day) {
            points.back() = row.point;
        } else {
            points.push_back(row.point);
        }
    }
    for (Slot slot = 0; slot < slots; ++slot) {
        m_viaOrder.push_back(slot);
    }
    std::ranges::sort(m_viaOrder, [&](Slot a, Slot b) {
        const bool aFirst = m_currencies[a] == preferredVia;
        const bool bFirst = m_currencies[b] == preferredVia;
        return aFirst != bFirst ? aFirst : m_currencies[a].code() < m_currencies[b].code();
    });
}

Rates::Slot Rates::slotOf(Currency currency) const {
    return currency.index() < m_slots.size() ? m_slots[currency.index()] : kNone;
}

bool Rates::lastRate(Slot base, Slot quote, Date on, Leg& out) const {
    const std::uint16_t index = m_seriesOf[base * m_currencies.size() + quote];
    if (index == kNone) {
        return false;
    }
    const auto& points = m_series[index];
    const auto after = std::ranges::upper_bound(points, on.days, {}, &Point::day);
    if (after == points.begin()) {
        return false;
    }
    const Point& point = *std::prev(after);
    out = {point.record, m_currencies[base], m_currencies[quote], point.rate, Date{point.day}, false};
    return true;
}

bool Rates::leg(Slot from, Slot to, Date on, Leg& out) const {
    if (lastRate(from, to, on, out)) {
        return true;
    }
    const bool found = lastRate(to, from, on, out);
    out.divide = found;
    return found;
}

Quote Rates::find(Currency from, Currency to, Date on) const {
    Quote quote;
    quote.from = from;
    quote.to = to;
    quote.on = on;
    if (from == to) {
        quote.route = from.has() ? Route::Same : Route::Missing;
        return quote;
    }
    const Slot a = slotOf(from);
    const Slot b = slotOf(to);
    if (a == kNone || b == kNone || !on.has()) {
        return quote;
    }
    if (leg(a, b, on, quote.legs[0])) {
        quote.route = quote.legs[0].divide ? Route::Inverse : Route::Direct;
        return quote;
    }
    for (const Slot via : m_viaOrder) {
        if (via != a && via != b && leg(a, via, on, quote.legs[0]) && leg(via, b, on, quote.legs[1])) {
            quote.route = Route::Cross;
            quote.via = m_currencies[via];
            return quote;
        }
    }
    quote.legs[0] = quote.legs[1] = {};
    return quote;
}

Converted Rates::convert(Money amount, Currency to, Date on) const {
    return convertBy(amount, find(amount.currency, to, on));
}

Converted convertBy(Money amount, const Quote& quote) {
    Converted result;
    result.quote = quote;
    result.money.currency = quote.to;
    if (quote.route == Route::Same) {
        result.money.minor = amount.minor;
    } else if (quote.has()) {
        const auto minor = exactProduct(amount, quote.to, std::span(quote.legs, quote.legCount()));
        result.tooLarge = !minor;
        result.money.minor = minor.value_or(0);
    }
    return result;
}

Date rateDay(FxRule rule, Date closed, Date asOf) {
    if (rule == FxRule::AsOf || !closed.has()) {
        return asOf;
    }
    if (rule == FxRule::PeriodEnd) {
        const Date last = monthOf(closed).to.plusDays(-1);
        return asOf.has() ? std::min(last, std::max(asOf, closed)) : last;
    }
    return closed;
}

void Warnings::note(const Converted& result, RecordId deal, Money amount) {
    if (!result.has()) {
        unconverted.push_back({deal, amount});
    } else if (result.quote.stale()) {
        ++stale;
        oldestDays = std::max(oldestDays, result.quote.ageDays());
    }
}

void Warnings::merge(const Warnings& other) {
    stale += other.stale;
    oldestDays = std::max(oldestDays, other.oldestDays);
    unconverted.insert(unconverted.end(), other.unconverted.begin(), other.unconverted.end());
}

} // namespace counterpart::fx
