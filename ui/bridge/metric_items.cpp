// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the way to the facts by what the metric counts.
#include "ui/bridge/metric_items.h"

#include "core/engine/programme/deal_part.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/fact_steps.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using metrics::Id;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

enum class Way { Credited, Whole, Sourced, Commission, Days, Fact };
Way wayOf(Id metric, Kind kind) {
    if (kind != Kind::Deal) {
        return Way::Fact;
    }
    switch (metric) {
    case Id::RevenueAttributed:
    case Id::RevenueGrowth:
    case Id::RevenueShare:
    case Id::QuotaAttainment:
    case Id::QuotaAttainmentToDate:
        return Way::Credited;
    case Id::RevenueWon:
    case Id::RevenueRecurring:
    case Id::DealSize:
    case Id::PipelineOpen:
        return Way::Whole;
    case Id::RevenueSourced:
    case Id::RevenueInfluenced:
        return Way::Sourced;
    case Id::CommissionAccrued:
    case Id::ClawbackAmount:
        return Way::Commission;
    case Id::CycleDays:
    case Id::CycleDaysMedian:
    case Id::CycleDaysMin:
        return Way::Days;
    default:
        return Way::Fact;
    }
}

// The lines of the deal in the period, of the partner where it is one's figure.
QVector<Step> commissionParts(const ProgrammePtr& p, Index deal, Index partner, bool refundsOnly, Figures figures) {
    const commission::Lines& lines = p->accruals.lines;
    const Currency reporting = p->lens.reporting;
    QVector<Step> steps;
    const auto [begin, end] = lines.ofDeal(deal);
    for (std::size_t row = begin; row < end; ++row) {
        const bool refund = lines.kind[row] == commission::LineKind::Refund;
        if ((partner != kNoRecord && lines.partner[row] != partner) || (refundsOnly && !refund) ||
            !p->lens.period.contains(lines.date[row])) {
            continue;
        }
        const Money amount{lines.amount[row], p->columns->deals.currency[deal]};
        Step line{tr("%1, %2").arg(refund ? tr("Refund") : tr("Commission line"), dateText(lines.date[row], figures)),
                  moneyText(amount.minor, amount.currency, figures),
                  {}};
        line.more = [p, row, figures] { return commissionSteps(p, row, figures).parts; };
        steps.push_back(std::move(line));
        const Date day = fx::rateDay(p->rulebook->fxRule, p->columns->deals.closed[deal], p->lens.asOf);
        if (amount.currency != reporting) {
            steps += exchangeSteps(*p, amount, p->rates.convert(amount, reporting, day), day, figures);
        }
    }
    return steps;
}

QVector<Step> sourcedParts(const ProgrammePtr& p, Index deal, bool sourced, Figures figures) {
    QVector<Step> steps = dealValueSteps(*p, deal, p->lens.reporting, figures);
    const Index by = p->credits[deal].sourcedBy;
    if (by != kNoRecord) {
        steps.push_back(
            {tr("Sourced by"),
             by == kDirect ? tr("direct team") : recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[by]),
             {}});
    }
    steps.push_back({tr("Counts in full"),
                     sourced ? tr("once, for the partner whose touch is the first that counts")
                             : tr("for every partner with a touch that counts and that did not source it"),
                     {}});
    steps.push_back(creditsStep(p, deal, tr("Who took part"), {}, figures));
    return steps;
}

QVector<Step> dayParts(const Programme& p, Index deal, Figures figures) {
    const Date created = p.columns->deals.created[deal];
    const Date closed = p.columns->deals.closed[deal];
    Step fact{recordTitle(*p.snapshot, Kind::Deal, p.columns->deals.id[deal]),
              {},
              fieldSteps(*p.snapshot, Kind::Deal, p.columns->deals.id[deal], figures)};
    fact.kind = Kind::Deal;
    fact.record = p.columns->deals.id[deal];
    return {{tr("From creation to close"),
             tr("%1 to %2 = %3 days")
                 .arg(dateText(created, figures), dateText(closed, figures))
                 .arg(closed.days - created.days),
             {}},
            fact};
}

QVector<Step> wholeParts(const ProgrammePtr& p, Index deal, const metrics::Item& item, Figures figures) {
    QVector<Step> steps = dealValueSteps(*p, deal, p->lens.reporting, figures);
    const DealPart whole = partOfDeal(*p, deal, kNoRecord, p->lens.reporting);
    if (whole.converted.has() && whole.converted.money.minor != item.adds && item.adds != 0) {
        steps.push_back({tr("Of it in this group"), moneyText(item.adds, p->lens.reporting, figures), {}});
    }
    return steps;
}

} // namespace

QVector<Step> itemParts(const ProgrammePtr& p, metrics::Id metric, Index partner, const metrics::Item& item,
                        Figures figures) {
    const Way way = wayOf(metric, item.kind);
    const Index deal = way == Way::Fact ? kNoRecord : p->columns->dealOf.find(item.record);
    if (deal == kNoRecord) {
        return fieldSteps(*p->snapshot, item.kind, item.record, figures);
    }
    switch (way) {
    case Way::Credited:
        return partner != kNoRecord ? dealPartSteps(p, deal, partner, p->lens.reporting, figures)
                                    : dealDividedSteps(p, deal, p->lens.reporting, figures);
    case Way::Whole:
        return wholeParts(p, deal, item, figures);
    case Way::Sourced:
        return sourcedParts(p, deal, metric == metrics::Id::RevenueSourced, figures);
    case Way::Commission:
        return commissionParts(p, deal, partner, metric == metrics::Id::ClawbackAmount, figures);
    case Way::Days:
        return dayParts(*p, deal, figures);
    case Way::Fact:
        break;
    }
    return {};
}

} // namespace counterpart
