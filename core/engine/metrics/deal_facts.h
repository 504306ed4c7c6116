// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about deals: revenue, pipeline, who sourced and influenced them, products sold; and what is credited to whom.
#pragma once

#include "core/engine/metrics/grouping.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/rivals.h"
#include "core/engine/metrics/terms.h"
#include "core/engine/split.h"

#include <algorithm>
#include <optional>

namespace counterpart::metrics {

// The deal's partner of record: the one it names, else the one that sourced it.
inline Index partnerOfRecord(const Inputs& in, Index deal) {
    const Index named = in.columns.deals.partner[deal];
    return named != kNoRecord ? named : in.credits[deal].sourcedBy;
}

// One deal at a time. A sink takes add(term, group, value, kind, record), addAttributedTo, addProduct,
// noteConversion(converted, deal id, amount) and says whether it wants(term).
template <class Sink>
class DealFacts {
public:
    DealFacts(const Inputs& in, Grouping& groups, Sink& sink)
        : m_in(in), m_deals(in.columns.deals), m_groups(groups), m_sink(sink), m_before(yearBefore(in.lens.period)),
          m_splitter(in.columns.partners), m_sourced(sink.wants(Term::Sourced) || sink.wants(Term::Influenced)),
          m_products(sink.wants(Term::ProductsSold)),
          m_credits(sink.wants(Term::Attributed) || sink.wants(Term::AttributedBefore) ||
                    sink.wants(Term::QuotaAttributed) || sink.wants(Term::QuotaAttributedToDate)),
          m_rivals(sink.wants(Term::Concerned) ? in.rivals : nullptr) {
        if (m_rivals == nullptr && sink.wants(Term::Concerned)) {
            m_rivals = &m_ownRivals.emplace(in.snapshot, in.columns);
        }
    }
    DealFacts(const DealFacts&) = delete; // points into itself
    DealFacts& operator=(const DealFacts&) = delete;

    // Part::Deals: what does not depend on the model.
    void facts(Index d) {
        look(d);
        if (m_inPeriod || m_inBefore || m_open) {
            slices(true);
        } else {
            m_slices.assign(1, {});
            m_valued = true;
        }
        counts();
    }

    // Part::Parties: the whole deal for those who sourced and influenced it.
    void parties(Index d) {
        if (!m_sourced) {
            return;
        }
        look(d);
        if (!m_inPeriod) {
            return;
        }
        slices(false);
        if (m_valued) {
            sourcedAndInfluenced();
        }
    }

    // Part::Credits: the converted amount of each slice allocated by the deal's shares.
    void credited(Index d) {
        if (!m_credits) {
            return;
        }
        look(d);
        if (!m_inPeriod && !m_inBefore) {
            return;
        }
        slices(false);
        if (!m_valued) {
            return;
        }
        const attribution::DealCredits credits = m_in.credits[d];
        const Date closed = m_deals.closed[d];
        const RecordId id = m_deals.id[d];
        // A breakdown by time sets last year's month beside this year's.
        const Date on = m_inPeriod ? closed : closed.plusMonths(12);
        for (const Slice& slice : m_slices) {
            const std::span<const Minor> parts = partsOf(credits, slice);
            for (std::size_t row = 0; row < credits.size(); ++row) {
                const Index party = credits.party[row];
                if (party == kDirect || parts[row] == 0) {
                    continue;
                }
                const std::uint32_t group = m_groups.groupOf(place(party, slice, on));
                if (m_inPeriod) {
                    m_sink.add(Term::Attributed, group, parts[row], Kind::Deal, id);
                    m_sink.addAttributedTo(party, closed, parts[row], group, id);
                } else {
                    m_sink.add(Term::AttributedBefore, group, parts[row], Kind::Deal, id);
                }
            }
        }
    }

private:
    // A part of a deal that stands in one group by product: a line, the rest, or the whole deal.
    struct Slice {
        Index product = kNoRecord;
        Minor amount = 0; // in the reporting currency
    };

    void look(Index d) {
        m_deal = d;
        const Outcome outcome = m_deals.outcome[d];
        const Date closed = m_deals.closed[d];
        const Date created = m_deals.created[d];
        const Date asOf = m_in.lens.asOf;
        const bool won = outcome == Outcome::Won && closed.has() && closed <= asOf;
        m_inPeriod = won && m_in.lens.period.contains(closed);
        m_inBefore = won && !m_inPeriod && m_before.contains(closed);
        m_lost = outcome == Outcome::Lost && m_in.lens.period.contains(closed) && closed <= asOf;
        // What is open on as_of: also what was closed later.
        m_open = (outcome == Outcome::Open || (closed.has() && closed > asOf)) && !(created.has() && created > asOf);
    }

    // The deal in the reporting currency; false when there is no rate.
    bool value(bool note, Minor& minor, Date on) {
        const Money amount{m_deals.amount[m_deal], m_deals.currency[m_deal]};
        using State = fx::Amounts::State;
        const State state = m_in.amounts != nullptr ? m_in.amounts->state(m_deal) : State::Stale;
        if (state == State::Same || state == State::Fresh) {
            minor = m_in.amounts->value(m_deal);
            return true;
        }
        const fx::Converted converted = m_in.rates.convert(amount, m_in.lens.reporting, on);
        if (note) {
            m_sink.noteConversion(converted, m_deals.id[m_deal], amount);
        }
        minor = converted.money.minor;
        return converted.has();
    }

    // Takes the deal in the reporting currency and cuts it by lines where a breakdown asks for products; the rest keeps
    // the sum exact.
    void slices(bool note) {
        const Currency currency = m_deals.currency[m_deal];
        const Date on =
            fx::rateDay(m_in.rulebook.fxRule, m_open ? m_in.lens.asOf : m_deals.closed[m_deal], m_in.lens.asOf);
        m_slices.clear();
        m_sameCurrency = currency == m_in.lens.reporting;
        Minor rest = m_deals.amount[m_deal];
        m_valued = m_sameCurrency || value(note, rest, on);
        if (!m_valued) { // counted as a deal, listed as unconverted, in no sum of money
            m_slices.assign(1, {});
            return;
        }
        const auto [lines, at] = m_in.columns.lines[m_deal];
        if (m_groups.byProduct() && lines.offsets[at] != lines.offsets[at + 1]) {
            const fx::Quote quote = m_sameCurrency ? fx::Quote() : m_in.rates.find(currency, m_in.lens.reporting, on);
            for (Index l = lines.offsets[at]; l < lines.offsets[at + 1]; ++l) {
                Money part{lines.amount[l], currency};
                if (!m_sameCurrency) {
                    part = fx::convertBy(part, quote).money;
                }
                m_slices.push_back({lines.product[l], part.minor});
                rest -= part.minor;
            }
            if (rest == 0) {
                return;
            }
        }
        m_slices.push_back({kNoRecord, rest});
    }

    Place place(Index partner, const Slice& slice, Date date) const { return {m_deal, partner, slice.product, date}; }

    // Adds to every group the deal stands in, once per group, whatever number of slices or partners lead there.
    void once(Term term, const std::vector<std::uint32_t>& groups, Int128 value) {
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            if (std::find(groups.begin(), group, *group) == group) {
                m_sink.add(term, *group, value, Kind::Deal, m_deals.id[m_deal]);
            }
        }
    }

    std::span<const Minor> partsOf(const attribution::DealCredits& credits, const Slice& slice) {
        const bool whole = m_slices.size() == 1;
        if (whole && m_sameCurrency) {
            return credits.amount;
        }
        if (whole && !credits.converted.empty() && credits.convertedTo == m_in.lens.reporting) {
            return credits.converted;
        }
        return m_splitter.split(slice.amount, credits.party, credits.share);
    }

    // The whole deal for whoever sourced it, and for every other partner with a touch (semantics 3).
    void sourcedAndInfluenced() {
        const attribution::DealCredits credits = m_in.credits[m_deal];
        const Date closed = m_deals.closed[m_deal];
        for (const Slice& slice : m_slices) {
            m_seen.clear();
            for (std::size_t row = 0; row < credits.size(); ++row) {
                const Index party = credits.party[row];
                if (party == kDirect) {
                    continue;
                }
                const std::uint32_t group = m_groups.groupOf(place(party, slice, closed));
                if (credits.sourced(row)) {
                    m_sink.add(Term::Sourced, group, slice.amount, Kind::Deal, m_deals.id[m_deal]);
                } else {
                    m_seen.push_back(group);
                }
            }
            once(Term::Influenced, m_seen, slice.amount);
        }
    }

    void counts() {
        const Date created = m_deals.created[m_deal];
        const bool createdNow = m_in.lens.period.contains(created) && created <= m_in.lens.asOf;
        if (!m_inPeriod && !m_lost && !m_open && !createdNow) {
            return;
        }
        const Index partner = partnerOfRecord(m_in, m_deal);
        const Date when = m_inPeriod || m_lost ? m_deals.closed[m_deal] : created;
        money(partner, when);
        if (m_inPeriod) {
            won(partner, when);
        }
        if (m_lost) {
            once(Term::DealsLost, m_seen, 1);
        }
        if (m_inPeriod || m_lost) {
            once(Term::DealsClosed, m_seen, 1);
        }
        if (m_open && !m_inPeriod && !m_lost) {
            once(Term::DealsOpen, m_seen, 1);
        }
        if (m_rivals != nullptr && (m_inPeriod || m_lost || createdNow)) {
            concerned(partner, when);
        }
        if (createdNow) {
            m_seen.assign(1, m_groups.groupOf(place(partner, m_slices.front(), created)));
            once(Term::DealsCreated, m_seen, 1);
            if (m_deals.qualified[m_deal] == Answer::Yes) {
                once(Term::QualifiedNew, m_seen, 1);
            }
        }
    }

    // Whose deal it is, and whom it names as the competitor; each group once.
    void concerned(Index partner, Date when) {
        const Index rival = m_rivals->of(m_deals.competitor[m_deal]);
        m_concerned.clear();
        for (std::size_t i = 0; rival != kNoRecord && i < m_slices.size(); ++i) {
            m_concerned.push_back(m_groups.groupOf(place(rival, m_slices[i], when)));
        }
        once(Term::Competing, m_concerned, 1);
        for (const Slice& slice : m_slices) {
            m_concerned.push_back(m_groups.groupOf(place(partner, slice, when)));
        }
        once(Term::Concerned, m_concerned, 1);
    }

    // Fills m_seen with the groups of the slices.
    void money(Index partner, Date when) {
        static const Symbol renewal("renewal");
        const RecordId id = m_deals.id[m_deal];
        m_seen.clear();
        for (const Slice& slice : m_slices) {
            m_seen.push_back(m_groups.groupOf(place(partner, slice, when)));
            if (m_inPeriod && m_valued) {
                m_sink.add(Term::Won, m_seen.back(), slice.amount, Kind::Deal, id);
                if (m_deals.type[m_deal] == renewal) {
                    m_sink.add(Term::Recurring, m_seen.back(), slice.amount, Kind::Deal, id);
                }
            } else if (m_open && m_valued) {
                m_sink.add(Term::Open, m_seen.back(), slice.amount, Kind::Deal, id);
            }
        }
    }

    void won(Index partner, Date when) {
        const auto [lines, at] = m_in.columns.lines[m_deal];
        for (Index l = lines.offsets[at]; m_products && l < lines.offsets[at + 1]; ++l) {
            m_sink.addProduct(m_groups.groupOf({m_deal, partner, lines.product[l], when}), lines.product[l]);
        }
        once(Term::DealsWon, m_seen, 1);
        const Date created = m_deals.created[m_deal];
        if (created.has() && when >= created) {
            once(Term::CycleDays, m_seen, when.days - created.days);
            once(Term::CycleDeals, m_seen, 1);
        }
    }

    const Inputs& m_in;
    const DealColumns& m_deals;
    Grouping& m_groups;
    Sink& m_sink;
    Period m_before;
    Splitter m_splitter;
    bool m_sourced;
    bool m_products;
    bool m_credits;
    std::optional<Rivals> m_ownRivals;
    const Rivals* m_rivals; // nullptr: nobody asks
    Index m_deal = 0;       // the one at hand, and what it is under the lens
    bool m_inPeriod = false;
    bool m_inBefore = false;
    bool m_lost = false;
    bool m_open = false;
    bool m_sameCurrency = true;  // the deal is in the reporting currency
    bool m_valued = true;        // its amount is known in the reporting currency
    std::vector<Slice> m_slices; // at least one
    std::vector<std::uint32_t> m_seen;
    std::vector<std::uint32_t> m_concerned;
};

} // namespace counterpart::metrics
