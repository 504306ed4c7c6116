// SPDX-License-Identifier: GPL-3.0-or-later
// Where a partner stands, in words: criteria, what counts toward them, deal by deal and person by person.
#include "core/engine/certification/certification.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString amountOf(const tiering::Need& need, std::int64_t value, Currency currency, Figures figures) {
    if (need.metric == LadderMetric::AttributedRevenue) {
        return tr("%1 attributed revenue").arg(moneyText(value, currency, figures));
    }
    return value == 1 ? tr("1 certified person") : tr("%1 certified people").arg(countText(value, figures));
}

Step needStep(const tiering::Need& need, Currency currency, Figures figures) {
    const QString outcome =
        need.met() ? tr("met") : tr("missing %1").arg(amountOf(need, need.missing(), currency, figures));
    return {tr("At least %1").arg(amountOf(need, need.atLeast, currency, figures)),
            tr("has %1: %2").arg(amountOf(need, need.have, currency, figures), outcome),
            {}};
}

// How far toward the next tier: of the criterion that is furthest from being met.
QString progressText(const tiering::Explanation& e, Figures figures) {
    const std::int64_t part = tiering::progressOf(e.next);
    return figures == Figures::Local ? formatRatio(part) : QString::fromStdString(formatScaledShort(part, 6));
}

struct Standing {
    ProgrammePtr p;
    Index partner;
    Date day;
    Figures figures;
    tiering::Explanation e;

    Currency currency() const { return p->rulebook->currency; }
    QString title() const { return recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]); }
    QString rule() const { return ruleIn(*p->rulebook, tr("tier ladder")); }
    QVector<Step> head(const QString& means) const {
        QVector<Step> steps = {
            frame(tr("Means"), means),
            frame(tr("Model"), modelText(*p)),
            frame(tr("Window"),
                  tr("%1 to %2").arg(dateText(e.window.from, figures), dateText(e.window.to.plusDays(-1), figures))),
            frame(tr("Currency"), toQString(currency().code())),
            frame(tr("As of"), dateText(day, figures)),
            rulebookFrame(*p, figures)};
        return steps;
    }
    Step dealStep(const tiering::Explanation::Item& item) const;
    Step revenue() const;
    Step people() const;
    QVector<Step> criteria() const;
};

Step Standing::dealStep(const tiering::Explanation::Item& item) const {
    const Deal& deal = p->snapshot->table<Deal>().at(item.deal);
    Step step{tr("%1, closed %2").arg(recordTitle(*p->snapshot, Kind::Deal, deal.id), dateText(deal.closed, figures)),
              item.converted.has() ? moneyText(item.converted.money.minor, currency(), figures)
                                   : tr("not converted: no exchange rate"),
              {}};
    step.number = item.converted.has() ? item.converted.money.minor : 0;
    step.kind = Kind::Deal;
    step.record = deal.id;
    step.more = [p = p, at = item.deal, partner = partner, currency = currency(), figures = figures] {
        return dealPartSteps(p, at, partner, currency, figures);
    };
    return step;
}

Step Standing::revenue() const {
    const auto self = std::make_shared<Standing>(*this);
    std::ranges::stable_sort(self->e.deals, std::ranges::greater(),
                             [](const auto& item) { return item.converted.has() ? item.converted.money.minor : 0; });
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(self->e.deals.size());
    list->make = [self](qsizetype at) { return self->dealStep(self->e.deals[static_cast<std::size_t>(at)]); };
    list->rest = [self](qsizetype from) {
        Minor sum = 0;
        for (std::size_t i = static_cast<std::size_t>(from); i < self->e.deals.size(); ++i) {
            const auto& item = self->e.deals[i];
            sum += item.converted.has() ? item.converted.money.minor : 0;
        }
        return std::pair(moneyText(sum, self->currency(), self->figures), std::optional<qint64>(sum));
    };
    Step step{tr("Attributed revenue"), moneyText(e.facts.revenue, currency(), figures), listed(list)};
    step.number = e.facts.revenue;
    step.rule = rule();
    return step;
}

Step Standing::people() const {
    Step step{tr("Certified people"), countText(e.facts.people, figures), {}};
    step.number = e.facts.people;
    const RecordId id = p->columns->partners.id[partner];
    for (const Text& name : e.people) {
        Step person{toQString(name), {}, {}};
        person.role = Step::Role::Item;
        person.number = 1;
        p->snapshot->table<Certification>().forEach([&](const Certification& c) {
            if (c.partner.value == id && c.person == name &&
                certification::isCurrent(c, day, p->rulebook->certification)) {
                const Date last = certification::lastDayOf(c, p->rulebook->certification);
                person.parts.push_back(factStep(p->snapshot, Kind::Certification, c.id,
                                                last.has() ? tr("current, until %1").arg(dateText(last, figures))
                                                           : tr("current, without an end"),
                                                figures));
            }
        });
        step.parts.push_back(std::move(person));
    }
    return step;
}

QVector<Step> Standing::criteria() const {
    Step keeps{tr("Criteria of %1").arg(tierName(*p->rulebook, e.tier)), e.keeps.empty() ? tr("none") : QString(), {}};
    keeps.rule = rule();
    for (const auto& need : e.keeps) {
        keeps.parts.push_back(needStep(need, currency(), figures));
    }
    QVector<Step> steps = {keeps};
    if (!e.next.empty()) {
        Step next{tr("Next: %1").arg(tierName(*p->rulebook, e.tier + 1u)), {}, {}};
        next.rule = rule();
        for (const auto& need : e.next) {
            next.parts.push_back(needStep(need, currency(), figures));
        }
        steps.push_back(std::move(next));
    }
    return steps;
}

Standing standingOn(const ProgrammePtr& p, Index partner, Figures figures, Date day) {
    const Date on = day.has() ? day : p->lens.asOf;
    return {p, partner, on, figures,
            tiering::explain(*p->snapshot, *p->columns, p->credits, *p->rulebook, p->rates, partner, on, p->lens.asOf)};
}

} // namespace

QString tierName(const Rulebook& rulebook, std::size_t tier) {
    return QString::fromStdString(rulebook.ladder.tiers[tier].name);
}

QString gapText(const Programme& programme, Index partner, Figures figures) {
    const Ladder& ladder = programme.rulebook->ladder;
    const std::size_t tier = programme.standings.tiers[partner];
    if (tier + 1 >= ladder.tiers.size()) {
        return {};
    }
    QStringList missing;
    for (const auto& need : tiering::needsOf(ladder, tier + 1, programme.standings.facts[partner])) {
        if (!need.met()) {
            missing << amountOf(need, need.missing(), programme.standings.currency, figures);
        }
    }
    return missing.join(tr(" and "));
}

QString requirementsText(const Rulebook& rulebook, std::size_t tier, Figures figures) {
    QStringList asked;
    for (const auto& need : tiering::needsOf(rulebook.ladder, tier, {})) {
        asked << amountOf(need, need.atLeast, rulebook.currency, figures);
    }
    return asked.join(tr(" and "));
}

Step tierSteps(const ProgrammePtr& p, Index partner, Figures figures, Date day) {
    const Standing standing = standingOn(p, partner, figures, day);
    Step root{tr("Tier of %1 on %2").arg(standing.title(), dateText(standing.day, figures)),
              tierName(*p->rulebook, standing.e.tier),
              standing.head(tr("The highest tier all of whose criteria hold on the day."))};
    root.parts += standing.criteria();
    root.parts.push_back(standing.revenue());
    root.parts.push_back(standing.people());
    return root;
}

Step standingSteps(const ProgrammePtr& p, Index partner, StandingFigure figure, Figures figures) {
    const Standing standing = standingOn(p, partner, figures, {});
    const auto& e = standing.e;
    Step root;
    switch (figure) {
    case StandingFigure::Revenue: {
        const Step revenue = standing.revenue();
        root = {tr("Attributed revenue in the window: %1").arg(standing.title()), revenue.value,
                standing.head(
                    tr("The parts of deals won in the window that are credited to the partner. Tiers ask for it."))};
        root.number = revenue.number;
        root.parts.push_back(revenue);
        return root;
    }
    case StandingFigure::People: {
        const Step people = standing.people();
        root = {tr("Certified people: %1").arg(standing.title()), people.value,
                standing.head(tr("Distinct people who hold a certification on the as-of date. Tiers ask for them."))};
        root.number = people.number;
        root.parts.push_back(people);
        return root;
    }
    case StandingFigure::Progress:
        root = {tr("To the next tier: %1").arg(standing.title()),
                e.next.empty() ? tr("highest tier")
                               : tr("%1 to %2").arg(progressText(e, figures), tierName(*p->rulebook, e.tier + 1u)),
                standing.head(tr("As far as the criterion that is furthest from being met."))};
        root.number = e.next.empty() ? 0 : tiering::progressOf(e.next);
        break;
    case StandingFigure::Gap:
        root = {tr("Missing for the next tier: %1").arg(standing.title()),
                e.next.empty() ? tr("highest tier") : gapText(*p, partner, figures),
                standing.head(tr("What the criteria of the next tier ask for beyond what the partner has."))};
        break;
    }
    root.parts += standing.criteria();
    root.parts.push_back(standing.revenue());
    root.parts.push_back(standing.people());
    return root;
}

} // namespace counterpart
