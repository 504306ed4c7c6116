// SPDX-License-Identifier: GPL-3.0-or-later
// Words and steps for certifications.
#include "ui/bridge/certification_text.h"

#include "core/engine/certification/explain.h"
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

std::string certificationCellKey(certification::CellState state) {
    using State = certification::CellState;
    switch (state) {
    case State::None:
        return "none";
    case State::Studying:
        return "studying";
    case State::Earned:
        return "earned";
    case State::Covered:
        return "covered";
    case State::Current:
        return certificationStatusKey(certification::Status::Current);
    case State::Expiring:
        return certificationStatusKey(certification::Status::Expiring);
    case State::Renewed:
        return certificationStatusKey(certification::Status::Renewed);
    case State::Expired:
        return certificationStatusKey(certification::Status::Expired);
    case State::NotYetValid:
        return certificationStatusKey(certification::Status::NotYetValid);
    }
    return {};
}

QString certificationCellName(certification::CellState state) {
    using State = certification::CellState;
    switch (state) {
    case State::None:
        return {};
    case State::Studying:
        return tr("Studying");
    case State::Earned:
        return tr("Earned");
    case State::Covered:
        return tr("Covered by a higher level");
    case State::Current:
        return certificationStatusName(certification::Status::Current);
    case State::Expiring:
        return certificationStatusName(certification::Status::Expiring);
    case State::Renewed:
        return certificationStatusName(certification::Status::Renewed);
    case State::Expired:
        return certificationStatusName(certification::Status::Expired);
    case State::NotYetValid:
        return certificationStatusName(certification::Status::NotYetValid);
    }
    return {};
}

QString levelTitle(const CertificationPolicy& policy, Symbol track, Symbol level) {
    const auto words = certification::wordsOf(policy, track, level);
    const auto at = certification::trackAt(policy, track);
    const QString trackName = at ? toQString(policy.tracks[*at].name) : toQString(track.view());
    return QStringLiteral("%1, %2").arg(trackName, words.at ? toQString(certification::levelOf(policy, *words.at).name)
                                                            : toQString(level.view()));
}

QString notInProgrammeText(qint64 certifications) {
    return certifications == 1 ? tr("1 certification is not in the programme: the rulebook does not have its track and "
                                    "level. It counts where any will do.")
                               : tr("%1 certifications are not in the programme: the rulebook does not have their "
                                    "tracks and levels. They count where any will do.")
                                     .arg(certifications);
}

QString askedText(const CertificationPolicy& policy, const certification::Asked& asked) {
    const QString people = asked.people == 1 ? tr("1 person") : tr("%1 people").arg(asked.people);
    if (asked.level.empty()) {
        const auto at = certification::trackAt(policy, asked.track);
        return asked.track.empty()
                   ? tr("%1 with any certification").arg(people)
                   : tr("%1 certified in %2")
                         .arg(people, at ? toQString(policy.tracks[*at].name) : toQString(asked.track.view()));
    }
    const QString what =
        asked.track.empty() ? toQString(asked.level.view()) : levelTitle(policy, asked.track, asked.level);
    return tr("%1 with %2 or higher").arg(people, what);
}

namespace {

// What the tiers ask for by track and level, and who counts.
void addNeeds(const ProgrammePtr& p, const std::vector<certification::Explanation::Need>& needs, std::size_t tier,
              Figures figures, Step& root) {
    for (const auto& one : needs) {
        if (one.need.asked.byLadder && one.need.asked.level.empty()) {
            continue; // shown as what the tier asks for in people
        }
        const std::int64_t missing = one.need.missing();
        Step step{tr("%1 asks for %2")
                      .arg(tierName(*p->rulebook, tier), askedText(p->rulebook->certification, one.need.asked)),
                  missing > 0 ? tr("%1 there, %2 missing").arg(one.need.people).arg(missing)
                              : tr("%1 there, met").arg(one.need.people),
                  {}};
        step.rule = one.need.asked.byLadder ? ruleIn(*p->rulebook, tr("tier ladder")) : ruleOf(*p);
        for (const auto& holder : one.holders) {
            Step person = factStep(
                p->snapshot, Kind::Certification, holder.certification,
                holder.until.has() ? tr("until %1").arg(dateText(holder.until, figures)) : tr("no end"), figures);
            person.label = toQString(holder.person);
            step.parts.push_back(std::move(person));
        }
        root.parts.push_back(std::move(step));
    }
}

} // namespace

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
                                  .arg(dateText(p->lens.asOf, figures), dateText(row.until, figures))
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
    const std::size_t tier = p->standings.tiers[partner];
    const auto explained = certification::explain(*p->snapshot, *p->columns, *p->rulebook, p->lens.asOf, partner, tier);
    addNeeds(p, explained.held, tier, figures, root);
    addNeeds(p, explained.next, tier + 1, figures, root);
    if (!explained.restricting.empty()) {
        Step restricted{tr("Registration"), tr("restricted: a certification has lapsed"), {}};
        restricted.rule = ruleOf(*p);
        root.parts.push_back(std::move(restricted));
    }
    Step all{tr("Certifications"), {}, {}};
    for (const auto& row : p->certifications.rows) {
        if (row.partner == partner) {
            const Certification& c = p->snapshot->table<Certification>().at(row.certification);
            Step one = factStep(p->snapshot, Kind::Certification, c.id,
                                tr("%1, until %2")
                                    .arg(certificationStatusName(row.status),
                                         row.until.has() ? dateText(row.until, figures) : tr("no end")),
                                figures);
            if (p->certifications.byTracks && !row.level) {
                one.value = tr("%1, not in the programme").arg(one.value);
            }
            one.label = QStringLiteral("%1, %2 %3")
                            .arg(toQString(c.person), toQString(c.track.view()), toQString(c.level.view()));
            all.parts.push_back(std::move(one));
        }
    }
    root.parts.push_back(std::move(all));
    return root;
}

} // namespace counterpart
