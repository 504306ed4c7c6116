// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a single record of each kind, and marks whom records are about.
#include "core/engine/programme/recorded.h"

#include <algorithm>

namespace counterpart {

namespace {

using MetricId = metrics::Id;

bool anySurvey(const Snapshot& snapshot, std::string_view kind) {
    const Symbol word(kind);
    bool any = false;
    snapshot.table<Survey>().forEach([&](const Survey& survey) { any = any || survey.kind == word; });
    return any;
}

template <class Column, class Test>
bool anyDeal(const DealColumns& deals, const Column& column, const Test& test) {
    for (Index deal = 0; deal < deals.size(); ++deal) {
        if (test(column[deal])) {
            return true;
        }
    }
    return false;
}

} // namespace

Recorded::Recorded(const Programme& p) {
    const DealColumns& deals = p.columns->deals;
    m_has.fill(deals.size() > 0);
    const auto set = [&](std::initializer_list<MetricId> ids, bool has) {
        for (const MetricId id : ids) {
            m_has[static_cast<std::size_t>(id)] = has;
        }
    };
    const Snapshot& s = *p.snapshot;
    set({MetricId::RegistrationsSubmitted, MetricId::RegistrationsApproved, MetricId::RegistrationsRejected,
         MetricId::RegistrationsExpired, MetricId::RegistrationsDaysSince, MetricId::RegistrationsApprovalRate},
        s.table<Registration>().size() > 0);
    set({MetricId::CertsPeople, MetricId::CertsCurrentShare, MetricId::CertsLapsed, MetricId::CertsExpiring},
        s.table<Certification>().size() > 0);
    set({MetricId::CsatMean, MetricId::CsatSatisfied}, anySurvey(s, "csat"));
    set({MetricId::Nps}, anySurvey(s, "nps"));
    set({MetricId::EngagementLogins, MetricId::EngagementTrainings, MetricId::EngagementEvents,
         MetricId::EngagementIndex, MetricId::SuccessStories},
        s.table<Activity>().size() > 0);
    set({MetricId::QuotaAmount, MetricId::QuotaAttainment, MetricId::QuotaAttainmentToDate},
        s.table<Quota>().size() > 0);
    set({MetricId::LeadsQualified, MetricId::LeadsContactHours}, s.table<Lead>().size() > 0);
    set({MetricId::PipelineQualifiedNew},
        anyDeal(deals, deals.qualified, [](Answer answer) { return answer != Answer::Unknown; }));
    set({MetricId::CompetingShare}, anyDeal(deals, deals.competitor, [](Symbol word) { return !word.empty(); }));
    const bool accounts = anyDeal(deals, deals.account, [](Index account) { return account != kNoRecord; });
    const bool lines = s.table<DealLine>().size() > 0;
    set({MetricId::CustomersNew, MetricId::CustomersBuying, MetricId::CustomersRepeatShare, MetricId::RetentionRate},
        accounts);
    set({MetricId::CustomersCrossSold}, accounts && lines);
    set({MetricId::ProductsMostSold, MetricId::ProductsCoveredShare}, lines);
}

std::vector<bool> knownPartners(const Programme& p, Date asOf) {
    std::vector<bool> known(p.columns->partners.size(), false);
    const auto note = [&](Index partner) {
        if (partner < known.size()) {
            known[partner] = true;
        }
    };
    const auto noteId = [&](Id<Partner> partner, Date on) {
        if (!on.has() || on <= asOf) {
            note(p.columns->partnerOf.find(partner.value));
        }
    };
    const DealColumns& deals = p.columns->deals;
    for (Index deal = 0; deal < deals.size(); ++deal) {
        const Date created = deals.created[deal];
        const Date closed = deals.closed[deal];
        const bool closes = deals.outcome[deal] != Outcome::Open && closed.has() && closed <= asOf;
        if (!closes && created.has() && created > asOf) {
            continue;
        }
        note(deals.partner[deal]);
        const attribution::DealCredits credits = p.credits[deal];
        for (std::size_t row = 0; row < credits.size(); ++row) {
            note(credits.party[row]);
        }
    }
    const Snapshot& s = *p.snapshot;
    s.table<Registration>().forEach([&](const Registration& r) { noteId(r.partner, r.submitted.date()); });
    s.table<Certification>().forEach([&](const Certification& c) { noteId(c.partner, c.issued); });
    s.table<Survey>().forEach([&](const Survey& v) { noteId(v.partner, v.at.date()); });
    s.table<Activity>().forEach([&](const Activity& a) { noteId(a.partner, a.at.date()); });
    s.table<Quota>().forEach([&](const Quota& q) { noteId(q.partner, Date()); });
    s.table<Lead>().forEach([&](const Lead& l) { noteId(l.partner, l.created.date()); });
    return known;
}

} // namespace counterpart
