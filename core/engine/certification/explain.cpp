// SPDX-License-Identifier: GPL-3.0-or-later
// One partner, record by record.
#include "core/engine/certification/explain.h"

#include <algorithm>
#include <map>

namespace counterpart::certification {

namespace {

struct Held { // of the partner
    Index position;
    const Certification* record;
    Words words;
    Date last;
};

bool longer(Date a, Date b) { return b.has() && (!a.has() || a > b); } // whether a is later; none = for good

// Same person and track, this level or a higher one.
bool standsFor(const Held& other, const Held& held) {
    const bool same = other.record->person == held.record->person && other.words.track == held.words.track;
    return same && (held.words.at && other.words.at ? other.words.at->level >= held.words.at->level
                                                    : other.words.level == held.words.level);
}

Row rowOf(const Held& held, Index partner, const std::vector<const Held*>& ofPerson, Date asOf, int expiringDays) {
    Row row;
    row.certification = held.position;
    row.partner = partner;
    row.level = held.words.at;
    row.until = row.followed = held.last;
    for (const Held* other : ofPerson) {
        if (other->record->issued <= asOf && standsFor(*other, held) && longer(other->last, row.followed)) {
            row.followed = other->last;
        }
    }
    if (row.until.has()) {
        row.daysLeft = row.until.days - asOf.days;
    }
    if (held.record->issued > asOf) {
        row.status = Status::NotYetValid;
    } else if (!row.daysLeft || *row.daysLeft > expiringDays) {
        row.status = Status::Current;
    } else if (row.follows()) {
        row.status = Status::Renewed;
    } else {
        row.status = *row.daysLeft < 0 ? Status::Expired : Status::Expiring;
    }
    return row;
}

Explanation::Need needOf(const Asked& asked, const std::vector<Held>& all, const CertificationPolicy& policy,
                         Date asOf) {
    const Date horizon = asOf.plusDays(policy.expiringDays);
    std::map<std::string_view, Explanation::Holder> holders; // by name
    std::map<std::string_view, bool> later;
    for (const Held& held : all) {
        if (!countsFor(policy, *held.record, asked.track, asked.level)) {
            continue;
        }
        const std::string_view person = held.record->person.view();
        later[person] = later[person] || isCurrent(*held.record, horizon, policy);
        if (!isCurrent(*held.record, asOf, policy)) {
            continue;
        }
        const auto [at, isNew] = holders.try_emplace(person);
        if (isNew || longer(held.last, at->second.until)) {
            at->second = {held.record->person, held.record->id, held.last, false};
        }
    }
    Explanation::Need need{{asked, static_cast<std::int64_t>(holders.size()), 0}, {}};
    for (const auto& [person, stays] : later) {
        need.need.peopleAtHorizon += stays ? 1 : 0;
    }
    for (auto& [person, holder] : holders) {
        holder.atHorizon = later[person];
        need.holders.push_back(holder);
    }
    return need;
}

std::vector<Explanation::Need> needsOn(std::size_t tier, const std::vector<Held>& all, const Rulebook& rulebook,
                                       Date asOf) {
    std::vector<Explanation::Need> needs;
    if (tier < rulebook.ladder.tiers.size()) {
        for (const Asked& asked : askedFor(rulebook, tier)) {
            needs.push_back(needOf(asked, all, rulebook.certification, asOf));
        }
    }
    return needs;
}

std::vector<Index> restrictingOf(const std::vector<Held>& all, const std::vector<Row>& rows,
                                 const CertificationPolicy& policy) {
    std::vector<std::size_t> lapsed;
    for (std::size_t i = 0; i < rows.size() && policy.lapseRestrictsRegistration; ++i) {
        if (rows[i].status == Status::Expired && (policy.tracks.empty() || rows[i].level)) {
            lapsed.push_back(i);
        }
    }
    std::ranges::sort(lapsed, {}, [&](std::size_t i) {
        return std::tuple(-rows[i].until.days, all[i].record->person.view(), all[i].words.track.view(),
                          all[i].words.level.view(), i);
    });
    std::vector<Index> restricting;
    for (const std::size_t i : lapsed) {
        restricting.push_back(all[i].position);
    }
    return restricting;
}

} // namespace

Explanation explain(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                    Index partner, std::size_t tier) {
    const CertificationPolicy& policy = rulebook.certification;
    std::vector<Held> all;
    Index position = 0;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        if (partner != kNoRecord && columns.partnerOf.find(c.partner.value) == partner) {
            all.push_back({position, &c, wordsOf(policy, c.track, c.level), lastDayOf(c, policy)});
        }
        ++position;
    });
    std::map<std::string_view, std::vector<const Held*>> byPerson;
    for (const Held& held : all) {
        byPerson[held.record->person.view()].push_back(&held);
    }
    Explanation explanation;
    for (const Held& held : all) {
        explanation.rows.push_back(
            rowOf(held, partner, byPerson[held.record->person.view()], asOf, policy.expiringDays));
    }
    explanation.held = needsOn(tier, all, rulebook, asOf);
    explanation.next = needsOn(tier + 1, all, rulebook, asOf);
    explanation.restricting = restrictingOf(all, explanation.rows, policy);
    return explanation;
}

} // namespace counterpart::certification
