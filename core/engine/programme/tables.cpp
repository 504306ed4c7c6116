// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a programme and the tables made from them.
#include "core/engine/programme/tables.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>

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

// Whether every deal has the same partners in the same roles: then only what they are credited with differs.
bool sameParties(const attribution::CreditBook& a, const attribution::CreditBook& b) {
    constexpr std::size_t kDealsPerBlock = 8192;
    std::atomic<bool> same = a.deals() == b.deals();
    parallelBlocks(same ? a.deals() : 0, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (auto deal = static_cast<Index>(begin); deal < end && same; ++deal) {
            const attribution::DealCredits x = a[deal];
            const attribution::DealCredits y = b[deal];
            if (x.sourcedBy != y.sourcedBy || !std::ranges::equal(x.party, y.party)) {
                same = false;
            }
        }
    });
    return same;
}

void countViews(Programme& p, const Programme* before, const Unchanged& unchanged) {
    const metrics::Inputs in = p.inputs();
    metrics::Views views(in, specsOf(p));
    const bool comparable = unchanged.values && views.specs() == before->views.specs() &&
                            before->rulebook->fiscalFirstMonth == p.rulebook->fiscalFirstMonth;
    const auto countOrTake = [&](Part part, bool holds) {
        if (comparable && holds) {
            views.take(before->views, part);
        } else {
            views.count(in, part);
        }
    };
    countOrTake(Part::Deals, comparable && (unchanged.credits || sameParties(before->credits, p.credits)));
    countOrTake(Part::Credits, unchanged.credits);
    countOrTake(Part::Commissions, unchanged.lines);
    countOrTake(Part::Partners, comparable && before->rulebook->certification == p.rulebook->certification);
    p.views = std::move(views);
}

void rollUpTiers(Programme& p, const std::vector<std::uint32_t>& codes) {
    const auto& partners = p.columns->partners;
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

void makeTables(Programme& p) {
    const metrics::Inputs in = p.inputs();
    p.total = p.views.table(in, Total);
    p.totalBefore = p.views.table(in, TotalBefore);
    p.byMonth = p.views.table(in, ByMonth);
    p.byStage = p.views.table(in, ByStage);
    std::vector<std::uint32_t> codes;
    p.byPartner = p.views.table(in, ByPartner, &codes);
    p.partnerRow.assign(p.columns->partners.size(), p.byPartner.groups());
    for (std::size_t row = 0; row < codes.size(); ++row) {
        const Index partner = metrics::Grouping::partnerOf(codes[row]);
        if (partner != kNoRecord) {
            p.partnerRow[partner] = row;
        }
    }
    rollUpTiers(p, codes);
}

} // namespace

void fillTables(Programme& p, const Programme* before, const Unchanged& unchanged) {
    p.before = comparable(p.lens.period, p.lens.asOf);
    countViews(p, before, unchanged);
    makeTables(p);
}

} // namespace counterpart
