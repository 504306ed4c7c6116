// SPDX-License-Identifier: GPL-3.0-or-later
// Attributed revenue: month by month against the year before and quota, and the walk from one quarter to the next.
#include "core/base/allocate.h"
#include "core/report/compose/findings.h"
#include "core/report/compose/sections.h"

#include <algorithm>
#include <map>

namespace counterpart::report {

using metrics::Id;

namespace {

std::vector<Period> shownMonths(const ReviewFacts& f) { // the later half of the months
    std::vector<Period> months;
    for (int i = kMonthsShown; i < 2 * kMonthsShown; ++i) {
        months.push_back(monthOf(f.months.from.plusMonths(i)));
    }
    return months;
}

std::int64_t monthValue(const Scene& s, const Period& month) {
    if (month.from > s.f.asOf()) {
        return kNoValue; // has not begun
    }
    return valueIn(s.f.byMonth, Id::RevenueAttributed, {s.key, toString(month)});
}

// A quota's part of each month, by days, to the minor unit: the parts of a quota sum to it.
void spread(const Scene& s, const Quota& quota, const std::vector<Period>& months, std::vector<Point>& into) {
    const auto period = parsePeriod(quota.period.view(), s.p.rulebook->fiscalFirstMonth);
    if (!period || !period->from.has() || !period->to.has()) {
        return;
    }
    const Currency own = quota.currency.has() ? quota.currency : s.f.snapshot().defaultCurrency();
    const Date day = std::min(period->to.plusDays(-1), s.f.asOf());
    const fx::Converted converted = s.p.rates.convert({quota.amount, own}, s.currency(), day);
    if (!converted.has()) {
        return;
    }
    std::vector<std::uint64_t> weights;
    std::vector<Date> starts;
    for (Date month = monthOf(period->from).from; month < period->to; month = month.plusMonths(1)) {
        const Date from = std::max(month, period->from);
        const Date to = std::min(month.plusMonths(1), period->to);
        weights.push_back(static_cast<std::uint64_t>(to.days - from.days));
        starts.push_back(month);
    }
    std::vector<std::int64_t> parts(weights.size());
    allocate(converted.money.minor, weights, {}, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto at = std::ranges::find(months, starts[i], &Period::from);
        if (at != months.end()) {
            Point& point = into[static_cast<std::size_t>(at - months.begin())];
            const Minor sum = (point.value == kNoValue ? 0 : point.value) + parts[i];
            point = s.moneyPoint(sum, {{}, Kind::Quota, quota.id, *period});
        }
    }
}

Series quotaSeries(const Scene& s, const std::vector<Period>& months) {
    Series series{s.say(Phrase::LabelQuota), Series::Role::Target, std::vector<Point>(months.size())};
    for (const std::size_t position : s.f.quotas.of(s.partner)) {
        spread(s, s.f.snapshot().table<Quota>().at(position), months, series.points);
    }
    return series;
}

bool hasValue(const Series& series) {
    return std::ranges::any_of(series.points, [](const Point& point) { return point.value != kNoValue; });
}

std::string strongest(const Scene& s, const std::vector<Period>& months, const Series& series) {
    const auto best = std::ranges::max_element(series.points, {}, &Point::value);
    if (best == series.points.end() || best->value <= 0) {
        return s.say(Phrase::NoMonthWithRevenue);
    }
    return s.say(Phrase::StrongestMonth,
                 {s.periodName(months[static_cast<std::size_t>(best - series.points.begin())]), s.money(best->value)});
}

Chart monthsChart(const Scene& s) {
    const std::vector<Period> months = shownMonths(s.f);
    Columns columns;
    Series now{s.say(Phrase::TwelveMonths), Series::Role::Main, {}};
    Series before{s.say(Phrase::YearBefore), Series::Role::Comparison, {}};
    for (const Period& month : months) {
        const Period ago = monthOf(month.from.plusMonths(-12));
        columns.categories.push_back(s.w.month(month.from));
        now.points.push_back(s.moneyPoint(monthValue(s, month), s.why(Id::RevenueAttributed, month)));
        before.points.push_back(s.moneyPoint(monthValue(s, ago), s.why(Id::RevenueAttributed, ago)));
    }
    Series quota = quotaSeries(s, months);
    Chart chart;
    chart.title = strongest(s, months, now);
    chart.caption = s.say(Phrase::CaptionMonths, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.nothing = s.say(Phrase::NoRevenueHow);
    chart.alt = s.say(Phrase::AltMonths, {chart.title, s.periodName(months.front()), s.periodName(months.back())});
    const bool hasQuota = hasValue(quota);
    columns.series = {std::move(now), std::move(before)};
    if (hasQuota) {
        columns.series.push_back(std::move(quota));
    }
    chart.body = std::move(columns);
    return chart;
}

Tile valueOnly(const Scene& s, Phrase label, std::string value, Why why) {
    Tile tile;
    tile.label = s.say(label);
    tile.value = std::move(value);
    tile.why = std::move(why);
    return tile;
}

// ---- the walk

constexpr int kMostSteps = 7; // between the totals; what is smaller goes together

struct Change {
    std::string name;
    std::optional<std::string> label; // of the dimension; none: several go together
    Minor was = 0;
    Minor is = 0;
    Minor difference() const { return is - was; }
};

// A step that reads "0" is none.
bool isSeen(const Scene& s, Minor difference) {
    return s.w.amountShort(std::abs(difference), s.currency()) != s.w.amountShort(0, s.currency());
}

std::vector<Change> changesBy(const Scene& s, const metrics::Table& now, const metrics::Table& before,
                              std::string_view field) {
    std::map<std::string, Change> all;
    for (const auto& [label, row] : rowsOf(before, s.key)) {
        all[label].was = before.value(Id::RevenueAttributed, row);
    }
    for (const auto& [label, row] : rowsOf(now, s.key)) {
        all[label].is = now.value(Id::RevenueAttributed, row);
    }
    std::vector<Change> changes;
    for (auto& [label, change] : all) {
        change.label = label;
        change.name = label.empty() ? s.say(Phrase::NotSaid) : s.w.word(Kind::Deal, field, label);
        if (isSeen(s, change.difference())) {
            changes.push_back(change);
        }
    }
    std::ranges::stable_sort(changes, std::ranges::greater(),
                             [](const Change& change) { return std::abs(change.difference()); });
    if (changes.size() > kMostSteps) {
        Change others{s.say(Phrase::Others), std::nullopt, 0, 0};
        for (auto at = changes.begin() + (kMostSteps - 1); at != changes.end(); ++at) {
            others.was += at->was;
            others.is += at->is;
        }
        changes.resize(kMostSteps - 1);
        changes.push_back(std::move(others));
    }
    std::ranges::stable_sort(changes, std::ranges::greater(), &Change::difference);
    return changes;
}

Chart walkChart(const Scene& s, const std::vector<Change>& changes, metrics::Dimension dimension, Phrase caption) {
    Waterfall walk;
    walk.steps.push_back({s.lastPeriod(),
                          s.moneyPoint(s.before(Id::RevenueAttributed), s.why(Id::RevenueAttributed, s.f.before)),
                          true});
    for (const Change& change : changes) {
        const Why why = change.label ? s.whyChange(Id::RevenueAttributed,
                                                   std::string(metrics::nameOf(dimension)) + "=" + *change.label)
                                     : Why();
        walk.steps.push_back({change.name,
                              s.moneyPoint(change.difference(), why, toneOf(metrics::Good::More, change.difference())),
                              false});
    }
    // Parts of a deal are converted and split one by one: they may miss the whole by some minor units.
    Minor rest = s.now(Id::RevenueAttributed) - s.before(Id::RevenueAttributed);
    for (const Change& change : changes) {
        rest -= change.difference();
    }
    if (isSeen(s, rest)) {
        walk.steps.push_back({s.say(Phrase::Rounding), s.moneyPoint(rest, {}), false});
    }
    walk.steps.push_back(
        {s.thisPeriod(), s.moneyPoint(s.now(Id::RevenueAttributed), s.why(Id::RevenueAttributed)), true});
    Chart chart;
    const auto largest =
        std::ranges::max_element(changes, {}, [](const Change& change) { return std::abs(change.difference()); });
    chart.title = largest == changes.end()
                      ? s.say(Phrase::NothingMoved)
                      : s.say(largest->difference() > 0 ? Phrase::BroughtMore : Phrase::BroughtLess,
                              {largest->name, s.money(std::abs(largest->difference()))});
    chart.caption = s.say(caption, {s.currency().code()});
    chart.measure = s.moneyMeasure(Phrase::LabelRevenue);
    chart.nothing = s.say(Phrase::NoRevenueHow);
    chart.alt = s.say(Phrase::AltWalk, {s.lastPeriod(), s.thisPeriod(), chart.title});
    chart.body = std::move(walk);
    return chart;
}

std::string walkTitle(const Scene& s) {
    const Minor difference = s.now(Id::RevenueAttributed) - s.before(Id::RevenueAttributed);
    if (difference == 0) {
        return s.say(Phrase::WalkSame, {s.lastPeriod(), s.money(s.now(Id::RevenueAttributed))});
    }
    return s.say(difference > 0 ? Phrase::WalkUp : Phrase::WalkDown, {s.money(std::abs(difference)), s.lastPeriod()});
}

} // namespace

Part revenuePages(const Scene& s) {
    Page one = page(
        std::string(keyOf(Section::Revenue)), "revenue.months", revenueFinding(s),
        s.say(Phrase::SubtitleRevenue, {s.p.lens.model == s.p.credits.model() ? s.w.modelName(s.p.lens.model)
                                                                              : s.w.modelName(s.p.credits.model())}));
    Chart chart = monthsChart(s);
    const auto& main = std::get<Columns>(chart.body).series;
    const bool anything = std::ranges::any_of(main, [](const Series& series) {
        return std::ranges::any_of(series.points,
                                   [](const Point& point) { return point.value != kNoValue && point.value != 0; });
    });
    one.rows.push_back(row(std::move(chart), 3));
    Tiles tiles;
    tiles.tiles = {
        valueOnly(s, Phrase::LabelRevenue, s.money(s.now(Id::RevenueAttributed)), s.why(Id::RevenueAttributed)),
        valueOnly(s, Phrase::LabelYearAgo, s.money(s.yearAgo(Id::RevenueAttributed)),
                  s.why(Id::RevenueAttributed, s.f.yearAgo)),
        valueOnly(s, Phrase::LabelQuota, s.hasQuota() ? s.money(s.now(Id::QuotaAmount)) : s.say(Phrase::NoQuota),
                  s.why(Id::QuotaAmount)),
        s.tile(Id::DealsWon, Phrase::LabelDealsWon), s.tile(Id::DealSize, Phrase::LabelDealSize)};
    one.rows.push_back(row(std::move(tiles), 0));
    if (!s.hasQuota()) {
        one.rows.push_back(
            prose({}, {paragraph(s.say(Phrase::RecordQuota, {s.thisPeriod()}), Paragraph::Style::Small, Tone::Muted)}));
    }
    return {{std::move(one)}, anything};
}

Part walkPages(const Scene& s) {
    Page one = page(std::string(keyOf(Section::Walk)), "walk.revenue", walkTitle(s),
                    s.say(Phrase::SubtitleWalk, {s.lastPeriod(), s.thisPeriod()}));
    const auto byType = changesBy(s, s.f.byType, s.f.byTypeBefore, "type");
    const auto byFamily = changesBy(s, s.f.byFamily, s.f.byFamilyBefore, "family");
    if (s.now(Id::RevenueAttributed) == 0 && s.before(Id::RevenueAttributed) == 0) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::NoRevenueHow))}));
        return {{std::move(one)}, false};
    }
    one.rows.push_back(row({{walkChart(s, byType, metrics::Dimension::DealType, Phrase::CaptionWalkType), 1},
                            {walkChart(s, byFamily, metrics::Dimension::Family, Phrase::CaptionWalkFamily), 1}}));
    if (s.f.runs()) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::ComparedSoFar, {s.w.date(s.f.asOf())}),
                                                Paragraph::Style::Small, Tone::Muted)}));
    }
    return {{std::move(one)}, true};
}

} // namespace counterpart::report
