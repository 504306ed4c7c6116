// SPDX-License-Identifier: GPL-3.0-or-later
// The status of every certification on a day, and what it comes to per partner.
#include "core/engine/certification/certification.h"

#include <algorithm>
#include <limits>

namespace counterpart::certification {

namespace {

// The record is looked up once; the words are the policy's where it has them, so that "Sales" and "sales" meet.
struct Ref {
    const Certification* record;
    Index row;
    Index partner;
    Symbol track;
    Symbol level;
    std::optional<LevelAt> at;
};

constexpr std::int64_t kForGood = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min();

std::int64_t daysOf(Date last) { return last.has() ? last.days : kForGood; }
Date dateOf(std::int64_t last) { return last == kForGood ? Date() : Date{static_cast<std::int32_t>(last)}; }

auto personOf(const Ref& ref) { return std::tuple(ref.partner, ref.record->person.view()); }
auto trackOf(const Ref& ref) { return std::tuple(ref.partner, ref.record->person.view(), ref.track.view()); }
auto badgeOf(const Ref& ref) {
    return std::tuple(ref.partner, ref.record->person.view(), ref.track.view(), ref.level.view());
}

// By partner, person, track and level.
std::vector<Ref> refsOf(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy) {
    std::vector<Ref> refs;
    const auto& table = snapshot.table<Certification>();
    refs.reserve(table.size());
    table.forEach([&](const Certification& c) {
        const auto row = static_cast<Index>(refs.size());
        const Words words = wordsOf(policy, c.track, c.level);
        refs.push_back({&c, row, columns.partnerOf.find(c.partner.value), words.track, words.level, words.at});
    });
    std::ranges::sort(refs, [](const Ref& a, const Ref& b) {
        const auto x = badgeOf(a);
        const auto y = badgeOf(b);
        return x != y ? x < y : a.row < b.row;
    });
    return refs;
}

// `followed`: the latest last day of the issued ones of the same person and track, this level or a higher one.
Status statusOf(const Certification& c, std::int64_t last, Date asOf, int expiringDays, std::int64_t followed) {
    if (c.issued > asOf) {
        return Status::NotYetValid;
    }
    if (last > std::int64_t{asOf.days} + expiringDays) {
        return Status::Current;
    }
    if (followed > last) {
        return Status::Renewed;
    }
    return last < asOf.days ? Status::Expired : Status::Expiring;
}

Row rowOf(const Ref& ref, std::int64_t last, Date asOf, int expiringDays, std::int64_t followed) {
    Row row;
    row.certification = ref.row;
    row.partner = ref.partner;
    row.status = statusOf(*ref.record, last, asOf, expiringDays, followed);
    row.until = dateOf(last);
    row.followed = dateOf(std::max(last, followed));
    row.level = ref.at;
    if (row.until.has()) {
        row.daysLeft = row.until.days - asOf.days;
    }
    return row;
}

// One person on one track.
void fillTrack(std::span<const Ref> refs, const CertificationPolicy& policy, Date asOf, std::vector<Row>& rows) {
    std::vector<std::int64_t> last;
    std::vector<std::int64_t> byRank; // the latest last day of that level or a higher one
    for (const Ref& ref : refs) {
        last.push_back(daysOf(lastDayOf(*ref.record, policy)));
        if (ref.at && ref.record->issued <= asOf) {
            byRank.resize(policy.tracks[ref.at->track].levels.size(), kNever);
            byRank[ref.at->level] = std::max(byRank[ref.at->level], last.back());
        }
    }
    for (std::size_t rank = byRank.size(); rank-- > 1;) {
        byRank[rank - 1] = std::max(byRank[rank - 1], byRank[rank]);
    }
    for (std::size_t begin = 0; begin < refs.size();) {
        std::size_t end = begin;
        std::int64_t byWord = kNever;
        for (; end < refs.size() && refs[end].level == refs[begin].level; ++end) {
            byWord = refs[end].record->issued <= asOf ? std::max(byWord, last[end]) : byWord;
        }
        const auto at = refs[begin].at;
        const std::int64_t followed = at && !byRank.empty() ? byRank[at->level] : byWord;
        for (; begin < end; ++begin) {
            rows[refs[begin].row] = rowOf(refs[begin], last[begin], asOf, policy.expiringDays, followed);
        }
    }
}

void fillRows(std::span<const Ref> refs, const CertificationPolicy& policy, Date asOf, std::vector<Row>& rows) {
    for (std::size_t begin = 0; begin < refs.size();) {
        std::size_t end = begin;
        while (end < refs.size() && trackOf(refs[end]) == trackOf(refs[begin])) {
            ++end;
        }
        fillTrack(refs.subspan(begin, end - begin), policy, asOf, rows);
        begin = end;
    }
}

// People: today, at the horizon, and those who let everything lapse.
void countPeople(std::span<const Ref> refs, Date asOf, int expiringDays, const std::vector<Row>& rows,
                 std::vector<PartnerSummary>& partners) {
    const Date horizon = asOf.plusDays(expiringDays);
    for (std::size_t begin = 0; begin < refs.size();) {
        const Ref& first = refs[begin];
        bool now = false;
        bool later = false;
        bool expired = false;
        for (; begin < refs.size() && personOf(refs[begin]) == personOf(first); ++begin) {
            const Certification& c = *refs[begin].record;
            const Row& row = rows[refs[begin].row];
            now = now || (c.issued <= asOf && daysOf(row.until) >= asOf.days);
            later = later || (c.issued <= horizon && daysOf(row.until) >= horizon.days);
            expired = expired || row.status == Status::Expired;
        }
        if (first.partner != kNoRecord) {
            PartnerSummary& summary = partners[first.partner];
            summary.people += now ? 1 : 0;
            summary.peopleAtHorizon += later ? 1 : 0;
            summary.lapsedPeople += expired && !now ? 1 : 0;
        }
    }
}

std::int64_t peopleFor(const Tier& tier) {
    for (const Criterion& criterion : tier.criteria) {
        if (criterion.metric == nameOf(LadderMetric::CertifiedPeople)) {
            return criterion.atLeast / Micros::kOne;
        }
    }
    return 0;
}

PeopleNeed needOf(const Ladder& ladder, std::size_t tier, std::int64_t people) {
    const std::int64_t required = peopleFor(ladder.tiers[tier]);
    return {static_cast<Index>(tier), required, std::max<std::int64_t>(0, required - people)};
}

void fillNeeds(const Ladder& ladder, const Columns& columns, std::span<const std::uint8_t> tierOf,
               std::vector<PartnerSummary>& partners) {
    for (std::size_t p = 0; p < partners.size() && p < tierOf.size(); ++p) {
        PartnerSummary& summary = partners[p];
        const std::size_t tier = tierOf[p];
        if (tier < ladder.tiers.size()) {
            summary.now = needOf(ladder, tier, summary.peopleAtHorizon);
        }
        if (tier + 1 < ladder.tiers.size()) {
            summary.next = needOf(ladder, tier + 1, summary.people);
        }
        for (std::size_t t = 0; t < ladder.tiers.size(); ++t) {
            if (!columns.partners.tier[p].empty() && sameWord(ladder.tiers[t].key, columns.partners.tier[p])) {
                summary.stated = needOf(ladder, t, summary.people);
            }
        }
    }
}

// The rows of one status, by days left (`soonest` first or last), then partner key, person, track, level.
std::vector<Index> listOf(std::span<const Ref> refs, const Columns& columns, const std::vector<Row>& rows,
                          Status status, bool soonest) {
    std::vector<const Ref*> chosen;
    for (const Ref& ref : refs) {
        if (rows[ref.row].status == status) {
            chosen.push_back(&ref);
        }
    }
    const auto rankOf = [&](const Ref& ref) {
        return ref.partner == kNoRecord ? kNoRecord : columns.partners.keyRank[ref.partner];
    };
    std::ranges::stable_sort(chosen, [&](const Ref* a, const Ref* b) { // refs: person, track, level within a partner
        const int x = rows[a->row].daysLeft.value_or(0);
        const int y = rows[b->row].daysLeft.value_or(0);
        return x != y ? (x < y) == soonest : rankOf(*a) < rankOf(*b);
    });
    std::vector<Index> list;
    for (const Ref* ref : chosen) {
        list.push_back(ref->row);
    }
    return list;
}

} // namespace

Statuses evaluate(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                  std::span<const std::uint8_t> tierOf) {
    Statuses result;
    result.asOf = asOf;
    const CertificationPolicy& policy = rulebook.certification;
    result.byTracks = !policy.tracks.empty();
    const std::vector<Ref> refs = refsOf(snapshot, columns, policy);
    result.rows.resize(refs.size());
    fillRows(refs, policy, asOf, result.rows);
    result.partners.resize(columns.partners.size());
    for (const Row& row : result.rows) {
        if (row.partner != kNoRecord) {
            ++result.partners[row.partner].count[static_cast<std::size_t>(row.status)];
        }
    }
    countPeople(refs, asOf, policy.expiringDays, result.rows, result.partners);
    fillNeeds(rulebook.ladder, columns, tierOf, result.partners);
    result.expiring = listOf(refs, columns, result.rows, Status::Expiring, true);
    result.lapsed = listOf(refs, columns, result.rows, Status::Expired, false);
    return result;
}

std::vector<Restriction> restrictionsOf(const Columns& columns, const Rulebook& rulebook, const Statuses& statuses) {
    std::vector<Restriction> restrictions;
    if (!rulebook.certification.lapseRestrictsRegistration) {
        return restrictions;
    }
    std::vector<Index> at(columns.partners.size(), kNoRecord); // partner -> its restriction
    for (const Index r : statuses.lapsed) {
        const Row& row = statuses.rows[r];
        if (row.partner == kNoRecord || (statuses.byTracks && !row.level)) {
            continue;
        }
        if (at[row.partner] == kNoRecord) {
            at[row.partner] = static_cast<Index>(restrictions.size());
            restrictions.push_back({row.partner, {}});
        }
        restrictions[at[row.partner]].rows.push_back(r);
    }
    std::ranges::sort(restrictions, {}, [&](const Restriction& r) { return columns.partners.keyRank[r.partner]; });
    return restrictions;
}

} // namespace counterpart::certification
