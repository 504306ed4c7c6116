// SPDX-License-Identifier: GPL-3.0-or-later
// What moves deal by deal between two results.
#include "core/base/parallel.h"
#include "core/engine/attribution/credit_book.h"
#include "core/engine/scenario/cases.h"

#include <algorithm>
#include <iterator>

namespace counterpart::scenario {

namespace {

struct Part {
    RecordId partner = 0;
    Minor amount = 0;
    friend bool operator==(const Part&, const Part&) = default;
};

// One result, as far as deals are concerned.
class Side {
public:
    explicit Side(const Programme& programme) : m_programme(programme), m_commission(programme.columns->deals.size()) {
        const commission::Lines& lines = programme.accruals.lines;
        for (std::size_t row = 0; row < lines.size(); ++row) {
            if (lines.isLive(row)) {
                m_commission[lines.deal[row]] += lines.amount[row];
            }
        }
    }
    Index find(RecordId deal) const { return m_programme.columns->dealOf.find(deal); }
    std::size_t size() const { return m_programme.columns->deals.size(); }
    RecordId id(Index deal) const { return m_programme.columns->deals.id[deal]; }
    Money money(Index deal, Minor amount) const { return {amount, m_programme.columns->deals.currency[deal]}; }
    Money amount(Index deal) const { return money(deal, m_programme.columns->deals.amount[deal]); }
    Money house(Index deal) const { return money(deal, m_programme.credits[deal].unattributed); }
    Money commission(Index deal) const { return money(deal, m_commission[deal]); }
    void parts(Index deal, std::vector<Part>& into) const {
        into.clear();
        const attribution::DealCredits credits = m_programme.credits[deal];
        for (std::size_t row = 0; row < credits.size(); ++row) {
            const Index party = credits.party[row];
            into.push_back({party == kDirect ? 0 : m_programme.columns->partners.id[party], credits.amount[row]});
        }
    }

private:
    const Programme& m_programme;
    std::vector<Minor> m_commission; // by deal, in its currency
};

// Where the partner stands in the other list: most often at the same place.
const Part* find(const std::vector<Part>& parts, RecordId partner, std::size_t likely) {
    if (likely < parts.size() && parts[likely].partner == partner) {
        return &parts[likely];
    }
    const auto found = std::ranges::find(parts, partner, &Part::partner);
    return found == parts.end() ? nullptr : &*found;
}

// Compares the deals of one block.
class Comparison {
public:
    Comparison(const Side& before, const Side& after, std::vector<DealMove>& moves)
        : m_before(before), m_after(after), m_moves(moves) {}

    void compare(Index now) {
        const Index was = m_before.find(m_after.id(now));
        if (was == kNoRecord) {
            return;
        }
        m_before.parts(was, m_then);
        m_after.parts(now, m_now);
        DealMove move{m_after.id(now),    m_before.amount(was),     m_after.amount(now),     m_before.house(was),
                      m_after.house(now), m_before.commission(was), m_after.commission(now), {}};
        const bool sameMoney = move.before == move.after && move.houseBefore == move.houseAfter &&
                               move.commissionBefore == move.commissionAfter;
        if (sameMoney && m_then == m_now) {
            return;
        }
        for (std::size_t i = 0; i < m_now.size(); ++i) {
            const Part* then = find(m_then, m_now[i].partner, i);
            const Money from = m_before.money(was, then == nullptr ? 0 : then->amount);
            const Money to = m_after.money(now, m_now[i].amount);
            if (!(from == to)) {
                move.parts.push_back({m_now[i].partner, from, to});
            }
        }
        for (std::size_t i = 0; i < m_then.size(); ++i) {
            const Money from = m_before.money(was, m_then[i].amount);
            const Money none = m_after.money(now, 0);
            if (!(from == none) && find(m_now, m_then[i].partner, i) == nullptr) {
                move.parts.push_back({m_then[i].partner, from, none});
            }
        }
        if (!sameMoney || !move.parts.empty()) {
            m_moves.push_back(std::move(move));
        }
    }

private:
    const Side& m_before;
    const Side& m_after;
    std::vector<DealMove>& m_moves;
    std::vector<Part> m_then;
    std::vector<Part> m_now;
};

} // namespace

std::vector<DealMove> dealMoves(const Programme& before, const Programme& after) {
    constexpr std::size_t kDealsPerBlock = 4096;
    const Side was(before);
    const Side is(after);
    std::vector<std::vector<DealMove>> blocks(blockCount(is.size(), kDealsPerBlock));
    parallelBlocks(is.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Comparison comparison(was, is, blocks[worker]);
        for (std::size_t deal = begin; deal < end; ++deal) {
            comparison.compare(static_cast<Index>(deal));
        }
    });
    std::vector<DealMove> moves;
    for (std::vector<DealMove>& block : blocks) {
        std::ranges::move(block, std::back_inserter(moves));
    }
    return moves;
}

} // namespace counterpart::scenario
