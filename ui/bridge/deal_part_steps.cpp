// SPDX-License-Identifier: GPL-3.0-or-later
// One deal on the way into a sum, in words.
#include "ui/bridge/deal_part_steps.h"

#include "core/engine/programme/deal_part.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

#include <utility>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString fxRuleText(FxRule rule) {
    switch (rule) {
    case FxRule::CloseDate:
        return tr("rate of the day on which a deal closes");
    case FxRule::PeriodEnd:
        return tr("rate of the last day of the month in which a deal closes");
    case FxRule::AsOf:
        return tr("rate of the as-of date");
    }
    return {};
}

// "1 EUR = 1.085 USD"
QString legText(const fx::Leg& leg) {
    return QStringLiteral("1 %1 = %2 %3")
        .arg(toQString(leg.base.code()), QString::fromStdString(toString(leg.rate)), toQString(leg.quote.code()));
}

QString legArithmetic(const fx::Quote& quote) {
    QString out;
    for (int i = 0; i < quote.legCount(); ++i) {
        out += (quote.legs[i].divide ? QStringLiteral(" / ") : QStringLiteral(" x ")) +
               QString::fromStdString(toString(quote.legs[i].rate));
    }
    return out;
}

Step legStep(const fx::Leg& leg, Figures figures) {
    Step step{legText(leg), tr("quoted on %1").arg(dateText(leg.date, figures)), {}};
    step.kind = Kind::FxRate;
    step.record = leg.record;
    return step;
}

Step amountStep(const Programme& p, Index deal, const Money& amount, Figures figures) {
    Step step{tr("Amount of the deal, as recorded"), moneyText(amount.minor, amount.currency, figures), {}};
    step.kind = Kind::Deal;
    step.record = p.columns->deals.id[deal];
    step.more = [snapshot = p.snapshot, id = step.record, figures] {
        return fieldSteps(*snapshot, Kind::Deal, id, figures);
    };
    return step;
}

QString partyTitle(const Programme& p, Index party) {
    if (party == kNoRecord) {
        return tr("the house, credited to nobody");
    }
    return party == kDirect ? tr("direct team")
                            : recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[party]);
}

} // namespace

QString shareText(std::uint64_t share, Figures figures) {
    return figures == Figures::Local ? formatShare(share, 2)
                                     : QString::fromStdString(formatScaled(static_cast<std::int64_t>(share), 12));
}

Result<attribution::DealExplanation> explainedDeal(const Programme& p, Index deal, Model model) {
    return attribution::explainDeal(*p.snapshot, Id<Deal>{p.columns->deals.id[deal]}, *p.rulebook, model, p.lens.asOf,
                                    p.columns.get(), p.aids());
}

Step creditsStep(const ProgrammePtr& p, Index deal, const QString& label, const QString& value, Figures figures,
                 std::optional<Model> model) {
    const Model by = model.value_or(p->lens.model);
    Step step{label, value, {}};
    step.rule = ruleIn(*p->rulebook, tr("model %1").arg(modelName(by)));
    step.more = [p, deal, figures, by]() -> QVector<Step> {
        const auto explanation = explainedDeal(*p, deal, by);
        return explanation ? dealSteps(p->snapshot, *explanation, figures).parts : QVector<Step>();
    };
    return step;
}

QVector<Step> exchangeSteps(const Programme& p, Money what, const fx::Converted& converted, Date day, Figures figures) {
    if (!converted.has()) {
        Step none{tr("No exchange rate on %1").arg(dateText(day, figures)), tr("left out of the sum"), {}};
        return {none};
    }
    const fx::Quote& quote = converted.quote;
    if (quote.route == fx::Route::Same) {
        return {};
    }
    Step rate{tr("Exchange rate for %1").arg(dateText(day, figures)), legText(quote.legs[0]), {}};
    rate.rule = ruleIn(*p.rulebook, fxRuleText(p.rulebook->fxRule));
    for (int i = 0; i < quote.legCount(); ++i) {
        rate.parts.push_back(legStep(quote.legs[i], figures));
    }
    if (quote.legCount() > 1) {
        rate.value = tr("through %1").arg(toQString(quote.via.code()));
    }
    if (quote.stale()) {
        rate.parts.push_back({tr("An old rate"), tr("%1 days before that day").arg(quote.ageDays()), {}});
    }
    const QString made = moneyText(converted.money.minor, converted.money.currency, figures);
    Step result{
        tr("In %1").arg(toQString(converted.money.currency.code())),
        QStringLiteral("%1%2 = %3").arg(moneyText(what.minor, what.currency, figures), legArithmetic(quote), made),
        {}};
    return {rate, result};
}

QVector<Step> dealValueSteps(const Programme& p, Index deal, Currency to, Figures figures) {
    const DealPart part = partOfDeal(p, deal, kNoRecord, to);
    return QVector<Step>{amountStep(p, deal, part.amount, figures)} +
           exchangeSteps(p, part.amount, part.converted, part.rateDay, figures);
}

QVector<Step> dealPartSteps(const ProgrammePtr& p, Index deal, Index party, Currency to, Figures figures) {
    const DealPart part = partOfDeal(*p, deal, party, to);
    QVector<Step> steps = QVector<Step>{amountStep(*p, deal, part.amount, figures)} +
                          exchangeSteps(*p, part.amount, part.converted, part.rateDay, figures);
    const QString title = partyTitle(*p, party);
    steps.push_back(creditsStep(p, deal, tr("Share of %1").arg(title), shareText(part.share, figures), figures));
    if (part.converted.has()) {
        steps.push_back({tr("Part of %1").arg(title),
                         tr("%1 x %2 = %3")
                             .arg(moneyText(part.converted.money.minor, to, figures), shareText(part.share, figures),
                                  moneyText(part.part, to, figures)),
                         {}});
    }
    return steps;
}

QVector<Step> dealDividedSteps(const ProgrammePtr& p, Index deal, Currency to, Figures figures) {
    const DealPart whole = partOfDeal(*p, deal, kNoRecord, to);
    QVector<Step> steps = dealValueSteps(*p, deal, to, figures);
    if (!whole.converted.has()) {
        return steps;
    }
    Step divided = creditsStep(p, deal, tr("Divided among"), {}, figures);
    const auto more = std::exchange(divided.more, nullptr);
    divided.number = whole.converted.money.minor;
    divided.value = moneyText(whole.converted.money.minor, to, figures);
    for (const PartyPart& part : partsOfDeal(*p, deal, whole.converted)) {
        Step one{partyTitle(*p, part.party),
                 tr("%1, %2").arg(moneyText(part.part, to, figures), shareText(part.share, figures)),
                 {}};
        one.role = Step::Role::Item;
        one.number = part.part;
        divided.parts.push_back(std::move(one));
    }
    Step touches{tr("How it is divided"), {}, {}};
    touches.rule = divided.rule;
    touches.more = more;
    steps.push_back(std::move(divided));
    steps.push_back(std::move(touches));
    return steps;
}

} // namespace counterpart
