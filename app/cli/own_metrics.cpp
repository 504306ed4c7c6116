// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and explanations of the user's own metrics.
#include "app/cli/own_metrics.h"

#include "app/cli/explanation.h"
#include "core/engine/programme/own_table.h"
#include "ui/bridge/expression_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"

#include <QStringList>

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

std::string ownText(const UserMetric& metric, std::int64_t value) {
    return value == metrics::kNoData ? "" : formatScaledShort(value, ownMetricScale(metric));
}

} // namespace

std::optional<Refused> ownMetricsOf(const Call& call, const Rulebook& rulebook, std::vector<std::size_t>& own) {
    for (std::size_t i = 1; i < call.words.size(); ++i) {
        if (!isOwn(call.words[i])) {
            continue;
        }
        const auto column = metricColumn(call.words[i], rulebook.metrics);
        if (!column) {
            return Refused{makeError(ErrorCode::BadArgument, call.words[i], "The rulebook has no such metric."), Usage};
        }
        own.push_back(*column - metrics::kMetricCount);
    }
    return std::nullopt;
}

std::optional<Refused> labelOf(const Call& call, const std::vector<metrics::Dimension>& dimensions,
                               std::vector<std::string>& label) {
    const auto given = call.options.find("of");
    if (given != call.options.end()) {
        label = given->second;
    } else if (dimensions == std::vector{metrics::Dimension::Total}) {
        label = {"all"};
    }
    if (label.size() == dimensions.size()) {
        return std::nullopt;
    }
    return Refused{makeError(ErrorCode::BadArgument, "--explain",
                             "It explains one row: say which with --of LABEL, once for each dimension of --by."),
                   Usage};
}

QString wordsOf(const Snapshot& snapshot, const std::vector<metrics::Dimension>& dimensions,
                const std::vector<std::string>& label) {
    QStringList words;
    for (std::size_t d = 0; d < dimensions.size(); ++d) {
        const Partner* partner =
            dimensions[d] == metrics::Dimension::Partner ? snapshot.table<Partner>().findKey(label[d]) : nullptr;
        words << (partner != nullptr ? recordTitle(snapshot, Kind::Partner, partner->id)
                                     : QString::fromStdString(std::string(nameOf(dimensions[d])) + " " + label[d]));
    }
    return label == std::vector<std::string>{"all"} ? QString() : words.join(QStringLiteral(", "));
}

// Those of the catalogue that were named, then one's own; what was reckoned with but not named is left out.
int printOwnMetrics(const Call& call, const Question& question, const Programme& programme,
                    const std::vector<metrics::Dimension>& dimensions, const std::vector<metrics::Id>& wanted,
                    const std::vector<std::size_t>& own) {
    const OwnTable made = ownTable(programme, dimensions, wanted, own);
    const auto& mine = programme.rulebook->metrics;
    Sheet sheet;
    for (const auto dimension : dimensions) {
        sheet.columns.push_back({std::string(nameOf(dimension))});
    }
    for (const metrics::Id id : wanted) {
        sheet.columns.push_back({std::string(metrics::metric(id).name), true});
    }
    for (const std::size_t metric : own) {
        sheet.columns.push_back({mine[metric].key, true});
        const auto& findings = made.own[metric].findings;
        if (!findings.empty()) {
            sheet.notes.push_back(fmt::format("{}: {} without a value, first {}: {}", mine[metric].key, findings.size(),
                                              made.table.labels[findings.front().row].front(),
                                              findingSentence(findings.front().finding).toStdString()));
        }
    }
    for (std::size_t group = 0; group < made.table.groups(); ++group) {
        std::vector<std::string> row = made.table.labels[group];
        for (std::size_t m = 0; m < wanted.size(); ++m) {
            row.push_back(
                exactMetric(metrics::metric(wanted[m]).unit, made.table.values[m][group], question.lens.reporting));
        }
        for (const std::size_t metric : own) {
            row.push_back(ownText(mine[metric], made.own[metric].values[group]));
        }
        sheet.rows.push_back(std::move(row));
    }
    noteWarnings(made.table.warnings, *question.snapshot, sheet);
    print(sheet, call.format());
    return Ok;
}

// Its formula with what each part of it comes to, then the metrics in it down to their records.
int explainOwnMetric(const Call& call, const Question& question, const std::vector<metrics::Dimension>& dimensions) {
    std::vector<std::string> label;
    if (auto refused = labelOf(call, dimensions, label)) {
        return fail(refused->error, refused->exit);
    }
    const auto programme = question.programme();
    std::vector<std::size_t> own;
    if (auto refused = ownMetricsOf(call, *programme->rulebook, own)) {
        return fail(refused->error, refused->exit);
    }
    const OwnTable made = ownTable(*programme, dimensions, {}, own);
    const std::size_t group = made.table.find(label);
    if (group == made.table.groups()) {
        return fail(makeError(ErrorCode::NoSuchRecord, label.front()), No);
    }
    const auto& mine = programme->rulebook->metrics;
    const auto explained = scorecard::explainOwn(mine, own.front(), made.rows, group);
    const UserMetric& metric = mine[own.front()];
    const bool known = explained.value != metrics::kNoData;
    Step root{QString::fromStdString(metric.name + ": " + metric.expression),
              known ? QString::fromStdString(ownText(metric, explained.value)) : findingSentence(explained.finding),
              {}};
    for (const expression::Step& step : explained.steps) {
        const std::string part = metric.expression.substr(step.span.begin, step.span.length);
        root.parts.push_back({QString::fromStdString(std::string(2 * step.depth, ' ') + part),
                              step.finding == expression::Finding::None ? expressionValueText(step.value)
                                                                        : findingSentence(step.finding),
                              {}});
    }
    for (const std::size_t column : explained.metrics) {
        if (column < metrics::kMetricCount) {
            root.parts.push_back(metricSteps(programme, dimensions, label, static_cast<metrics::Id>(column),
                                             wordsOf(*question.snapshot, dimensions, label), Figures::Exact));
        }
    }
    return printExplanation(call, *question.snapshot, root, 0);
}

} // namespace counterpart::cli
