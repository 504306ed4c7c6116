// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of conflicts, every pair of records compared.
#include "tests/core/conflicts/conflict_oracle.h"

#include "core/engine/conflicts/domains.h"
#include "core/engine/conflicts/search.h"

#include <algorithm>
#include <map>
#include <set>

namespace counterpart::conflicts::testing {

namespace {

template <class Record>
std::vector<const Record*> listed(const Snapshot& snapshot) {
    std::vector<const Record*> out;
    snapshot.table<Record>().forEach([&](const Record& record) { out.push_back(&record); });
    return out;
}

std::set<std::string> splitProducts(const std::string& list) {
    std::set<std::string> out;
    std::string word;
    for (const char c : list + ";") {
        if (c != ';') {
            word += c;
            continue;
        }
        const std::string key(trimmed(word));
        if (!key.empty()) {
            out.insert(key);
        }
        word.clear();
    }
    return out;
}

int shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<int>(std::ranges::count_if(a, [&](const std::string& key) { return b.contains(key); }));
}
bool noneInCommon(const std::set<std::string>& a, const std::set<std::string>& b) {
    return !a.empty() && !b.empty() && shared(a, b) == 0;
}

struct Found { // a record that stands against a registration
    Against against = Against::Deal;
    RecordId id = 0;
    std::string key;
    RecordId partner = 0, account = 0;
    Time since;
    int strength = 0;
    Rule match = Rule::Key;
    int common = 0;
};

class ByHand {
public:
    ByHand(const Snapshot& snapshot, const ConflictPolicy& policy, int validDays, Time now)
        : m_snapshot(snapshot), m_policy(policy), m_validDays(validDays), m_now(now), m_today(now.date()),
          m_accounts(listed<Account>(snapshot)), m_registrations(listed<Registration>(snapshot)),
          m_deals(listed<Deal>(snapshot)), m_touches(listed<Touchpoint>(snapshot)), m_search(partiesOf(m_accounts)) {}

    std::vector<Conflict> all() {
        for (const Registration* mine : m_registrations) {
            if (isLive(*mine) && m_snapshot.find(mine->partner) != nullptr) {
                pairs(*mine);
                accounts(*mine);
                leads(*mine);
                poaching(*mine);
            }
        }
        return std::move(m_out);
    }

private:
    static std::vector<Party> partiesOf(const std::vector<const Account*>& accounts) {
        std::vector<Party> out;
        for (const Account* account : accounts) {
            out.push_back({account->key, account->name, account->domain});
        }
        return out;
    }
    bool is(const Registration& r, std::string_view status) const { return r.status.view() == status; }
    // The status as of now.
    std::string status(const Registration& r) const {
        if (!r.submitted.has() || r.submitted > m_now || is(r, "draft") || is(r, "unheard of")) {
            return "nothing";
        }
        if (r.decided.has() && r.decided > m_now) {
            return "asked";
        }
        const Date decided = (r.decided.has() ? r.decided : r.submitted).date();
        if (is(r, "won")) {
            return decided.plusDays(std::max(m_validDays, m_policy.lookbackDays)) < m_today ? "over" : "won";
        }
        if (is(r, "approved") || (is(r, "expired") && r.expires.has())) {
            return lastDay(r) < m_today ? "over" : "granted";
        }
        return is(r, "submitted") || is(r, "in_review") || is(r, "returned") || is(r, "") ? "asked" : "over";
    }
    Date lastDay(const Registration& r) const {
        const Date decided = (r.decided.has() ? r.decided : r.submitted).date();
        if (is(r, "won")) {
            return decided.plusDays(std::max(m_validDays, m_policy.lookbackDays));
        }
        return r.expires.has() ? r.expires : decided.plusDays(m_validDays);
    }
    bool isLive(const Registration& r) const {
        return status(r) == "asked" || status(r) == "granted" || status(r) == "won";
    }
    std::vector<Party> mentions(const Registration& r) const {
        const Account* account = m_snapshot.find(r.account);
        if (account == nullptr) {
            return {{{}, r.name, r.domain}};
        }
        return {{account->key, r.name.empty() ? account->name : r.name, r.domain.empty() ? account->domain : r.domain},
                {account->key, account->name, account->domain}};
    }
    std::pair<int, Rule> same(const std::vector<Party>& a, const std::vector<Party>& b) const {
        int strength = 0;
        Rule rule = Rule::Initials;
        for (const Party& x : a) {
            for (const Party& y : b) {
                const Score found = score(m_search.weighed(x), m_search.weighed(y));
                if (found.strength > strength || (found.strength == strength && found.strongest() < rule)) {
                    strength = found.strength;
                    rule = found.strongest();
                }
            }
        }
        return {strength, rule};
    }
    std::pair<int, Rule> same(const Registration& r, const Account& account) const {
        if (r.account.value == account.id) {
            return {1000, Rule::Key};
        }
        return same(mentions(r), {{account.key, account.name, account.domain}});
    }

    void add(ConflictRule rule, const Registration& mine, Time since, const Found& found, std::size_t more,
             bool iAmFirst) {
        const ConflictSetting& setting = m_policy.of(rule);
        if (!setting.watched) {
            return;
        }
        Conflict c;
        c.registration = mine.id;
        c.rule = rule;
        c.against = found.against;
        c.other = found.id;
        c.partner.value = found.partner;
        c.account.value = found.account;
        c.match = found.match;
        c.strength = static_cast<std::uint16_t>(found.strength);
        c.common = static_cast<std::uint16_t>(found.common);
        c.more = static_cast<std::uint16_t>(more);
        c.mine = since;
        c.theirs = found.since;
        c.first = iAmFirst ? First::This : First::Other;
        c.outcome = setting.outcome;
        c.partnerShare = setting.outcome == ConflictOutcome::Split ? setting.partnerShare : Rate{};
        c.sanction = rule == ConflictRule::Poaching ? sanction(mine) : Sanction::None;
        c.due = {std::max(since, found.since).seconds + setting.deadlineHours * 3600};
        m_out.push_back(c);
    }
    void addFirst(ConflictRule rule, const Registration& mine, Time since, std::vector<Found> found) {
        std::ranges::sort(found, [](const Found& a, const Found& b) {
            return std::tuple(a.since, a.against, a.key) < std::tuple(b.since, b.against, b.key);
        });
        if (!found.empty()) {
            add(rule, mine, since, found[0], found.size() - 1, since < found[0].since);
        }
    }

    void pairs(const Registration& mine) {
        for (const Registration* other : m_registrations) {
            const auto [strength, match] = same(mentions(mine), mentions(*other));
            if (other->id == mine.id || !isLive(*other) || strength < m_policy.similarity ||
                m_snapshot.find(other->partner) == nullptr) {
                continue;
            }
            const auto a = splitProducts(mine.products.str());
            const auto b = splitProducts(other->products.str());
            if (noneInCommon(a, b)) {
                continue;
            }
            const bool first =
                std::tuple(mine.submitted, mine.key.view()) < std::tuple(other->submitted, other->key.view());
            add(mine.partner == other->partner ? ConflictRule::SamePartner : ConflictRule::Duplicate, mine,
                mine.submitted,
                {Against::Registration, other->id, other->key.str(), other->partner.value, 0, other->submitted,
                 strength, match, shared(a, b)},
                0, first);
        }
    }

    bool over(Date day, Time moment) const { return day.has() && Time::endOf(day) < moment; }
    Date oldest(const Registration& mine) const { return mine.submitted.date().plusDays(-m_policy.lookbackDays); }
    std::string outcome(const Deal& deal) const {
        const bool later = deal.closed.has() && deal.closed > m_today;
        return isWon(deal) && !later ? "won" : isLost(deal) && !later ? "lost" : "open";
    }
    std::vector<const Touchpoint*> touchesOf(const Deal& deal) const {
        std::vector<const Touchpoint*> out;
        for (const Touchpoint* touch : m_touches) {
            if (touch->deal.value == deal.id && touch->at.has() && touch->at <= m_now && touch->excluded.empty()) {
                out.push_back(touch);
            }
        }
        return out;
    }

    void accounts(const Registration& mine) {
        for (const Account* account : m_accounts) {
            const auto [strength, match] = same(mine, *account);
            if (strength < m_policy.similarity) {
                continue;
            }
            std::vector<Found> direct, onProtected;
            const auto found = [&](Against against, RecordId id, const Text& key, Time since) {
                return Found{against, id, key.str(), 0, account->id, since, strength, match, 0};
            };
            if (over(account->directSince, mine.submitted)) {
                direct.push_back(
                    found(Against::Account, account->id, account->key, Time::startOf(account->directSince)));
            }
            for (const Deal* deal : m_deals) {
                if (deal->account.value != account->id) {
                    continue;
                }
                std::vector<Time> then = directTimes(mine, *deal);
                if (!then.empty()) {
                    direct.push_back(found(Against::Deal, deal->id, deal->key, *std::ranges::min_element(then)));
                }
                then = timesOnProtected(mine, *deal);
                if (!then.empty()) {
                    onProtected.push_back(found(Against::Deal, deal->id, deal->key, *std::ranges::min_element(then)));
                }
            }
            addFirst(ConflictRule::DirectDeal, mine, mine.submitted, direct);
            addFirst(ConflictRule::DirectOnPartnerAccount, mine, mine.decided, onProtected);
        }
    }
    std::vector<Time> directTimes(const Registration& mine, const Deal& deal) const {
        std::vector<Time> out;
        if (deal.partner.has() || deal.registration.has() ||
            (outcome(deal) == "lost" && !(deal.closed.has() && deal.closed >= oldest(mine)))) {
            return out;
        }
        for (const Touchpoint* touch : touchesOf(deal)) {
            if (touch->at < mine.submitted && touch->partner.has()) {
                return {};
            }
            if (touch->at < mine.submitted) {
                out.push_back(touch->at);
            }
        }
        if (!deal.owner.empty() && over(deal.created, mine.submitted)) {
            out.push_back(Time::startOf(deal.created));
        }
        return out;
    }
    std::vector<Time> timesOnProtected(const Registration& mine, const Deal& deal) const {
        std::vector<Time> out;
        if (status(mine) != "granted" || !mine.decided.has() || deal.partner == mine.partner ||
            deal.registration.value == mine.id ||
            (outcome(deal) != "open" && deal.closed.has() && deal.closed < mine.decided.date())) {
            return out;
        }
        for (const Touchpoint* touch : touchesOf(deal)) {
            const bool within = touch->at.date() <= lastDay(mine);
            if (touch->partner == mine.partner && within) {
                return {};
            }
            if (!touch->partner.has() && within && touch->at > mine.decided) {
                out.push_back(touch->at);
            }
        }
        if (!deal.partner.has() && !deal.registration.has() && outcome(deal) == "open" && deal.created.has() &&
            deal.created > mine.decided.date() && deal.created <= lastDay(mine) && deal.created <= m_today) {
            out.push_back(Time::startOf(deal.created));
        }
        return out;
    }

    void leads(const Registration& mine) {
        std::vector<Found> found;
        for (const Lead* lead : listed<Lead>(m_snapshot)) {
            if (!lead->created.has() || lead->created >= mine.submitted || lead->partner == mine.partner ||
                lead->created.seconds < mine.submitted.seconds - m_policy.lookbackDays * 86400LL) {
                continue;
            }
            Found best{Against::Lead, lead->id, lead->key.str(), lead->partner.value, 0, lead->created, 0,
                       Rule::Key,     0};
            const Domain domain = domainOf(lead->domain.view());
            for (const Party& party : mentions(mine)) {
                if (domain.usable() && domainOf(party.address).registered == domain.registered) {
                    best.strength = 950;
                    best.match = Rule::Domain;
                }
            }
            if (const Account* account = m_snapshot.find(lead->account); account != nullptr) {
                const auto [strength, match] = same(mine, *account);
                if (strength >= best.strength) {
                    best.strength = strength;
                    best.match = match;
                    best.account = account->id;
                }
            }
            if (best.strength >= m_policy.similarity) {
                found.push_back(best);
            }
        }
        addFirst(ConflictRule::LeadInCrm, mine, mine.submitted, found);
    }

    void poaching(const Registration& mine) {
        std::map<RecordId, std::vector<Found>> byPartner;
        const auto wanted = splitProducts(mine.products.str());
        for (const Registration* other : m_registrations) {
            const auto [strength, match] = same(mentions(mine), mentions(*other));
            const auto theirs = splitProducts(other->products.str());
            const bool counts = other->decided.has() && other->decided <= m_now;
            const Time since = counts ? other->decided : other->submitted;
            if (other->id != mine.id && other->partner != mine.partner && strength >= m_policy.similarity &&
                m_snapshot.find(other->partner) != nullptr &&
                (status(*other) == "granted" || status(*other) == "won") && !noneInCommon(wanted, theirs) &&
                since < mine.submitted && lastDay(*other) >= mine.submitted.date()) {
                byPartner[other->partner.value].push_back({Against::Registration, other->id, other->key.str(),
                                                           other->partner.value, 0, since, strength, match,
                                                           shared(wanted, theirs)});
            }
        }
        for (const Deal* deal : m_deals) {
            const Account* account = m_snapshot.find(deal->account);
            if (account == nullptr || !deal->partner.has() || deal->partner == mine.partner ||
                outcome(*deal) != "won" || !over(deal->closed, mine.submitted) || deal->closed < oldest(mine)) {
                continue;
            }
            std::set<std::string> sold;
            for (const DealLine* line : listed<DealLine>(m_snapshot)) {
                const Product* product = m_snapshot.find(line->product);
                if (line->deal.value == deal->id && product != nullptr) {
                    sold.insert(product->key.str());
                }
            }
            const auto [strength, match] = same(mine, *account);
            if (strength >= m_policy.similarity && !noneInCommon(wanted, sold)) {
                byPartner[deal->partner.value].push_back({Against::Deal, deal->id, deal->key.str(), deal->partner.value,
                                                          account->id, Time::startOf(deal->closed), strength, match,
                                                          shared(wanted, sold)});
            }
        }
        for (auto& [partner, found] : byPartner) {
            addFirst(ConflictRule::Poaching, mine, mine.submitted, std::move(found));
        }
    }
    Sanction sanction(const Registration& mine) const {
        std::set<RecordId> earlier;
        for (const Task* task : listed<Task>(m_snapshot)) {
            const Registration* other = m_snapshot.find(task->registration);
            if (task->source.view() == "conflict" && task->rule == "poaching" && task->status.view() == "done" &&
                task->partner == mine.partner && other != nullptr && other->id != mine.id &&
                (!task->closed.has() || task->closed <= m_now) &&
                std::tuple(other->submitted, other->key.view()) < std::tuple(mine.submitted, mine.key.view())) {
                earlier.insert(other->id);
            }
        }
        return earlier.empty() ? Sanction::Warning : earlier.size() == 1 ? Sanction::Probation : Sanction::Termination;
    }

    const Snapshot& m_snapshot;
    const ConflictPolicy& m_policy;
    int m_validDays;
    Time m_now;
    Date m_today;
    std::vector<const Account*> m_accounts;
    std::vector<const Registration*> m_registrations;
    std::vector<const Deal*> m_deals;
    std::vector<const Touchpoint*> m_touches;
    Search m_search;
    std::vector<Conflict> m_out;
};

} // namespace

std::vector<Conflict> conflictsByHand(const Snapshot& snapshot, const ConflictPolicy& policy, int validDays, Time now) {
    return ByHand(snapshot, policy, validDays, now).all();
}

} // namespace counterpart::conflicts::testing
