// SPDX-License-Identifier: GPL-3.0-or-later
// Every open opportunity of a partner: by stage, and one by one with next step and blocker.
#include "core/domain/custom_fields.h"
#include "core/report/compose/sections.h"

#include <algorithm>

namespace counterpart::report {

using metrics::Id;

namespace {

std::vector<Index> openDeals(const Scene& s) { // largest first; those without a rate at the end
    std::vector<Index> open;
    for (const std::size_t deal : s.f.deals.of(s.partner)) {
        if (s.isOpen(static_cast<Index>(deal))) {
            open.push_back(static_cast<Index>(deal));
        }
    }
    const auto& table = s.f.snapshot().table<Deal>();
    std::ranges::stable_sort(open, [&](Index a, Index b) {
        const TableCell left = s.dealAmount(a);
        const TableCell right = s.dealAmount(b);
        return left.value != right.value ? left.value > right.value : table.at(a).key < table.at(b).key;
    });
    return open;
}

Chart stages(const Scene& s) {
    struct Stage {
        std::string label;
        Minor amount = 0;
        std::int64_t deals = 0;
    };
    std::vector<Stage> all;
    for (const auto& [label, row] : rowsOf(s.f.byStage, s.key)) {
        const Minor amount = s.f.byStage.value(Id::PipelineOpen, row);
        const std::int64_t deals = s.f.byStage.value(Id::DealsOpen, row);
        if (deals > 0) {
            all.push_back({label, amount == metrics::kNoData ? 0 : amount, deals});
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Stage::amount);
    Bars bars;
    Series series{s.say(Phrase::LabelPipeline), Series::Role::Main, {}};
    for (const Stage& stage : all) {
        bars.categories.push_back(stage.label.empty() ? s.say(Phrase::NotSaid)
                                                      : s.w.word(Kind::Deal, "stage", stage.label));
        series.points.push_back(
            s.moneyPoint(stage.amount, s.why(Id::PipelineOpen, s.f.period, "stage=" + stage.label)));
    }
    Chart chart;
    chart.title = all.empty() ? s.say(Phrase::NoOpenDeals)
                              : s.say(Phrase::MostIn, {bars.categories.front(), s.money(all.front().amount)});
    chart.caption = s.say(Phrase::CaptionStages, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelPipeline);
    chart.nothing = s.say(Phrase::NoOpenDealsHow);
    chart.alt = s.say(Phrase::AltStages, {chart.title});
    bars.series.push_back(std::move(series));
    chart.body = std::move(bars);
    return chart;
}

TableCell ageOf(const Scene& s, const Deal& deal) {
    if (!deal.created.has()) {
        return cell(s.say(Phrase::NoData), kNoValue);
    }
    const std::int64_t days = std::int64_t{s.f.asOf().days} - deal.created.days;
    return cell(s.w.count(days), days, s.whyDeal(deal));
}

Table walk(const Scene& s, const std::vector<Index>& open) {
    Table table;
    table.heading = s.say(Phrase::EveryOpportunity);
    table.nothing = s.say(Phrase::NoOpenDealsHow);
    table.columns = {column(s.say(Phrase::ColumnDeal), 2.2),   column(s.say(Phrase::ColumnCustomer), 2),
                     s.moneyColumn(Phrase::ColumnAmount, 1.6), column(s.say(Phrase::ColumnStage), 1.3),
                     s.countColumn(Phrase::ColumnAge, 0.9),    column(s.say(Phrase::ColumnNextStep), 2),
                     column(s.say(Phrase::ColumnBlocker), 2)};
    for (const Index index : open) {
        const Deal& deal = s.f.snapshot().table<Deal>().at(index);
        const DealWork work = workOf(deal);
        TableCell name = text(s.dealName(deal));
        name.why = s.whyDeal(deal);
        table.rows.push_back(
            {std::move(name), text(s.customerOf(deal)), s.dealAmount(index),
             text(isOpen(deal) ? s.w.word(Kind::Deal, "stage", deal.stage.view()) : s.say(Phrase::ClosedLater)),
             ageOf(s, deal),
             work.nextStep.empty() ? text(s.say(Phrase::NotRecorded), Tone::Muted) : text(work.nextStep),
             text(work.blocker, work.blocker.empty() ? Tone::Neutral : Tone::Warning)});
    }
    return table;
}

} // namespace

DealWork workOf(const Deal& deal) {
    DealWork work{deal.nextStep.str(), deal.blocker.str()};
    if (deal.custom.empty()) {
        return work;
    }
    for (auto& [name, value] : customFields(deal.custom.view())) {
        if (name == "next_step" && work.nextStep.empty()) { // as older imports kept them
            work.nextStep = std::move(value);
        } else if (name == "blocker" && work.blocker.empty()) {
            work.blocker = std::move(value);
        }
    }
    return work;
}

Part pipelinePages(const Scene& s) {
    const std::vector<Index> open = openDeals(s);
    const auto count = static_cast<std::int64_t>(open.size());
    const auto& deals = s.f.snapshot().table<Deal>();
    const auto without =
        std::ranges::count_if(open, [&](Index index) { return workOf(deals.at(index)).nextStep.empty(); });
    const auto blocked =
        std::ranges::count_if(open, [&](Index index) { return !workOf(deals.at(index)).blocker.empty(); });
    std::string title = s.say(Phrase::NoOpenDeals);
    if (count > 0) {
        title = s.say(Phrase::OpenWorth, {s.w.counted(count), s.money(s.now(Id::PipelineOpen))});
        title = blocked > 0 ? s.say(Phrase::OpenAndBlocked, {title, s.w.counted(blocked)}) : title;
    }
    Page one = page(std::string(keyOf(Section::Pipeline)), "pipeline.stages", title,
                    s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
    if (count == 0) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::NoOpenDealsHow))}));
        return {{std::move(one)}, false};
    }
    one.rows.push_back(row(stages(s)));
    if (without > 0) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::WithoutNextStep, {s.w.counted(without)}),
                                                Paragraph::Style::Small, Tone::Muted)}));
    }
    Page two = page(std::string(keyOf(Section::Pipeline)), "pipeline.walk", s.say(Phrase::WalkThrough),
                    s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
    two.rows.push_back(row(walk(s, open)));
    two.notes = s.say(Phrase::NotesPipeline);
    return {{std::move(one), std::move(two)}, true};
}

} // namespace counterpart::report
