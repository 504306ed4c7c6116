// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of mission D2: what stands against a registration. What a record does not say is held against nobody.
#include "core/engine/conflicts/judge.h"

#include "core/engine/conflicts/tasks.h"

#include <algorithm>
#include <limits>

namespace counterpart::conflicts {

namespace {

// A fact of which only the day is known was before a moment if its day was.
bool dayBefore(Date day, Time moment) { return day.has() && Time::endOf(day) < moment; }

Time justBefore(Time moment) { return {moment.seconds - 1}; }

std::uint16_t clipped(std::size_t count) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

Time earlier(Time a, Time b) { return !a.has() ? b : !b.has() ? a : std::min(a, b); }

} // namespace

Judge::Judge(const Snapshot& snapshot, const Facts& facts, const std::vector<Claim>& claims,
             const ConflictPolicy& policy, const Reading& reading)
    : m_snapshot(snapshot), m_facts(facts), m_claims(claims), m_policy(policy), m_reading(reading) {
    const Columns& columns = facts.columns();
    snapshot.table<Task>().forEach([&](const Task& task) {
        const Row partner = columns.partnerOf.find(task.partner.value);
        const Registration* registration = snapshot.find(task.registration);
        if (partner != kNoRecord && registration != nullptr && isUpheldPoaching(task) &&
            (!task.closed.has() || task.closed <= reading.now)) {
            std::vector<Poached>& upheld = m_upheld[partner];
            if (std::ranges::find(upheld, registration->id, &Poached::registration) == upheld.end()) {
                upheld.push_back({registration->submitted, registration->key.view(), registration->id});
            }
        }
    });
}

Sanction Judge::sanctionOf(const Claim& mine) const {
    const auto found = m_upheld.find(mine.partner);
    const auto earlier = found == m_upheld.end() ? 0 : std::ranges::count_if(found->second, [&](const Poached& other) {
        return other.registration != mine.id &&
               (other.submitted != mine.submitted ? other.submitted < mine.submitted : other.key < mine.key);
    });
    return earlier == 0 ? Sanction::Warning : earlier == 1 ? Sanction::Probation : Sanction::Termination;
}

std::vector<Conflict> Judge::conflictsOf(const Claim& mine, const Matches& matches) const {
    std::vector<Conflict> out;
    if (!isLive(mine.standing) || mine.partner == kNoRecord) {
        return out;
    }
    Witnesses owners; // whose customer it was
    for (const Same& same : matches.claims) {
        if (same.strength >= m_policy.similarity) {
            sameCustomer(mine, same, out, owners);
        }
    }
    for (const Same& account : matches.accounts) {
        if (account.strength < m_policy.similarity) {
            continue;
        }
        Witnesses direct, onProtected;
        directDeals(mine, account, direct);
        addEarliest(ConflictRule::DirectDeal, mine, mine.submitted, direct, out);
        directOnProtected(mine, account, onProtected);
        addEarliest(ConflictRule::DirectOnPartnerAccount, mine, mine.granted, onProtected, out);
        wonDeals(mine, account, owners);
    }
    Witnesses waiting;
    leads(mine, matches, waiting);
    addEarliest(ConflictRule::LeadInCrm, mine, mine.submitted, waiting, out);
    std::ranges::stable_sort(owners, {}, &Witness::partner);
    for (auto at = owners.begin(); at != owners.end();) {
        const auto end = std::find_if(at, owners.end(), [&](const Witness& w) { return w.partner != at->partner; });
        addEarliest(ConflictRule::Poaching, mine, mine.submitted, {at, end}, out);
        at = end;
    }
    std::ranges::sort(out, [&](const Conflict& a, const Conflict& b) {
        const auto rank = [](const Conflict& c) { return std::pair(c.rule, -int(c.strength)); };
        const auto place = [&](const Conflict& c) { return std::tuple(keyOf(c.against, c.other), c.against, c.other); };
        return rank(a) != rank(b) ? rank(a) < rank(b) : place(a) < place(b);
    });
    return out;
}

void Judge::sameCustomer(const Claim& mine, const Same& same, std::vector<Conflict>& out, Witnesses& owners) const {
    const Claim& other = m_claims[same.row];
    if (!mayCollide(mine, other)) {
        return;
    }
    Witness witness{Against::Registration, other.id,
                    other.partner,         kNoRecord,
                    other.submitted,       same.match,
                    same.strength,         clipped(overlapOf(mine.products, other.products).common.size())};
    const bool own = other.partner == mine.partner;
    const ConflictRule rule = own ? ConflictRule::SamePartner : ConflictRule::Duplicate;
    if (watches(rule)) {
        add(rule, mine, mine.submitted, witness, 0, out);
        out.back().first = before(mine, other) ? First::This : First::Other;
    }
    witness.since = other.granted.has() ? other.granted : other.submitted;
    const bool protects = other.standing == Standing::Granted || other.standing == Standing::Won;
    if (!own && protects && witness.since < mine.submitted && other.until >= mine.submitted.date()) {
        owners.push_back(witness);
    }
}

Time Judge::directSince(const Claim& mine, Row deal) const {
    const DealColumns& deals = m_facts.columns().deals;
    if (deals.partner[deal] != kNoRecord || deals.registration[deal] != kNoRecord) {
        return {};
    }
    const Date oldest = mine.submitted.date().plusDays(-m_reading.lookbackDays);
    if (m_facts.outcomeOf(deal) == Outcome::Lost && (!deals.closed[deal].has() || deals.closed[deal] < oldest)) {
        return {};
    }
    const DealTouches touches = m_facts.touchesOf(deal, mine.partner, {}, justBefore(mine.submitted));
    if (touches.partner) {
        return {};
    }
    const bool owned = !deals.owner[deal].empty() && dayBefore(deals.created[deal], mine.submitted);
    return earlier(touches.direct, owned ? Time::startOf(deals.created[deal]) : Time{});
}

void Judge::directDeals(const Claim& mine, const Same& account, Witnesses& out) const {
    if (!watches(ConflictRule::DirectDeal)) {
        return;
    }
    const AccountColumns& accounts = m_facts.columns().accounts;
    const Date since = accounts.directSince[account.row];
    if (dayBefore(since, mine.submitted)) {
        out.push_back({Against::Account, accounts.id[account.row], kNoRecord, account.row, Time::startOf(since),
                       account.match, account.strength, 0});
    }
    for (const Row deal : m_facts.dealsOf(account.row)) {
        if (const Time first = directSince(mine, deal); first.has()) {
            out.push_back({Against::Deal, m_facts.deal(deal).id, kNoRecord, account.row, first, account.match,
                           account.strength, 0});
        }
    }
}

Time Judge::directAfterGrant(const Claim& mine, Row deal) const {
    const DealColumns& deals = m_facts.columns().deals;
    const Row registration = deals.registration[deal];
    if (deals.partner[deal] == mine.partner || (registration != kNoRecord && m_claims[registration].id == mine.id)) {
        return {};
    }
    const Date granted = mine.granted.date();
    const Date until = std::min(mine.until, m_reading.now.date());
    const Outcome outcome = m_facts.outcomeOf(deal);
    if (outcome != Outcome::Open && deals.closed[deal].has() && deals.closed[deal] < granted) {
        return {};
    }
    const DealTouches touches = m_facts.touchesOf(deal, mine.partner, mine.granted, Time::endOf(until));
    if (touches.self) {
        return {}; // they work on it together
    }
    const Date created = deals.created[deal];
    const bool opened = deals.partner[deal] == kNoRecord && registration == kNoRecord && outcome == Outcome::Open &&
                        created.has() && created > granted && created <= until;
    return earlier(touches.direct, opened ? Time::startOf(created) : Time{});
}

void Judge::directOnProtected(const Claim& mine, const Same& account, Witnesses& out) const {
    if (!watches(ConflictRule::DirectOnPartnerAccount) || mine.standing != Standing::Granted || !mine.granted.has()) {
        return;
    }
    for (const Row deal : m_facts.dealsOf(account.row)) {
        if (const Time first = directAfterGrant(mine, deal); first.has()) {
            out.push_back({Against::Deal, m_facts.deal(deal).id, kNoRecord, account.row, first, account.match,
                           account.strength, 0});
        }
    }
}

void Judge::wonDeals(const Claim& mine, const Same& account, Witnesses& out) const {
    if (!watches(ConflictRule::Poaching)) {
        return;
    }
    const DealColumns& deals = m_facts.columns().deals;
    const Date oldest = mine.submitted.date().plusDays(-m_reading.lookbackDays);
    for (const Row deal : m_facts.dealsOf(account.row)) {
        const Row partner = deals.partner[deal];
        const Date closed = deals.closed[deal];
        if (partner == kNoRecord || partner == mine.partner || m_facts.outcomeOf(deal) != Outcome::Won ||
            !dayBefore(closed, mine.submitted) || closed < oldest) {
            continue;
        }
        const Overlap overlap = mine.products.empty() ? Overlap{} : overlapOf(mine.products, m_facts.productsOf(deal));
        if (!overlap.apart) {
            out.push_back({Against::Deal, m_facts.deal(deal).id, partner, account.row, Time::startOf(closed),
                           account.match, account.strength, clipped(overlap.common.size())});
        }
    }
}

void Judge::leads(const Claim& mine, const Matches& matches, Witnesses& out) const {
    if (!watches(ConflictRule::LeadInCrm)) {
        return;
    }
    const Columns& columns = m_facts.columns();
    const Time oldest{mine.submitted.seconds - std::int64_t{m_reading.lookbackDays} * 86400};
    const auto take = [&](Row row, Row account, Rule match, std::uint16_t strength) {
        const Lead& lead = m_facts.lead(row);
        const Row partner = columns.partnerOf.find(lead.partner.value);
        const bool known = std::ranges::find(out, lead.id, &Witness::id) != out.end();
        if (!known && partner != mine.partner && lead.created.has() && lead.created < mine.submitted &&
            lead.created >= oldest) {
            out.push_back({Against::Lead, lead.id, partner, account, lead.created, match, strength, 0});
        }
    };
    std::vector<Same> accounts = matches.accounts; // a lead that is found twice: by what is more certain
    std::ranges::stable_sort(accounts, std::greater(), &Same::strength);
    for (const Same& account : accounts) {
        if (account.strength >= std::max(m_policy.similarity, kSameDomain)) {
            for (const Row lead : m_facts.leadsOf(account.row)) {
                take(lead, account.row, account.match, account.strength);
            }
        }
    }
    for (const std::string& domain : matches.domains) {
        for (const Row lead : m_policy.similarity <= kSameDomain ? m_facts.leadsAt(domain) : std::span<const Row>()) {
            take(lead, kNoRecord, Rule::Domain, kSameDomain);
        }
    }
    for (const Same& account : accounts) {
        if (account.strength >= m_policy.similarity) {
            for (const Row lead : m_facts.leadsOf(account.row)) {
                take(lead, account.row, account.match, account.strength);
            }
        }
    }
}

void Judge::add(ConflictRule rule, const Claim& mine, Time since, const Witness& witness, std::size_t more,
                std::vector<Conflict>& out) const {
    const ConflictSetting& setting = m_policy.of(rule);
    const Columns& columns = m_facts.columns();
    Conflict conflict;
    conflict.registration = mine.id;
    conflict.rule = rule;
    conflict.against = witness.against;
    conflict.other = witness.id;
    conflict.partner.value = witness.partner == kNoRecord ? 0 : columns.partners.id[witness.partner];
    conflict.account.value = witness.account == kNoRecord ? 0 : columns.accounts.id[witness.account];
    conflict.match = witness.match;
    conflict.strength = witness.strength;
    conflict.common = witness.common;
    conflict.more = clipped(more);
    conflict.mine = since;
    conflict.theirs = witness.since;
    conflict.first = since < witness.since ? First::This : First::Other;
    conflict.outcome = setting.outcome;
    conflict.partnerShare = setting.outcome == ConflictOutcome::Split ? setting.partnerShare : Rate{};
    conflict.sanction = rule == ConflictRule::Poaching ? sanctionOf(mine) : Sanction::None;
    conflict.due = {std::max(since, witness.since).seconds + std::int64_t{setting.deadlineHours} * 3600};
    out.push_back(conflict);
}

void Judge::addEarliest(ConflictRule rule, const Claim& mine, Time since, const Witnesses& witnesses,
                        std::vector<Conflict>& out) const {
    if (witnesses.empty() || !watches(rule)) {
        return;
    }
    const auto rank = [&](const Witness& w) { return std::tuple(w.since, w.against, keyOf(w.against, w.id), w.id); };
    const auto first =
        std::ranges::min_element(witnesses, [&](const Witness& a, const Witness& b) { return rank(a) < rank(b); });
    add(rule, mine, since, *first, witnesses.size() - 1, out);
}

std::string_view Judge::keyOf(Against against, RecordId id) const {
    const auto key = [&]<class Record>() {
        const Record* record = m_snapshot.table<Record>().find(id);
        return record == nullptr ? std::string_view() : record->key.view();
    };
    switch (against) {
    case Against::Registration:
        return key.template operator()<Registration>();
    case Against::Account:
        return key.template operator()<Account>();
    case Against::Deal:
        return key.template operator()<Deal>();
    case Against::Lead:
        return key.template operator()<Lead>();
    }
    return {};
}

} // namespace counterpart::conflicts
