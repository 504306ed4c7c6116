// SPDX-License-Identifier: GPL-3.0-or-later
// Who is certified for what, until when, and what a partner lacks for a tier (mission C5).
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/people.h"

#include <optional>
#include <vector>

namespace counterpart::certification {

enum class Status : std::uint8_t {
    Current,     // holds on the day, and for longer than the policy's expiring days
    Expiring,    // holds, runs out within the policy's days, nothing follows
    Renewed,     // ran out or will within those days, but another of same person, track and level (or a higher level of
                 // the track) lasts longer
    Expired,     // ran out, nothing follows: lapsed
    NotYetValid, // issued after the day
};
inline constexpr std::size_t kStatusCount = 5;

// One certification on the day; rows are in the order of the certification table.
struct Row {
    Index certification = 0; // position in its table
    Index partner = kNoRecord;
    Status status = Status::Current;
    std::optional<int> daysLeft; // through the expiry day; negative = days since; none without an expiry day
    Date until;                  // the last day, recorded or by the policy; none = it does not run out
    Date followed; // the last day of what holds the longest of same person and track, this level or higher; none = for
                   // good. Later than `until`, or for good when `until` is not: something follows
    std::optional<LevelAt> level; // in the policy; none where it has no tracks, or this one is not in the programme
    bool follows() const { return until.has() && (!followed.has() || followed > until); }
    friend bool operator==(const Row&, const Row&) = default;
};

// What a tier asks for in certified people, against what there is.
struct PeopleNeed {
    Index tier = 0; // in the ladder
    std::int64_t required = 0;
    std::int64_t missing = 0;
};

struct PartnerSummary {
    std::int64_t people = 0;               // distinct persons certified on the day
    std::int64_t peopleAtHorizon = 0;      // the same after the policy's expiring days, if nobody renews
    std::int64_t lapsedPeople = 0;         // persons with an expired certification who hold none on the day
    std::int64_t count[kStatusCount] = {}; // certifications by Status
    std::optional<PeopleNeed> now;         // the tier the partner stands on: missing at the horizon
    std::optional<PeopleNeed> next;        // the tier above it: missing today; none on the top tier
    std::optional<PeopleNeed> stated;      // the tier the source states, when the ladder has it: missing today
};

struct Statuses {
    Date asOf;
    std::vector<Row> rows;
    std::vector<PartnerSummary> partners; // by partner
    std::vector<Index> expiring;          // rows, soonest expiry first, then by partner key, person, track, level
    std::vector<Index> lapsed;            // rows, latest expiry first, then likewise
    bool byTracks = false;                // the policy names tracks: a row without a level is not in the programme
};

// tierOf[p]: the tier that partner p stands on, an index of the ladder (tiering::Standings::tiers). Empty: no needs.
Statuses evaluate(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                  std::span<const std::uint8_t> tierOf);

// The rows that hold on the day and run out within so many days of it, with nothing that follows: by last day, then
// partner key, person, track, level.
std::vector<Index> runningOut(const Snapshot& snapshot, const Columns& columns, const Statuses& statuses, int days);

// Who may not register deals because a certification has lapsed, where the policy says so. Where it names tracks, only
// certifications of the programme count.
struct Restriction {
    Index partner = 0;
    std::vector<Index> rows; // the lapsed ones, latest expiry first
    friend bool operator==(const Restriction&, const Restriction&) = default;
};
std::vector<Restriction> restrictionsOf(const Columns& columns, const Rulebook& rulebook,
                                        const Statuses& statuses); // by partner key

// Partner x person against (track, level): the columns sorted by track, then level; the lines by partner key, then
// person.
struct Matrix {
    struct Column {
        Symbol track;
        Symbol level;
        friend bool operator==(const Column&, const Column&) = default;
    };
    struct Line {
        Index partner = 0;
        Text person;
        std::vector<Index> rows; // per column the row of Statuses that lasts longest; kNoRecord = none
    };
    std::vector<Column> columns;
    std::vector<Line> lines;
};
Matrix matrixOf(const Snapshot& snapshot, const Columns& columns, const Statuses& statuses,
                std::optional<Index> partner = {}); // of everyone, or of one

} // namespace counterpart::certification
