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

QString partText(Part part, std::int64_t value, Currency reporting) {
    switch (part) {
    case Part::Money:
        return formatMoney(value, reporting);
    case Part::Days:
        return value == 1 ? tr("1 day") : tr("%1 days").arg(formatCount(value));
    case Part::Seconds:
        return tr("%1 hours").arg(formatMicros(value * 1'000'000 / 3600));
    case Part::Score:
        return formatMicros(value);
    case Part::Things:
        return formatCount(value);
    }
    return {};
}

QString itemText(const metrics::Explanation& e, const metrics::Item& item, Currency reporting) {
    const QString adds = partText(addsOf(e.metric), item.adds, reporting);
    if (!e.ratio || item.base == 0) {
        return adds;
    }
    return tr("%1 of %2").arg(adds, partText(baseOf(e.metric), item.base, reporting));
}

Step itemsStep(const Programme& p, const metrics::Explanation& e) {
    Step step{tr("Made of"), {}, {}};
    Int128 restAdds = 0;
    Int128 restBase = 0;
    for (std::size_t i = 0; i < e.items.size(); ++i) {
        const metrics::Item& item = e.items[i];
        if (i < kMostItems) {
            step.parts.push_back(
                {recordTitle(*p.snapshot, item.kind, item.record), itemText(e, item, p.lens.reporting), {}});
        } else {
            restAdds += item.adds;
            restBase += item.base;
        }
    }
    if (e.items.size() > kMostItems) {
        metrics::Item rest;
        rest.adds = static_cast<std::int64_t>(restAdds);
        rest.base = static_cast<std::int64_t>(restBase);
        step.parts.push_back(
            {tr("and %1 more, together").arg(formatCount(static_cast<qint64>(e.items.size() - kMostItems))),
             itemText(e, rest, p.lens.reporting),
             {}});
    }
    step.value = tr("%1 records").arg(formatCount(static_cast<qint64>(e.items.size())));
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

Step metricSteps(const Programme& p, const metrics::Explanation& e, const QString& whose) {
    const metrics::Metric& metric = metrics::metric(e.metric);
    const Currency reporting = p.lens.reporting;
    const QString value = e.value == metrics::kNoData ? tr("no data") : formatMetric(metric.unit, e.value, reporting);
    Step root{whose, {}, {}};
    root.parts.push_back({metricTitle(e.metric), value, {}});
    root.parts.push_back({tr("Means"), metricDescription(e.metric), {}});
    root.parts.push_back({tr("Period"), periodName(p.lens.period, p.rulebook->fiscalFirstMonth), {}});
    root.parts.push_back({tr("As of"), formatDate(p.lens.asOf), {}});
    if (e.ratio) {
        root.parts.push_back({tr("Arithmetic"),
                              tr("%1 over %2")
                                  .arg(partText(addsOf(e.metric), e.numerator, reporting),
                                       partText(baseOf(e.metric), e.denominator, reporting)),
                              {}});
    }
    if (!e.warnings.unconverted.empty()) {
        Step missing{
            tr("Left out: no exchange rate"), formatCount(static_cast<qint64>(e.warnings.unconverted.size())), {}};
        for (const auto& amount : e.warnings.unconverted) {
            if (missing.parts.size() < static_cast<qsizetype>(kMostItems)) {
                missing.parts.push_back({recordTitle(*p.snapshot, Kind::Deal, amount.deal),
                                         formatMoney(amount.amount.minor, amount.amount.currency),
                                         {}});
            }
        }
        root.parts.push_back(std::move(missing));
    }
    root.parts.push_back(itemsStep(p, e));
    return root;
}

Step metricSteps(const Programme& p, const std::vector<metrics::Dimension>& dimensions,
                 const std::vector<std::string>& label, metrics::Id metric, const QString& whose) {
    return metricSteps(p, metrics::explain(p.inputs(), dimensions, label, metric), whose);
}

} // namespace counterpart
