// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers are made: the lens, the model, the definitions, and what other models would say.
#include "core/report/compose/sections.h"

#include <algorithm>

namespace counterpart::report {

namespace {

std::vector<TableCell> pair(std::string name, std::string value) {
    return {text(std::move(name)), text(std::move(value))};
}

Chart modelChart(const Scene& s) {
    const ModelMatrix& matrix = s.f.models;
    const Model own = s.p.credits.model();
    const auto placeOf = [](Model model) {
        return static_cast<std::size_t>(std::ranges::find(kModels, model) - std::begin(kModels));
    };
    const Minor base = s.now(metrics::Id::RevenueAttributed);
    Slope slope;
    slope.from = s.w.modelName(own);
    slope.to = s.say(Phrase::OtherModel);
    Minor least = base;
    Minor most = base;
    for (const Model model : matrix.models) {
        const Minor amount = matrix.attributed[s.partner][placeOf(model)];
        least = std::min(least, amount);
        most = std::max(most, amount);
        slope.lines.push_back({s.w.modelName(model), s.moneyPoint(base, s.why(metrics::Id::RevenueAttributed)),
                               s.moneyPoint(amount, s.why(metrics::Id::RevenueAttributed, s.f.period,
                                                          "model=" + std::string(nameOf(model)))),
                               model == own});
    }
    std::ranges::stable_sort(slope.lines, std::ranges::greater(),
                             [](const Slope::Line& line) { return line.to.value; });
    Chart chart;
    chart.title =
        least == most ? s.say(Phrase::ModelsAgree) : s.say(Phrase::ModelsDiffer, {s.money(least), s.money(most)});
    chart.caption = s.say(Phrase::CaptionModels, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.nothing = s.say(Phrase::NoRevenueHow);
    chart.alt = s.say(Phrase::AltModels, {chart.title});
    chart.body = std::move(slope);
    return chart;
}

} // namespace

Table lensTable(const ProgrammeScene& s) {
    Table table;
    table.heading = s.say(Phrase::HeadingLens);
    table.columns = {column(s.say(Phrase::ColumnWhat), 1), column(s.say(Phrase::ColumnValue), 2)};
    const Model followed = s.p.credits.model();
    const std::string model =
        followed == s.p.lens.model
            ? s.w.modelName(followed)
            : s.say(Phrase::ModelInstead, {s.w.modelName(followed), s.w.modelName(s.p.lens.model)});
    table.rows = {pair(s.say(Phrase::LensPeriod), s.thisPeriod()),
                  pair(s.say(Phrase::LensBefore), s.lastPeriod()),
                  pair(s.say(Phrase::LensModel), model),
                  pair(s.say(Phrase::LensCurrency), std::string(s.currency().code())),
                  pair(s.say(Phrase::LensAsOf), s.w.date(s.f.asOf())),
                  pair(s.say(Phrase::LensRulebook),
                       s.p.rulebook->version.empty()
                           ? s.w.name(s.p.rulebook->name)
                           : s.say(Phrase::NameWithDetail, {s.w.name(s.p.rulebook->name), s.p.rulebook->version}))};
    return table;
}

Row definitions(const ProgrammeScene& s) {
    std::vector<Paragraph> lines;
    for (const Phrase phrase : {Phrase::DefineRevenue, Phrase::DefineRecord, Phrase::DefineScore, Phrase::DefineTier,
                                Phrase::DefineQuota, Phrase::DefineNoData}) {
        lines.push_back(paragraph(s.say(phrase), Paragraph::Style::Small));
    }
    const std::size_t unconverted = s.p.byPartner.warnings.unconverted.size();
    if (unconverted > 0) {
        lines.push_back(paragraph(s.say(Phrase::Unconverted, {s.w.counted(static_cast<std::int64_t>(unconverted))}),
                                  Paragraph::Style::Small, Tone::Warning));
    }
    return prose(s.say(Phrase::HeadingDefinitions), std::move(lines));
}

Part methodPages(const Scene& s) {
    Page one = page(std::string(keyOf(Section::Method)), "method.numbers", s.say(Phrase::MethodTitle),
                    s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
    one.rows.push_back(row({{lensTable(s), 1}, {modelChart(s), 1}}));
    one.rows.push_back(definitions(s));
    return {{std::move(one)}, true};
}

} // namespace counterpart::report
