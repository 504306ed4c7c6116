// SPDX-License-Identifier: GPL-3.0-or-later
// Of the partners of a programme: who brings most, who needs attention, who looks after them.
#include "core/report/compose/programme_sections.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace counterpart::report {

using metrics::Id;

namespace {

constexpr std::size_t kTopShown = 10;
constexpr std::size_t kAtRiskShown = 15;

std::vector<Index> byRevenue(const ProgrammeScene& s) {
    std::vector<Index> partners(s.p.columns->partners.size());
    std::iota(partners.begin(), partners.end(), Index{0});
    const auto& rank = s.p.columns->partners.keyRank;
    std::ranges::sort(partners, [&](Index a, Index b) {
        const Minor left = s.valueOf(Id::RevenueAttributed, a);
        const Minor right = s.valueOf(Id::RevenueAttributed, b);
        return left != right ? left > right : rank[a] < rank[b];
    });
    return partners;
}

TableCell partnerCell(const ProgrammeScene& s, Index partner) {
    TableCell made = text(s.partnerName(partner));
    made.why = {{}, Kind::Partner, s.p.columns->partners.id[partner], {}};
    return made;
}

TableCell ratioCell(const ProgrammeScene& s, Id metric, Index partner) {
    const std::int64_t value = s.valueOf(metric, partner);
    return cell(s.w.value(metrics::Unit::Ratio, value, s.currency()), value, whyPartner(s, metric, partner));
}

TableCell scoreCell(const ProgrammeScene& s, Index partner) {
    const std::int64_t score = s.j.cards.score[partner];
    const Why why{"score", Kind::Partner, s.p.columns->partners.id[partner], s.j.period};
    return cell(score == scorecard::kNoData ? s.say(Phrase::NoData) : s.w.score(score),
                score == scorecard::kNoData ? kNoValue : score / (scorecard::kPoint / 10), why);
}

std::string standing(const ProgrammeScene& s, Index partner) {
    return s.p.standings.isOutside(partner) ? std::string() : s.tierName(s.p.standings.tiers[partner]);
}

TableColumn ratioColumn(const ProgrammeScene& s, Phrase title, double width) {
    return numbers(s.say(title), {s.say(title), 6, "0.0%"}, width);
}
TableColumn scoreColumn(const ProgrammeScene& s, double width) {
    return numbers(s.say(Phrase::ColumnScore), {s.say(Phrase::ColumnScore), 1, "0.0"}, width);
}

bool isAtRisk(const ProgrammeScene& s, Index partner) {
    return s.j.flagsOpen[partner] > 0 || s.j.cards.band[partner] == 0 || s.j.healthCards.band[partner] == 0;
}

std::vector<TableCell> riskLine(const ProgrammeScene& s, Index partner) {
    std::vector<std::string> raised;
    for (std::size_t flag = 0; flag < s.j.flags.size(); ++flag) {
        if (s.j.flags[flag][partner] == scorecard::Holds::Yes) {
            raised.push_back(s.w.name(s.j.rulebook->flags[flag].name));
        }
    }
    const std::int16_t band = s.j.healthCards.band[partner];
    const Minor revenue = s.valueOf(Id::RevenueAttributed, partner);
    return {partnerCell(s, partner),
            text(standing(s, partner)),
            s.moneyCell(revenue, whyPartner(s, Id::RevenueAttributed, partner)),
            scoreCell(s, partner),
            text(band == scorecard::kNoBand ? s.say(Phrase::NoData)
                                            : s.w.name(s.j.health.bands[static_cast<std::size_t>(band)].name),
                 band == 0 ? Tone::Bad : Tone::Neutral),
            text(s.w.list(raised), Tone::Warning)};
}

} // namespace

Part topPages(const ProgrammeScene& s) {
    std::vector<Index> partners = byRevenue(s);
    std::erase_if(partners, [&](Index partner) { return s.valueOf(Id::RevenueAttributed, partner) <= 0; });
    Minor all = 0;
    Minor first = 0;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const Minor revenue = s.valueOf(Id::RevenueAttributed, partners[i]);
        all += revenue;
        first += i < kTopShown ? revenue : 0;
    }
    const std::size_t shown = std::min(partners.size(), kTopShown);
    std::string title = s.say(Phrase::NobodyBrings);
    if (all > 0) {
        const auto share = static_cast<std::int64_t>(divHalfEven(Int128{first} * 1'000'000, Int128{all}));
        title = s.say(Phrase::TopPartners, {s.w.counted(static_cast<std::int64_t>(shown)), s.w.ratio(share)});
    }
    Page one = page(std::string(keyOf(ProgrammeSection::Top)), "programme.top", title, s.thisPeriod());
    Table table;
    table.nothing = s.say(Phrase::NoRevenueHow);
    table.columns = {column(s.say(Phrase::ColumnPartner), 2.5),
                     column(s.say(Phrase::ColumnTier), 1.2),
                     s.moneyColumn(Phrase::LabelRevenue, 1.8),
                     ratioColumn(s, Phrase::ColumnGrowth, 1),
                     ratioColumn(s, Phrase::ColumnAttainment, 1),
                     s.moneyColumn(Phrase::ColumnPipeline, 1.8),
                     scoreColumn(s, 0.8)};
    for (std::size_t i = 0; i < shown; ++i) {
        const Index partner = partners[i];
        table.rows.push_back(
            {partnerCell(s, partner), text(standing(s, partner)),
             s.moneyCell(s.valueOf(Id::RevenueAttributed, partner), whyPartner(s, Id::RevenueAttributed, partner)),
             ratioCell(s, Id::RevenueGrowth, partner), ratioCell(s, Id::QuotaAttainment, partner),
             s.moneyCell(s.valueOf(Id::PipelineOpen, partner), whyPartner(s, Id::PipelineOpen, partner)),
             scoreCell(s, partner)});
    }
    one.rows.push_back(row(std::move(table)));
    return {{std::move(one)}, !partners.empty()};
}

Part atRiskPages(const ProgrammeScene& s) {
    std::vector<Index> partners = byRevenue(s);
    std::erase_if(partners, [&](Index partner) { return !isAtRisk(s, partner); });
    const auto count = static_cast<std::int64_t>(partners.size());
    Page one = page(std::string(keyOf(ProgrammeSection::AtRisk)), "programme.at_risk",
                    count == 0 ? s.say(Phrase::NobodyAtRisk) : s.say(Phrase::AtRiskTitle, {s.w.counted(count)}),
                    s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
    Table table;
    table.nothing = s.say(Phrase::NobodyAtRisk);
    table.columns = {column(s.say(Phrase::ColumnPartner), 2.2), column(s.say(Phrase::ColumnTier), 1.2),
                     s.moneyColumn(Phrase::LabelRevenue, 1.6),  scoreColumn(s, 0.8),
                     column(s.say(Phrase::ColumnRisk), 1.2),    column(s.say(Phrase::ColumnFlags), 3)};
    for (std::size_t i = 0; i < std::min(partners.size(), kAtRiskShown); ++i) {
        table.rows.push_back(riskLine(s, partners[i]));
    }
    const auto shown = static_cast<std::int64_t>(table.rows.size());
    one.rows.push_back(row(std::move(table)));
    if (shown < count) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::AtRiskShown, {s.w.count(shown), s.w.count(count)}),
                                                Paragraph::Style::Small, Tone::Muted)}));
    }
    one.rows.push_back(prose({}, {paragraph(s.say(Phrase::AtRiskHow), Paragraph::Style::Small, Tone::Muted)}));
    return {{std::move(one)}, count > 0};
}

Part coveragePages(const ProgrammeScene& s) {
    struct Manager {
        std::int64_t partners = 0;
        std::int64_t active = 0;
        Minor revenue = 0;
    };
    std::map<std::string, Manager> managers; // by name; those without one under ""
    for (Index partner = 0; partner < s.p.columns->partners.size(); ++partner) {
        Manager& one = managers[s.p.columns->partners.manager[partner].str()];
        const Minor revenue = s.valueOf(Id::RevenueAttributed, partner);
        ++one.partners;
        one.active += revenue > 0 ? 1 : 0;
        one.revenue += revenue;
    }
    std::int64_t active = 0;
    for (const auto& [name, one] : managers) {
        active += one.active;
    }
    const std::int64_t without = managers.contains("") ? managers[""].partners : 0;
    const auto named = static_cast<std::int64_t>(managers.size() - (managers.contains("") ? 1 : 0));
    std::string title = s.say(Phrase::CoverageTitle, {s.w.counted(active), s.w.counted(named)});
    title = without > 0 ? s.say(Phrase::CoverageUncovered, {title, s.w.count(without)}) : title;
    Page one = page(std::string(keyOf(ProgrammeSection::Coverage)), "programme.coverage", title, s.thisPeriod());
    Table table;
    table.columns = {column(s.say(Phrase::ColumnManager), 2), s.countColumn(Phrase::ColumnPartners, 1),
                     s.countColumn(Phrase::ColumnActive, 1), s.moneyColumn(Phrase::LabelRevenue, 1.6)};
    for (const auto& [name, manager] : managers) {
        table.rows.push_back(
            {text(name.empty() ? s.say(Phrase::NoManager) : name, name.empty() ? Tone::Warning : Tone::Neutral),
             cell(s.w.count(manager.partners), manager.partners), cell(s.w.count(manager.active), manager.active),
             s.moneyCell(manager.revenue, {})});
    }
    one.rows.push_back(row(std::move(table)));
    one.rows.push_back(prose({}, {paragraph(s.say(Phrase::CoverageHow), Paragraph::Style::Small, Tone::Muted)}));
    return {{std::move(one)}, !managers.empty()};
}

} // namespace counterpart::report
