// SPDX-License-Identifier: GPL-3.0-or-later
// Bins, deciles and weights, worded.
#include "ui/panels/lab/evidence_charts.h"

#include "ui/bridge/format.h"
#include "ui/bridge/learned_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("EvidenceCharts", text); }
QString percent(double part) { return QLocale().toString(part * 100, 'f', 1) + QStringLiteral(" %"); }
QString plain(double value) { return QLocale().toString(value, 'f', 3); }

} // namespace

ui::ChartData calibrationChart(const learned::Model& model) {
    ui::ChartData chart;
    chart.title = tr("Calibration: chance said and deals won");
    chart.categoryTitle = tr("Deals by chance");
    chart.nothing = tr("Too few closed deals to hold some out");
    chart.exact = percent;
    chart.brief = [](double part) { return QLocale().toString(part * 100, 'f', 0) + QStringLiteral(" %"); };
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
    ui::ChartData chart;
    chart.title = tr("Gain: won deals among the best chances");
    chart.categoryTitle = tr("Deals looked at");
    chart.nothing = tr("Too few closed deals to hold some out");
    chart.exact = percent;
    chart.brief = [](double part) { return QLocale().toString(part * 100, 'f', 0) + QStringLiteral(" %"); };
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

ui::ChartData weightsChart(const learned::Model& model) {
    ui::ChartData chart;
    chart.title = tr("What a touch weighs");
    chart.categoryTitle = tr("Touch type");
    chart.nothing = tr("No touch counts");
    chart.exact = plain;
    chart.brief = [](double value) { return QLocale().toString(value, 'f', 2); };
    ui::ChartSeries weights{tr("Weight"), {}, ui::ChartSeries::Style::Main, 0};
    for (std::size_t k = 0; k < model.types.size(); ++k) {
        chart.categories << toQString(model.types[k]);
        weights.values.push_back(model.weights.theta[k]);
        chart.notes
            << (k < model.thetaInterval.size()
                    ? tr("90 %: %1 to %2").arg(plain(model.thetaInterval[k].low), plain(model.thetaInterval[k].high))
                    : QString());
    }
    chart.series = {weights};
    return chart;
}

ui::ChartData rivalsChart(const learned::Model& model) {
    ui::ChartData chart;
    chart.title = tr("Prediction better than the base rate");
    chart.categoryTitle = tr("Predictor");
    chart.nothing = tr("Too few closed deals to hold some out");
    chart.exact = plain;
    chart.brief = [](double value) { return QLocale().toString(value, 'f', 2); };
    ui::ChartSeries better{tr("Log loss saved"), {}, ui::ChartSeries::Style::Main, 0};
    double base = 0;
    for (const learned::Standing& standing : model.evaluation.standings) {
        base = standing.predictor == learned::Predictor::BaseRate ? standing.outOfFold.logLoss : base;
    }
    for (const learned::Standing& standing : model.evaluation.standings) {
        if (standing.predictor != learned::Predictor::BaseRate) {
            chart.categories << predictorName(standing.predictor);
            better.values.push_back(base - standing.outOfFold.logLoss);
            chart.notes << tr("log loss %1").arg(plain(standing.outOfFold.logLoss));
        }
    }
    chart.series = {better};
    return chart;
}

} // namespace counterpart
