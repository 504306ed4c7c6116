// SPDX-License-Identifier: GPL-3.0-or-later
// metrics, tiers: tables of results.
#include "app/cli/custom_weights.h"
#include "app/cli/explanation.h"
#include "app/cli/own_metrics.h"
#include "ui/bridge/metric_steps.h"

#include <fmt/format.h>
#include <sstream>

namespace counterpart::cli {

namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    std::stringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');) {
        parts.push_back(part);
    }
    return parts;
}

std::optional<Refused> dimensionsOf(const Call& call, std::vector<metrics::Dimension>& dimensions) {
    for (const std::string& name : split(call.value("by", "total"))) {
        const auto dimension = metrics::dimensionNamed(name);
        if (!dimension) {
            std::string known;
            for (const auto d : metrics::dimensions()) {
                known += (known.empty() ? "" : ", ") + std::string(nameOf(d));
            }
            return Refused{makeError(ErrorCode::BadArgument, "--by " + name, "Expected " + known + "."), Usage};
        }
        dimensions.push_back(*dimension);
    }
    return std::nullopt;
}

std::optional<Refused> metricsOf(const Call& call, std::vector<metrics::Id>& wanted) {
    for (std::size_t i = 1; i < call.words.size(); ++i) {
        if (isOwn(call.words[i])) {
            continue;
        }
        const auto id = metrics::metricNamed(call.words[i]);
        if (!id) {
            return Refused{
                makeError(ErrorCode::BadArgument, call.words[i], "`counterpart metrics --list` names them all."),
                Usage};
        }
        wanted.push_back(*id);
    }
    return std::nullopt;
}

int listMetrics(Format format) {
    Sheet sheet{{{"metric"}, {"unit"}, {"good"}, {"description"}}, {}, {}};
    for (const metrics::Metric& metric : metrics::catalogue()) {
        sheet.rows.push_back({std::string(metric.name), unitName(metric.unit).toStdString(),
                              goodName(metric.good).toStdString(), metricDescription(metric.id).toStdString()});
    }
    print(sheet, format);
    return Ok;
}

int explainMetric(const Call& call, const Question& question, const std::vector<metrics::Dimension>& dimensions,
                  const std::vector<metrics::Id>& wanted) {
    if (wanted.empty() && call.words.size() == 2 && isOwn(call.words[1])) {
        return explainOwnMetric(call, question, dimensions);
    }
    if (wanted.size() != 1) {
        return fail(makeError(ErrorCode::BadArgument, "--explain", "It explains one number: name one metric."), Usage);
    }
    std::vector<std::string> label;
    if (auto refused = labelOf(call, dimensions, label)) {
        return fail(refused->error, refused->exit);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    const metrics::Table table = metrics::compute(programme->inputs(), dimensions, wanted);
    if (table.find(label) == table.groups()) {
        std::string asked;
        for (const std::string& part : label) {
            asked += (asked.empty() ? "" : ", ") + part;
        }
        return fail(makeError(ErrorCode::NoSuchRecord, asked), No);
    }
    const QString whose = wordsOf(*question.snapshot, dimensions, label);
    return printExplanation(call, *question.snapshot,
                            metricSteps(programme, dimensions, label, wanted.front(), whose, Figures::Exact), 0);
}

} // namespace

int runMetrics(const Call& call) {
    if (call.has("list")) {
        return listMetrics(call.format());
    }
    if (call.words.empty()) {
        printError("metrics takes FILE [NAME...], or --list");
        return Usage;
    }
    std::vector<metrics::Dimension> dimensions;
    std::vector<metrics::Id> wanted;
    if (auto refused = dimensionsOf(call, dimensions)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = metricsOf(call, wanted)) {
        return fail(refused->error, refused->exit);
    }
    if (call.has("of") && !call.has("explain")) {
        return fail(makeError(ErrorCode::BadArgument, "--of", "It goes with --explain."), Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (call.has("explain")) {
        return explainMetric(call, question, dimensions, wanted);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    std::vector<std::size_t> own;
    if (auto refused = ownMetricsOf(call, *programme->rulebook, own)) {
        return fail(refused->error, refused->exit);
    }
    if (!own.empty()) {
        return printOwnMetrics(call, question, *programme, dimensions, wanted, own);
    }
    const metrics::Table table = metrics::compute(programme->inputs(), dimensions, wanted);
    Sheet sheet;
    for (const auto dimension : dimensions) {
        sheet.columns.push_back({std::string(nameOf(dimension))});
    }
    for (const metrics::Id id : table.metrics) {
        sheet.columns.push_back({std::string(metrics::metric(id).name), true});
    }
    for (std::size_t group = 0; group < table.groups(); ++group) {
        std::vector<std::string> row = table.labels[group];
        for (std::size_t m = 0; m < table.metrics.size(); ++m) {
            row.push_back(
                exactMetric(metrics::metric(table.metrics[m]).unit, table.values[m][group], question.lens.reporting));
        }
        sheet.rows.push_back(std::move(row));
    }
    noteWarnings(table.warnings, *question.snapshot, sheet);
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
