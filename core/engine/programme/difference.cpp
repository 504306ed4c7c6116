// SPDX-License-Identifier: GPL-3.0-or-later
// Sums what partners have in two results and takes one from the other.
#include "core/engine/programme/difference.h"

#include "core/snapshot/apply.h"

#include <algorithm>
#include <limits>
#include <map>

namespace counterpart {

namespace {

struct Sums {
    Int128 attributed = 0;
    Int128 commission = 0;
};
using Book = std::map<Currency, Sums>; // of one partner; few currencies

// One side's sums per position in its table of partners.
std::vector<Book> booksOf(const Programme& p) {
    std::vector<Book> books(p.columns->partners.size());
    const DealColumns& deals = p.columns->deals;
    for (Index d = 0; d < deals.size(); ++d) {
        if (deals.outcome[d] != Outcome::Won || !deals.closed[d].has() || deals.closed[d] > p.lens.asOf) {
            continue;
        }
        const attribution::DealCredits credits = p.credits[d];
        for (std::size_t row = 0; row < credits.size(); ++row) {
            if (credits.party[row] != kDirect) {
                books[credits.party[row]][deals.currency[d]].attributed += credits.amount[row];
            }
        }
    }
    const commission::Lines& lines = p.accruals.lines;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines.isLive(row)) {
            books[lines.partner[row]][deals.currency[lines.deal[row]]].commission += lines.amount[row];
        }
    }
    return books;
}

Minor clamped(Int128 value) {
    constexpr Int128 most = std::numeric_limits<Minor>::max();
    return static_cast<Minor>(std::clamp(value, -most, most));
}

std::vector<MoneyMove> movesBetween(const Book* before, const Book* after) {
    Book moves;
    for (const auto& [book, sign] : {std::pair(before, -1), std::pair(after, 1)}) {
        if (book != nullptr) {
            for (const auto& [currency, sums] : *book) {
                moves[currency].attributed += sign * sums.attributed;
                moves[currency].commission += sign * sums.commission;
            }
        }
    }
    std::vector<MoneyMove> result;
    for (const auto& [currency, sums] : moves) {
        if (sums.attributed != 0 || sums.commission != 0) {
            result.push_back({currency, clamped(sums.attributed), clamped(sums.commission)});
        }
    }
    std::ranges::sort(result, {}, [](const MoneyMove& move) { return move.currency.code(); });
    return result;
}

// In whole units, so that currencies of other digits compare roughly; only an order depends on it.
double sizeOf(const PartnerMove& move) {
    double largest = 0;
    for (const MoneyMove& money : move.money) {
        double unit = 1;
        for (int digit = 0; digit < money.currency.digits(); ++digit) {
            unit *= 10;
        }
        for (const Minor part : {money.attributed, money.commission}) {
            const auto size = static_cast<double>(part) / unit;
            largest = std::max(largest, size < 0 ? -size : size);
        }
    }
    return largest;
}

} // namespace

Date lastDayOf(const ChangeSet& changes) {
    Date last;
    const auto take = [&](Date day) { last = day.has() && (!last.has() || day > last) ? day : last; };
    const auto each = [&](const auto& of, auto dayOf) {
        for (const auto& record : of.created) {
            take(dayOf(record));
        }
        for (const auto& update : of.updated) {
            take(dayOf(update.after));
        }
    };
    each(changes.of<Deal>(), [](const Deal& deal) { return isOpen(deal) ? deal.created : deal.closed; });
    each(changes.of<Touchpoint>(), [](const Touchpoint& touch) { return touch.at.has() ? touch.at.date() : Date(); });
    each(changes.of<Refund>(), [](const Refund& refund) { return refund.at; });
    return last;
}

Difference differenceOf(const Programme& before, const Programme& after) {
    const std::vector<Book> books[] = {booksOf(before), booksOf(after)};
    Difference result;
    const auto compare = [&](RecordId id, Index was, Index is) {
        PartnerMove move{
            id, movesBetween(was == kNoRecord ? nullptr : &books[0][was], is == kNoRecord ? nullptr : &books[1][is]),
            false, 0, 0};
        if (was != kNoRecord && is != kNoRecord) {
            move.tierBefore = before.standings.tiers[was];
            move.tierAfter = after.standings.tiers[is];
            move.tierMoved = move.tierBefore != move.tierAfter;
        }
        if (move.tierMoved || !move.money.empty()) {
            result.partners.push_back(std::move(move));
        }
    };
    const auto& now = after.columns->partners.id;
    for (Index is = 0; is < now.size(); ++is) {
        compare(now[is], before.columns->partnerOf.find(now[is]), is);
    }
    const auto& then = before.columns->partners.id;
    for (Index was = 0; was < then.size(); ++was) {
        if (after.columns->partnerOf.find(then[was]) == kNoRecord) {
            compare(then[was], was, kNoRecord);
        }
    }
    const auto keyOfMove = [&](const PartnerMove& move) {
        const Partner* partner = after.snapshot->table<Partner>().find(move.partner);
        return (partner != nullptr ? partner : before.snapshot->table<Partner>().find(move.partner))->key.view();
    };
    std::ranges::sort(result.partners, [&](const PartnerMove& a, const PartnerMove& b) {
        if (a.tierMoved != b.tierMoved) {
            return a.tierMoved;
        }
        const double sizeA = sizeOf(a);
        const double sizeB = sizeOf(b);
        return sizeA != sizeB ? sizeA > sizeB : keyOfMove(a) < keyOfMove(b);
    });
    return result;
}

Result<Effect> effectOf(const SnapshotPtr& snapshot, const ChangeSet& changes, const Lens& lens,
                        const std::shared_ptr<const Programme>& present) {
    if (auto checked = check(*snapshot, changes); !checked) {
        return checked.error();
    }
    Lens seen = lens;
    if (const Date last = lastDayOf(changes); last.has() && (!seen.asOf.has() || last > seen.asOf)) {
        seen.asOf = last;
    }
    Effect effect;
    const bool fits = present != nullptr && present->snapshot == snapshot && present->lens == seen;
    const auto rulebook = fits ? present->rulebook : rulebookOf(*snapshot, seen.asOf);
    effect.before = fits ? present : computeProgramme(snapshot, rulebook, seen, present.get());
    effect.after =
        computeProgramme(apply(*snapshot, changes, snapshot->revision() + 1), rulebook, seen, effect.before.get());
    effect.difference = differenceOf(*effect.before, *effect.after);
    return effect;
}

} // namespace counterpart
