// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a programme and the tables made from them.
#include "core/engine/programme/tables.h"

#include "core/base/parallel.h"
#include "core/engine/attribution/cast.h"

#include <algorithm>

namespace counterpart {

namespace {

using metrics::Dimension;
using metrics::Id;
using metrics::Part;

enum View : std::size_t { Total, TotalBefore, ByPartner, ByMonth, ByStage };

std::vector<metrics::ViewSpec> specsOf(const Programme& p) {
    const Period thisMonth = monthOf(p.lens.asOf);
    const Period twoYears{thisMonth.from.plusMonths(-23), thisMonth.to};
    return {{p.lens.period, Dimension::Total, {}},
            {p.before, Dimension::Total, {}},
            {p.lens.period, Dimension::Partner, {}},
            {twoYears,
             Dimension::Month,
             {Id::RevenueAttributed, Id::RevenueWon, Id::DealsWon, Id::DealsCreated, Id::WinRate, Id::CommissionAccrued,
              Id::QuotaAmount}},
            {p.lens.period, Dimension::Stage, {Id::PipelineOpen, Id::DealsOpen}}};
}

// The deals with another partner of record, ascending. Both books are of the same deals.
std::vector<Index> otherRecords(const Columns& columns, const attribution::CreditBook& a,
                                const attribution::CreditBook& b) {
    constexpr std::size_t kDealsPerBlock = 8192;
    std::vector<std::vector<Index>> blocks(blockCount(b.deals(), kDealsPerBlock));
    parallelBlocks(b.deals(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        for (auto deal = static_cast<Index>(begin); deal < end; ++deal) {
            if (columns.deals.partner[deal] == kNoRecord && a[deal].sourcedBy != b[deal].sourcedBy) {
                blocks[worker].push_back(deal);
            }
        }
    });
    std::vector<Index> all;
    for (const auto& block : blocks) {
        all.insert(all.end(), block.begin(), block.end());
    }
    return all;
}

// Whether credits differ by the model alone: who takes part is the same.
bool sameRows(const Programme& p, const Programme* before) {
    return before != nullptr && p.cast != nullptr && p.cast == before->cast &&
           attribution::rowsAreTheCasts(p.rulebook->attribution) &&
           attribution::rowsAreTheCasts(before->rulebook->attribution);
}

void countViews(Programme& p, const Programme* before, const Carried& carried) {
    const metrics::Inputs in = p.inputs();
    std::vector<metrics::ViewSpec> specs = metrics::Views::filled(specsOf(p));
    const bool known = carried.deals.empty() || carried.credits; // which deals to count again
    const bool sameViews = carried.values && carried.quotas && known && specs == before->views.specs();
    metrics::Views views = sameViews ? before->views.carriedOn() : metrics::Views(in, std::move(specs));
    const auto count = [&](Part part, bool holds, const std::vector<Index>& deals) {
        if (!sameViews || !holds) {
            views.count(in, part);
        } else if (!deals.empty()) {
            views.update(before->inputs(), in, part, deals);
        }
    };
    // The model plays no part in the facts of deals, a policy only where it counts other touches.
    const bool rows = sameViews && !carried.credits && sameRows(p, before);
    const std::vector<Index> records = !sameViews || carried.credits ? carried.deals
                                       : rows                        ? std::vector<Index>()
                                              : otherRecords(*p.columns, before->credits, p.credits);
    constexpr std::size_t kMost = 16; // a part of the deals up to which single ones are quicker
    if (sameViews && !carried.credits && records.size() > p.columns->deals.size() / kMost) {
        views.count(in, Part::Deals, metrics::Views::Which::OfPartners);
    } else {
        count(Part::Deals, true, records);
    }
    count(Part::Parties, carried.credits || rows, rows ? std::vector<Index>() : carried.deals);
    count(Part::Credits, carried.credits, carried.deals);
    count(Part::Commissions, carried.lines, carried.lineDeals);
    count(Part::Partners, carried.partnerFacts, {});
    p.views = std::move(views);
}

void rollUpTiers(Programme& p) {
    const auto& partners = p.columns->partners;
    const auto& codes = p.rowCodes[ByPartner];
    constexpr std::uint64_t kNobody = ~std::uint64_t{0};
    p.byTierAndType = metrics::rollUp(
        p.byPartner, {Dimension::Tier, Dimension::Type}, {Id::RevenueAttributed},
        [&](std::size_t row) {
            const Index partner = metrics::Grouping::partnerOf(codes[row]);
            return partner == kNoRecord
                       ? kNobody
                       : std::uint64_t{partners.type[partner].index()} << 8U | p.standings.tiers[partner];
        },
        [&](std::uint64_t place) {
            return place == kNobody
                       ? std::vector<std::string>{"", ""}
                       : std::vector<std::string>{p.rulebook->ladder.tiers[place & 0xffU].key.str(),
                                                  Symbol::fromIndex(static_cast<std::uint32_t>(place >> 8U)).str()};
        });
}

void placePartners(Programme& p) {
    p.partnerRow.assign(p.columns->partners.size(), p.byPartner.groups());
    for (std::size_t row = 0; row < p.rowCodes[ByPartner].size(); ++row) {
        const Index partner = metrics::Grouping::partnerOf(p.rowCodes[ByPartner][row]);
        if (partner != kNoRecord) {
            p.partnerRow[partner] = row;
        }
    }
}

// `edited`: only what was updated in the views differs from the tables before.
void makeTables(Programme& p, const Programme* before, bool edited) {
    const metrics::Inputs in = p.inputs();
    const std::pair<View, metrics::Table Programme::*> tables[] = {{Total, &Programme::total},
                                                                   {TotalBefore, &Programme::totalBefore},
                                                                   {ByPartner, &Programme::byPartner},
                                                                   {ByMonth, &Programme::byMonth},
                                                                   {ByStage, &Programme::byStage}};
    p.rowCodes.resize(std::size(tables));
    for (const auto& [view, table] : tables) {
        if (edited) {
            const bool whole = p.views.attributedAll(view) != before->views.attributedAll(view);
            p.rowCodes[view] = before->rowCodes[view];
            if (auto patched = p.views.table(in, view, before->*table, p.rowCodes[view], whole)) {
                p.*table = std::move(*patched);
                continue;
            }
        }
        p.*table = p.views.table(in, view, p.rowCodes[view]);
    }
    placePartners(p);
    rollUpTiers(p);
}

} // namespace

void fillTables(Programme& p, const Programme* before, const Carried& carried) {
    p.before = comparable(p.lens.period, p.lens.asOf);
    countViews(p, before, carried);
    const bool edited = carried.values && carried.credits && carried.lines && carried.partnerFacts &&
                        p.views.specs() == before->views.specs();
    makeTables(p, before, edited);
}

} // namespace counterpart
