// SPDX-License-Identifier: GPL-3.0-or-later
// What has every partner beyond revenue and certified people, on every day? Only what a ladder asks for is kept.
#pragma once

#include "core/engine/certification/people.h"
#include "core/engine/tiering/asked.h"
#include "core/engine/tiering/calendar.h"
#include "core/engine/tiering/history.h"
#include "core/engine/tiering/quotas.h"

#include <array>
#include <optional>

namespace counterpart::tiering {

// Days on which something happened to a partner, ascending. Immutable.
class Days {
public:
    struct Row {
        Index partner = 0;
        std::int32_t day = 0;
        std::uint32_t what = 0; // given back by at(), in the order of days
    };
    Days() = default;
    Days(std::vector<Row> rows, std::size_t partners);
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t size() const { return end - begin; }
    };
    Range of(Index partner) const;
    Range within(Index partner, const Period& window) const; // O(log)
    std::int32_t day(std::size_t at) const { return m_days[at]; }
    std::uint32_t what(std::size_t at) const { return m_what[at]; }

private:
    std::vector<std::size_t> m_starts;
    std::vector<std::int32_t> m_days;
    std::vector<std::uint32_t> m_what;
};

// Of deals: made anew when one changes. O(won deals and their lines).
struct DealBook {
    struct Step {
        std::int32_t day = 0; // from this day on ...
        Index products = 0;   // ... so many different ones sold within the window
    };
    DealBook(const Sources& sources, const Asked& asked, int months, Date asOf);

    Days won;
    std::vector<std::vector<Step>> covered; // by partner
    std::size_t products = 0;               // that there are
};

// Of records about partners.
struct RecordBook {
    RecordBook(const Snapshot& snapshot, const Sources& sources, const Asked& asked, Date asOf);

    std::vector<certification::PeopleTimeline> levels; // as Asked::levels()
    Days answers;                                      // csat
    std::vector<Int128> scoreUpTo;                     // by position in `answers`, that one included
    std::vector<std::uint32_t> satisfiedUpTo;
    Days stories;
    std::vector<Minor> commitments; // by partner
    QuotaBook quotas;
};

struct Books {
    std::shared_ptr<const DealBook> deals;
    std::shared_ptr<const RecordBook> records;

    void fill(const Asked& asked, Index partner, const Period& window, Date day, Facts& facts) const;
    // Appends the days on which any of it changes; of quotas those on which nothing but their part in the window does
    // come from `forQuotas`.
    void changes(const Asked& asked, Index partner, Exits& exits, std::vector<std::int32_t>& days) const;
};

// The words of the records.
Symbol csatSurvey();
Symbol successStory();
// Whether a certification is of the level or of a higher one of its track; a track the rulebook does not know, or that
// has no such level, counts with the level of that very name.
bool isOfLevel(const Certification& certification, Symbol level, const CertificationPolicy& policy);
// In the rulebook's currency on as_of; kNoData without a rate.
Minor commitmentOf(const Snapshot& snapshot, const Partner& partner, const fx::Rates& rates, Currency to, Date asOf);

} // namespace counterpart::tiering
