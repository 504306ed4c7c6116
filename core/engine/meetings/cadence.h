// SPDX-License-Identifier: GPL-3.0-or-later
// When did one last meet a partner, and until when should one meet again? (mission C10: weekly pipeline, monthly
// performance, quarterly review, yearly contract)
#pragma once

#include "core/snapshot/snapshot.h"

#include <optional>
#include <vector>

namespace counterpart::meetings {

enum class Rhythm : std::uint8_t { Weekly, Monthly, Quarterly, Annual };
inline constexpr int kRhythms = 4;
std::string_view nameOf(Rhythm rhythm);              // the word of Meeting::kind: "quarterly"
std::optional<Rhythm> rhythmNamed(std::string_view); // in any case; none for escalations and the like

// How one rhythm stands with one partner on a day.
struct Standing {
    Rhythm rhythm = Rhythm::Quarterly;
    RecordId last = 0;    // the meeting held last, up to the end of the day; 0 = never
    Date held;            // its day
    RecordId planned = 0; // the first one after the day; 0 = none
    Date on;              // its day
    Date due;             // the last day for the next one; none = nobody expects one
    int daysLate = 0;     // since then
    friend bool operator==(const Standing&, const Standing&) = default;
};

// Of every partner, by its position, weekly before yearly. One meets once in each week, month, quarter, year: the next
// one is due by the end of the one after that in which the last was held. Reviews and contracts are expected of every
// active partner (status "active" or none), from the period after it joined on; pipeline and performance once somebody
// has begun with them. Of partners that are not active nothing is expected. O(meetings + partners).
using Standings = std::vector<Standing>;
std::vector<Standings> cadences(const Snapshot& snapshot, Date asOf, int fiscalFirstMonth = 1);
Standings cadenceOf(const Snapshot& snapshot, Id<Partner> partner, Date asOf, int fiscalFirstMonth = 1);

// Positions in the table of meetings: the newest first, then by key. O(meetings).
std::vector<std::size_t> meetingsOf(const Snapshot& snapshot, Id<Partner> partner);

} // namespace counterpart::meetings
