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
    for (const Model model : kModels) {
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

} // namespace

Step AttributionPanel::detailOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    Step root = comparisonSteps(p, partner, Figures::Local);
    root.label = toQString(p.snapshot->table<Partner>().at(partner).name);
    for (const QString& column : {kMarkovId[0], kMarkovId[1], kShapleyId}) {
        Step steps = pathSteps(partner, column);
        if (!steps.parts.isEmpty()) {
            std::swap(steps.label, steps.value); // the model, and what it gives
            steps.value = steps.parts.front().value;
            root.parts.push_back(std::move(steps));
        }
    }
    return root;
}

Step AttributionPanel::pathSteps(Index partner, const QString& column) const {
    const PathResults* paths = m_comparison.paths.get();
    if (!paths || partner >= paths->rowOf.size() || paths->rowOf[partner] == kNoRecord) {
        return {};
    }
    const std::size_t row = paths->rowOf[partner];
    const Programme& p = *m_comparison.programme;
    if (column == kShapleyId) {
        return paths->shapley ? shapleySteps(p, paths->facts, *paths->shapley, row, Figures::Local) : Step();
    }
    const auto& markov = column == kMarkovId[0] ? paths->first : paths->second;
    return markov ? markovSteps(p, paths->facts, *markov, row, Figures::Local) : Step();
}

Step AttributionPanel::explainCell(RecordId id, const QString& column) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return detailOf(id);
    }
    if (const auto model = modelOfColumn(column)) {
        return modelSteps(p, partner, *model, Figures::Local);
    }
    if (column == kChangeId) {
        return changeSteps(p, partner, m_choice.other, Figures::Local);
    }
    const Step steps = pathSteps(partner, column);
    return steps.parts.isEmpty() ? detailOf(id) : steps;
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
