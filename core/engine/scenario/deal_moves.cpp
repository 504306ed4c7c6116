// SPDX-License-Identifier: GPL-3.0-or-later
// What moves deal by deal between two results.
#include "core/engine/attribution/credit_book.h"
#include "core/engine/scenario/cases.h"

#include <algorithm>

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

Minor partOf(const std::vector<Part>& parts, RecordId partner) {
    const auto found = std::ranges::find(parts, partner, &Part::partner);
    return found != parts.end() ? found->amount : 0;
}

bool has(const std::vector<Part>& parts, RecordId partner) {
    return std::ranges::find(parts, partner, &Part::partner) != parts.end();
}

} // namespace

std::vector<DealMove> dealMoves(const Programme& before, const Programme& after) {
    const Side sides[] = {Side(before), Side(after)};
    std::vector<DealMove> moves;
    std::vector<Part> then;
    std::vector<Part> now;
    for (Index d = 0; d < sides[1].size(); ++d) {
        const Index was = sides[0].find(sides[1].id(d));
        if (was == kNoRecord) {
            continue;
        }
        sides[0].parts(was, then);
        sides[1].parts(d, now);
        DealMove move{sides[1].id(d),    sides[0].amount(was),     sides[1].amount(d),     sides[0].house(was),
                      sides[1].house(d), sides[0].commission(was), sides[1].commission(d), {}};
        const bool sameMoney = move.before == move.after && move.houseBefore == move.houseAfter &&
                               move.commissionBefore == move.commissionAfter;
        if (sameMoney && then == now) {
            continue;
        }
        const auto compare = [&](RecordId partner) {
            const Money from = sides[0].money(was, partOf(then, partner));
            const Money to = sides[1].money(d, partOf(now, partner));
            if (!(from == to)) {
                move.parts.push_back({partner, from, to});
            }
        };
        std::ranges::for_each(now, compare, &Part::partner);
        for (const Part& part : then) {
            if (!has(now, part.partner)) {
                compare(part.partner);
            }
        }
        if (!sameMoney || !move.parts.empty()) {
            moves.push_back(std::move(move));
        }
    }
    return moves;
}

} // namespace counterpart::scenario
