// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the people that tiers ask for, each person once per need.
#include "core/engine/certification/needs.h"

#include <algorithm>
#include <unordered_map>

namespace counterpart::certification {

namespace {

// What the tiers ask for, one after the other; whether a certification counts depends on its words alone.
class Demands {
public:
    explicit Demands(const Rulebook& rulebook) : m_policy(rulebook.certification) {
        for (std::size_t tier = 0; tier < rulebook.ladder.tiers.size(); ++tier) {
            m_first.push_back(m_all.size());
            const auto asked = askedFor(rulebook, tier);
            m_all.insert(m_all.end(), asked.begin(), asked.end());
        }
        m_first.push_back(m_all.size());
    }
    std::size_t tiers() const { return m_first.size() - 1; }
    std::size_t size() const { return m_all.size(); }
    std::size_t first(std::size_t tier) const { return m_first[tier]; }
    TierNeeds needsOf(std::size_t tier) const {
        TierNeeds needs{static_cast<Index>(tier), {}};
        for (std::size_t i = m_first[tier]; i < m_first[tier + 1]; ++i) {
            needs.needs.push_back({m_all[i], 0, 0});
        }
        return needs;
    }
    // By demand. Looked up once per track and level that certifications have.
    const std::vector<bool>& metBy(const Certification& c) {
        const std::uint64_t words = (std::uint64_t{c.track.index()} << 32) | c.level.index();
        const auto [at, isNew] = m_met.try_emplace(words);
        if (isNew) {
            for (const Asked& asked : m_all) {
                at->second.push_back(countsFor(m_policy, c, asked.track, asked.level));
            }
        }
        return at->second;
    }

private:
    const CertificationPolicy& m_policy;
    std::vector<Asked> m_all;
    std::vector<std::size_t> m_first; // of each tier; one more than there are tiers
    std::unordered_map<std::uint64_t, std::vector<bool>> m_met;
};

struct Ref {
    const Certification* record;
    Index partner;
};

std::vector<Ref> refsOf(const Snapshot& snapshot, const Columns& columns) { // by partner, then person
    std::vector<Ref> refs;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        const Index partner = columns.partnerOf.find(c.partner.value);
        if (partner != kNoRecord) {
            refs.push_back({&c, partner});
        }
    });
    std::ranges::sort(refs, [](const Ref& a, const Ref& b) {
        return a.partner != b.partner ? a.partner < b.partner : a.record->person < b.record->person;
    });
    return refs;
}

// What one person brings, by demand.
struct Person {
    std::vector<bool> now;
    std::vector<bool> later;
    explicit Person(std::size_t demands) : now(demands), later(demands) {}
    void hold(const std::vector<bool>& met, bool current, bool stays) {
        for (std::size_t i = 0; i < met.size(); ++i) {
            now[i] = now[i] || (met[i] && current);
            later[i] = later[i] || (met[i] && stays);
        }
    }
};

void count(const Person& person, const Demands& demands, std::optional<TierNeeds>& tier) {
    for (std::size_t i = 0; tier && i < tier->needs.size(); ++i) {
        const std::size_t demand = demands.first(tier->tier) + i;
        tier->needs[i].people += person.now[demand] ? 1 : 0;
        tier->needs[i].peopleAtHorizon += person.later[demand] ? 1 : 0;
    }
}

} // namespace

std::vector<Asked> askedFor(const Rulebook& rulebook, std::size_t tier) {
    std::vector<Asked> asked;
    const Tier& of = rulebook.ladder.tiers[tier];
    for (const Criterion& criterion : of.criteria) {
        const auto name = criterionNamed(criterion.metric);
        if (name && name->metric == LadderMetric::CertifiedPeople) {
            const std::int64_t people = (criterion.atLeast + Micros::kOne - 1) / Micros::kOne;
            asked.push_back({Symbol(), Symbol(name->level), std::max<std::int64_t>(0, people), true});
        }
    }
    for (const CertificationNeed& need : rulebook.certification.required) {
        if (sameWord(need.tier, of.key)) {
            asked.push_back({need.track, need.level, need.people, false});
        }
    }
    return asked;
}

bool asksForAny(const Rulebook& rulebook) {
    for (std::size_t tier = 0; tier < rulebook.ladder.tiers.size(); ++tier) {
        if (!askedFor(rulebook, tier).empty()) {
            return true;
        }
    }
    return false;
}

std::vector<PartnerNeeds> needsOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                                  std::span<const std::uint8_t> tierOf) {
    Demands demands(rulebook);
    std::vector<PartnerNeeds> result(columns.partners.size());
    for (std::size_t p = 0; p < result.size() && p < tierOf.size(); ++p) {
        const std::size_t tier = tierOf[p];
        result[p].held = tier < demands.tiers() ? std::optional(demands.needsOf(tier)) : std::nullopt;
        result[p].next = tier + 1 < demands.tiers() ? std::optional(demands.needsOf(tier + 1)) : std::nullopt;
    }
    if (demands.size() == 0) {
        return result;
    }
    const CertificationPolicy& policy = rulebook.certification;
    const Date horizon = asOf.plusDays(policy.expiringDays);
    const std::vector<Ref> refs = refsOf(snapshot, columns);
    for (std::size_t i = 0; i < refs.size();) {
        const Ref& first = refs[i];
        Person person(demands.size());
        for (; i < refs.size() && refs[i].partner == first.partner && refs[i].record->person == first.record->person;
             ++i) {
            const Certification& c = *refs[i].record;
            person.hold(demands.metBy(c), isCurrent(c, asOf, policy), isCurrent(c, horizon, policy));
        }
        count(person, demands, result[first.partner].held);
        count(person, demands, result[first.partner].next);
    }
    return result;
}

RequiredShare shareOf(const TierNeeds& needs) {
    RequiredShare share;
    for (const LevelNeed& need : needs.needs) {
        share.required += need.asked.people;
        share.current += std::min(need.people, need.asked.people);
    }
    return share;
}

std::vector<RequiredShare> requiredShares(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                          Date asOf, std::span<const std::uint8_t> tierOf) {
    std::vector<RequiredShare> shares;
    for (const PartnerNeeds& needs : needsOf(snapshot, columns, rulebook, asOf, tierOf)) {
        shares.push_back(needs.held ? shareOf(*needs.held) : RequiredShare());
    }
    return shares;
}

} // namespace counterpart::certification
