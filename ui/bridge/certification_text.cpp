// SPDX-License-Identifier: GPL-3.0-or-later
// Words and steps for certifications.
#include "ui/bridge/certification_text.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString ruleOf(const Programme& p) { return ruleIn(*p.rulebook, tr("certification")); }

} // namespace

std::string certificationStatusKey(certification::Status status) {
    switch (status) {
    case certification::Status::Current:
        return "current";
    case certification::Status::Expiring:
        return "expiring";
    case certification::Status::Renewed:
        return "renewed";
    case certification::Status::Expired:
        return "lapsed";
    case certification::Status::NotYetValid:
        return "not_yet_valid";
    }
    return {};
}

QString certificationStatusName(certification::Status status) {
    switch (status) {
    case certification::Status::Current:
        return tr("Current");
    case certification::Status::Expiring:
        return tr("Expiring");
    case certification::Status::Renewed:
        return tr("Renewed");
    case certification::Status::Expired:
        return tr("Lapsed");
    case certification::Status::NotYetValid:
        return tr("Not yet valid");
    }
    return {};
}

Step certificationSteps(const ProgrammePtr& p, RecordId id, Figures figures) {
    const auto& table = p->snapshot->table<Certification>();
    const Index position = static_cast<Index>(table.positionOf(id));
    const Certification& c = table.at(position);
    const auto& row = p->certifications.rows[position];
    Step root{tr("Days left of %1: %2").arg(recordTitle(*p->snapshot, Kind::Certification, id), toQString(c.person)),
              row.daysLeft ? countText(*row.daysLeft, figures) : certificationStatusName(row.status),
              frames(*p, tr("Days from the as-of date until the certification runs out."), {false, false}, figures)};
    if (row.daysLeft) {
        root.number = *row.daysLeft;
        root.parts.push_back({tr("Arithmetic"),
                              tr("%1 to %2 = %3 days")
                                  .arg(dateText(p->lens.asOf, figures), dateText(c.expires, figures))
                                  .arg(*row.daysLeft),
                              {}});
    }
    Step status{tr("Status"), certificationStatusName(row.status), {}};
    status.rule = ruleOf(*p);
    status.parts.push_back({tr("Expiring"), tr("within %1 days").arg(p->rulebook->certification.expiringDays), {}});
    root.parts.push_back(std::move(status));
    Step fact{recordTitle(*p->snapshot, Kind::Certification, id), tr("as recorded"),
              fieldSteps(*p->snapshot, Kind::Certification, id, figures)};
    fact.kind = Kind::Certification;
    fact.record = id;
    root.parts.push_back(std::move(fact));
    return root;
}

Step certifiedSteps(const ProgrammePtr& p, Index partner, Figures figures) {
    const auto& summary = p->certifications.partners[partner];
    Step root{
        tr("Certified people: %1").arg(recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner])),
        countText(summary.people, figures),
        frames(*p, tr("Distinct people who hold a certification on the as-of date. Tiers ask for them."),
               {false, false}, figures)};
    for (const auto& need : {summary.now, summary.next}) {
        if (need) {
            Step asks{tr("%1 asks for").arg(tierName(*p->rulebook, need->tier)),
                      need->missing > 0 ? tr("%1 people, %2 missing").arg(need->required).arg(need->missing)
                                        : tr("%1 people, met").arg(need->required),
                      {}};
            asks.rule = ruleIn(*p->rulebook, tr("tier ladder"));
            root.parts.push_back(std::move(asks));
        }
    }
    Step all{tr("Certifications"), {}, {}};
    for (const auto& row : p->certifications.rows) {
        if (row.partner == partner) {
            const Certification& c = p->snapshot->table<Certification>().at(row.certification);
            Step one = factStep(p->snapshot, Kind::Certification, c.id,
                                tr("%1, until %2")
                                    .arg(certificationStatusName(row.status),
                                         c.expires.has() ? dateText(c.expires, figures) : tr("no end")),
                                figures);
            one.label = QStringLiteral("%1, %2 %3")
                            .arg(toQString(c.person), toQString(c.track.view()), toQString(c.level.view()));
            all.parts.push_back(std::move(one));
        }
    }
    root.parts.push_back(std::move(all));
    return root;
}

} // namespace counterpart
