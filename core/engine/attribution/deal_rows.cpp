// SPDX-License-Identifier: GPL-3.0-or-later
// Changed deals are gathered block by block; then all rows are put behind one another.
#include "core/engine/attribution/deal_rows.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

struct Part {
    std::vector<std::size_t> deal; // that changed, ascending
    std::vector<std::size_t> end;  // of its rows
    std::vector<DealRow> rows;
    std::vector<Index> sourcedBy;
};

struct Rows {
    Bulk<Index> offsets;
    Bulk<Index> party;
    Bulk<std::uint64_t> share;
    Bulk<Minor> amount;
    Bulk<RowOrigin> origin;
    Bulk<Minor> unattributed; // per deal, as the next
    Bulk<Index> sourcedBy;
};

// Writes to the new rows from one on; the old credits give what did not change.
struct Rewriter {
    const Credits& old;
    Rows& made;
    const std::function<Minor(std::size_t)>& amountOf;

    void keep(std::size_t i, std::size_t at) {
        for (std::size_t row = old.offsets[i]; row < old.offsets[i + 1]; ++row, ++at) {
            made.party[at] = old.party[row];
            made.share[at] = old.share[row];
            made.amount[at] = old.amount[row];
            made.origin[at] = old.origin.empty() ? RowOrigin::Touched : old.origin[row];
        }
    }
    void replace(std::size_t i, std::size_t at, std::span<const DealRow> rows, Index sourcedBy) {
        Minor left = amountOf(i);
        for (const DealRow& row : rows) {
            made.party[at] = row.party;
            made.share[at] = row.share;
            made.amount[at] = row.amount;
            made.origin[at++] = row.origin;
            left -= row.amount;
        }
        made.unattributed[i] = left;
        made.sourcedBy[i] = sourcedBy;
    }
};

void countRows(const Credits& old, const std::vector<Part>& parts, Rows& made) {
    made.offsets.assign(old.offsets.size(), 0);
    for (std::size_t i = 0; i < old.deals(); ++i) {
        made.offsets[i + 1] = old.offsets[i + 1] - old.offsets[i];
    }
    for (const Part& part : parts) {
        for (std::size_t n = 0; n < part.deal.size(); ++n) {
            made.offsets[part.deal[n] + 1] = static_cast<Index>(part.end[n] - (n == 0 ? 0 : part.end[n - 1]));
        }
    }
    for (std::size_t i = 0; i < old.deals(); ++i) {
        made.offsets[i + 1] += made.offsets[i];
    }
}

} // namespace

void DealRows::read(const Credits& credits, std::size_t i) {
    rows.clear();
    if (!m_at.empty()) { // clearing costs as much as the largest deal had rows
        m_at.clear();
    }
    for (std::size_t row = credits.offsets[i]; row < credits.offsets[i + 1]; ++row) {
        rows.push_back({credits.party[row], credits.share[row], credits.amount[row],
                        credits.origin.empty() ? RowOrigin::Touched : credits.origin[row]});
    }
    sourcedBy = credits.sourcedBy[i];
}

// Rows are only ever added, so what the index has stays right.
std::size_t DealRows::find(Index party) {
    constexpr std::size_t kFew = 32;
    if (rows.size() <= kFew) {
        return static_cast<std::size_t>(std::ranges::find(rows, party, &DealRow::party) - rows.begin());
    }
    for (std::size_t row = m_at.size(); row < rows.size(); ++row) {
        m_at.emplace(rows[row].party, row);
    }
    const auto found = m_at.find(party);
    return found == m_at.end() ? rows.size() : found->second;
}

std::size_t DealRows::rowOf(Index party, RowOrigin origin) {
    const std::size_t row = find(party);
    if (row == rows.size()) {
        rows.push_back({party, 0, 0, origin});
    }
    return row;
}

std::uint64_t DealRows::houseShare() const {
    std::uint64_t house = kShareOne;
    for (const DealRow& row : rows) {
        house -= row.share;
    }
    return house;
}

void changeRows(Credits& credits, const std::function<Minor(std::size_t)>& amountOf,
                const std::function<RowChange()>& makeChange) {
    const std::size_t deals = credits.deals();
    std::vector<Part> parts(blockCount(deals, kDealsPerBlock));
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        DealRows rows;
        const RowChange change = makeChange();
        Part& part = parts[worker];
        for (std::size_t i = begin; i < end; ++i) {
            if (change(i, rows)) {
                part.rows.insert(part.rows.end(), rows.rows.begin(), rows.rows.end());
                part.deal.push_back(i);
                part.end.push_back(part.rows.size());
                part.sourcedBy.push_back(rows.sourcedBy);
            }
        }
    });
    Rows made;
    countRows(credits, parts, made);
    const std::size_t rows = made.offsets.back();
    made.party.resize(rows);
    made.share.resize(rows);
    made.amount.resize(rows);
    made.origin.resize(rows);
    made.unattributed = credits.unattributed;
    made.sourcedBy.assign(credits.sourcedBy.begin(), credits.sourcedBy.end());
    Rewriter rewriter{credits, made, amountOf};
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        const Part& part = parts[worker];
        std::size_t next = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (next < part.deal.size() && part.deal[next] == i) {
                const std::size_t first = next == 0 ? 0 : part.end[next - 1];
                rewriter.replace(i, made.offsets[i], std::span(part.rows).subspan(first, part.end[next] - first),
                                 part.sourcedBy[next]);
                ++next;
            } else {
                rewriter.keep(i, made.offsets[i]);
            }
        }
    });
    credits.offsets = std::move(made.offsets);
    credits.party = std::move(made.party);
    credits.share = std::move(made.share);
    credits.amount = std::move(made.amount);
    credits.origin = std::move(made.origin);
    credits.unattributed = std::move(made.unattributed);
    credits.sourcedBy = std::move(made.sourcedBy);
}

} // namespace counterpart::attribution
