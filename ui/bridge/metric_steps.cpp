// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the items of a metric into steps.
#include "ui/bridge/metric_steps.h"

#include "core/snapshot/render.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using metrics::Id;

constexpr std::size_t kMostItems = 500; // more are summed up in one line

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

// What the terms of a metric are counted in; a ratio's differ from the metric's own unit.
enum class Part { Money, Things, Days, Seconds, Score };
Part addsOf(Id id) {
    switch (id) {
    case Id::RevenueGrowth:
    case Id::RevenueShare:
    case Id::DealSize:
    case Id::QuotaAttainment:
        return Part::Money;
    case Id::CycleDays:
    case Id::CycleDaysMedian:
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
    return id == Id::RevenueGrowth || id == Id::RevenueShare || id == Id::QuotaAttainment ? Part::Money : Part::Things;
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

QString periodText(const Period& period, int fiscalFirstMonth, Figures figures) {
    return figures == Figures::Local ? periodName(period, fiscalFirstMonth)
                                     : QString::fromStdString(toString(period, fiscalFirstMonth));
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

Step itemsStep(const Programme& p, const metrics::Explanation& e, Figures figures) {
    Step step{tr("Made of"), {}, {}};
    Int128 restAdds = 0;
    Int128 restBase = 0;
    for (std::size_t i = 0; i < e.items.size(); ++i) {
        const metrics::Item& item = e.items[i];
        if (i < kMostItems) {
            step.parts.push_back(
                {recordTitle(*p.snapshot, item.kind, item.record), itemText(e, item, p.lens.reporting, figures), {}});
        } else {
            restAdds += item.adds;
            restBase += item.base;
        }
    }
    if (e.items.size() > kMostItems) {
        metrics::Item rest;
        rest.adds = static_cast<std::int64_t>(restAdds);
        rest.base = static_cast<std::int64_t>(restBase);
        step.parts.push_back({tr("and %1 more, together")
                                  .arg(countText(static_cast<std::int64_t>(e.items.size() - kMostItems), figures)),
                              itemText(e, rest, p.lens.reporting, figures),
                              {}});
    }
    step.value = tr("%1 records").arg(countText(static_cast<std::int64_t>(e.items.size()), figures));
    return step;
}

} // namespace

QString recordTitle(const Snapshot& snapshot, Kind kind, RecordId id) {
    const QString key = QString::fromStdString(keyOf(snapshot, kind, id));
    const auto field = fieldIndex(kind, "name");
    const QString name = field ? QString::fromStdString(textOf(snapshot, kind, id, *field)) : QString();
    return name.isEmpty() || name == key ? QStringLiteral("%1 %2").arg(kindName(kind), key)
                                         : QStringLiteral("%1, %2").arg(key, name);
}

Step metricSteps(const Programme& p, const metrics::Explanation& e, const QString& whose, Figures figures) {
    const metrics::Metric& metric = metrics::metric(e.metric);
    const Currency reporting = p.lens.reporting;
    Step root{whose, {}, {}};
    root.parts.push_back({metricTitle(e.metric), valueText(metric.unit, e.value, reporting, figures), {}});
    root.parts.push_back({tr("Means"), metricDescription(e.metric), {}});
    root.parts.push_back({tr("Period"), periodText(p.lens.period, p.rulebook->fiscalFirstMonth, figures), {}});
    root.parts.push_back({tr("As of"), dateText(p.lens.asOf, figures), {}});
    if (e.ratio) {
        root.parts.push_back({tr("Arithmetic"),
                              tr("%1 over %2")
                                  .arg(partText(addsOf(e.metric), e.numerator, reporting, figures),
                                       partText(baseOf(e.metric), e.denominator, reporting, figures)),
                              {}});
    }
    if (!e.warnings.unconverted.empty()) {
        Step missing{tr("Left out: no exchange rate"),
                     countText(static_cast<std::int64_t>(e.warnings.unconverted.size()), figures),
                     {}};
        for (const auto& amount : e.warnings.unconverted) {
            if (missing.parts.size() < static_cast<qsizetype>(kMostItems)) {
                missing.parts.push_back({recordTitle(*p.snapshot, Kind::Deal, amount.deal),
                                         moneyText(amount.amount.minor, amount.amount.currency, figures),
                                         {}});
            }
        }
        root.parts.push_back(std::move(missing));
    }
    root.parts.push_back(itemsStep(p, e, figures));
    return root;
}

Step metricSteps(const Programme& p, const std::vector<metrics::Dimension>& dimensions,
                 const std::vector<std::string>& label, metrics::Id metric, const QString& whose, Figures figures) {
    return metricSteps(p, metrics::explain(p.inputs(), dimensions, label, metric), whose, figures);
}

} // namespace counterpart
