// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in the drawer: bars under every model, and why each figure is what it is.
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/model_text.h"
#include "ui/bridge/path_text.h"
#include "ui/charts/rank_chart.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/slope_view.h"
#include "ui/panels/attribution/attribution_panel.h"

#include <cmath>

namespace counterpart {

namespace {

ui::ChartData chartOf(const Comparison& c, Index partner) {
    const Programme& p = *c.programme;
    const double scale = std::pow(10.0, p.lens.reporting.digits());
    ui::ChartData chart;
    chart.title = AttributionPanel::tr("Under every model");
    chart.categoryTitle = AttributionPanel::tr("Model");
    chart.nothing = AttributionPanel::tr("No won deal with this partner in the period");
    chart.exact = [reporting = p.lens.reporting, scale](double value) {
        return formatMoney(static_cast<Minor>(std::llround(value * scale)), reporting);
    };
    ui::ChartSeries series{AttributionPanel::tr("Attributed"), {}, ui::ChartSeries::Style::Main, 0};
    for (const Model model : c.matrix->models) {
        const auto m = static_cast<std::size_t>(model);
        chart.categories << (model == p.lens.model ? AttributionPanel::tr("%1 (chosen)").arg(modelName(model))
                                                   : modelName(model));
        chart.notes << kindPlural(Kind::Deal, c.matrix->deals[partner][m]);
        series.values.push_back(static_cast<double>(c.matrix->attributed[partner][m]) / scale);
    }
    const PathResults* paths = c.paths.get();
    const std::uint32_t row = paths ? paths->rowOf[partner] : kNoRecord;
    const auto add = [&](const QString& name, const std::vector<Minor>* amounts) {
        chart.categories << AttributionPanel::tr("%1 *").arg(name);
        chart.notes << AttributionPanel::tr("comparison only");
        series.values.push_back(amounts && row != kNoRecord ? static_cast<double>((*amounts)[row]) / scale
                                                            : std::nan(""));
    };
    add(markovName(1), paths && paths->first ? &paths->first->attributed : nullptr);
    add(markovName(2), paths && paths->second ? &paths->second->attributed : nullptr);
    add(shapleyName(!paths || !paths->shapley || paths->shapley->model.exact),
        paths && paths->shapley ? &paths->shapley->attributed : nullptr);
    chart.series = {series};
    return chart;
}

// Under removal effects or Shapley values; nothing where there are none.
Step pathSteps(const Comparison& comparison, Index partner, const QString& column) {
    const PathResults* paths = comparison.paths.get();
    if (!paths || partner >= paths->rowOf.size() || paths->rowOf[partner] == kNoRecord) {
        return {};
    }
    const std::size_t row = paths->rowOf[partner];
    const Programme& p = *comparison.programme;
    if (column == kShapleyId) {
        return paths->shapley ? shapleySteps(p, paths->facts, *paths->shapley, row, Figures::Local) : Step();
    }
    const auto& markov = column == kMarkovId[0] ? paths->first : paths->second;
    return markov ? markovSteps(p, paths->facts, *markov, row, Figures::Local) : Step();
}

// Every model, one below the other.
Step everyModel(const Comparison& comparison, const ProgrammePtr& p, Index partner) {
    Step root = comparisonSteps(p, partner, Figures::Local);
    for (const QString& column : {kMarkovId[0], kMarkovId[1], kShapleyId}) {
        Step steps = pathSteps(comparison, partner, column);
        if (!steps.parts.isEmpty()) {
            root.parts.push_back(std::move(steps));
        }
    }
    return root;
}

} // namespace

Step gainSteps(const Comparison& c, Model other) {
    const ProgrammePtr p = c.programme;
    const auto from = static_cast<std::size_t>(p->lens.model);
    const auto to = static_cast<std::size_t>(other);
    const auto gains = std::make_shared<std::vector<std::pair<Minor, Index>>>();
    Minor sum = 0;
    for (Index partner = 0; partner < c.matrix->present.size(); ++partner) {
        const Minor change = c.matrix->attributed[partner][to] - c.matrix->attributed[partner][from];
        if (c.matrix->present[partner] != 0 && change > 0) {
            gains->emplace_back(change, partner);
            sum += change;
        }
    }
    std::ranges::sort(*gains, std::ranges::greater());
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(gains->size());
    list->make = [p, gains, other](qsizetype at) {
        const auto [change, partner] = (*gains)[static_cast<std::size_t>(at)];
        const RecordId id = p->columns->partners.id[partner];
        Step step{
            recordTitle(*p->snapshot, Kind::Partner, id), changeText(change, p->lens.reporting, Figures::Local), {}};
        step.kind = Kind::Partner;
        step.record = id;
        step.number = change;
        step.more = [p, at = partner, other] { return changeSteps(p, at, other, Figures::Local).parts; };
        return step;
    };
    list->rest = [p, gains](qsizetype first) {
        Minor rest = 0;
        for (auto i = static_cast<std::size_t>(first); i < gains->size(); ++i) {
            rest += (*gains)[i].first;
        }
        return std::pair(changeText(rest, p->lens.reporting, Figures::Local), std::optional<qint64>(rest));
    };
    Step root{AttributionPanel::tr("Gained by %1 instead of %2").arg(modelName(other), modelName(p->lens.model)),
              formatMoney(sum, p->lens.reporting),
              frames(*p,
                     AttributionPanel::tr("What those partners gain together who would gain by the other model; the "
                                          "others lose as much, or it comes from the house."),
                     {false, true}, Figures::Local)};
    root.number = sum;
    Step made{AttributionPanel::tr("Made of"), kindPlural(Kind::Partner, list->count), listed(list)};
    made.number = sum;
    root.parts.push_back(std::move(made));
    return root;
}

Step AttributionPanel::headOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    return {toQString(p.snapshot->table<Partner>().at(partner).name),
            tr("Attributed revenue under every model, %1").arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth)),
            {}};
}

TablePanel::StepMaker AttributionPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), comparison = m_comparison, other = m_choice.other,
            differences = m_choice.differences, id, column]() -> Step {
        const Index partner = p->columns->partnerOf.find(id);
        if (partner == kNoRecord) {
            return {tr("No partner selected"), {}, {}};
        }
        if (const auto model = modelOfColumn(column)) {
            return differences && *model != p->lens.model ? changeSteps(p, partner, *model, Figures::Local)
                                                          : modelSteps(p, partner, *model, Figures::Local);
        }
        if (column == kChangeId) {
            return changeSteps(p, partner, other, Figures::Local);
        }
        if (fieldIndex(Kind::Partner, column.toStdString())) {
            return recordedSteps(p->snapshot, Kind::Partner, id, column, Figures::Local);
        }
        const Step steps = pathSteps(comparison, partner, column);
        return steps.parts.isEmpty() ? everyModel(comparison, p, partner) : steps;
    };
}

void AttributionPanel::fillDrawer(RecordId id) {
    m_slope->setSelected(id);
    m_scatter->setSelected(id);
    if (!m_comparison.programme) {
        return;
    }
    const Programme& p = *m_comparison.programme;
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return;
    }
    m_models->setData(chartOf(m_comparison, partner));
}

} // namespace counterpart
