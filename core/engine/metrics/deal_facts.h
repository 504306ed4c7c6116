// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about deals: revenue, credits, pipeline, customers, products sold, commissions.
#pragma once

#include "core/engine/metrics/grouping.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/terms.h"

#include <algorithm>
#include <utility>

namespace counterpart::metrics {

// The deal's partner of record: the one it names, else the one that sourced it.
inline Index partnerOfRecord(const Inputs& in, Index deal) {
    const Index named = in.columns.deals.partner[deal];
    return named != kNoRecord ? named : in.credits.sourcedBy[deal];
}

// A sink takes add(term, group, value, kind, record) and noteConversion(converted, deal id, amount).
template <class Sink>
class DealFacts {
public:
    DealFacts(const Inputs& in, Grouping& groups, Sink& sink)
        : m_in(in), m_deals(in.columns.deals), m_groups(groups), m_sink(sink), m_before(yearBefore(in.lens.period)) {}

    void collect() {
        for (Index d = 0; d < m_deals.size(); ++d) {
            deal(d);
        }
        customers();
        commissions();
    }

private:
    // A part of a deal that stands in one group by product: a line, the rest, or the whole deal.
    struct Slice {
        Index product = kNoRecord;
        Minor amount = 0; // in the reporting currency
    };

    void deal(Index d) {
        const Outcome outcome = m_deals.outcome[d];
        const Date closed = m_deals.closed[d];
        const Date created = m_deals.created[d];
        const Date asOf = m_in.lens.asOf;
        const bool won = outcome == Outcome::Won && closed.has() && closed <= asOf;
        const bool inPeriod = won && m_in.lens.period.contains(closed);
        const bool inBefore = won && m_before.contains(closed);
        const bool lost = outcome == Outcome::Lost && m_in.lens.period.contains(closed) && closed <= asOf;
        // What is open on as_of: also what was closed later.
        const bool open =
            (outcome == Outcome::Open || (closed.has() && closed > asOf)) && !(created.has() && created > asOf);
        if (inPeriod || inBefore || open) {
            slices(d, open ? asOf : closed);
        } else {
            m_slices.assign(1, {});
            m_valued = true;
        }
        if (m_valued && (inPeriod || inBefore)) {
            credits(d, closed, inPeriod);
        }
        counts(d, inPeriod, lost, open);
    }

    // Converts the deal once and cuts it by lines where a breakdown asks for products; the rest keeps the sum exact.
    void slices(Index d, Date day) {
        const Money amount{m_deals.amount[d], m_deals.currency[d]};
        const Date on = fx::rateDay(m_in.rulebook.fxRule, day, m_in.lens.asOf);
        m_slices.clear();
        m_valued = true;
        m_sameCurrency = amount.currency == m_in.lens.reporting;
        Minor rest = amount.minor;
        fx::Quote quote;
        if (!m_sameCurrency) {
            const fx::Converted converted = m_in.rates.convert(amount, m_in.lens.reporting, on);
            m_sink.noteConversion(converted, m_deals.id[d], amount);
            if (!converted.has()) {
                m_valued = false; // counted as a deal, listed as unconverted, in no sum of money
                m_slices.assign(1, {});
                return;
            }
            rest = converted.money.minor;
            quote = converted.quote;
        }
        if (m_groups.byProduct()) {
            const LineColumns& lines = m_in.columns.lines;
            for (Index l = lines.offsets[d]; l < lines.offsets[d + 1]; ++l) {
                Money part{lines.amount[l], amount.currency};
                if (!m_sameCurrency) {
                    part = fx::convertBy(part, quote).money;
                }
                m_slices.push_back({lines.product[l], part.minor});
                rest -= part.minor;
            }
            if (rest == 0 && !m_slices.empty()) {
                return;
            }
        }
        m_slices.push_back({kNoRecord, rest});
    }

    Place place(Index d, Index partner, const Slice& slice, Date date) const {
        return {d, partner, slice.product, date};
    }

    // Adds to every group the deal stands in, once per group, whatever number of slices or partners lead there.
    void once(Term term, const std::vector<std::uint32_t>& groups, Int128 value, RecordId id) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (std::find(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(i), groups[i]) ==
                groups.begin() + static_cast<std::ptrdiff_t>(i)) {
                m_sink.add(term, groups[i], value, Kind::Deal, id);
            }
        }
    }

    // revenue.attributed: the converted amount of each slice allocated by the deal's shares.
    void credits(Index d, Date closed, bool inPeriod) {
        const attribution::Credits& credits = m_in.credits;
        const Index begin = credits.offsets[d];
        const Index end = credits.offsets[d + 1];
        const RecordId id = m_deals.id[d];
        for (const Slice& slice : m_slices) {
            const std::span<const Minor> parts = partsOf(begin, end, slice);
            for (Index row = begin; row < end; ++row) {
                const Index party = credits.party[row];
                if (party == kDirect || parts[row - begin] == 0) {
                    continue;
                }
                const std::uint32_t group = m_groups.groupOf(place(d, party, slice, closed));
                if (inPeriod) {
                    m_sink.add(Term::Attributed, group, parts[row - begin], Kind::Deal, id);
                    m_sink.addAttributedTo(party, parts[row - begin], group, id);
                } else {
                    const std::uint32_t then = m_groups.groupOf(place(d, party, slice, shifted(closed)));
                    m_sink.add(Term::AttributedBefore, then, parts[row - begin], Kind::Deal, id);
                }
            }
        }
        if (inPeriod) {
            sourcedAndInfluenced(d, begin, end, closed);
        }
    }

    // A breakdown by time sets last year's month beside this year's.
    Date shifted(Date date) const { return date.plusMonths(12); }

    std::span<const Minor> partsOf(Index begin, Index end, const Slice& slice) {
        const attribution::Credits& credits = m_in.credits;
        if (m_sameCurrency && m_slices.size() == 1) {
            return std::span(credits.amount).subspan(begin, end - begin);
        }
        const std::size_t n = end - begin + 1; // the house takes what nobody is credited with
        m_weights.assign(n, 0);
        m_ranks.assign(n, 0);
        m_parts.assign(n, 0);
        std::uint64_t given = 0;
        for (Index row = begin; row < end; ++row) {
            m_weights[row - begin] = credits.share[row];
            m_ranks[row - begin] = m_in.columns.partners.rankOf(credits.party[row]);
            given += credits.share[row];
        }
        m_weights[n - 1] = kShareOne - given;
        m_ranks[n - 1] = 0xffffffffU;
        allocate(slice.amount, m_weights, m_ranks, m_parts);
        return m_parts;
    }

    // The whole deal for whoever sourced it, and for every other partner with a touch (semantics 3).
    void sourcedAndInfluenced(Index d, Index begin, Index end, Date closed) {
        const attribution::Credits& credits = m_in.credits;
        const RecordId id = m_deals.id[d];
        for (const Slice& slice : m_slices) {
            m_seen.clear();
            for (Index row = begin; row < end; ++row) {
                const Index party = credits.party[row];
                if (party == kDirect) {
                    continue;
                }
                const std::uint32_t group = m_groups.groupOf(place(d, party, slice, closed));
                if (credits.sourced(d, row)) {
                    m_sink.add(Term::Sourced, group, slice.amount, Kind::Deal, id);
                } else {
                    m_seen.push_back(group);
                }
            }
            once(Term::Influenced, m_seen, slice.amount, id);
        }
    }

    void counts(Index d, bool won, bool lost, bool open) {
        static const Symbol renewal("renewal");
        const RecordId id = m_deals.id[d];
        const Index partner = partnerOfRecord(m_in, d);
        const Date created = m_deals.created[d];
        const Date closed = m_deals.closed[d];
        const Date when = won || lost ? closed : created;
        const bool createdNow = m_in.lens.period.contains(created) && created <= m_in.lens.asOf;
        if (!won && !lost && !open && !createdNow) {
            return;
        }
        m_seen.clear();
        for (const Slice& slice : m_slices) {
            m_seen.push_back(m_groups.groupOf(place(d, partner, slice, when)));
            if (won && m_valued) {
                m_sink.add(Term::Won, m_seen.back(), slice.amount, Kind::Deal, id);
                if (m_deals.type[d] == renewal) {
                    m_sink.add(Term::Recurring, m_seen.back(), slice.amount, Kind::Deal, id);
                }
            } else if (open && m_valued) {
                m_sink.add(Term::Open, m_seen.back(), slice.amount, Kind::Deal, id);
            }
        }
        if (won) {
            productsSold(d, partner, when);
            once(Term::DealsWon, m_seen, 1, id);
        }
        if (lost) {
            once(Term::DealsLost, m_seen, 1, id);
        }
        if (won || lost) {
            once(Term::DealsClosed, m_seen, 1, id);
        }
        if (won && created.has() && closed >= created) {
            once(Term::CycleDays, m_seen, closed.days - created.days, id);
            once(Term::CycleDeals, m_seen, 1, id);
        }
        if (open && !won && !lost) {
            once(Term::DealsOpen, m_seen, 1, id);
        }
        if (createdNow) {
            m_seen.assign(1, m_groups.groupOf(place(d, partner, m_slices.front(), created)));
            once(Term::DealsCreated, m_seen, 1, id);
            if (m_deals.qualified[d] == Answer::Yes) {
                once(Term::QualifiedNew, m_seen, 1, id);
            }
        }
    }

    void productsSold(Index d, Index partner, Date when) {
        const LineColumns& lines = m_in.columns.lines;
        for (Index l = lines.offsets[d]; l < lines.offsets[d + 1]; ++l) {
            m_sink.addProduct(m_groups.groupOf({d, partner, lines.product[l], when}), lines.product[l]);
        }
    }

    // New: the account's first won deal closes in the period. Retained: it bought in the year before and in the period.
    void customers() {
        const std::size_t accounts = m_in.columns.accounts.size();
        std::vector<Index> first(accounts, kNoRecord);
        std::vector<std::uint8_t> now(accounts, 0);
        std::vector<std::pair<std::uint32_t, Index>> before; // group, account
        for (Index d = 0; d < m_deals.size(); ++d) {
            const Index account = m_deals.account[d];
            const Date closed = m_deals.closed[d];
            if (account == kNoRecord || m_deals.outcome[d] != Outcome::Won || !closed.has() ||
                closed > m_in.lens.asOf) {
                continue;
            }
            if (first[account] == kNoRecord || closed < m_deals.closed[first[account]]) {
                first[account] = d;
            }
            now[account] |= m_in.lens.period.contains(closed) ? 1 : 0;
            if (m_before.contains(closed)) {
                before.emplace_back(m_groups.groupOf({d, partnerOfRecord(m_in, d), kNoRecord, shifted(closed)}),
                                    account);
            }
        }
        for (Index a = 0; a < accounts; ++a) {
            const Index d = first[a];
            if (d != kNoRecord && m_in.lens.period.contains(m_deals.closed[d])) {
                m_sink.add(Term::CustomersNew,
                           m_groups.groupOf({d, partnerOfRecord(m_in, d), kNoRecord, m_deals.closed[d]}), 1, Kind::Deal,
                           m_deals.id[d]);
            }
        }
        std::ranges::sort(before);
        before.erase(std::unique(before.begin(), before.end()), before.end());
        for (const auto& [group, account] : before) {
            const RecordId id = m_in.columns.accounts.id[account];
            m_sink.add(Term::CustomersBefore, group, 1, Kind::Account, id);
            if (now[account] != 0) {
                m_sink.add(Term::CustomersKept, group, 1, Kind::Account, id);
            }
        }
    }

    void commissions() {
        const commission::Lines& lines = m_in.commissions;
        for (std::size_t row = 0; row < lines.size(); ++row) {
            if (!m_in.lens.period.contains(lines.date[row]) || lines.amount[row] == 0) {
                continue;
            }
            const Index d = lines.deal[row];
            const Money amount{lines.amount[row], m_deals.currency[d]};
            const fx::Converted converted = m_in.rates.convert(
                amount, m_in.lens.reporting, fx::rateDay(m_in.rulebook.fxRule, m_deals.closed[d], m_in.lens.asOf));
            m_sink.noteConversion(converted, m_deals.id[d], amount);
            if (!converted.has()) {
                continue;
            }
            const bool onLine = lines.item[row] < commission::kRestOfDeal;
            const Index product = onLine ? productOfLine(lines.item[row]) : kNoRecord;
            const std::uint32_t group = m_groups.groupOf({d, lines.partner[row], product, lines.date[row]});
            m_sink.add(Term::Commission, group, converted.money.minor, Kind::Deal, m_deals.id[d]);
            if (lines.kind[row] == commission::LineKind::Refund) {
                m_sink.add(Term::Clawback, group, -Int128{converted.money.minor}, Kind::Deal, m_deals.id[d]);
            }
        }
    }

    Index productOfLine(Index item) const {
        if (!m_groups.byProduct()) {
            return kNoRecord;
        }
        return m_in.columns.productOf.find(m_in.snapshot.table<DealLine>().at(item).product.value);
    }

    const Inputs& m_in;
    const DealColumns& m_deals;
    Grouping& m_groups;
    Sink& m_sink;
    Period m_before;
    bool m_sameCurrency = true;  // the deal is in the reporting currency
    bool m_valued = true;        // its amount is known in the reporting currency
    std::vector<Slice> m_slices; // at least one
    std::vector<std::uint64_t> m_weights;
    std::vector<std::uint32_t> m_ranks;
    std::vector<Minor> m_parts;
    std::vector<std::uint32_t> m_seen;
};

} // namespace counterpart::metrics
