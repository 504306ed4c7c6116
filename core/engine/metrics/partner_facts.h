// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about partners rather than deals: registrations, certifications, surveys, activities, quotas, leads.
#pragma once

#include "core/engine/certification/needs.h"
#include "core/engine/certification/people.h"
#include "core/engine/metrics/grouping.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/quotas.h"
#include "core/engine/metrics/terms.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace counterpart::metrics {

// A sink takes add(term, group, value, kind, record). The same walk fills a table or lists the items of one number.
template <class Sink>
class PartnerFacts {
public:
    PartnerFacts(const Inputs& in, Grouping& groups, Sink& sink) : m_in(in), m_groups(groups), m_sink(sink) {}

    void collect() {
        if (wantsAny(
                {Term::DaysSince, Term::Submitted, Term::Approved, Term::Rejected, Term::Expired, Term::Decided})) {
            registrations();
        }
        if (wantsAny({Term::CertsAll, Term::CertsLapsed, Term::CertsCurrent, Term::CertsExpiring, Term::CertPeople})) {
            certifications();
        }
        if (wantsAny({Term::CsatScore, Term::CsatCount, Term::CsatSatisfied, Term::NpsBalance, Term::NpsCount})) {
            surveys();
        }
        if (wantsAny({Term::Logins, Term::Trainings, Term::Events, Term::SuccessStories, Term::ActivePartners})) {
            activities();
        }
        if (wantsAny({Term::Quota, Term::QuotaToDate})) {
            quotas();
        }
        if (wantsAny({Term::LeadsQualified, Term::ContactSeconds, Term::LeadsContacted})) {
            leads();
        }
    }

private:
    std::uint32_t groupOf(Index partner, Date date, Index product = kNoRecord) {
        return m_groups.groupOf({kNoRecord, partner, product, date});
    }
    Index partnerAt(counterpart::Id<Partner> id) const { return m_in.columns.partnerOf.find(id.value); }
    bool inPeriod(Date date) const { return m_in.lens.period.contains(date) && date <= m_in.lens.asOf; }
    bool wantsAny(std::initializer_list<Term> terms) const {
        return std::ranges::any_of(terms, [&](Term term) { return m_sink.wants(term); });
    }
    void add(Term term, std::uint32_t group, Int128 value, Kind kind, RecordId id) {
        m_sink.add(term, group, value, kind, id);
    }

    void registrations() {
        static const std::array<std::pair<Symbol, Term>, 4> outcomes = {{{Symbol("approved"), Term::Approved},
                                                                         {Symbol("won"), Term::Approved},
                                                                         {Symbol("rejected"), Term::Rejected},
                                                                         {Symbol("expired"), Term::Expired}}};
        m_in.snapshot.table<Registration>().forEach([&](const Registration& r) {
            const Date date = r.submitted.date();
            if (!date.has() || date > m_in.lens.asOf) {
                return;
            }
            const std::uint32_t group = groupOf(partnerAt(r.partner), date);
            add(Term::DaysSince, group, m_in.lens.asOf.days - date.days, Kind::Registration, r.id);
            if (!inPeriod(date)) {
                return;
            }
            add(Term::Submitted, group, 1, Kind::Registration, r.id);
            for (const auto& [status, term] : outcomes) {
                if (r.status == status) {
                    add(term, group, 1, Kind::Registration, r.id);
                }
            }
            decided(r, group);
        });
    }

    // Approved for a time is approved, whatever came of it.
    void decided(const Registration& r, std::uint32_t group) {
        static const std::array<Symbol, 4> granted = {Symbol("approved"), Symbol("won"), Symbol("lost"),
                                                      Symbol("expired")};
        static const Symbol rejected("rejected");
        const bool yes = std::ranges::find(granted, r.status) != granted.end();
        if (yes) {
            add(Term::Granted, group, 1, Kind::Registration, r.id);
        }
        if (yes || r.status == rejected) {
            add(Term::Decided, group, 1, Kind::Registration, r.id);
        }
    }

    // Of every person, track and level the one that lasts longest of those issued by as_of: what was renewed has not
    // lapsed, and what was renewed early does not run out. By partner, person, track, level.
    std::vector<std::pair<Index, const Certification*>> certificationsHeld() const {
        std::vector<std::pair<Index, const Certification*>> held;
        m_in.snapshot.table<Certification>().forEach([&](const Certification& c) {
            if (c.issued <= m_in.lens.asOf) {
                held.emplace_back(partnerAt(c.partner), &c);
            }
        });
        const auto what = [](const auto& one) {
            return std::tuple(one.first, one.second->person.view(), one.second->track.index(),
                              one.second->level.index());
        };
        const auto lasts = [&](const auto& one) {
            const Date end = certification::lastDayOf(*one.second, m_in.rulebook.certification);
            return std::pair(end.has() ? end.days : std::numeric_limits<std::int32_t>::max(), -one.second->id);
        };
        std::ranges::sort(held, [&](const auto& a, const auto& b) {
            const auto x = what(a);
            const auto y = what(b);
            return x != y ? x < y : lasts(a) > lasts(b);
        });
        const auto again = std::ranges::unique(held, {}, what);
        held.erase(again.begin(), again.end());
        return held;
    }

    void certifications() {
        std::set<std::pair<std::uint32_t, std::string>> people; // a person counts once per group
        const Date asOf = m_in.lens.asOf;
        const CertificationPolicy& policy = m_in.rulebook.certification;
        const Date soon = asOf.plusDays(policy.expiringDays);
        const std::vector<bool> required = requiredCertifications();
        for (const auto& [partner, held] : certificationsHeld()) {
            const Certification& c = *held;
            const std::uint32_t group = groupOf(partner, c.issued);
            const auto one = [&, id = c.id](Term term) { add(term, group, 1, Kind::Certification, id); };
            const bool byNeed = partner < required.size() && required[partner];
            if (!byNeed) {
                one(Term::CertsAll);
            }
            if (!certification::isCurrent(c, asOf, policy)) {
                one(Term::CertsLapsed);
                continue;
            }
            if (!byNeed) {
                one(Term::CertsCurrent);
            }
            if (const Date last = certification::lastDayOf(c, policy); last.has() && last <= soon) {
                one(Term::CertsExpiring);
            }
            if (people.emplace(group, std::to_string(partner) + '/' + c.person.str()).second) {
                one(Term::CertPeople);
            }
        }
    }

    // Partners whose tier asks for certifications are measured by those: what it asks for, and how much of that is
    // current. They are left out of the count of certifications as such.
    std::vector<bool> requiredCertifications() {
        if (!wantsAny({Term::CertsAll, Term::CertsCurrent})) {
            return {};
        }
        const auto shares = certification::requiredShares(m_in.snapshot, m_in.columns, m_in.rulebook, m_in.lens.asOf,
                                                          m_in.standings.tiers);
        std::vector<bool> required;
        for (Index partner = 0; partner < shares.size(); ++partner) {
            required.push_back(shares[partner].required > 0);
            if (required.back()) {
                const std::uint32_t group = groupOf(partner, m_in.lens.asOf);
                const RecordId id = m_in.columns.partners.id[partner];
                add(Term::CertsAll, group, shares[partner].required, Kind::Partner, id);
                add(Term::CertsCurrent, group, shares[partner].current, Kind::Partner, id);
            }
        }
        return required;
    }

    void surveys() {
        static const Symbol csat("csat");
        static const Symbol nps("nps");
        m_in.snapshot.table<Survey>().forEach([&](const Survey& s) {
            if (!inPeriod(s.at.date()) || !s.score.has()) {
                return;
            }
            const std::uint32_t group = m_groups.groupOf(
                {m_in.columns.dealOf.find(s.deal.value), partnerAt(s.partner), kNoRecord, s.at.date()});
            if (s.kind == csat) {
                add(Term::CsatScore, group, s.score.value, Kind::Survey, s.id);
                add(Term::CsatCount, group, 1, Kind::Survey, s.id);
                if (s.score >= Micros::of(4)) {
                    add(Term::CsatSatisfied, group, 1, Kind::Survey, s.id);
                }
            } else if (s.kind == nps) {
                const int side = s.score >= Micros::of(9) ? 1 : s.score <= Micros::of(6) ? -1 : 0;
                add(Term::NpsBalance, group, side, Kind::Survey, s.id);
                add(Term::NpsCount, group, 1, Kind::Survey, s.id);
            }
        });
    }

    void activities() {
        static const std::array<std::pair<Symbol, Term>, 4> kinds = {{{Symbol("login"), Term::Logins},
                                                                      {Symbol("training"), Term::Trainings},
                                                                      {Symbol("event"), Term::Events},
                                                                      {Symbol("success_story"), Term::SuccessStories}}};
        std::set<std::pair<std::uint32_t, Index>> active;
        std::vector<std::uint32_t> last(m_in.columns.partners.size() + 1, kNoRecord); // partner -> its latest group
        m_in.snapshot.table<Activity>().forEach([&](const Activity& a) {
            if (!inPeriod(a.at.date())) {
                return;
            }
            const Index partner = partnerAt(a.partner);
            const std::uint32_t group = groupOf(partner, a.at.date());
            for (const auto& [kind, term] : kinds) {
                if (a.kind == kind) {
                    add(term, group, 1, Kind::Activity, a.id);
                }
            }
            std::uint32_t& latest = last[std::min<std::size_t>(partner, last.size() - 1)];
            if (latest != group && active.emplace(group, partner).second) {
                add(Term::ActivePartners, group, 1, Kind::Activity, a.id);
            }
            latest = group;
        });
    }

    void quotas() {
        const Date asOf = m_in.lens.asOf;
        m_in.snapshot.table<Quota>().forEach([&](const Quota& q) {
            const auto period = periodCounted(m_in, q);
            const auto days = daysCounted(m_in, q);
            if (!period && !days) {
                return;
            }
            const Period whole = period ? *period : *parsePeriod(q.period.view(), m_in.rulebook.fiscalFirstMonth);
            const Date day = std::min(whole.to.has() ? whole.to.plusDays(-1) : asOf, asOf);
            const Currency own = q.currency.has() ? q.currency : m_in.snapshot.defaultCurrency();
            const fx::Converted converted = m_in.rates.convert({q.amount, own}, m_in.lens.reporting, day);
            if (period || m_sink.wants(Term::QuotaToDate)) {
                m_sink.noteConversion(converted, 0, {q.amount, own});
            }
            if (!converted.has()) {
                return;
            }
            if (period) {
                add(Term::Quota, groupOf(partnerAt(q.partner), whole.from), converted.money.minor, Kind::Quota, q.id);
            }
            if (days) {
                add(Term::QuotaToDate, groupOf(partnerAt(q.partner), days->covered.from),
                    divHalfEven(Int128{converted.money.minor} * days->days, days->daysAll), Kind::Quota, q.id);
            }
        });
    }

    void leads() {
        static const std::array<Symbol, 3> qualified = {Symbol("qualified"), Symbol("converted"), Symbol("won")};
        m_in.snapshot.table<Lead>().forEach([&](const Lead& l) {
            if (!inPeriod(l.created.date())) {
                return;
            }
            const std::uint32_t group =
                groupOf(partnerAt(l.partner), l.created.date(), m_in.columns.productOf.find(l.product.value));
            if (std::ranges::find(qualified, l.status) != qualified.end()) {
                add(Term::LeadsQualified, group, 1, Kind::Lead, l.id);
            }
            if (l.contacted.has() && l.contacted >= l.created) {
                add(Term::ContactSeconds, group, l.contacted.seconds - l.created.seconds, Kind::Lead, l.id);
                add(Term::LeadsContacted, group, 1, Kind::Lead, l.id);
            }
        });
    }

    const Inputs& m_in;
    Grouping& m_groups;
    Sink& m_sink;
};

} // namespace counterpart::metrics
