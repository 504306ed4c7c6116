// SPDX-License-Identifier: GPL-3.0-or-later
// Which exchange rate holds on a day, and what an amount is in another currency by it (mission B9, semantics 5).
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/snapshot.h"

#include <vector>

namespace counterpart::fx {

// A rate up to this many days old is the normal case (rates are published on working days); an older one is used with a
// warning.
inline constexpr int kFreshDays = 7;

enum class Route : std::uint8_t {
    Missing, // no rate on or before that day: the amount stays unconverted
    Same,    // nothing to convert
    Direct,  // from -> to is quoted
    Inverse, // to -> from is quoted: divide
    Cross,   // both are quoted against `via`
};

// One quoted rate: 1 base = rate quote since `date`. `divide`: the amount is in the quote currency.
struct Leg {
    RecordId record = 0;
    Currency base;
    Currency quote;
    ExchangeRate rate;
    Date date;
    bool divide = false;
};

struct Quote {
    Route route = Route::Missing;
    Currency from;
    Currency to;
    Currency via; // Route::Cross
    Date on;      // the day that was asked for
    Leg legs[2];  // legCount() of them

    bool has() const { return route != Route::Missing; }
    int legCount() const;
    int ageDays() const; // of the oldest leg on that day; 0 without legs
    bool stale() const { return ageDays() > kFreshDays; }
};

struct Converted {
    Money money; // in the wanted currency; meaningful only with has()
    Quote quote;
    bool tooLarge = false; // there is a rate, but the result does not fit
    bool has() const { return quote.has() && !tooLarge; }
};

// All rates of a snapshot as sorted series, one per quoted pair. Immutable, read from any thread.
class Rates {
public:
    Rates() = default;
    // Preference, the same every time: direct, then inverse, then crossed through `preferredVia` (the rulebook's
    // currency), then crossed through the first common currency by code. A leg always takes the last rate on or before
    // the day, however old.
    Rates(const Snapshot& snapshot, Currency preferredVia);

    Quote find(Currency from, Currency to, Date on) const;
    Converted convert(Money amount, Currency to, Date on) const;

private:
    struct Point {
        std::int32_t day;
        ExchangeRate rate;
        RecordId record;
    };
    using Slot = std::uint16_t;
    static constexpr Slot kNone = 0xffff;
    Slot slotOf(Currency currency) const;
    bool leg(Slot from, Slot to, Date on, Leg& out) const;
    bool lastRate(Slot base, Slot quote, Date on, Leg& out) const;

    std::vector<Slot> m_slots;                // Currency::index() -> slot
    std::vector<Currency> m_currencies;       // by slot
    std::vector<Slot> m_viaOrder;             // preferred first, then by code
    std::vector<std::uint16_t> m_seriesOf;    // base slot x slots + quote slot -> series
    std::vector<std::vector<Point>> m_series; // by day, one point per day
};

// amount by a quote that was found before: exact integers, one rounding at the end, half to even.
Converted convertBy(Money amount, const Quote& quote);

// The day whose rate converts a deal: its close date (open deals: as_of), the last day of that date's calendar month
// but not after as_of, or as_of itself, as the rulebook says.
Date rateDay(FxRule rule, Date closed, Date asOf);

// What the conversions behind a number have to say: nothing is dropped silently (semantics 5).
struct Warnings {
    struct Unconverted {
        RecordId deal = 0;
        Money amount;
    };
    std::size_t stale = 0;                // amounts converted by a rate older than kFreshDays
    int oldestDays = 0;                   // age of the oldest rate used
    std::vector<Unconverted> unconverted; // amounts left out of the sum, in the order they were met
    bool any() const { return stale != 0 || !unconverted.empty(); }
    void note(const Converted& result, RecordId deal, Money amount);
    void merge(const Warnings& other);
};

} // namespace counterpart::fx
