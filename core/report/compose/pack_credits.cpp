// SPDX-License-Identifier: GPL-3.0-or-later
// The deals that are credited to a partner: how much of each.
#include "core/report/compose/pack_parts.h"

#include <algorithm>

namespace counterpart::report {

namespace {

struct Credit {
    Index deal = 0;
    std::uint64_t share = 0;
    Minor amount = 0;    // in the deal's currency
    Minor converted = 0; // in the reporting one
};

Credit creditOf(const Scene& s, Index deal) {
    const attribution::DealCredits credits = s.p.credits[deal];
    Credit mine{deal, 0, 0, 0};
    for (std::size_t row = 0; row < credits.size(); ++row) {
        if (credits.party[row] == s.partner) {
            mine.share += credits.share[row];
            mine.amount += credits.amount[row];
            mine.converted += credits.converted.empty() ? 0 : credits.converted[row];
        }
    }
    return mine;
}

std::vector<Credit> creditsOf(const Scene& s, const PackFacts& facts) {
    std::vector<Credit> all;
    for (const std::size_t deal : facts.credited.of(s.partner)) {
        if (all.empty() || all.back().deal != deal) { // once, though several rows are the partner's
            all.push_back(creditOf(s, static_cast<Index>(deal)));
        }
    }
    const auto& deals = s.f.snapshot().table<Deal>();
    std::ranges::sort(all, [&](const Credit& a, const Credit& b) {
        const Deal& x = deals.at(a.deal);
        const Deal& y = deals.at(b.deal);
        return x.closed != y.closed ? x.closed < y.closed : x.key < y.key;
    });
    return all;
}

std::vector<TableCell> lineOf(const Scene& s, const Credit& credit) {
    const Deal& deal = s.f.snapshot().table<Deal>().at(credit.deal);
    TableCell name = text(s.dealName(deal));
    name.why = s.whyDeal(deal);
    const auto ppm = static_cast<std::int64_t>((credit.share + 500'000) / 1'000'000);
    const bool converted = s.p.amounts.state(credit.deal) != fx::Amounts::State::None;
    return {std::move(name),
            text(s.customerOf(deal)),
            text(s.w.date(deal.closed)),
            text(s.w.money(deal.amount, deal.currency)),
            cell(s.w.decimal(ppm, 4, 4), ppm, s.whyDeal(deal)),
            text(s.w.money(credit.amount, deal.currency)),
            converted ? s.moneyCell(credit.converted, s.whyDeal(deal))
                      : cell(s.say(Phrase::NotConverted, {s.w.money(credit.amount, deal.currency)}), kNoValue,
                             s.whyDeal(deal), Tone::Warning)};
}

Table tableOf(const Scene& s, const std::vector<Credit>& credits) {
    Table table;
    table.heading = s.say(Phrase::CreditsHeading);
    table.columns = {column(s.say(Phrase::ColumnDeal), 2),
                     column(s.say(Phrase::ColumnCustomer), 1.8),
                     column(s.say(Phrase::ColumnClosed), 1.2),
                     column(s.say(Phrase::ColumnAmount), 1.6),
                     numbers(s.say(Phrase::ColumnYourPart), {s.say(Phrase::ColumnYourPart), 4, "0.00##"}, 1),
                     column(s.say(Phrase::ColumnCredited), 1.6),
                     s.moneyColumn(Phrase::LabelRevenue, 1.6)};
    table.columns.back().title = s.moneyMeasure(Phrase::ColumnCredited).name;
    for (const Credit& credit : credits) {
        table.rows.push_back(lineOf(s, credit));
    }
    std::vector<TableCell> last(table.columns.size());
    last.front().text = s.say(Phrase::Total);
    last.back() = s.moneyCell(s.now(metrics::Id::RevenueAttributed), s.why(metrics::Id::RevenueAttributed));
    table.rows.push_back(std::move(last));
    table.totals = true;
    return table;
}

} // namespace

std::vector<Page> creditPages(const Scene& s, const PackFacts& facts) {
    const std::vector<Credit> credits = creditsOf(s, facts);
    const auto count = static_cast<std::int64_t>(credits.size());
    Page one = page("credits", "pack.credits",
                    count == 0 ? s.say(Phrase::CreditsNone, {s.thisPeriod()})
                               : s.say(Phrase::CreditsTitle, {s.w.counted(count),
                                                              s.money(s.now(metrics::Id::RevenueAttributed))}));
    std::vector<Page> pages;
    if (count > 0) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::CreditsHow, {s.thisPeriod()}))}));
        one.rows.push_back(row(tableOf(s, credits)));
    }
    pages.push_back(std::move(one));
    for (const Credit& credit : credits) {
        pages.push_back(creditMathPage(s, credit.deal));
    }
    return pages;
}

} // namespace counterpart::report
