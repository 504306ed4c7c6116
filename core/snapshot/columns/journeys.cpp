// SPDX-License-Identifier: GPL-3.0-or-later
// Groups touches, deal lines and refunds by deal, in orders that do not depend on how the records came in.
#include "core/snapshot/columns/journeys.h"

#include "core/snapshot/columns/by_deal.h"

#include <atomic>

namespace counterpart::columns {

namespace {

// Order by key, which is unique; by id where a table that was never checked repeats one.
bool keyBefore(const auto& a, const auto& b) {
    const auto order = a.key.view() <=> b.key.view();
    return order != 0 ? order < 0 : a.id < b.id;
}

struct TouchRow {
    std::int64_t seconds;
    Index partner;
    Symbol type;
    RecordId touch;
};

Index creditedBy(const Touchpoint& touch, const Columns& of) {
    if (!touch.excluded.empty()) {
        return kExcluded;
    }
    return touch.partner.has() ? of.partnerOf.find(touch.partner.value) : kDirect;
}

void orderTouches(const Table<Touchpoint>& table, JourneyColumns& j) {
    orderWithinDeals<TouchRow>(
        j.offsets, [&](Index slot) { return j.seconds[slot] < j.seconds[slot + 1]; },
        [&](Index slot) {
            return TouchRow{j.seconds[slot], j.partner[slot], j.type[slot], j.touch[slot]};
        },
        [&](const TouchRow& a, const TouchRow& b) {
            return a.seconds != b.seconds ? a.seconds < b.seconds
                                          : keyBefore(*table.find(a.touch), *table.find(b.touch));
        },
        [&](Index slot, const TouchRow& row) {
            j.seconds[slot] = row.seconds;
            j.partner[slot] = row.partner;
            j.type[slot] = row.type;
            j.touch[slot] = row.touch;
        });
}

} // namespace

std::size_t fillJourneys(const Snapshot& snapshot, const Columns& of, JourneyColumns& j) {
    const auto& table = snapshot.table<Touchpoint>();
    const auto keep = [&](const Touchpoint& touch) {
        return touch.at.has() && (!touch.partner.has() || of.partnerOf.find(touch.partner.value) != kNoRecord);
    };
    const auto resize = [&](std::size_t rows) {
        j.partner.resize(rows);
        j.seconds.resize(rows);
        j.type.resize(rows);
        j.touch.resize(rows);
    };
    const std::size_t leftOut = groupByDeal(
        table, of.dealOf, of.deals.size(), j.offsets, keep, resize, [&](const Touchpoint& touch, Index, Index slot) {
            j.partner[slot] = creditedBy(touch, of);
            j.seconds[slot] = touch.at.seconds;
            j.type[slot] = touch.type;
            j.touch[slot] = touch.id;
        });
    orderTouches(table, j);
    return leftOut;
}

std::size_t fillLines(const Snapshot& snapshot, const Columns& of, LineColumns& lines) {
    struct Row {
        Index product;
        Minor amount;
        Index line;
    };
    const auto& table = snapshot.table<DealLine>();
    std::atomic<std::size_t> unknownProducts = 0;
    const auto resize = [&](std::size_t rows) {
        lines.product.resize(rows);
        lines.amount.resize(rows);
        lines.line.resize(rows);
    };
    const auto place = [&](const DealLine& line, Index position, Index slot) {
        lines.product[slot] = of.productOf.find(line.product.value);
        lines.amount[slot] = line.amount;
        lines.line[slot] = position;
        if (line.product.has() && lines.product[slot] == kNoRecord) {
            ++unknownProducts;
        }
    };
    const auto all = [](const DealLine&) { return true; };
    const std::size_t leftOut = groupByDeal(table, of.dealOf, of.deals.size(), lines.offsets, all, resize, place);
    orderWithinDeals<Row>(
        lines.offsets, [&](Index) { return false; },
        [&](Index slot) {
            return Row{lines.product[slot], lines.amount[slot], lines.line[slot]};
        },
        [&](const Row& a, const Row& b) { return keyBefore(table.at(a.line), table.at(b.line)); },
        [&](Index slot, const Row& row) {
            lines.product[slot] = row.product;
            lines.amount[slot] = row.amount;
            lines.line[slot] = row.line;
        });
    return leftOut + unknownProducts;
}

std::size_t fillRefunds(const Snapshot& snapshot, const Columns& of, RefundColumns& refunds) {
    struct Row {
        Date at;
        Minor amount;
        Index refund;
    };
    const auto& table = snapshot.table<Refund>();
    const auto resize = [&](std::size_t rows) {
        refunds.at.resize(rows);
        refunds.amount.resize(rows);
        refunds.refund.resize(rows);
    };
    const auto place = [&](const Refund& refund, Index position, Index slot) {
        refunds.at[slot] = refund.at;
        refunds.amount[slot] = refund.amount;
        refunds.refund[slot] = position;
    };
    const auto all = [](const Refund&) { return true; };
    const std::size_t leftOut = groupByDeal(table, of.dealOf, of.deals.size(), refunds.offsets, all, resize, place);
    orderWithinDeals<Row>(
        refunds.offsets, [&](Index slot) { return refunds.at[slot] < refunds.at[slot + 1]; },
        [&](Index slot) {
            return Row{refunds.at[slot], refunds.amount[slot], refunds.refund[slot]};
        },
        [&](const Row& a, const Row& b) {
            return a.at != b.at ? a.at < b.at : keyBefore(table.at(a.refund), table.at(b.refund));
        },
        [&](Index slot, const Row& row) {
            refunds.at[slot] = row.at;
            refunds.amount[slot] = row.amount;
            refunds.refund[slot] = row.refund;
        });
    return leftOut;
}

std::size_t fillRows(const Snapshot&, const Columns& of, RecordsByDeal<Touchpoint> deals, JourneyColumns& j) {
    std::size_t dangling = 0;
    j.offsets.assign(1, 0);
    for (auto& touches : deals) {
        std::ranges::sort(touches, [](const Touchpoint* a, const Touchpoint* b) {
            return a->at != b->at ? a->at < b->at : keyBefore(*a, *b);
        });
        for (const Touchpoint* touch : touches) {
            const Index partner = creditedBy(*touch, of);
            if (!touch->at.has() || partner == kNoRecord) {
                ++dangling;
                continue;
            }
            j.partner.push_back(partner);
            j.seconds.push_back(touch->at.seconds);
            j.type.push_back(touch->type);
            j.touch.push_back(touch->id);
        }
        j.offsets.push_back(static_cast<Index>(j.touch.size()));
    }
    return dangling;
}

std::size_t fillRows(const Snapshot& snapshot, const Columns& of, RecordsByDeal<DealLine> deals, LineColumns& rows) {
    std::size_t dangling = 0;
    rows.offsets.assign(1, 0);
    for (auto& lines : deals) {
        std::ranges::sort(lines, [](const DealLine* a, const DealLine* b) { return keyBefore(*a, *b); });
        for (const DealLine* line : lines) {
            rows.product.push_back(of.productOf.find(line->product.value));
            rows.amount.push_back(line->amount);
            rows.line.push_back(static_cast<Index>(snapshot.table<DealLine>().positionOf(line->id)));
            dangling += line->product.has() && rows.product.back() == kNoRecord ? 1 : 0;
        }
        rows.offsets.push_back(static_cast<Index>(rows.line.size()));
    }
    return dangling;
}

std::size_t fillRows(const Snapshot& snapshot, const Columns&, RecordsByDeal<Refund> deals, RefundColumns& rows) {
    rows.offsets.assign(1, 0);
    for (auto& refunds : deals) {
        std::ranges::sort(refunds, [](const Refund* a, const Refund* b) {
            return a->at != b->at ? a->at < b->at : keyBefore(*a, *b);
        });
        for (const Refund* refund : refunds) {
            rows.at.push_back(refund->at);
            rows.amount.push_back(refund->amount);
            rows.refund.push_back(static_cast<Index>(snapshot.table<Refund>().positionOf(refund->id)));
        }
        rows.offsets.push_back(static_cast<Index>(rows.refund.size()));
    }
    return 0;
}

} // namespace counterpart::columns
