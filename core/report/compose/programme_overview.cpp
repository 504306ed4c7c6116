// SPDX-License-Identifier: GPL-3.0-or-later
// The programme at a glance, by tier, by type of partner, by region.
#include "core/report/compose/findings.h"
#include "core/report/compose/programme_sections.h"

#include <algorithm>
#include <map>
#include <set>

namespace counterpart::report {

using metrics::Dimension;
using metrics::Id;

namespace {

std::int64_t totalOf(const ProgrammeScene& s, Id metric) { return s.p.total.valueOf(metric, {"all"}); }

Tile totalTile(const ProgrammeScene& s, Id metric, Phrase label, std::int64_t before) {
    const metrics::Metric& m = metrics::metric(metric);
    const std::int64_t value = totalOf(s, metric);
    Tile tile;
    tile.label = s.say(label);
    tile.value = s.w.valueShort(m.unit, value, s.currency());
    tile.why = whyAll(s, metric);
    if (value != metrics::kNoData && before != metrics::kNoData) {
        tile.change = s.say(Phrase::ChangeAgainst, {s.w.change(m.unit, value - before, s.currency()), s.lastPeriod()});
        tile.tone = toneOf(m.good, value - before);
    }
    return tile;
}

std::int64_t active(const ProgrammeScene& s) {
    std::int64_t count = 0;
    for (Index partner = 0; partner < s.p.columns->partners.size(); ++partner) {
        count += s.valueOf(Id::RevenueAttributed, partner) > 0 ? 1 : 0;
    }
    return count;
}

std::string headline(const ProgrammeScene& s, const ProgrammeTables& tables) {
    const Minor now = std::max<Minor>(totalOf(s, Id::RevenueAttributed), 0);
    const std::int64_t growth = totalOf(s, Id::RevenueGrowth);
    const std::int64_t ago = tables.totalYearAgo.valueOf(Id::RevenueAttributed, {"all"});
    std::string said;
    if (growth == metrics::kNoData || ago <= 0) {
        said = now == 0 ? s.say(Phrase::NoRevenue, {s.thisPeriod()})
                        : s.say(Phrase::RevenueNoneBefore, {s.money(now), s.periodName(s.f.yearAgo)});
    } else {
        const Course course = courseOf(growth);
        said = s.say(course == Course::Up     ? Phrase::RevenueGrew
                     : course == Course::Down ? Phrase::RevenueFell
                                              : Phrase::RevenueHeld,
                     {s.money(now), s.w.ratio(std::abs(growth)), s.periodName(s.f.yearAgo)});
    }
    const std::int64_t attainment = totalOf(s, Id::QuotaAttainment);
    return attainment == metrics::kNoData ? said : s.say(Phrase::WithQuota, {said, s.w.ratio(attainment)});
}

Chart monthChart(const ProgrammeScene& s) {
    Columns columns;
    Series now{s.say(Phrase::TwelveMonths), Series::Role::Main, {}};
    Series before{s.say(Phrase::YearBefore), Series::Role::Comparison, {}};
    const auto point = [&](const Period& month) {
        Why why = whyAll(s, Id::RevenueAttributed);
        why.period = month;
        Minor sum = 0;
        for (std::size_t row = 0; row < s.f.byMonth.groups(); ++row) {
            if (s.f.byMonth.labels[row][1] == toString(month)) {
                sum += s.f.byMonth.value(Id::RevenueAttributed, row);
            }
        }
        return s.moneyPoint(month.from > s.f.asOf() ? kNoValue : sum, why);
    };
    for (int i = kMonthsShown; i < 2 * kMonthsShown; ++i) {
        const Period month = monthOf(s.f.months.from.plusMonths(i));
        columns.categories.push_back(s.w.month(month.from));
        now.points.push_back(point(month));
        before.points.push_back(point(monthOf(month.from.plusMonths(-12))));
    }
    const auto best = std::ranges::max_element(now.points, {}, &Point::value);
    Chart chart;
    chart.title = best->value > 0 ? s.say(Phrase::StrongestMonth,
                                          {s.periodName(monthOf(s.f.months.from.plusMonths(
                                               kMonthsShown + static_cast<int>(best - now.points.begin())))),
                                           s.money(best->value)})
                                  : s.say(Phrase::NoMonthWithRevenue);
    chart.caption = s.say(Phrase::CaptionMonths, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.alt = s.say(Phrase::AltMonths, {chart.title, columns.categories.front(), columns.categories.back()});
    chart.nothing = s.say(Phrase::NoRevenueHow);
    columns.series = {std::move(now), std::move(before)};
    chart.body = std::move(columns);
    return chart;
}

// ---- by tier and type

struct Group {
    std::string label;
    std::string name;
    std::int64_t partners = 0;
    Minor revenue = 0;
};

Part groupPages(const ProgrammeScene& s, ProgrammeSection section, std::vector<Group> groups, Phrase title,
                Phrase caption, Phrase nameColumn, Dimension dimension) {
    Minor all = 0;
    for (const Group& group : groups) {
        all += group.revenue;
    }
    const auto first = std::ranges::max_element(groups, {}, &Group::revenue);
    const auto shareOf = [&](const Group& group) {
        return all <= 0 ? kNoValue
                        : static_cast<std::int64_t>(divHalfEven(Int128{group.revenue} * 1'000'000, Int128{all}));
    };
    const bool any = first != groups.end() && first->revenue > 0;
    Page one =
        page(std::string(keyOf(section)), std::string(keyOf(section)) + ".revenue",
             any ? s.say(title, {first->name, s.w.ratio(shareOf(*first))}) : s.say(Phrase::NoRevenue, {s.thisPeriod()}),
             s.thisPeriod());
    Bars bars;
    Series series{s.say(Phrase::LabelRevenue), Series::Role::Main, {}};
    Table table;
    table.columns = {column(s.say(nameColumn), 2), s.countColumn(Phrase::ColumnPartners, 1),
                     s.moneyColumn(Phrase::LabelRevenue, 2),
                     numbers(s.say(Phrase::ColumnShare), {s.say(Phrase::ColumnShare), 6, "0.0%"}, 1)};
    for (const Group& group : groups) {
        const Why why = whyAll(s, Id::RevenueAttributed, std::string(metrics::nameOf(dimension)) + "=" + group.label);
        bars.categories.push_back(group.name);
        series.points.push_back(s.moneyPoint(group.revenue, why));
        const std::int64_t share = shareOf(group);
        table.rows.push_back({text(group.name), cell(s.w.count(group.partners), group.partners),
                              s.moneyCell(group.revenue, why),
                              cell(share == kNoValue ? s.say(Phrase::NoData) : s.w.ratio(share), share)});
    }
    Chart chart;
    chart.title = one.title;
    chart.caption = s.say(caption, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.alt = s.say(Phrase::AltByGroup, {chart.title});
    chart.nothing = s.say(Phrase::NoRevenueHow);
    bars.series.push_back(std::move(series));
    chart.body = std::move(bars);
    one.rows.push_back(row({{std::move(chart), 1}, {std::move(table), 1}}));
    return {{std::move(one)}, !groups.empty()};
}

} // namespace

Why whyAll(const ProgrammeScene& s, Id metric, std::string within) {
    return {std::string(metrics::metric(metric).name), Kind::Partner, 0, s.f.period, std::move(within), {}};
}

Why whyPartner(const ProgrammeScene& s, Id metric, Index partner) {
    return {std::string(metrics::metric(metric).name), Kind::Partner, s.p.columns->partners.id[partner], s.f.period};
}

ProgrammeTables programmeTables(const ReviewFacts& f) {
    const Programme& p = *f.programme;
    ProgrammeTables tables;
    tables.totalYearAgo = tableOf(p, f.yearAgo, {Dimension::Total}, {Id::RevenueAttributed});
    tables.byTier = tableOf(p, f.period, {Dimension::Tier}, {Id::RevenueAttributed});
    tables.byType = tableOf(p, f.period, {Dimension::Type}, {Id::RevenueAttributed});
    const Date last = f.period.to.has() ? f.period.to.plusDays(-1) : f.asOf();
    const int first = p.rulebook->fiscalFirstMonth;
    for (int i = 0; i < 4; ++i) {
        tables.quarters[static_cast<std::size_t>(3 - i)] =
            quarterOf(quarterOf(last, first).from.plusMonths(-3 * i), first);
    }
    tables.byRegion = tableOf(p, {tables.quarters.front().from, tables.quarters.back().to},
                              {Dimension::Region, Dimension::Quarter}, {Id::RevenueAttributed});
    return tables;
}

Part overviewPages(const ProgrammeScene& s, const ProgrammeTables& tables) {
    Page one = page(std::string(keyOf(ProgrammeSection::Overview)), "programme.overview", headline(s, tables),
                    s.say(Phrase::SectionOverview));
    const auto was = [&](Id metric) { return s.p.totalBefore.valueOf(metric, {"all"}); };
    Tile partners;
    partners.label = s.say(Phrase::LabelActive);
    partners.value = s.w.count(active(s));
    partners.note = s.say(Phrase::OfPartners, {s.w.counted(static_cast<std::int64_t>(s.p.columns->partners.size()))});
    Tiles tiles;
    tiles.tiles = {totalTile(s, Id::RevenueAttributed, Phrase::LabelRevenue, was(Id::RevenueAttributed)),
                   totalTile(s, Id::QuotaAttainment, Phrase::LabelAttainment, was(Id::QuotaAttainment)),
                   partners,
                   totalTile(s, Id::WinRate, Phrase::LabelWinRate, was(Id::WinRate)),
                   totalTile(s, Id::PipelineOpen, Phrase::LabelPipeline, metrics::kNoData),
                   totalTile(s, Id::CommissionAccrued, Phrase::LabelCommission, was(Id::CommissionAccrued))};
    tiles.tiles.back().tone = Tone::Neutral;
    one.rows.push_back(row(std::move(tiles), 0));
    one.rows.push_back(row(monthChart(s)));
    return {{std::move(one)}, true};
}

Part tierPages(const ProgrammeScene& s, const ProgrammeTables& tables) {
    std::vector<Group> groups;
    for (std::size_t tier = s.ladder().tiers.size(); tier-- > 0;) { // the highest first
        Group group{s.ladder().tiers[tier].key.str(), s.tierName(tier), 0, 0};
        group.partners = std::ranges::count(s.p.standings.tiers, static_cast<std::uint8_t>(tier));
        group.revenue = valueIn(tables.byTier, Id::RevenueAttributed, {group.label});
        groups.push_back(std::move(group));
    }
    return groupPages(s, ProgrammeSection::Tiers, std::move(groups), Phrase::ProgrammeTiers, Phrase::CaptionTiers,
                      Phrase::ColumnTier, Dimension::Tier);
}

Part typePages(const ProgrammeScene& s, const ProgrammeTables& tables) {
    std::map<std::string, Group> byType;
    for (const Symbol type : s.p.columns->partners.type) {
        ++byType[type.str()].partners;
    }
    std::vector<Group> groups;
    for (auto& [label, group] : byType) {
        group.label = label;
        group.name = label.empty() ? s.say(Phrase::NotSaid) : s.w.word(Kind::Partner, "type", label);
        group.revenue = valueIn(tables.byType, Id::RevenueAttributed, {label});
        groups.push_back(group);
    }
    std::ranges::stable_sort(groups, std::ranges::greater(), &Group::revenue);
    return groupPages(s, ProgrammeSection::Types, std::move(groups), Phrase::ProgrammeTypes, Phrase::CaptionTypes,
                      Phrase::ColumnType, Dimension::Type);
}

Part regionPages(const ProgrammeScene& s, const ProgrammeTables& tables) {
    const int fiscal = s.p.rulebook->fiscalFirstMonth;
    std::set<std::string> regions;
    for (const auto& label : tables.byRegion.labels) {
        regions.insert(label.front());
    }
    std::vector<std::pair<Minor, std::string>> order; // by the last quarter
    for (const std::string& region : regions) {
        order.emplace_back(
            valueIn(tables.byRegion, Id::RevenueAttributed, {region, toString(tables.quarters.back(), fiscal)}),
            region);
    }
    std::ranges::stable_sort(order, std::ranges::greater(), &std::pair<Minor, std::string>::first);
    const auto nameOf = [&](const std::string& region) {
        return region.empty() ? s.say(Phrase::RegionNone) : s.w.word(Kind::Partner, "region", region);
    };
    Heat heat;
    for (const Period& quarter : tables.quarters) {
        heat.columns.push_back(s.periodName(quarter));
    }
    for (const auto& [revenue, region] : order) {
        heat.rows.push_back(nameOf(region));
        for (const Period& quarter : tables.quarters) {
            Why why = whyAll(s, Id::RevenueAttributed, "region=" + region);
            why.period = quarter;
            heat.cells.push_back(s.moneyPoint(
                valueIn(tables.byRegion, Id::RevenueAttributed, {region, toString(quarter, fiscal)}), why));
        }
    }
    Page one = page(std::string(keyOf(ProgrammeSection::Regions)), "programme.regions",
                    order.empty()
                        ? s.say(Phrase::NoRevenue, {s.thisPeriod()})
                        : s.say(Phrase::ProgrammeRegions, {nameOf(order.front().second), s.money(order.front().first)}),
                    s.periodName(tables.quarters.back()));
    Chart chart;
    chart.title = one.title;
    chart.caption = s.say(Phrase::CaptionRegions, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.alt = s.say(Phrase::AltRegions, {chart.title});
    chart.nothing = s.say(Phrase::NoRevenueHow);
    chart.body = std::move(heat);
    one.rows.push_back(row(std::move(chart)));
    return {{std::move(one)}, !order.empty()};
}

} // namespace counterpart::report
