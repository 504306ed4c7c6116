// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the items of a metric into steps.
#include "ui/bridge/metric_steps.h"

#include "ui/bridge/format.h"
#include "ui/bridge/metric_items.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using metrics::Id;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

// What the terms of a metric are counted in; a ratio's differ from the metric's own unit.
enum class Part { Money, Things, Days, Seconds, Score };
Part addsOf(Id id) {
    switch (id) {
    case Id::RevenueGrowth:
    case Id::RevenueShare:
    case Id::DealSize:
    case Id::QuotaAttainment:
    case Id::QuotaAttainmentToDate:
        return Part::Money;
    case Id::CycleDays:
    case Id::CycleDaysMedian:
    case Id::CycleDaysMin:
    case Id::RegistrationsDaysSince:
        return Part::Days;
    case Id::LeadsContactHours:
        return Part::Seconds;
    case Id::CsatMean:
        return Part::Score;
    default:
        return metrics::metric(id).unit == metrics::Unit::Money ? Part::Money : Part::Things;
    }
}
Part baseOf(Id id) {
    return id == Id::RevenueGrowth || id == Id::RevenueShare || id == Id::QuotaAttainment ||
                   id == Id::QuotaAttainmentToDate
               ? Part::Money
               : Part::Things;
}

QString microsText(std::int64_t micros, Figures figures) {
    return figures == Figures::Local ? formatMicros(micros) : QString::fromStdString(formatScaledShort(micros, 6));
}

// Exact: the number as the table of metrics has it, money with its currency.
QString valueText(metrics::Unit unit, std::int64_t value, Currency reporting, Figures figures) {
    if (value == metrics::kNoData) {
        return tr("no data");
    }
    if (figures == Figures::Local) {
        return formatMetric(unit, value, reporting);
    }
    return unit == metrics::Unit::Money   ? moneyText(value, reporting, figures)
           : unit == metrics::Unit::Count ? countText(value, figures)
                                          : microsText(value, figures);
}

QString partText(Part part, std::int64_t value, Currency reporting, Figures figures) {
    switch (part) {
    case Part::Money:
        return moneyText(value, reporting, figures);
    case Part::Days:
        return value == 1 ? tr("1 day") : tr("%1 days").arg(countText(value, figures));
    case Part::Seconds:
        return tr("%1 hours").arg(microsText(value * 1'000'000 / 3600, figures));
    case Part::Score:
        return microsText(value, figures);
    case Part::Things:
        return countText(value, figures);
    }
    return {};
}

QString itemText(const metrics::Explanation& e, const metrics::Item& item, Currency reporting, Figures figures) {
    const QString adds = partText(addsOf(e.metric), item.adds, reporting, figures);
    if (!e.ratio || item.base == 0) {
        return adds;
    }
    return tr("%1 of %2").arg(adds, partText(baseOf(e.metric), item.base, reporting, figures));
}

// Whether what the items add is what the figure is made of: not where one item, or the middle one, says it all.
bool addsUp(Id id) {
    return id != Id::CycleDaysMedian && id != Id::CycleDaysMin && id != Id::RegistrationsDaysSince &&
           id != Id::EngagementIndex;
}

Step itemsStep(const ProgrammePtr& p, std::shared_ptr<const metrics::Explanation> e, Index partner, Figures figures) {
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(e->items.size());
    list->make = [p, e, partner, figures](qsizetype at) {
        const metrics::Item& item = e->items[static_cast<std::size_t>(at)];
        Step step{
            recordTitle(*p->snapshot, item.kind, item.record), itemText(*e, item, p->lens.reporting, figures), {}};
        step.kind = item.kind;
        step.record = item.record;
        step.number = item.adds;
        step.more = [p, e, partner, item, figures] { return itemParts(p, e->metric, partner, item, figures); };
        return step;
    };
    list->rest = [p, e, figures](qsizetype from) {
        metrics::Item rest;
        for (std::size_t i = static_cast<std::size_t>(from); i < e->items.size(); ++i) {
            rest.adds += e->items[i].adds;
            rest.base += e->items[i].base;
        }
        return std::pair(itemText(*e, rest, p->lens.reporting, figures), std::optional<qint64>(rest.adds));
    };
    const auto count = static_cast<std::int64_t>(e->items.size());
    Step step{tr("Made of"), count == 1 ? tr("1 record") : tr("%1 records").arg(countText(count, figures)),
              listed(list)};
    if (addsUp(e->metric)) {
        step.number = e->ratio ? e->numerator : e->value;
    }
    return step;
}

Step leftOutStep(const ProgrammePtr& p, const fx::Warnings& warnings, Figures figures) {
    const auto left = std::make_shared<const std::vector<fx::Warnings::Unconverted>>(warnings.unconverted);
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(left->size());
    list->make = [p, left, figures](qsizetype at) {
        const auto& amount = (*left)[static_cast<std::size_t>(at)];
        return factStep(p->snapshot, Kind::Deal, amount.deal,
                        moneyText(amount.amount.minor, amount.amount.currency, figures), figures);
    };
    list->rest = [](qsizetype) { return std::pair(QString(), std::optional<qint64>()); };
    return {tr("Left out: no exchange rate"), countText(list->count, figures), listed(list)};
}

bool followsModel(Id id) {
    switch (id) {
    case Id::RevenueAttributed:
    case Id::RevenueGrowth:
    case Id::RevenueShare:
    case Id::RevenueSourced:
    case Id::RevenueInfluenced:
    case Id::QuotaAttainment:
    case Id::QuotaAttainmentToDate:
    case Id::CommissionAccrued:
    case Id::ClawbackAmount:
        return true;
    default:
        return false;
    }
}

bool isOfTheDay(Id id) {
    return id == Id::PipelineOpen || id == Id::DealsOpen || id == Id::CertsPeople || id == Id::CertsCurrentShare ||
           id == Id::CertsLapsed || id == Id::CertsExpiring;
}

metrics::Explanation explainedIn(const Programme& p, const std::vector<metrics::Dimension>& dimensions,
                                 const std::vector<std::string>& label, Id metric, std::optional<Period> period) {
    Lens lens = p.lens;
    lens.period = period.value_or(lens.period);
    const metrics::Inputs all = p.inputs();
    return metrics::explain({all.snapshot, all.columns, all.credits, all.standings, all.commissions, all.rates,
                             all.rulebook, lens, all.amounts},
                            dimensions, label, metric);
}

} // namespace

QString metricValueText(metrics::Unit unit, std::int64_t value, Currency reporting, Figures figures) {
    return valueText(unit, value, reporting, figures);
}

Step metricSteps(const ProgrammePtr& p, const metrics::Explanation& made, Index partner, const QString& whose,
                 Figures figures, std::optional<Period> period) {
    const metrics::Metric& metric = metrics::metric(made.metric);
    const Currency reporting = p->lens.reporting;
    const auto e = std::make_shared<const metrics::Explanation>(made);
    Step root{
        whose.isEmpty() ? metricTitle(e->metric) : tr("%1: %2").arg(metricTitle(e->metric), whose),
        valueText(metric.unit, e->value, reporting, figures),
        frames(*p, metricDescription(e->metric), {followsModel(e->metric), !isOfTheDay(e->metric), period}, figures)};
    if (e->value != metrics::kNoData) {
        root.number = e->value;
    }
    if (e->ratio) {
        root.parts.push_back({tr("Arithmetic"),
                              tr("%1 / %2 = %3")
                                  .arg(partText(addsOf(e->metric), e->numerator, reporting, figures),
                                       partText(baseOf(e->metric), e->denominator, reporting, figures), root.value),
                              {}});
    }
    if (!e->warnings.unconverted.empty()) {
        root.parts.push_back(leftOutStep(p, e->warnings, figures));
    }
    root.parts.push_back(itemsStep(p, e, partner, figures));
    return root;
}

Step metricSteps(const ProgrammePtr& p, const std::vector<metrics::Dimension>& dimensions,
                 const std::vector<std::string>& label, metrics::Id metric, const QString& whose, Figures figures,
                 std::optional<Period> period) {
    const bool ofPartner = dimensions.size() == 1 && dimensions[0] == metrics::Dimension::Partner;
    const Partner* partner = ofPartner ? p->snapshot->table<Partner>().findKey(label[0]) : nullptr;
    const Index index = partner != nullptr ? p->columns->partnerOf.find(partner->id) : kNoRecord;
    metrics::Explanation made = explainedIn(*p, dimensions, label, metric, period);
    if (made.value == metrics::kNoData && index != kNoRecord && !period) {
        made.value = p->valueOf(metric, index); // a sum of nothing is 0
    }
    return metricSteps(p, made, index, whose, figures, period);
}

} // namespace counterpart
