// SPDX-License-Identifier: GPL-3.0-or-later
// The status of every certification on a day, and what it comes to per partner.
#include "core/engine/certification/certification.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace counterpart::certification {

namespace {

// Rows with the same partner, person, track and level follow each other; the record is looked up once.
struct Ref {
    const Certification* record;
    Index row;
    Index partner;
};

std::int64_t lastDay(const Certification& c) {
    return c.expires.has() ? c.expires.days : std::numeric_limits<std::int64_t>::max();
}

auto personOf(const Ref& ref) { return std::tuple(ref.partner, ref.record->person.view()); }

auto badgeOf(const Ref& ref) {
    return std::tuple(ref.partner, ref.record->person.view(), ref.record->track.view(), ref.record->level.view());
}

// By partner, person, track and level.
std::vector<Ref> refsOf(const Snapshot& snapshot, const Columns& columns) {
    std::vector<Ref> refs;
    const auto& table = snapshot.table<Certification>();
    refs.reserve(table.size());
    table.forEach([&](const Certification& c) {
        refs.push_back({&c, static_cast<Index>(refs.size()), columns.partnerOf.find(c.partner.value)});
    });
    std::ranges::sort(refs, [](const Ref& a, const Ref& b) {
        const auto x = badgeOf(a);
        const auto y = badgeOf(b);
        return x != y ? x < y : a.row < b.row;
    });
    return refs;
}

// `lasts`: the latest last day of the issued ones of the same person, track and level.
Status statusOf(const Certification& c, Date asOf, int expiringDays, std::int64_t lasts) {
    if (c.issued > asOf) {
        return Status::NotYetValid;
    }
    const std::int64_t last = lastDay(c);
    if (last > std::int64_t{asOf.days} + expiringDays) {
        return Status::Current;
    }
    if (lasts > last) {
        return Status::Renewed;
    }
    return last < asOf.days ? Status::Expired : Status::Expiring;
}

void fillRows(std::span<const Ref> refs, Date asOf, int expiringDays, std::vector<Row>& rows) {
    for (std::size_t begin = 0; begin < refs.size();) {
        std::size_t end = begin;
        std::int64_t lasts = std::numeric_limits<std::int64_t>::min();
        for (; end < refs.size() && badgeOf(refs[end]) == badgeOf(refs[begin]); ++end) {
            const Certification& c = *refs[end].record;
            if (c.issued <= asOf) {
                lasts = std::max(lasts, lastDay(c));
            }
        }
        for (; begin < end; ++begin) {
            const Ref& ref = refs[begin];
            Row& row = rows[ref.row];
            row.certification = ref.row;
            row.partner = ref.partner;
            row.status = statusOf(*ref.record, asOf, expiringDays, lasts);
            if (ref.record->expires.has()) {
                row.daysLeft = ref.record->expires.days - asOf.days;
            }
        }
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
            now = now || isCurrent(c, asOf);
            later = later || isCurrent(c, horizon);
            expired = expired || rows[refs[begin].row].status == Status::Expired;
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
    const std::vector<Ref> refs = refsOf(snapshot, columns);
    const int expiringDays = rulebook.certification.expiringDays;
    result.rows.resize(refs.size());
    fillRows(refs, asOf, expiringDays, result.rows);
    result.partners.resize(columns.partners.size());
    for (const Row& row : result.rows) {
        if (row.partner != kNoRecord) {
            ++result.partners[row.partner].count[static_cast<std::size_t>(row.status)];
        }
    }
    countPeople(refs, asOf, expiringDays, result.rows, result.partners);
    fillNeeds(rulebook.ladder, columns, tierOf, result.partners);
    result.expiring = listOf(refs, columns, result.rows, Status::Expiring, true);
    result.lapsed = listOf(refs, columns, result.rows, Status::Expired, false);
    return result;
}

} // namespace counterpart::certification
