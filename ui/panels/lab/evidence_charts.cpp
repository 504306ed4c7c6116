// SPDX-License-Identifier: GPL-3.0-or-later
// Bins, deciles and weights, worded.
#include "ui/panels/lab/evidence_charts.h"

#include "ui/bridge/format.h"
#include "ui/bridge/learned_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("EvidenceCharts", text); }
QString percent(double part) { return QLocale().toString(part * 100, 'f', 1) + QStringLiteral(" %"); }
QString plain(double value) { return QLocale().toString(value, 'f', 3); }

// Of parts of a whole, by something along the line.
ui::ChartData partsChart(const QString& title, const QString& along) {
    ui::ChartData chart;
    chart.title = title;
    chart.categoryTitle = along;
    chart.nothing = tr("Too few closed deals to hold some out");
    chart.exact = percent;
    chart.brief = [](double part) { return QLocale().toString(part * 100, 'f', 0) + QStringLiteral(" %"); };
    return chart;
}

} // namespace

ui::ChartData calibrationChart(const learned::Model& model) {
    ui::ChartData chart = partsChart(tr("Calibration: the chance said, and what was won"), tr("Deals by chance"));
    ui::ChartSeries said{tr("Chance said"), {}, ui::ChartSeries::Style::Comparison, -1};
    ui::ChartSeries won{tr("Won"), {}, ui::ChartSeries::Style::Main, 0};
    for (const learned::Bin& bin : model.evaluation.calibration) {
        chart.categories << chart.brief(bin.chance);
        chart.notes << tr("%1 deals").arg(bin.deals);
        said.values.push_back(bin.chance);
        won.values.push_back(bin.rate);
    }
    chart.series = {won, said};
    return chart;
}

ui::ChartData gainsChart(const learned::Model& model) {
    ui::ChartData chart = partsChart(tr("Gain: won deals found among the best chances"), tr("Deals looked at"));
    ui::ChartSeries found{tr("Won deals found"), model.evaluation.gains, ui::ChartSeries::Style::Main, 0};
    ui::ChartSeries chance{tr("By chance"), {}, ui::ChartSeries::Style::Comparison, -1};
    const double parts = static_cast<double>(model.evaluation.gains.size()) - 1;
    for (std::size_t i = 0; i < model.evaluation.gains.size(); ++i) {
        chance.values.push_back(static_cast<double>(i) / parts);
        chart.categories << chart.brief(chance.values.back());
    }
    chart.series = {found, chance};
    return chart;
}

ui::EstimateData weightsOf(const learned::Model& model) {
    ui::EstimateData chart;
    chart.title = tr("What a touch of each type weighs");
    chart.nameTitle = tr("Touch type");
    chart.valueTitle = tr("Weight");
    chart.intervalTitle = tr("90 %");
    chart.nothing = tr("No touch counts");
    chart.text = plain;
    for (std::size_t k = 0; k < model.types.size(); ++k) {
        ui::Estimate row{touchTypeName(model.types[k]), model.weights.theta[k]};
        if (k < model.thetaInterval.size()) {
            row.interval = {model.thetaInterval[k].low, model.thetaInterval[k].high};
        }
        row.note = weightMeaning(row.value);
        chart.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(chart.rows, std::ranges::greater(), &ui::Estimate::value);
    return chart;
}

ui::EstimateData rivalsOf(const learned::Model& model) {
    ui::EstimateData chart;
    chart.title = tr("Better than the base rate");
    chart.nameTitle = tr("Predictor");
    chart.valueTitle = tr("Log loss saved");
    chart.nothing = tr("Too few closed deals to hold some out");
    chart.text = [](double value) { return QLocale().toString(value, 'f', 4); };
    double base = 0;
    for (const learned::Standing& standing : model.evaluation.standings) {
        base = standing.predictor == learned::Predictor::BaseRate ? standing.outOfFold.logLoss : base;
    }
    for (const learned::Standing& standing : model.evaluation.standings) {
        if (standing.predictor != learned::Predictor::BaseRate) {
            QString name = predictorName(standing.predictor);
            name[0] = name[0].toUpper();
            chart.rows.push_back({name,
                                  base - standing.outOfFold.logLoss,
                                  {},
                                  tr("log loss %1").arg(chart.text(standing.outOfFold.logLoss)),
                                  standing.predictor == learned::Predictor::Learned});
        }
    }
    return chart;
}

} // namespace counterpart
