// SPDX-License-Identifier: GPL-3.0-or-later
// Where a partner stands, in words: criteria, what counts toward them, deal by deal and person by person.
#include "ui/bridge/tier_text.h"

#include "core/engine/certification/certification.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString shareText(std::int64_t millionths, Figures figures) {
    return figures == Figures::Local ? formatRatio(millionths)
                                     : tr("%1 %").arg(QString::fromStdString(formatScaledShort(millionths, 4)));
}

QString peopleText(const tiering::Need& need, std::int64_t value, Figures figures) {
    if (need.level.empty()) {
        return value == 1 ? tr("1 certified person") : tr("%1 certified people").arg(countText(value, figures));
    }
    const QString level = toQString(need.level.view());
    return value == 1 ? tr("1 person certified as %1").arg(level)
                      : tr("%1 people certified as %2").arg(countText(value, figures), level);
}

QString amountOf(const tiering::Need& need, std::int64_t value, Currency currency, Figures figures) {
    if (value == tiering::kNoData) {
        return tr("no data");
    }
    switch (need.metric) {
    case LadderMetric::AttributedRevenue:
        return tr("%1 attributed revenue").arg(moneyText(value, currency, figures));
    case LadderMetric::CertifiedPeople:
        return peopleText(need, value, figures);
    case LadderMetric::DealsWon:
        return value == 1 ? tr("1 won deal") : tr("%1 won deals").arg(countText(value, figures));
    case LadderMetric::QuotaAttainment:
        return tr("%1 of quota").arg(shareText(value, figures));
    case LadderMetric::Csat:
        return tr("%1 points of mean satisfaction").arg(QString::fromStdString(formatScaledShort(value, 6)));
    case LadderMetric::SatisfiedShare:
        return tr("%1 satisfied answers").arg(shareText(value, figures));
    case LadderMetric::CoveredShare:
        return tr("%1 of products sold").arg(shareText(value, figures));
    case LadderMetric::SuccessStories:
        return value == 1 ? tr("1 success story") : tr("%1 success stories").arg(countText(value, figures));
    case LadderMetric::Commitment:
        return tr("%1 commitment").arg(moneyText(value, currency, figures));
    }
    return {};
}

// "401.00 USD attributed revenue (place 3; the first 2 of 20 count)".
QString missingText(const tiering::Need& need, Currency currency, Figures figures) {
    const QString amount = amountOf(need, need.missing(), currency, figures);
    if (need.isPlace()) {
        const auto& place = need.place;
        return place.rank == 0 ? tr("%1 (no place; the first %2 of %3 count)")
                                     .arg(amount, countText(place.places, figures), countText(place.of, figures))
                               : tr("%1 (place %2; the first %3 of %4 count)")
                                     .arg(amount, countText(place.rank, figures), countText(place.places, figures),
                                          countText(place.of, figures));
    }
    return need.money > 0 ? tr("%1 (%2 more revenue)").arg(amount, moneyText(need.money, currency, figures)) : amount;
}

QString askedText(const tiering::Need& need, Currency currency, Figures figures) {
    if (need.isPlace()) {
        return tr("Among the first %1 of %2: at least %3")
            .arg(countText(need.place.places, figures), countText(need.place.of, figures),
                 amountOf(need, need.atLeast, currency, figures));
    }
    return tr("At least %1").arg(amountOf(need, need.atLeast, currency, figures));
}

Step needStep(const tiering::Need& need, Currency currency, Figures figures) {
    const QString outcome = need.met() ? tr("met") : tr("missing %1").arg(missingText(need, currency, figures));
    return {askedText(need, currency, figures),
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
    const tiering::History& history; // of p
    Index partner;
    Date day;
    Figures figures;
    tiering::Explanation e; // keeps and next are those of the tier in force
    std::uint8_t tier;      // in force

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
    QVector<Step> reasons() const;
    QString name(std::size_t of) const { return QString::fromStdString(history.ladder().tiers[of].name); }
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
    Step keeps{tr("Criteria of %1").arg(name(tier)), e.keeps.empty() ? tr("none") : QString(), {}};
    keeps.rule = rule();
    for (const auto& need : e.keeps) {
        keeps.parts.push_back(needStep(need, currency(), figures));
    }
    QVector<Step> steps = {keeps};
    if (!e.next.empty()) {
        Step next{tr("Next: %1").arg(name(tier + 1u)), {}, {}};
        next.rule = rule();
        for (const auto& need : e.next) {
            next.parts.push_back(needStep(need, currency(), figures));
        }
        steps.push_back(std::move(next));
    }
    return steps;
}

// Where more than the day's facts decides: how the tier came to be in force, and what runs against it.
QVector<Step> Standing::reasons() const {
    const bool byHand = !history.heldOf(partner).empty();
    if (history.isPlain() && !byHand) {
        return {};
    }
    const auto events = tiering::historyOf(history, partner);
    const auto& reason = tiering::reasonOn(events, day);
    const auto step = [&](const QString& title, const tiering::TierEvent& event) {
        return Step{title, tierEventText(*p->snapshot, history.ladder(), event, figures), {}};
    };
    QVector<Step> steps = {step(tr("In force"), reason)};
    if (const auto* threat = tiering::threatOn(events, day)) {
        steps.push_back(step(tr("Under review"), *threat));
    }
    if (e.tier != tier) {
        steps.push_back({tr("The facts of the day are enough for"), name(e.tier), {}});
    }
    if (!history.isFor(partner)) {
        steps.push_back({tr("Not on this ladder"), tr("it is for other partner types"), {}});
    }
    return steps;
}

Standing standingOn(const ProgrammePtr& p, Index partner, Figures figures, Date day,
                    const tiering::History* of = nullptr) {
    const Date on = day.has() ? day : p->lens.asOf;
    const tiering::History& history = of != nullptr ? *of : p->history;
    const Ladder& ladder = history.ladder();
    const std::uint8_t tier = history.tierOn(partner, on);
    auto e = tiering::explain(*p->snapshot, *p->columns, p->credits, *p->rulebook, p->rates, partner, on, p->lens.asOf,
                              &ladder);
    e.keeps = tiering::needsOf(ladder, tier, e.facts);
    e.next.clear();
    if (tier + std::size_t{1} < ladder.tiers.size()) {
        e.next = tiering::needsOf(ladder, tier + std::size_t{1}, e.facts);
    }
    return {p, history, partner, on, figures, std::move(e), tier};
}

} // namespace

QString tierName(const Rulebook& rulebook, std::size_t tier) {
    return QString::fromStdString(rulebook.ladder.tiers[tier].name);
}

QString gapText(const Programme& programme, Index partner, Figures figures) {
    return gapText(programme.history.ladder(), programme.standings, partner, figures);
}

QString gapText(const Ladder& ladder, const tiering::Standings& standings, Index partner, Figures figures) {
    const std::size_t tier = standings.tiers[partner];
    if (tier + 1 >= ladder.tiers.size() || standings.isOutside(partner)) {
        return {};
    }
    return needsText(tiering::needsOf(ladder, tier + 1, standings.facts[partner]), standings.currency, figures);
}

QString needsText(const std::vector<tiering::Need>& needs, Currency currency, Figures figures) {
    QStringList missing;
    for (const auto& need : needs) {
        if (!need.met()) {
            missing << missingText(need, currency, figures);
        }
    }
    return missing.join(tr(" and "));
}

QString requirementsText(const Rulebook& rulebook, std::size_t tier, Figures figures) {
    QStringList asked;
    const TopShare& top = rulebook.ladder.tiers[tier].top;
    if (top.asked()) {
        asked << tr("a place among the first %1").arg(shareText(top.share.ppm, figures));
    }
    for (const auto& need : tiering::needsOf(rulebook.ladder, tier, {})) {
        asked << amountOf(need, need.atLeast, rulebook.currency, figures);
    }
    return asked.join(tr(" and "));
}

Step tierSteps(const ProgrammePtr& p, Index partner, Figures figures, Date day, const tiering::History* history) {
    const Standing standing = standingOn(p, partner, figures, day, history);
    const bool plain = standing.history.isPlain();
    Step root{
        tr("Tier of %1 on %2").arg(standing.title(), dateText(standing.day, figures)), standing.name(standing.tier),
        standing.head(plain ? tr("The highest tier all of whose criteria hold on the day.")
                            : tr("The tier in force on the day, by what the evaluations up to then have found."))};
    root.parts += standing.reasons();
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
                               : tr("%1 to %2").arg(progressText(e, figures), standing.name(standing.tier + 1u)),
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
